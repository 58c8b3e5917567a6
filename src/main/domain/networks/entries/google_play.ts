import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const google_play: Network = {
  id: 'google_play',
  name: 'Google Play',
  status: 'live',
  aliases: ['play store', 'google play store', 'googleplay', 'android app', 'гугл плей', 'google плей', 'плей маркет'],
  host: 'play.google.com',
  hosts: [],
  onlyWhenAsked: true,
  spaces: [
    {
      prefix: 'developer/',
      at: ['store/apps/dev?id=*', 'store/apps/developer?id=*'],
      name: /^\d{10,}$/,
      url: 'https://play.google.com/store/apps/dev?id=*',
      kind: 'page',
    },
    {
      prefix: 'developer/',
      at: ['store/apps/developer?id=*', 'store/apps/dev?id=*'],
      name: /^[\p{L}\p{N}][\p{L}\p{N} .,+&_-]*$/u,
      url: 'https://play.google.com/store/apps/developer?id=*',
      kind: 'page',
    },
    {
      prefix: '',
      at: ['store/apps/details?id=*', 'apps/*'],
      name: /^[A-Za-z]\w*(?:\.\w+)+$/,
      url: 'https://play.google.com/store/apps/details?id=*',
      kind: 'app',
    },
  ],
  reserved: [...commonPages, 'store'],
  bare: ['apps/*'],
  caseSensitive: /^[^/]+\./,
  icon: 'brand-google-play',
  canMerge: noMerge,
  canRename: {
    value: false,
    condition: {
      en: 'The id is fixed; the title changes with a release',
      ru: 'Идентификатор не меняется, название меняется с выпуском версии',
    },
  },
  metrics: [metric.rating, metric.reviews, metric.installs],
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
