import type { Network } from '../network.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const pinterest: Network = {
  id: 'pinterest',
  name: 'Pinterest',
  status: 'live',
  aliases: ['pin', 'pins', 'пинтерест'],
  host: 'pinterest.com',
  hosts: [
    'pinterest.co.uk', 'pinterest.de', 'pinterest.fr', 'pinterest.ca', 'pinterest.com.au', 'pinterest.com.mx', 'pinterest.jp', 'pinterest.ru',
    'pinterest.es', 'pinterest.it', 'pinterest.at', 'pinterest.ch', 'pinterest.se', 'pinterest.dk', 'pinterest.pt', 'pinterest.nz', 'pinterest.ie',
    'pinterest.cl', 'pinterest.ph', 'pinterest.co.kr', 'pinterest.info', 'pinterest.be', 'pinterest.nl', 'pinterest.in', 'm.pinterest.com',
  ],
  localeHosts: true,
  shortHosts: { 'pin.it': 'opaque_link' },
  spaces: [{ prefix: '', at: ['*', '@*'], name: /^[A-Za-z0-9_-]{2,40}$/, url: 'https://www.pinterest.com/*/', kind: 'profile' }],
  posts: ['pin', 'story_pin'],
  shares: ['pin/create', 'pin-builder'],
  reserved: ['search', 'ideas', 'explore', 'login', 'signup', 'settings', 'business', 'about', 'today', 'categories', 'discover', 'topics', 'password', 'convert-business', '_', 'videos', 'shop', 'resource', 'source', 'homefeed', 'news_hub', 'shopping', 'oauth', 'all', 'r', 'offsite', 'policy', 'help', 'boards'],
  leaving: ['offsite?url'],
  icon: 'brand-pinterest',
  canMerge: noMerge,
  canRename: renameFreely,
  closing: [
    step.archive,
    { en: 'Move boards worth keeping by inviting the account that stays', ru: 'Перенести нужные доски, пригласив в них остающийся аккаунт' },
    step.campaigns,
    step.access,
    { en: 'Close the account in its settings', ru: 'Закрыть аккаунт в его настройках' },
  ],
}
