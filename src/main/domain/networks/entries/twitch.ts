import type { Network } from '../network.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const twitch: Network = {
  id: 'twitch',
  name: 'Twitch',
  status: 'live',
  aliases: ['твич'],
  host: 'twitch.tv',
  hosts: ['m.twitch.tv', 'go.twitch.tv', 'secure.twitch.tv'],
  shortHosts: { 'clips.twitch.tv': 'post' },
  localeHosts: true,
  spaces: [{ prefix: '', at: ['*', 'popout/*', 'moderator/*', 'team/*', '@*'], name: /^[A-Za-z0-9][A-Za-z0-9_]{1,24}$/, url: 'https://www.twitch.tv/*', kind: 'channel' }],
  posts: ['videos', '_/clip', '_/video/#', '_/v/#', 'collections', 'events', 'team'],
  reserved: ['directory', 'downloads', 'jobs', 'login', 'signup', 'search', 'settings', 'subscriptions', 'turbo', 'p', 'store', 'prime', 'wallet', 'drops', 'inventory', 'friends', 'user', 'products', 'bits', 'embed', 'popout', 'moderator', 'broadcast', 'creatorcamp', 'privacy'],
  icon: 'brand-twitch',
  canMerge: noMerge,
  canRename: renameFreely,
  closing: [
    { en: 'Download the recordings worth keeping', ru: 'Выгрузить нужные записи' },
    step.notice,
    { en: 'Revoke stream keys', ru: 'Отозвать ключи трансляции' },
    step.access,
    { en: 'Disable the account in its settings', ru: 'Отключить аккаунт в настройках' },
  ],
}
