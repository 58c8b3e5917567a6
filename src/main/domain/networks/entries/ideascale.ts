import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { step } from '../steps.ts'

const name = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/

export const ideascale: Network = {
  id: 'ideascale',
  name: 'IdeaScale',
  status: 'live',
  aliases: ['idea scale'],
  host: 'ideascale.com',
  hosts: [],
  services: ['www', 'support', 'help', 'blog', 'api', 'status', 'static', 'cdn', 'login', 'app', 'userportal'],
  spaces: [
    { prefix: '', at: [], under: 'ideascale.com', name, url: 'https://*.ideascale.com/', kind: 'group' },
    { prefix: '', at: [], under: 'ideascalegov.com', name, url: 'https://*.ideascalegov.com/', kind: 'group' },
  ],
  bare: ['https://*.ideascale.com/'],
  icon: 'bulb',
  canMerge: {
    value: false,
    condition: { en: 'Ideas have to be exported and imported again', ru: 'Идеи придётся выгрузить и загрузить заново' },
  },
  canRename: {
    value: true,
    condition: { en: "Through the provider's support", ru: 'Через поддержку сервиса' },
  },
  metrics: [metric.members],
  closing: [
    { en: 'Export ideas, votes and comments', ru: 'Выгрузить идеи, голоса и комментарии' },
    { en: 'Tell contributors what became of their ideas', ru: 'Сообщить авторам, что стало с их идеями' },
    step.links,
    { en: 'Close the community and cancel the contract', ru: 'Закрыть сообщество и расторгнуть договор' },
  ],
}
