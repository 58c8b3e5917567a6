import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

/** Dates: announcement by Meta of 14 May 2024. */
export const workplace: Network = {
  id: 'workplace',
  name: 'Workplace',
  status: 'defunct',
  statusDate: '2026-06-01',
  note: {
    en: 'Read-only from 1 September 2025, closed by Meta on 1 June 2026',
    ru: 'С 1 сентября 2025 года только для чтения, закрыт компанией Meta 1 июня 2026 года',
  },
  aliases: ['workplace from meta', 'workplace by facebook', 'facebook workplace', 'воркплейс'],
  commonWords: ['workplace'],
  host: 'workplace.com',
  hosts: [],
  services: ['www', 'my', 'work', 'developers'],
  spaces: [
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      url: 'https://*.workplace.com/',
      kind: 'group',
      under: 'workplace.com',
    },
  ],
  reserved: ['help', 'login', 'features', 'pricing'],
  bare: ['https://*.workplace.com/'],
  lowerCase: true,
  icon: 'building',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
