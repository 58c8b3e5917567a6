import type { Network } from '../network.ts'
import { noGroupMerge, renameReviewed, step } from '../steps.ts'

export const dzen: Network = {
  id: 'dzen',
  name: 'Dzen',
  status: 'renamed',
  statusDate: '2022-09-12',
  note: {
    en: 'Formerly Yandex.Zen, with VK since September 2022; addresses on zen.yandex.ru lead to dzen.ru',
    ru: 'Бывший «Яндекс.Дзен», с сентября 2022 года у VK; адреса zen.yandex.ru ведут на dzen.ru',
  },
  aliases: ['zen', 'yandex zen', 'дзен', 'яндекс дзен'],
  host: 'dzen.ru',
  hosts: ['zen.yandex.ru', 'zen.yandex.com', 'm.dzen.ru'],
  spaces: [
    { prefix: 'id/', at: ['id/*', 'media/id/*', 'profile/editor/id/*'], name: /^[0-9a-f]{16,32}$/i, url: 'https://dzen.ru/id/*', kind: 'channel', id: true },
    { prefix: '', at: ['*', '@*', 'media/*', 'profile/editor/*'], name: /^[A-Za-z0-9][A-Za-z0-9_.-]{1,}$/, url: 'https://dzen.ru/*', kind: 'channel' },
  ],
  posts: ['a', 'b', 'shorts', 'video/watch', 'media/id/_/_', 'media/_/_', 'embed', 'suite', 'list', 't', 'story'],
  postTail: /-[0-9a-f]{24}$/,
  reserved: ['news', 'video', 'articles', 'search', 'subscriptions', 'profile', 'media', 'id', 'help', 'about', 'topic', 'login', 'legal', 'channels', 'pogoda', 'games', 'api', 'settings', 'live', 'lents', 'tag', 'portal', 'away'],
  leaving: ['away?to'],
  icon: 'sparkles',
  canMerge: noGroupMerge,
  canRename: renameReviewed,
  closing: [step.archive, step.notice, step.access, { en: 'Delete the channel in the studio', ru: 'Удалить канал в студии' }],
}
