import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const rustore: Network = {
  id: 'rustore',
  name: 'RuStore',
  status: 'live',
  aliases: ['ru store', 'рустор'],
  host: 'rustore.ru',
  hosts: ['apps.rustore.ru'],
  onlyWhenAsked: true,
  spaces: [
    {
      prefix: 'developer/',
      at: ['catalog/developer/*'],
      name: /^[A-Za-z0-9_-]+$/,
      url: 'https://www.rustore.ru/catalog/developer/*',
      kind: 'page',
    },
    {
      prefix: '',
      at: ['catalog/app/*', 'app/*'],
      name: /^[A-Za-z][\w]*(?:\.\w+)+$/,
      url: 'https://www.rustore.ru/catalog/app/*',
      kind: 'app',
    },
  ],
  reserved: [...commonPages, 'catalog', 'dev'],
  bare: ['catalog/app/*'],
  icon: 'device-mobile',
  canMerge: noMerge,
  canRename: {
    value: false,
    condition: {
      en: 'The package name is fixed; the title changes with a release',
      ru: 'Имя пакета не меняется, название меняется с выпуском версии',
    },
  },
  metrics: [metric.rating, metric.ratings, metric.installs],
  closing: [
    { en: 'Tell users what replaces the app', ru: 'Сообщить пользователям, что заменит приложение' },
    step.links,
    step.access,
    { en: 'Take the app out of publication in the console', ru: 'Снять приложение с публикации в консоли' },
  ],
}
