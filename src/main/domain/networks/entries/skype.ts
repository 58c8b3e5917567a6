import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const skype: Network = {
  id: 'skype',
  name: 'Skype',
  status: 'defunct',
  statusDate: '2025-05-05',
  note: {
    en: 'Switched off on 5 May 2025; Microsoft sent users to Teams',
    ru: 'Отключён 5 мая 2025 года, Microsoft перевела пользователей в Teams',
  },
  aliases: ['skype id', 'skype name', 'скайп'],
  host: 'join.skype.com',
  hosts: [],
  spaces: [
    {
      prefix: 'join/',
      at: ['*'],
      name: /^[A-Za-z0-9]{6,}$/,
      url: 'https://join.skype.com/*',
      kind: 'invite',
      id: true,
    },
    {
      prefix: '',
      at: ['id/*'],
      name: /^[A-Za-z][A-Za-z0-9._,-]{5,31}$|^live:[A-Za-z0-9._-]+$/,
      url: null,
      kind: 'profile',
    },
  ],
  bare: ['id/*'],
  caseSensitive: /^join\//,
  icon: 'brand-skype',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
