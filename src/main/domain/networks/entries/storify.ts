import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const storify: Network = {
  id: 'storify',
  name: 'Storify',
  status: 'defunct',
  statusDate: '2018-05-16',
  note: { en: 'Switched off on 16 May 2018 and its stories deleted', ru: 'Отключён 16 мая 2018 года, истории удалены' },
  aliases: ['сторифай'],
  host: 'storify.com',
  hosts: ['m.storify.com'],
  spaces: [{ prefix: '', at: ['*', '@*'], name: /^[A-Za-z0-9_.-]+$/, url: 'https://storify.com/*', kind: 'profile' }],
  posts: ['_/_'],
  reserved: ['login', 'search', 'about', 'tos', 'privacy', 'faq', 'user', 'browse', 'signup', 'services', 'topics', 'create', 'home', 'edit'],
  icon: 'bookmark',
  canMerge: gone,
  canRename: gone,
  closing: afterTheEnd,
}
