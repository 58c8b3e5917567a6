import type { Network } from '../network.ts'
import { noGroupMerge, noRename, step } from '../steps.ts'

export const signal: Network = {
  id: 'signal',
  name: 'Signal',
  status: 'live',
  aliases: ['signal group', 'сигнал'],
  commonWords: ['signal', 'сигнал'],
  host: 'signal.me',
  hosts: [],
  hashPaths: '#',
  spaces: [
    {
      prefix: 'group/',
      at: ['*'],
      name: /^[A-Za-z0-9_-]{20,}$/,
      url: 'https://signal.group/#*',
      kind: 'invite',
      on: ['signal.group'],
      id: true,
    },
    {
      prefix: 'eu/',
      at: ['eu/*'],
      name: /^[A-Za-z0-9_-]{20,}$/,
      url: 'https://signal.me/#eu/*',
      kind: 'profile',
      id: true,
    },
    { prefix: '', at: ['p/*'], name: /^\+?(\d{7,15})$/, url: 'https://signal.me/#p/+*', kind: 'profile' },
  ],
  bare: ['p/*'],
  caseSensitive: /^(?:group|eu)\//,
  phoneHandles: true,
  icon: 'brand-signal',
  canMerge: noGroupMerge,
  canRename: noRename,
  metrics: [],
  closing: [
    step.members,
    step.waiting,
    step.access,
    { en: 'Turn the group link off, then leave as its admin', ru: 'Отключить ссылку группы и выйти администратором' },
  ],
}
