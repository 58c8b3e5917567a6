import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

/** Dates: the account of its history on Wikipedia, read in 2026. */
export const bebo: Network = {
  id: 'bebo',
  name: 'Bebo',
  status: 'defunct',
  statusDate: '2013',
  note: {
    en: 'The network ended with the bankruptcy of 2013; what bore the name later did not bring profiles back and closed by May 2022',
    ru: 'Сеть закончилась банкротством 2013 года; проекты под этим именем профилей не вернули и закрылись к маю 2022 года',
  },
  aliases: ['бебо'],
  host: 'bebo.com',
  hosts: [],
  spaces: [
    {
      prefix: 'id/',
      at: ['profile.jsp?MemberId=*'],
      name: /^\d+$/,
      url: 'https://www.bebo.com/Profile.jsp?MemberId=*',
      kind: 'profile',
      id: true,
    },
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.bebo.com/*',
      kind: 'profile',
    },
  ],
  reserved: ['c', 'signin.jsp'],
  bare: ['*'],
  icon: 'brand-bebo',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
