import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

/** Dates: TechCrunch of 5 March 2025 (buying back), the notice on the home page of 13 March 2026 as reported by Tech Buzz. */
export const digg: Network = {
  id: 'digg',
  name: 'Digg',
  status: 'declining',
  statusDate: '2026-03-13',
  note: {
    en: 'Profiles of the first site went with its sale in 2012; the new one opened in January 2026 and was taken down on 13 March 2026',
    ru: 'Профили первого сайта исчезли с продажей в 2012 году; новый открылся в январе 2026 года и остановлен 13 марта 2026 года',
  },
  aliases: ['дигг', 'диг'],
  host: 'digg.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['@*', 'users/*', 'u/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://digg.com/@*',
      kind: 'profile',
    },
  ],
  posts: ['news', 'story', 'video'],
  reserved: [...commonPages, 'users', 'u'],
  bare: ['@*'],
  icon: 'brand-digg',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [],
  closing: [step.links, step.tools, step.record],
}
