import type { Network } from '../network.ts'
import { noGroupMerge, renameFreely, step } from '../steps.ts'

export const telegram: Network = {
  id: 'telegram',
  name: 'Telegram',
  status: 'live',
  aliases: ['tg', 'telegram channel', 'телеграм', 'телеграмм', 'тг'],
  host: 't.me',
  hosts: ['telegram.me', 'telegram.dog'],
  shortHosts: { 'telegram.org': 'opaque_link', 'telegra.ph': 'post' },
  services: ['www', 'web', 'm', 'api', 'core'],
  spaces: [
    { prefix: '+', at: ['+*'], name: /^\d{7,15}$/, url: 'https://t.me/+*', kind: 'profile', sure: 0.8 },
    { prefix: '+', at: ['+*', 'joinchat/*'], name: /^[A-Za-z0-9_-]{10,}$/, url: 'https://t.me/+*', kind: 'invite', id: true },
    {
      prefix: '',
      at: ['*', '@*', 's/*'],
      name: /^[A-Za-z][A-Za-z0-9_]{3,31}$/,
      url: 'https://t.me/*',
      kind: 'channel',
    },
    { prefix: '', at: [], under: 't.me', name: /^[A-Za-z][A-Za-z0-9_]{3,31}$/, url: 'https://t.me/*', kind: 'channel' },
  ],
  posts: ['_/#', 's/_/#', 'c', '_/s/#'],
  shares: ['share', 'addlist', 'addstickers', 'addemoji', 'addtheme', 'msg', 'boost'],
  reserved: ['proxy', 'socks', 'setlanguage', 'iv', 'bg', 'login', 'confirmphone', 'invoice', 'giftcode', 'nft', 'joinchat', 's', 'contact'],
  caseSensitive: /^\+/,
  icon: 'brand-telegram',
  canMerge: noGroupMerge,
  canRename: renameFreely,
  closing: [
    step.archive,
    step.members,
    { en: 'Stop the bots and revoke their tokens', ru: 'Остановить ботов и отозвать их токены' },
    { en: 'Make sure the company, not one person, owns the channel', ru: 'Убедиться, что владелец канала компания, а не частное лицо' },
    { en: 'Delete the channel as its owner', ru: 'Удалить канал с правами владельца' },
  ],
}
