import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const bereal: Network = {
  id: 'bereal',
  name: 'BeReal',
  status: 'live',
  aliases: ['be real', 'бириал'],
  host: 'bere.al',
  hosts: ['bereal.com'],
  spaces: [
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://bere.al/*',
      kind: 'profile',
    },
  ],
  reserved: [...commonPages, 'realbrands'],
  icon: 'camera',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
