import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const ameba: Network = {
  id: 'ameba',
  name: 'Ameba',
  status: 'live',
  aliases: ['ameblo', 'ameba blog', 'アメブロ', 'アメーバ', 'амеба'],
  host: 'ameblo.jp',
  hosts: ['s.ameblo.jp', 'gamp.ameblo.jp'],
  spaces: [
    {
      prefix: '',
      at: ['*', 'ameba/*'],
      name: /^[a-z0-9][a-z0-9-]{2,23}$/i,
      url: 'https://ameblo.jp/*/',
      kind: 'channel',
    },
    {
      prefix: '',
      at: ['*', 'ameba/*'],
      name: /^[a-z0-9][a-z0-9-]{2,23}$/i,
      url: 'https://ameblo.jp/*/',
      kind: 'channel',
      on: ['profile.ameba.jp'],
    },
  ],
  postTail: /^entry-\d+/,
  reserved: [...commonPages, 'ameba', 'hashtag', 'genre'],
  icon: 'list-details',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [{ is: 'followers', name: { en: 'Readers', ru: 'Читатели' } }, metric.posts],
  closing: [
    step.archive,
    step.notice,
    step.links,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
