import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const app_store: Network = {
  id: 'app_store',
  name: 'App Store',
  status: 'live',
  aliases: ['apple app store', 'appstore', 'ios app', 'itunes', 'эппстор', 'апстор', 'эп стор'],
  host: 'apps.apple.com',
  hosts: ['itunes.apple.com'],
  onlyWhenAsked: true,
  spaces: [
    {
      prefix: 'developer/',
      at: ['_/developer/_/*', 'developer/_/*', '_/developer/*', 'developer/*'],
      name: /^(?:id)?(\d{6,})$/,
      url: 'https://apps.apple.com/developer/id*',
      kind: 'page',
      id: true,
    },
    {
      prefix: 'id',
      at: ['_/app/_/*', '_/app/*', 'app/_/*', 'app/*', 'id*', '_/id*'],
      name: /^(?:id)?(\d{6,})$/,
      url: 'https://apps.apple.com/app/id*',
      kind: 'app',
      id: true,
    },
  ],
  posts: ['_/story'],
  reserved: [...commonPages],
  bare: ['app/*'],
  icon: 'brand-appstore',
  canMerge: noMerge,
  canRename: {
    value: false,
    condition: {
      en: 'The id is fixed; the title changes with a release',
      ru: 'Идентификатор не меняется, название меняется с выпуском версии',
    },
  },
  metrics: [metric.rating, metric.ratings],
  closing: [
    { en: 'Tell users what replaces the app', ru: 'Сообщить пользователям, что заменит приложение' },
    step.links,
    step.access,
    {
      en: 'Remove the app from sale in the console; installed copies stay',
      ru: 'Снять приложение с продажи в консоли: установленные копии останутся',
    },
  ],
}
