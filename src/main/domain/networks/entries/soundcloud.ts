import type { Network } from '../network.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const soundcloud: Network = {
  id: 'soundcloud',
  name: 'SoundCloud',
  status: 'live',
  aliases: ['sound cloud', 'саундклауд'],
  host: 'soundcloud.com',
  hosts: ['m.soundcloud.com'],
  shortHosts: { 'on.soundcloud.com': 'opaque_link', 'snd.sc': 'opaque_link' },
  spaces: [{ prefix: '', at: ['*'], name: /^[A-Za-z0-9_](?:[A-Za-z0-9_-]*)$/, url: 'https://soundcloud.com/*', kind: 'profile' }],
  posts: ['_/sets/_'],
  postTail: /^(?!(?:tracks|albums|sets|reposts|popular-tracks|likes|followers|following|comments|toptracks|playlists|spotlight|about)$).+/,
  reserved: ['discover', 'stream', 'search', 'upload', 'you', 'charts', 'login', 'signin', 'signup', 'pages', 'mobile', 'tags', 'settings', 'messages', 'notifications', 'terms-of-use', 'go', 'imprint', 'popular', 'stations', 'explore', 'people', 'groups', 'logout', 'connect', 'oembed', 'player'],
  icon: 'brand-soundcloud',
  canMerge: noMerge,
  canRename: renameFreely,
  closing: [{ en: 'Download the recordings', ru: 'Выгрузить записи' }, step.links, step.access, { en: 'Cancel the plan and delete the account', ru: 'Отменить тариф и удалить аккаунт' }],
}
