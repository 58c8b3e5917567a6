import type { Network } from '../network.ts'
import { noRename, step } from '../steps.ts'

export const yammer: Network = {
  id: 'yammer',
  name: 'Yammer',
  status: 'renamed',
  statusDate: '2023-02-13',
  note: { en: 'Microsoft continues it as Viva Engage', ru: 'Microsoft развивает сервис под названием Viva Engage' },
  aliases: ['viva engage', 'viva', 'яммер'],
  commonWords: ['viva'],
  host: 'yammer.com',
  hosts: ['web.yammer.com', 'engage.cloud.microsoft'],
  spaces: [
    {
      prefix: '',
      at: ['*', 'main/*', 'embed/feed/*'],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)+$/i,
      url: 'https://www.yammer.com/*',
      kind: 'group',
    },
  ],
  posts: ['_/messages', 'main/threads', '_/threads', 'main/_/threads'],
  reserved: ['login', 'dialog', 'main', 'about', 'help', 'home', 'office365', 'api', 'oauth2', 'embed'],
  icon: 'messages',
  canMerge: {
    value: true,
    condition: {
      en: 'Networks of one organisation, by its administrator',
      ru: 'Сети одной организации, её администратором',
    },
  },
  canRename: noRename,
  metrics: [],
  closing: [
    { en: 'Export messages and files', ru: 'Выгрузить сообщения и файлы' },
    step.members,
    step.access,
    { en: 'Delete the external network as its admin', ru: 'Удалить внешнюю сеть с правами администратора' },
  ],
}
