import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noGroupMerge, renameFreely, step } from '../steps.ts'

export const band: Network = {
  id: 'band',
  name: 'BAND',
  status: 'live',
  aliases: ['naver band', '밴드', '네이버 밴드'],
  commonWords: ['band', '밴드'],
  host: 'band.us',
  hosts: [],
  spaces: [
    { prefix: 'page/', at: ['page/*'], name: /^\d+$/, url: 'https://band.us/page/*', kind: 'page', id: true },
    { prefix: 'band/', at: ['band/*'], name: /^\d+$/, url: 'https://band.us/band/*', kind: 'group', id: true },
    { prefix: 'n/', at: ['n/*'], name: /^[A-Za-z0-9]{6,}$/, url: 'https://band.us/n/*', kind: 'invite', id: true },
    {
      prefix: '@',
      at: ['@*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://band.us/@*',
      kind: 'group',
    },
  ],
  posts: ['band/_/post', 'page/_/post'],
  reserved: [...commonPages, 'page', 'band', 'n', 'cs', 'policy'],
  bare: ['@*'],
  caseSensitive: /^n\//,
  icon: 'users-group',
  canMerge: noGroupMerge,
  canRename: renameFreely,
  metrics: [metric.members, metric.subscribers],
  closing: [
    step.archive,
    step.members,
    step.access,
    { en: 'Delete the page as its owner', ru: 'Удалить страницу с правами владельца' },
  ],
}
