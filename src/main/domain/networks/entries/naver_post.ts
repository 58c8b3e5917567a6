import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

/** Closing date: notice of the service of 9 December 2024, reported by Newsis on 10 December 2024. */
export const naver_post: Network = {
  id: 'naver_post',
  name: 'Naver Post',
  status: 'defunct',
  statusDate: '2025-04-30',
  note: {
    en: 'Closed on 30 April 2025; posts could be moved to Naver Blog',
    ru: 'Закрыт 30 апреля 2025 года; записи можно было перенести в Naver Blog',
  },
  successor: 'naver_blog',
  aliases: ['네이버 포스트', '네이버포스트'],
  host: 'post.naver.com',
  hosts: ['m.post.naver.com'],
  spaces: [
    {
      prefix: 'member/',
      at: ['my.naver?memberNo=*', 'my.nhn?memberNo=*'],
      name: /^\d+$/,
      url: 'https://post.naver.com/my.naver?memberNo=*',
      kind: 'channel',
      id: true,
    },
    { prefix: '', at: ['*'], name: /^[A-Za-z0-9_-]{3,20}$/, url: 'https://post.naver.com/*', kind: 'channel' },
  ],
  posts: ['viewer', '_/#'],
  reserved: ['main', 'search'],
  icon: 'list-details',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
