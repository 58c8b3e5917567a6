import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const nk: Network = {
  id: 'nk',
  name: 'NK.pl',
  status: 'defunct',
  statusDate: '2021-07-27',
  note: { en: 'Nasza Klasa closed on 27 July 2021', ru: 'Сеть Nasza Klasa закрыта 27 июля 2021 года' },
  aliases: ['nasza klasa', 'naszaklasa', 'nk', 'наша класа'],
  commonWords: ['nk'],
  host: 'nk.pl',
  hosts: ['nasza-klasa.pl'],
  hashPaths: '#',
  spaces: [
    { prefix: 'profile/', at: ['profile/*'], name: /^\d+$/, url: 'https://nk.pl/profile/*', kind: 'profile', id: true },
    {
      prefix: 'grupy/',
      at: ['grupy/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://nk.pl/grupy/*',
      kind: 'group',
    },
  ],
  reserved: ['main', 'login'],
  bare: [],
  icon: 'school',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
