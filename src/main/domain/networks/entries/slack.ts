import type { Network } from '../network.ts'
import { step } from '../steps.ts'

const name = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/

export const slack: Network = {
  id: 'slack',
  name: 'Slack',
  status: 'live',
  aliases: ['slack workspace', 'слак'],
  host: 'slack.com',
  hosts: [],
  services: [
    'www',
    'app',
    'api',
    'my',
    'status',
    'files',
    'hooks',
    'get',
    'edgeapi',
    'slackb',
    'a',
    'wss-primary',
    'blog',
    'go',
    'enterprise',
    'downloads',
    'join',
  ],
  spaces: [
    { prefix: '', at: [], under: 'slack.com', name, url: 'https://*.slack.com/', kind: 'group' },
    { prefix: '', at: [], under: 'enterprise.slack.com', name, url: 'https://*.enterprise.slack.com/', kind: 'group' },
    {
      prefix: '',
      at: ['t/*', '*/shared_invite'],
      on: ['join.slack.com'],
      name,
      url: 'https://*.slack.com/',
      kind: 'group',
    },
  ],
  reserved: [],
  bare: ['https://*.slack.com/'],
  icon: 'brand-slack',
  canMerge: {
    value: true,
    condition: {
      en: 'Workspaces of one company on an enterprise plan, on request',
      ru: 'Рабочие пространства одной компании на корпоративном тарифе, по запросу',
    },
  },
  canRename: {
    value: true,
    condition: {
      en: 'By an owner of the workspace; the old address may be taken',
      ru: 'Владельцем пространства; прежний адрес могут занять',
    },
  },
  metrics: [],
  closing: [
    { en: 'Export messages and files', ru: 'Выгрузить сообщения и файлы' },
    step.members,
    step.access,
    { en: 'Delete the workspace as its primary owner', ru: 'Удалить пространство с правами основного владельца' },
  ],
}
