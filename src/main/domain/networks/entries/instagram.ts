import type { Network } from '../network.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

const name = /^[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?$/

export const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  status: 'live',
  aliases: ['ig', 'insta', 'inst', 'инстаграм', 'инстаграмм', 'инста'],
  host: 'instagram.com',
  hosts: ['instagr.am', 'm.instagram.com', 'web.instagram.com'],
  spaces: [
    { prefix: '', at: ['*', '@*', '_u/*', '_n/*'], name, url: 'https://www.instagram.com/*/', kind: 'profile' },
    { prefix: '', at: ['m/*'], on: ['ig.me'], name, url: 'https://www.instagram.com/*/', kind: 'profile', sure: 0.9 },
  ],
  posts: ['p', 'reel', 'reels', 'tv', 'stories', '_/p/_', '_/reel/_', '_/tv/_'],
  shares: ['share', 's', 'sharer'],
  reserved: [
    'explore', 'accounts', 'direct', 'about', 'legal', 'developer', 'challenge', 'ar', 'web', 'oauth', 'emails', 'session', 'popular', 'topics',
    'locations', 'terms', 'privacy', 'press', 'api', 'graphql', 'create', 'your_activity', 'archive', 'nametag', 'qr', 'directory', 'login',
    'logout', 'signup', 'lite', 'invites', 'fxcal', 'data', 'static', 'favicon.ico', 'robots.txt', '_u', '_n', 'channel', 'live', 'guides', 'tags',
  ],
  numbersAreIds: { url: null },
  lowerCase: true,
  icon: 'brand-instagram',
  canMerge: noMerge,
  canRename: renameFreely,
  closing: [
    step.archive,
    step.notice,
    step.campaigns,
    step.access,
    step.name,
    {
      en: 'Delete the account; it disappears for good after 30 days',
      ru: 'Удалить аккаунт: через 30 дней он исчезнет окончательно',
    },
  ],
}
