import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const weverse: Network = {
  id: 'weverse',
  name: 'Weverse',
  status: 'live',
  aliases: ['위버스', 'виверс', 'вивёрс'],
  host: 'weverse.io',
  hosts: [],
  services: ['shop'],
  spaces: [{ prefix: '', at: ['*'], name: /^[a-z0-9][a-z0-9-]*$/i, url: 'https://weverse.io/*', kind: 'channel' }],
  posts: ['_/media/_', '_/artist/_', '_/fanpost/_', '_/live/_', '_/notice/_'],
  reserved: [...commonPages, 'more', 'store'],
  icon: 'star',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [metric.members],
  closing: [
    step.archive,
    step.notice,
    step.members,
    step.access,
    { en: 'End the contract of the community with the operator', ru: 'Расторгнуть договор о сообществе с оператором' },
  ],
}
