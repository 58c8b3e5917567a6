import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const douban: Network = {
  id: 'douban',
  name: 'Douban',
  status: 'live',
  aliases: ['豆瓣', 'доубань', 'дубань'],
  host: 'douban.com',
  hosts: ['m.douban.com', 'movie.douban.com', 'book.douban.com', 'music.douban.com'],
  spaces: [
    {
      prefix: 'group/',
      at: ['group/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.douban.com/group/*/',
      kind: 'group',
    },
    {
      prefix: 'people/',
      at: ['people/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.douban.com/people/*/',
      kind: 'profile',
    },
    {
      prefix: 'site/',
      at: ['site/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://site.douban.com/*/',
      kind: 'page',
    },
    {
      prefix: 'site/',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://site.douban.com/*/',
      kind: 'page',
      on: ['site.douban.com'],
    },
  ],
  posts: ['group/topic', 'note', 'subject', 'review', 'doulist', 'photos', 'people/_/status/_', 'event'],
  reserved: [...commonPages, 'group/explore', 'group', 'people', 'mine', 'update'],
  bare: ['people/*'],
  bareAssumed: true,
  icon: 'brand-douban',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [metric.followers, metric.members],
  closing: [
    step.archive,
    step.members,
    step.access,
    {
      en: 'Cancel the account in its security settings; the verification has to be withdrawn first',
      ru: 'Удалить аккаунт в настройках безопасности, сначала сняв верификацию',
    },
  ],
}
