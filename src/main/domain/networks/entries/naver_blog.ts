import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const naver_blog: Network = {
  id: 'naver_blog',
  name: 'Naver Blog',
  status: 'live',
  aliases: ['naver', '네이버 블로그', '네이버블로그', 'нэйвер блог', 'навер блог'],
  host: 'blog.naver.com',
  hosts: ['m.blog.naver.com'],
  spaces: [
    {
      prefix: '',
      at: [
        '*',
        'bloglist.naver?blogId=*',
        'postlist.naver?blogId=*',
        'postlist.nhn?blogId=*',
        'prologue/prologuelist.naver?blogId=*',
      ],
      name: /^[A-Za-z0-9_-]{3,20}$/,
      url: 'https://blog.naver.com/*',
      kind: 'channel',
    },
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9_-]{3,20}$/,
      url: 'https://blog.naver.com/*',
      kind: 'channel',
      under: 'blog.me',
    },
  ],
  posts: ['_/#', 'postview.naver', 'postview.nhn'],
  reserved: [...commonPages, 'postlist.naver', 'postlist.nhn'],
  lowerCase: true,
  icon: 'list-details',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [
    { is: 'followers', name: { en: 'Neighbors', ru: 'Соседи' } },
    { is: 'views', name: { en: 'Visitors', ru: 'Посетители' } },
    metric.posts,
  ],
  closing: [
    step.archive,
    step.notice,
    step.links,
    step.access,
    { en: 'Reset the blog in its management page', ru: 'Обнулить блог на странице управления' },
  ],
}
