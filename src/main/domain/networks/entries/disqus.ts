import type { Network } from '../network.ts'
import { noMerge, step } from '../steps.ts'

const name = /^[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$/

export const disqus: Network = {
  id: 'disqus',
  name: 'Disqus',
  status: 'live',
  aliases: ['дискус'],
  host: 'disqus.com',
  hosts: [],
  shortHosts: { 'disq.us': 'opaque_link' },
  services: ['www', 'help', 'blog', 'about', 'docs', 'api', 'publishers', 'engineering', 'links', 'embed', 'referrer', 'tempest', 'media'],
  spaces: [
    { prefix: 'by/', at: ['by/*'], name, url: 'https://disqus.com/by/*/', kind: 'profile' },
    { prefix: 'channel/', at: ['home/channel/*', 'channel/*'], name, url: 'https://disqus.com/home/channel/*/', kind: 'channel' },
    { prefix: 'forums/', at: ['home/forums/*', 'home/forum/*', 'forums/*'], name, url: 'https://disqus.com/home/forums/*/', kind: 'group' },
    { prefix: 'forums/', at: [], under: 'disqus.com', name, url: 'https://disqus.com/home/forums/*/', kind: 'group' },
    { prefix: 'by/', at: ['*'], name, url: 'https://disqus.com/by/*/', kind: 'profile', sure: 0.8 },
  ],
  posts: ['home/discussion', 'embed'],
  reserved: ['home', 'admin', 'profile', 'by', 'register', 'login', 'pricing', 'features', 'about', 'terms', 'next', 'api', 'dashboard', 'channel', 'forums', 'search'],
  bare: ['by/*'],
  bareAssumed: true,
  icon: 'brand-disqus',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: { en: 'The user name in the settings; a forum\'s short name is fixed', ru: 'Имя пользователя в настройках; короткое имя форума не меняется' },
  },
  closing: [{ en: 'Export the comments', ru: 'Выгрузить комментарии' }, { en: 'Take the embed off the pages', ru: 'Убрать виджет со страниц' }, step.access, { en: 'Delete the forum in its settings', ru: 'Удалить форум в его настройках' }],
}
