import type { Network } from '../network.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const x: Network = {
  id: 'x',
  name: 'X',
  status: 'renamed',
  statusDate: '2023-07-24',
  note: {
    en: 'Formerly Twitter; addresses on twitter.com lead to x.com',
    ru: 'Бывший Twitter; адреса twitter.com ведут на x.com',
  },
  aliases: ['twitter', 'tweet', 'tw', 'твиттер', 'твитер', 'x twitter', 'twitter x'],
  host: 'x.com',
  hosts: ['twitter.com', 'mobile.twitter.com', 'm.twitter.com', 'mobile.x.com', 'm.x.com', 'web.twitter.com'],
  hashPaths: true,
  spaces: [
    {
      prefix: '',
      at: ['*', '@*', 'intent/user?screen_name=*', 'intent/follow?screen_name=*'],
      name: /^[A-Za-z0-9_]{1,15}$/,
      url: 'https://x.com/*',
      kind: 'profile',
    },
    // Longer names were given out in the first years and a few are still in use.
    { prefix: '', at: ['*', '@*'], name: /^[A-Za-z0-9_]{16,20}$/, url: 'https://x.com/*', kind: 'profile', sure: 0.5, warn: 'unusual_handle' },
  ],
  posts: [
    '_/status',
    '_/statuses',
    '_/lists/_',
    '_/moments/_',
    '_/events/_',
    '_/article/_',
    'i/web/status',
    'i/status',
    'i/events',
    'i/moments',
    'i/spaces',
    'i/broadcasts',
    'i/communities',
    'i/lists',
    'statuses',
  ],
  shares: ['share', 'intent', 'home?status=*'],
  reserved: [
    'i', 'search', 'search-advanced', 'search-home', 'home', 'explore', 'settings', 'login', 'logout', 'signup', 'account',
    'hashtag', 'messages', 'notifications', 'compose', 'about', 'tos', 'privacy', 'rules', 'jobs', 'download', 'oauth',
    'who_to_follow', 'widgets', 'invitations', 'bookmarks', 'lists', 'communities', 'help', 'sessions', 'personalization',
    'javascripts', 'images', 'favicon.ico', 'robots.txt', 'status', 'premium_sign_up', 'goodies', 'logged_out',
  ],
  numbersAreIds: { url: 'https://x.com/i/user/*' },
  icon: 'brand-x',
  canMerge: noMerge,
  canRename: renameFreely,
  closing: [
    step.archive,
    step.notice,
    step.waiting,
    step.access,
    step.name,
    {
      en: 'Deactivate the account; it is deleted after 30 days without a login',
      ru: 'Деактивировать аккаунт: он удаляется, если 30 дней в него не входить',
    },
  ],
  referenceAverage: { value: 39.2, source: 'Altimeter', year: 2011 },
}
