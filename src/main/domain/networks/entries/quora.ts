import type { Network } from '../network.ts'
import { noGroupMerge, renameReviewed, step } from '../steps.ts'

export const quora: Network = {
  id: 'quora',
  name: 'Quora',
  status: 'live',
  aliases: ['quora space', 'квора'],
  host: 'quora.com',
  hosts: ['m.quora.com'],
  localeHosts: true,
  shortHosts: { 'qr.ae': 'opaque_link' },
  services: ['www', 'help', 'business', 'engineering', 'insights', 'blog'],
  spaces: [
    { prefix: 'profile/', at: ['profile/*'], name: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’_-]*$/u, url: 'https://www.quora.com/profile/*', kind: 'profile' },
    { prefix: 'q/', at: ['q/*'], name: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u, url: 'https://www.quora.com/q/*', kind: 'group' },
    // Spaces stand under the host; two letters there are a language.
    { prefix: 'q/', at: [], under: 'quora.com', name: /^[a-z0-9](?:[a-z0-9-]+[a-z0-9])$/i, url: 'https://www.quora.com/q/*', kind: 'group' },
  ],
  posts: ['topic', 'unanswered', 'answer', '_/answer/_', 'q/_/_', '_'],
  shares: ['share'],
  reserved: ['search', 'login', 'about', 'contact', 'settings', 'following', 'spaces', 'notifications', 'profile', 'q', 'careers', 'privacy', 'terms', 'press', 'sitemap', 'bookmarks', 'partners'],
  bare: ['profile/*'],
  bareAssumed: true,
  icon: 'help',
  canMerge: noGroupMerge,
  canRename: renameReviewed,
  closing: [step.archive, step.notice, step.access, { en: 'Delete the profile or hand the space to another admin', ru: 'Удалить профиль или передать пространство другому администратору' }],
}
