import type { Network } from '../network.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

const name = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/

export const tumblr: Network = {
  id: 'tumblr',
  name: 'Tumblr',
  status: 'live',
  aliases: ['tumbler', 'тамблер', 'тамблр'],
  host: 'tumblr.com',
  hosts: ['m.tumblr.com'],
  shortHosts: { 'tmblr.co': 'opaque_link' },
  services: ['www', 'assets', 'media', 'api', 'static', 'embed', 'help', 'support', 'staff-assets', 'px', 'safe', 'at', 'href', 't', 'engineering'],
  spaces: [
    { prefix: '', at: ['blog/view/*', 'blog/*', 'dashboard/blog/*', 'follow/*', '*', '@*'], name, url: 'https://*.tumblr.com/', kind: 'profile' },
    { prefix: '', at: [], under: 'tumblr.com', name, url: 'https://*.tumblr.com/', kind: 'profile' },
  ],
  posts: ['_/#', '_/post/#', 'blog/view/_/#', 'blog/_/#', 'post', 'communities'],
  shares: ['share', 'reblog', 'widgets'],
  reserved: ['dashboard', 'login', 'register', 'explore', 'search', 'tagged', 'settings', 'about', 'policy', 'privacy', 'help', 'apps', 'jobs', 'press', 'developers', 'docs', 'themes', 'inbox', 'likes', 'following', 'new', 'blog', 'follow', 'oauth', 'tips', 'logout', 'security', 'radar', 'day'],
  icon: 'brand-tumblr',
  canMerge: noMerge,
  canRename: renameFreely,
  closing: [step.archive, step.notice, step.links, step.access, { en: 'Delete the blog in its settings', ru: 'Удалить блог в его настройках' }],
}
