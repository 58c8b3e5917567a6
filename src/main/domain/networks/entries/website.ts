import type { Network } from '../network.ts'
import { step } from '../steps.ts'

/** Own sites and blogs: no grammar of names, the address itself is the identity. Only where the column says so. */
export const website: Network = {
  id: 'website',
  name: 'Website',
  status: 'live',
  aliases: [
    'web site',
    'site',
    'blog',
    'web',
    'homepage',
    'home page',
    'web page',
    'weblog',
    'www',
    'microsite',
    'landing page',
    'сайт',
    'вебсайт',
    'веб сайт',
    'блог',
    'домен',
    'domain',
  ],
  commonWords: ['web', 'www', 'site', 'domain', 'домен'],
  host: '',
  hosts: [],
  spaces: [],
  icon: 'world-www',
  canMerge: {
    value: true,
    condition: {
      en: 'By moving the pages and redirecting every old address',
      ru: 'Переносом страниц с перенаправлением каждого старого адреса',
    },
  },
  canRename: {
    value: true,
    condition: {
      en: 'By moving to another domain; the old one has to keep redirecting',
      ru: 'Переходом на другой домен; прежний должен перенаправлять',
    },
  },
  metrics: [],
  closing: [
    { en: 'Keep a copy of the pages', ru: 'Сохранить копию страниц' },
    {
      en: 'Redirect every address to the page that replaces it',
      ru: 'Перенаправить каждый адрес на заменяющую страницу',
    },
    { en: 'Keep the domain: a lapsed one is bought by others', ru: 'Продлевать домен: освободившийся купят другие' },
    {
      en: 'Remove it from the consent, analytics and newsletter tools',
      ru: 'Убрать из сервисов согласий, аналитики и рассылок',
    },
    step.record,
  ],
  referenceAverage: { value: 31.9, source: 'Altimeter (blogs)', year: 2011 },
}
