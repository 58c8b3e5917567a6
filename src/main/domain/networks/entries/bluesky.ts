import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noMerge, step } from '../steps.ts'

const domain = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u

export const bluesky: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  status: 'live',
  aliases: ['bsky', 'blue sky', 'блюскай'],
  host: 'bsky.app',
  hosts: ['main.bsky.dev', 'staging.bsky.app', 'deer.social'],
  services: ['www', 'public', 'api', 'cdn', 'bsky', 'web', 'feeds', 'video'],
  spaces: [
    {
      prefix: '',
      at: ['profile/*', 'profile/@*'],
      name: /^did:(?:plc:[a-z2-7]{24}|web:[A-Za-z0-9.-]+)$/,
      url: 'https://bsky.app/profile/*',
      kind: 'profile',
    },
    { prefix: '', at: ['profile/*', 'profile/@*'], name: domain, url: 'https://bsky.app/profile/*', kind: 'profile' },
    {
      prefix: '',
      at: [],
      under: 'bsky.social',
      name: /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/,
      suffix: '.bsky.social',
      url: 'https://bsky.app/profile/*',
      kind: 'profile',
    },
  ],
  posts: ['profile/_/post', 'profile/_/feed', 'profile/_/lists/_', 'starter-pack', 'starter-pack-short'],
  shares: ['intent'],
  reserved: [
    'profile',
    'search',
    'hashtag',
    'settings',
    'notifications',
    'feeds',
    'lists',
    'messages',
    'login',
    'about',
    'support',
    'moderation',
    'saved',
  ],
  bare: ['profile/*', 'profile/*.bsky.social'],
  icon: 'brand-bluesky',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'Any time, also to a domain the company owns; followers stay, the former name becomes free',
      ru: 'В любое время, в том числе на собственный домен; подписчики сохраняются, прежнее имя освобождается',
    },
  },
  metrics: [metric.followers, metric.posts],
  closing: [
    step.archive,
    step.notice,
    step.name,
    step.access,
    { en: 'Deactivate or delete the account in its settings', ru: 'Отключить или удалить аккаунт в настройках' },
  ],
}
