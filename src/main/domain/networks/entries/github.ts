import type { Network } from '../network.ts'
import { renameFreely, step } from '../steps.ts'

export const github: Network = {
  id: 'github',
  name: 'GitHub',
  status: 'live',
  aliases: ['git hub', 'gh', 'github org', 'гитхаб'],
  host: 'github.com',
  hosts: ['m.github.com'],
  spaces: [
    { prefix: '', at: ['*', '@*', 'orgs/*', 'sponsors/*', 'users/*'], name: /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/, url: 'https://github.com/*', kind: 'profile' },
    { prefix: '', at: ['*'], on: ['gist.github.com'], name: /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/, url: 'https://github.com/*', kind: 'profile', sure: 0.9 },
  ],
  reserved: [
    'search', 'login', 'logout', 'join', 'signup', 'explore', 'topics', 'trending', 'collections', 'events', 'features', 'pricing', 'marketplace', 'apps',
    'settings', 'notifications', 'pulls', 'issues', 'about', 'site', 'contact', 'security', 'enterprise', 'team', 'customer-stories', 'readme', 'new',
    'codespaces', 'dashboard', 'stars', 'orgs', 'sponsors', 'users', 'account', 'organizations', 'discussions', 'watching', 'mobile', 'resources',
    'solutions', 'nonprofit', 'sessions', 'password_reset', 'gist', 'showcases', 'copilot', 'models', 'open-source', 'education', 'partners',
  ],
  icon: 'brand-github',
  canMerge: {
    value: false,
    condition: {
      en: 'Organisations cannot be merged; repositories can be transferred with their issues and stars',
      ru: 'Организации не объединяются; репозитории можно передать вместе с задачами и отметками',
    },
  },
  canRename: renameFreely,
  closing: [
    { en: 'Transfer the repositories still needed', ru: 'Передать нужные репозитории' },
    { en: 'Archive the others, with a pointer in the readme', ru: 'Остальные архивировать, указав в описании новый адрес' },
    { en: 'Rotate keys, tokens and webhooks', ru: 'Заменить ключи, токены и вебхуки' },
    step.access,
    step.name,
  ],
}
