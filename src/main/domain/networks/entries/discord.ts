import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noGroupMerge, step } from '../steps.ts'

const code = /^[A-Za-z0-9-]{2,}$/

export const discord: Network = {
  id: 'discord',
  name: 'Discord',
  status: 'live',
  aliases: ['discord server', 'discord invite', 'дискорд'],
  host: 'discord.com',
  hosts: ['discordapp.com', 'ptb.discord.com', 'canary.discord.com'],
  spaces: [
    { prefix: '', at: ['*', 'invite/*'], on: ['discord.gg'], name: code, url: 'https://discord.gg/*', kind: 'invite' },
    { prefix: '', at: ['invite/*'], name: code, url: 'https://discord.gg/*', kind: 'invite' },
    {
      prefix: 'users/',
      at: ['users/*'],
      name: /^\d{15,20}$/,
      url: 'https://discord.com/users/*',
      kind: 'profile',
      id: true,
    },
    {
      prefix: 'servers/',
      at: ['servers/*'],
      name: /^(?:.*-)?(\d{15,20})$/u,
      url: 'https://discord.com/servers/*',
      kind: 'group',
      id: true,
    },
  ],
  posts: ['channels/_/_/_', 'events'],
  reserved: [
    'channels',
    'login',
    'register',
    'app',
    'download',
    'servers',
    'users',
    'invite',
    'nitro',
    'developers',
    'oauth2',
    'api',
    'settings',
    'safety',
    'blog',
    'guidelines',
    'terms',
    'privacy',
    'company',
    'jobs',
    'new',
    'template',
    'store',
    'verify',
    'activities',
  ],
  bare: ['invite/*'],
  caseSensitive: /^(?!users\/|servers\/)/,
  icon: 'brand-discord',
  canMerge: noGroupMerge,
  canRename: {
    value: true,
    condition: {
      en: "The server's name at any time; an own invite name only with enough boosts",
      ru: 'Название сервера в любое время; собственную ссылку только при достаточном числе бустов',
    },
  },
  metrics: [metric.members],
  closing: [
    step.members,
    step.waiting,
    { en: 'Remove bots and webhooks', ru: 'Удалить ботов и вебхуки' },
    { en: 'Revoke the invites', ru: 'Отозвать приглашения' },
    {
      en: 'Delete the server as its owner; there is no way back',
      ru: 'Удалить сервер с правами владельца: вернуть его нельзя',
    },
  ],
}
