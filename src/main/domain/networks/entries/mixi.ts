import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const mixi: Network = {
  id: 'mixi',
  name: 'mixi',
  status: 'live',
  aliases: ['ミクシィ', 'микси'],
  host: 'mixi.jp',
  hosts: ['page.mixi.jp'],
  shortHosts: { 'mixi.social': 'opaque_link' },
  spaces: [
    {
      prefix: 'community/',
      at: ['view_community.pl?id=*'],
      name: /^\d+$/,
      url: 'https://mixi.jp/view_community.pl?id=*',
      kind: 'group',
      id: true,
    },
    {
      prefix: 'profile/',
      at: ['show_profile.pl?id=*', 'show_friend.pl?id=*'],
      name: /^\d+$/,
      url: 'https://mixi.jp/show_profile.pl?id=*',
      kind: 'profile',
      id: true,
    },
    {
      prefix: 'page/',
      at: ['view_page.pl?page_id=*'],
      name: /^\d+$/,
      url: 'https://page.mixi.jp/view_page.pl?page_id=*',
      kind: 'page',
      id: true,
    },
  ],
  posts: ['view_diary.pl', 'view_bbs.pl', 'view_event.pl'],
  reserved: [...commonPages],
  bare: [],
  icon: 'users',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [metric.members, { is: 'followers', name: { en: 'MyMixi friends', ru: 'Друзья MyMixi' } }],
  closing: [
    step.archive,
    step.members,
    step.access,
    { en: 'Delete the page as its owner', ru: 'Удалить страницу с правами владельца' },
  ],
}
