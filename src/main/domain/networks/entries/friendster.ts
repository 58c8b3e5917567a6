import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const friendster: Network = {
  id: 'friendster',
  name: 'Friendster',
  status: 'defunct',
  statusDate: '2015-06-14',
  note: {
    en: 'Profiles were removed in 2011, the service was suspended on 14 June 2015',
    ru: 'Профили удалены в 2011 году, сервис приостановлен 14 июня 2015 года',
  },
  aliases: ['френдстер'],
  host: 'friendster.com',
  hosts: ['profiles.friendster.com'],
  spaces: [
    {
      prefix: '',
      at: ['*', 'profile/*', 'user.php?uid=*'],
      name: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      url: 'https://www.friendster.com/*',
      kind: 'profile',
    },
  ],
  reserved: ['login', 'join', 'search', 'about', 'help', 'games', 'privacy', 'profile', 'user.php'],
  icon: 'friends',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
