import type { Network } from '../network.ts'
import { gone, step } from '../steps.ts'

export const foursquare: Network = {
  id: 'foursquare',
  name: 'Foursquare',
  status: 'defunct',
  statusDate: '2024-12-15',
  note: {
    en: 'The City Guide app ended on 15 December 2024; Swarm and the place data go on',
    ru: 'Приложение City Guide закрыто 15 декабря 2024 года; Swarm и данные о местах остались',
  },
  aliases: ['4sq', 'swarm', 'форсквер'],
  host: 'foursquare.com',
  hosts: ['swarmapp.com', 'm.foursquare.com'],
  localeHosts: true,
  shortHosts: { '4sq.com': 'opaque_link' },
  spaces: [
    { prefix: 'v/', at: ['v/_/*', 'v/*', 'venue/*'], name: /^[0-9a-f]{24}$/i, url: 'https://foursquare.com/v/*', kind: 'page', id: true },
    { prefix: 'user/', at: ['user/*', 'u/*'], name: /^\d+$/, url: 'https://foursquare.com/user/*', kind: 'profile', id: true },
    { prefix: '', at: ['*', 'p/*', '@*'], name: /^[A-Za-z0-9_][A-Za-z0-9._-]*$/, url: 'https://foursquare.com/*', kind: 'profile' },
  ],
  posts: ['item', '_/checkin/_', '_/list/_', 'explore'],
  reserved: ['login', 'signup', 'search', 'about', 'download', 'settings', 'city-guide', 'v', 'u', 'user', 'developers', 'legal', 'privacy', 'business', 'products', 'intent', 'top-places'],
  icon: 'brand-foursquare',
  canMerge: gone,
  canRename: gone,
  closing: [step.links, { en: 'Check that the places still carry right data for map services', ru: 'Проверить, что данные о местах верны: ими пользуются карты' }, step.tools, step.record],
}
