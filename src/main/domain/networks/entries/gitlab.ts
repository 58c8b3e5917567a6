import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const gitlab: Network = {
  id: 'gitlab',
  name: 'GitLab',
  status: 'live',
  aliases: ['git lab', 'гитлаб'],
  host: 'gitlab.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['groups/*', 'users/*', '*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://gitlab.com/*',
      kind: 'profile',
    },
  ],
  reserved: [
    ...commonPages,
    'users/sign_in',
    'users/sign_up',
    'groups',
    'users',
    'dashboard',
    'projects',
    '-',
    'snippets',
    'oauth',
    'public',
  ],
  icon: 'brand-gitlab',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'In the settings; old addresses lead on until somebody takes the name',
      ru: 'В настройках; старые адреса перенаправляют, пока имя никто не занял',
    },
  },
  metrics: [metric.followers, metric.repositories],
  closing: [
    step.archive,
    step.links,
    step.access,
    { en: 'Move the projects, then delete the group', ru: 'Перенести проекты и удалить группу' },
  ],
}
