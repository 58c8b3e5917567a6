import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const friendfeed: Network = {
  id: 'friendfeed',
  name: 'FriendFeed',
  status: 'defunct',
  statusDate: '2015-04-09',
  note: { en: 'Closed by Facebook on 9 April 2015', ru: 'Закрыт компанией Facebook 9 апреля 2015 года' },
  aliases: ['friend feed', 'френдфид'],
  host: 'friendfeed.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://friendfeed.com/*',
      kind: 'profile',
    },
  ],
  posts: ['e'],
  reserved: ['search', 'settings', 'about', 'public', 'account', 'embed'],
  icon: 'rss',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
