import type { Network } from '../network.ts'
import { step } from '../steps.ts'

export const medium: Network = {
  id: 'medium',
  name: 'Medium',
  status: 'live',
  aliases: ['medium blog', 'медиум'],
  host: 'medium.com',
  hosts: [],
  services: ['www', 'help', 'policy', 'api', 'about', 'cdn-images-1', 'miro', 'status', 'link', 'partner-program'],
  shortHosts: { 'link.medium.com': 'opaque_link' },
  spaces: [
    { prefix: '@', at: ['@*'], name: /^[A-Za-z0-9_.-]+$/, url: 'https://medium.com/@*', kind: 'profile' },
    { prefix: 'u/', at: ['u/*'], name: /^[0-9a-f]{8,}$/, url: 'https://medium.com/u/*', kind: 'profile', id: true },
    { prefix: '', at: ['*'], name: /^[A-Za-z0-9][A-Za-z0-9-]*$/, url: 'https://medium.com/*', kind: 'page' },
    { prefix: '', at: [], under: 'medium.com', name: /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/, url: 'https://*.medium.com/', kind: 'page' },
  ],
  posts: ['p', 'story', 's'],
  postTail: /-[0-9a-f]{8,12}$/,
  shares: ['share'],
  reserved: ['m', 'u', 'tag', 'topic', 'topics', 'search', 'about', 'me', 'new-story', 'membership', 'plans', 'creators', 'policy', 'explore-topics', 'business', 'jobs-at-medium', 'tagged', 'media', 'signin', 'signup', 'login', 'feed', 'collections', 'browse', '_', 'friends'],
  leaving: ['r?url'],
  bare: ['@*'],
  bareAssumed: true,
  icon: 'brand-medium',
  canMerge: {
    value: false,
    condition: {
      en: 'Publications cannot be merged; stories can be moved between them by their authors',
      ru: 'Издания не объединяются; авторы могут переносить статьи из одного в другое',
    },
  },
  canRename: {
    value: true,
    condition: { en: 'In the settings; old links to the profile stop working', ru: 'В настройках; старые ссылки на профиль перестают работать' },
  },
  closing: [
    step.archive,
    { en: 'Move stories worth keeping to the blog or publication that stays', ru: 'Перенести нужные статьи в остающийся блог или издание' },
    step.links,
    step.access,
    { en: 'Delete the publication or the account in its settings', ru: 'Удалить издание или аккаунт в настройках' },
  ],
}
