import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noGroupMerge, noRename, step } from '../steps.ts'

export const viber: Network = {
  id: 'viber',
  name: 'Viber',
  status: 'live',
  aliases: ['viber community', 'rakuten viber', 'вайбер'],
  host: 'viber.com',
  hosts: [],
  shortHosts: { 'vb.me': 'opaque_link' },
  services: ['account', 'help', 'developers'],
  spaces: [
    {
      prefix: '',
      at: ['*', 'chat/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://chats.viber.com/*',
      kind: 'channel',
      on: ['chats.viber.com'],
    },
    {
      prefix: 'invite/',
      at: ['?g2=*', '?g=*'],
      name: /^[A-Za-z0-9_%=+/-]{10,}$/,
      url: 'https://invite.viber.com/?g2=*',
      kind: 'invite',
      on: ['invite.viber.com'],
      id: true,
    },
  ],
  reserved: [...commonPages],
  bare: ['https://chats.viber.com/*'],
  caseSensitive: /^invite\//,
  icon: 'brand-viber',
  canMerge: noGroupMerge,
  canRename: noRename,
  metrics: [metric.members, metric.subscribers],
  closing: [
    step.notice,
    step.members,
    step.waiting,
    step.access,
    { en: 'Delete the channel as its superadmin', ru: 'Удалить канал с правами суперадминистратора' },
  ],
}
