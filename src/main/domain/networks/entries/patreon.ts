import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const patreon: Network = {
  id: 'patreon',
  name: 'Patreon',
  status: 'live',
  aliases: ['патреон'],
  host: 'patreon.com',
  hosts: [],
  spaces: [
    {
      prefix: 'user/',
      at: ['user?u=*', 'user/creators?u=*'],
      name: /^\d+$/,
      url: 'https://www.patreon.com/user?u=*',
      kind: 'page',
      id: true,
    },
    {
      prefix: '',
      at: ['*', 'c/*', 'cw/*', 'bePatron?c=*', 'join/*'],
      name: /^[A-Za-z0-9_]{2,40}$/,
      url: 'https://www.patreon.com/*',
      kind: 'page',
    },
  ],
  posts: ['posts', 'collection'],
  reserved: [...commonPages, 'user', 'c', 'checkout', 'portal', 'create', 'pricing', 'bepatron'],
  bare: ['*'],
  icon: 'brand-patreon',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.members, { is: 'members', name: { en: 'Paid members', ru: 'Платные участники' } }, metric.posts],
  closing: [
    step.notice,
    { en: 'Stop billing patrons and tell them first', ru: 'Предупредить подписчиков и остановить списания' },
    step.archive,
    step.access,
    { en: 'Delete the page as its owner', ru: 'Удалить страницу с правами владельца' },
  ],
}
