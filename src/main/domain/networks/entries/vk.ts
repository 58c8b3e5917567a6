import type { Network } from '../network.ts'
import { noGroupMerge, renameFreely, step } from '../steps.ts'

export const vk: Network = {
  id: 'vk',
  name: 'VK',
  status: 'live',
  aliases: ['vkontakte', 'v kontakte', 'вк', 'вконтакте', 'контакт'],
  host: 'vk.com',
  hosts: ['vk.ru', 'm.vk.com', 'm.vk.ru', 'new.vk.com', 'vkontakte.ru', 'vkontakte.com', 'vk.link', 'vkvideo.ru', 'live.vkvideo.ru', 'wap.vk.com', '0.vk.com'],
  services: ['www', 'api', 'oauth', 'login', 'dev', 'id', 'away', 'pu', 'connect', 'static', 'queuev4', 'target', 'ads'],
  spaces: [
    { prefix: '', at: ['*'], on: ['vk.me'], name: /^[A-Za-z][A-Za-z0-9_.]{1,31}$/, url: 'https://vk.com/*', kind: 'page', sure: 0.9 },
    { prefix: '', at: ['*'], name: /^((?:club|public|event)\d+)$/i, url: 'https://vk.com/*', kind: 'group' },
    { prefix: '', at: ['*'], name: /^(id\d+)$/i, url: 'https://vk.com/*', kind: 'profile' },
    { prefix: '', at: ['*', '@*', 'video/@*', 'clips/*'], name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.]{1,31})$/, url: 'https://vk.com/*', kind: 'page' },
  ],
  posts: ['video/playlist', 'clips'],
  postHead: /^(?:@[a-z0-9_.]+-.+|(?:wall|video|photo|album|topic|doc|clip|audio|market|story|poll|page|podcast|playlist|app|product|uslugi|note|donut|photos|videos|albums|topics|board|audios)-?\d.*)$/i,
  shares: ['share.php', 'share', 'widget_community.php'],
  leaving: ['away.php?to', 'away?to'],
  reserved: [
    'feed', 'im', 'mail', 'login', 'login.php', 'join', 'search', 'settings', 'friends', 'groups', 'video', 'music', 'audio', 'apps', 'games', 'market', 'ads', 'dev', 'about',
    'help', 'support', 'terms', 'privacy', 'jobs', 'menu', 'bookmarks', 'fave', 'docs', 'services', 'edit', 'albums', 'stickers', 'blog', 'discover', 'restore', 'photos', 'videos',
    'podcasts', 'wall', 'clips', 'app', 'call', 'calls', 'notifications', 'explore', 'press', 'away', 'public', 'club', 'id', 'event', 'badbrowser.php', 'index.php', 'share.php',
  ],
  same: [[/^(?:public|event)(?=\d+$)/, 'club']],
  icon: 'brand-vk',
  canMerge: noGroupMerge,
  canRename: renameFreely,
  closing: [
    step.notice,
    step.campaigns,
    step.waiting,
    { en: 'Close the wall and the comments', ru: 'Закрыть стену и комментарии' },
    step.access,
    { en: 'Remove the managers and leave the community as its owner', ru: 'Снять руководителей и выйти из сообщества владельцем' },
  ],
}
