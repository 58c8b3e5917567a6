import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

export const vc: Network = {
  id: 'vc',
  name: 'vc.ru',
  status: 'live',
  aliases: ['vc', 'vcru', 'виси ру'],
  commonWords: ['vc'],
  host: 'vc.ru',
  hosts: [],
  spaces: [
    { prefix: 'id', at: ['id*', 'u/*'], name: /^(\d+)(?:-.*)?$/, url: 'https://vc.ru/id*', kind: 'profile' },
    { prefix: '', at: ['*', 's/*'], name: /^[a-z][a-z0-9_.-]{2,40}$/i, url: 'https://vc.ru/*', kind: 'page' },
  ],
  postHead: /^\d{4,}-/,
  postTail: /^\d{4,}(?:-|$)/,
  reserved: [...commonPages, 'u', 's', 'subs', 'vacancy', 'tariffs', 'my', 'topic', 'bookmarks'],
  bare: ['*'],
  icon: 'news',
  canMerge: noMerge,
  canRename: renameReviewed,
  metrics: [metric.subscribers, metric.posts],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Stop the company tariff and delete the blog', ru: 'Отключить тариф компании и удалить блог' },
  ],
}
