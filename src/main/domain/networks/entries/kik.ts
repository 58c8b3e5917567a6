import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const kik: Network = {
  id: 'kik',
  name: 'Kik',
  status: 'live',
  aliases: ['kik messenger', 'кик'],
  commonWords: ['kik', 'кик'],
  host: 'kik.me',
  hosts: ['kik.com'],
  spaces: [{ prefix: '', at: ['*', 'u/*'], name: /^[A-Za-z0-9_.]{2,30}$/, url: 'https://kik.me/*', kind: 'profile' }],
  reserved: [...commonPages, 'u', 'g'],
  icon: 'message-circle',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
