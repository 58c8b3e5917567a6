import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const odysee: Network = {
  id: 'odysee',
  name: 'Odysee',
  status: 'live',
  aliases: ['lbry', 'одиси'],
  host: 'odysee.com',
  hosts: ['lbry.tv'],
  spaces: [
    {
      prefix: '',
      at: ['@*', '$/embed/@*'],
      name: /^[\p{L}\p{N}_.-]+(?::[0-9a-f]{1,40})?$/u,
      url: 'https://odysee.com/@*',
      kind: 'channel',
    },
  ],
  posts: ['_/_'],
  reserved: [...commonPages, '$'],
  bare: ['@*'],
  icon: 'player-play',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [metric.followers, metric.videos],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
