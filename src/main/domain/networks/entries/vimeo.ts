import type { Network } from '../network.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const vimeo: Network = {
  id: 'vimeo',
  name: 'Vimeo',
  status: 'live',
  aliases: ['вимео'],
  host: 'vimeo.com',
  hosts: ['m.vimeo.com'],
  shortHosts: { 'player.vimeo.com': 'post' },
  spaces: [
    { prefix: 'channels/', at: ['channels/*'], name: /^[A-Za-z0-9][A-Za-z0-9_-]*$/, url: 'https://vimeo.com/channels/*', kind: 'channel' },
    { prefix: 'groups/', at: ['groups/*'], name: /^[A-Za-z0-9][A-Za-z0-9_-]*$/, url: 'https://vimeo.com/groups/*', kind: 'group' },
    { prefix: '', at: ['*', '@*'], name: /^(?!\d+$)[A-Za-z0-9][A-Za-z0-9_-]*$/, url: 'https://vimeo.com/*', kind: 'profile' },
  ],
  posts: ['#', 'channels/_/#', 'groups/_/videos', 'album', 'showcase', 'ondemand', 'event', 'video', 'videos'],
  reserved: ['categories', 'channels', 'groups', 'log_in', 'login', 'join', 'search', 'upgrade', 'features', 'blog', 'about', 'stock', 'watch', 'settings', 'upload', 'help', 'explore', 'create', 'manage', 'enterprise', 'solutions', 'home', 'user', 'privacy', 'terms', 'forums'],
  icon: 'brand-vimeo',
  canMerge: noMerge,
  canRename: renameFreely,
  closing: [
    { en: 'Download the videos with their descriptions', ru: 'Выгрузить видео с описаниями' },
    { en: 'List the pages that embed its videos and replace them', ru: 'Найти страницы со встроенными видео и заменить их' },
    step.access,
    { en: 'Cancel the plan and delete the account', ru: 'Отменить тариф и удалить аккаунт' },
  ],
}
