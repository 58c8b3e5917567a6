import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

/** Date: notice of the site, reported by La Nación on 12 March 2024. */
export const taringa: Network = {
  id: 'taringa',
  name: 'Taringa!',
  status: 'defunct',
  statusDate: '2024-03-24',
  note: { en: 'Closed on 24 March 2024', ru: 'Закрыт 24 марта 2024 года' },
  aliases: ['taringa', 'таринга'],
  host: 'taringa.net',
  hosts: [],
  spaces: [
    {
      prefix: 'comunidades/',
      at: ['comunidades/*', '+*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.taringa.net/comunidades/*',
      kind: 'group',
    },
    {
      prefix: '',
      at: ['*', 'perfil/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.taringa.net/*',
      kind: 'profile',
    },
  ],
  posts: ['posts', '_/posts/_', 'comunidades/_/_'],
  reserved: ['buscador', 'login', 'registro', 'comunidades', 'mi'],
  bare: ['*'],
  icon: 'message',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
