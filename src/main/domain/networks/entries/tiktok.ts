import type { Network } from '../network.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const tiktok: Network = {
  id: 'tiktok',
  name: 'TikTok',
  status: 'live',
  aliases: ['tik tok', 'tt', 'тикток', 'тик ток'],
  host: 'tiktok.com',
  hosts: ['m.tiktok.com'],
  shortHosts: { 'vm.tiktok.com': 'opaque_link', 'vt.tiktok.com': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['@*'],
      name: /^[A-Za-z0-9_.]{1,24}$/,
      url: 'https://www.tiktok.com/@*',
      kind: 'profile',
    },
  ],
  posts: ['_/video', '_/photo', '_/live', 'video', 'v', 'embed', 't', 'story'],
  shares: ['share'],
  reserved: ['foryou', 'following', 'explore', 'tag', 'music', 'discover', 'search', 'login', 'signup', 'about', 'legal', 'business', 'upload', 'live', 'trending', 'place', 'channel', 'h5', 'topics', 'question', 'download', 'messages'],
  leaving: ['link/v2?target'],
  bare: ['@*'],
  icon: 'brand-tiktok',
  canMerge: noMerge,
  canRename: renameFreely,
  closing: [
    step.archive,
    step.notice,
    step.campaigns,
    step.access,
    step.name,
    { en: 'Delete the account; it can be restored for 30 days', ru: 'Удалить аккаунт: восстановить можно в течение 30 дней' },
  ],
}
