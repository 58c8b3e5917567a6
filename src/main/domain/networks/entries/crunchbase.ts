import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

export const crunchbase: Network = {
  id: 'crunchbase',
  name: 'Crunchbase',
  status: 'live',
  aliases: ['кранчбейс'],
  host: 'crunchbase.com',
  hosts: [],
  spaces: [
    {
      prefix: 'organization/',
      at: ['organization/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.crunchbase.com/organization/*',
      kind: 'page',
    },
    {
      prefix: 'person/',
      at: ['person/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.crunchbase.com/person/*',
      kind: 'profile',
    },
  ],
  posts: ['funding_round', 'acquisition', 'event'],
  reserved: [...commonPages, 'organization', 'person', 'hub', 'lists', 'buy'],
  bare: ['organization/*'],
  bareAssumed: true,
  icon: 'brand-crunchbase',
  canMerge: noMerge,
  canRename: renameReviewed,
  metrics: [{ is: 'reputation', name: { en: 'Rank', ru: 'Место в рейтинге' } }],
  closing: [
    { en: 'Mark the organization as closed in its profile', ru: 'Отметить организацию закрытой в её профиле' },
    step.links,
    step.access,
  ],
}
