import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noGroupMerge, noRename, step } from '../steps.ts'

export const naver_cafe: Network = {
  id: 'naver_cafe',
  name: 'Naver Cafe',
  status: 'live',
  aliases: ['네이버 카페', '네이버카페', 'нэйвер кафе', 'навер кафе'],
  host: 'cafe.naver.com',
  hosts: ['m.cafe.naver.com'],
  spaces: [
    {
      prefix: 'cafes/',
      at: ['ca-fe/cafes/*', 'f-e/cafes/*', 'ca-fe/web/cafes/*', 'cafes/*'],
      name: /^\d{4,}$/,
      url: 'https://cafe.naver.com/f-e/cafes/*',
      kind: 'group',
      id: true,
    },
    { prefix: '', at: ['*', 'ca-fe/*'], name: /^[A-Za-z0-9_]{3,20}$/, url: 'https://cafe.naver.com/*', kind: 'group' },
  ],
  posts: ['_/#', 'articleread.nhn', 'articleread.naver', 'ca-fe/cafes/_/articles', 'f-e/cafes/_/articles'],
  reserved: [...commonPages, 'ca-fe', 'f-e', 'cafes'],
  bare: ['*'],
  icon: 'messages',
  canMerge: noGroupMerge,
  canRename: noRename,
  metrics: [metric.members, metric.posts],
  closing: [
    step.archive,
    step.members,
    step.notice,
    step.access,
    {
      en: 'Request the closing; members are told before it takes effect',
      ru: 'Подать заявку на закрытие: участников предупредят до его вступления в силу',
    },
  ],
}
