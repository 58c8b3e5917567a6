import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const stack_overflow: Network = {
  id: 'stack_overflow',
  name: 'Stack Overflow',
  status: 'live',
  aliases: ['stackoverflow', 'so collective', 'стековерфлоу', 'стэк оверфлоу'],
  host: 'stackoverflow.com',
  hosts: [],
  localeHosts: true,
  spaces: [
    {
      prefix: 'users/',
      at: ['users/*'],
      name: /^\d+$/,
      url: 'https://stackoverflow.com/users/*',
      kind: 'profile',
      id: true,
    },
    {
      prefix: 'collectives/',
      at: ['collectives/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://stackoverflow.com/collectives/*',
      kind: 'group',
    },
    {
      prefix: 'jobs/',
      at: ['jobs/companies/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://stackoverflow.com/jobs/companies/*',
      kind: 'page',
    },
  ],
  posts: ['questions', 'a', 'q'],
  reserved: [...commonPages, 'users', 'collectives', 'companies'],
  bare: ['users/*', 'collectives/*'],
  icon: 'brand-stackoverflow',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [{ is: 'reputation', name: { en: 'Reputation', ru: 'Репутация' } }, metric.answers, metric.members],
  closing: [
    step.notice,
    step.access,
    {
      en: 'Ask for the deletion of the account; its answers stay without a name',
      ru: 'Запросить удаление аккаунта: ответы останутся без имени',
    },
    step.record,
  ],
}
