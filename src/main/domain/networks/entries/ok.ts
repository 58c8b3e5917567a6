import type { Network } from '../network.ts'
import { noGroupMerge, renameFreely, step } from '../steps.ts'

export const ok: Network = {
  id: 'ok',
  name: 'Odnoklassniki',
  status: 'live',
  aliases: ['ok ru', 'ok.ru', 'одноклассники', 'ок'],
  host: 'ok.ru',
  hosts: ['m.ok.ru', 'odnoklassniki.ru', 'm.odnoklassniki.ru', 'odnoklassniki.com', 'ok.com'],
  spaces: [
    { prefix: 'group/', at: ['group/*'], name: /^\d{5,}$/, url: 'https://ok.ru/group/*', kind: 'group', id: true },
    { prefix: 'group/', at: ['*'], name: /^group(\d{5,})$/i, url: 'https://ok.ru/group/*', kind: 'group' },
    { prefix: 'profile/', at: ['profile/*'], name: /^\d{5,}$/, url: 'https://ok.ru/profile/*', kind: 'profile', id: true },
    { prefix: '', at: ['*'], name: /^[A-Za-z][A-Za-z0-9_.-]{1,}$/, url: 'https://ok.ru/*', kind: 'group' },
  ],
  posts: ['group/_/topic', 'group/_/album/_', 'profile/_/statuses/_', 'profile/_/album/_', '_/topic/_', 'video/_', 'live/_', 'videoembed', 'music/track', 'group/_/video/_'],
  shares: ['offer', 'share'],
  reserved: ['dk', 'group', 'profile', 'feed', 'video', 'games', 'music', 'messages', 'search', 'settings', 'login', 'help', 'guests', 'marks', 'gifts', 'groups', 'friends', 'hobby', 'app', 'live', 'photos', 'notifications', 'discussions', 'online', 'holidays', 'regulations', 'vitrine', 'apps', 'cdk', 'about'],
  icon: 'brand-ok-ru',
  canMerge: noGroupMerge,
  canRename: renameFreely,
  closing: [
    step.notice,
    step.campaigns,
    step.waiting,
    step.access,
    { en: 'Delete the group as its administrator', ru: 'Удалить группу с правами администратора' },
  ],
}
