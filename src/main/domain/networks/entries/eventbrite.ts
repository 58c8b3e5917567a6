import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const eventbrite: Network = {
  id: 'eventbrite',
  name: 'Eventbrite',
  status: 'live',
  aliases: ['event brite', 'эвентбрайт'],
  host: 'eventbrite.com',
  hosts: [
    'eventbrite.co.uk',
    'eventbrite.de',
    'eventbrite.fr',
    'eventbrite.com.au',
    'eventbrite.ca',
    'eventbrite.es',
    'eventbrite.it',
    'eventbrite.sg',
  ],
  services: ['www', 'support'],
  spaces: [
    {
      prefix: 'o/',
      at: ['o/*', 'org/*'],
      name: /^(?:.*-)?(\d{6,})$/,
      url: 'https://www.eventbrite.com/o/*',
      kind: 'page',
      id: true,
    },
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      url: 'https://*.eventbrite.com/',
      kind: 'page',
      under: 'eventbrite.com',
    },
  ],
  posts: ['e', 'cc'],
  reserved: [...commonPages, 'd', 'o', 'organizer', 'manage'],
  bare: ['o/*'],
  icon: 'calendar-event',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, { is: 'posts', name: { en: 'Events', ru: 'События' } }],
  closing: [
    { en: 'Cancel or hand over the events still open', ru: 'Отменить или передать предстоящие события' },
    step.notice,
    step.access,
    { en: 'Delete the organizer profile', ru: 'Удалить профиль организатора' },
  ],
}
