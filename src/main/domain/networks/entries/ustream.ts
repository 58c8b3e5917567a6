import type { Network } from '../network.ts'
import { gone, step } from '../steps.ts'

export const ustream: Network = {
  id: 'ustream',
  name: 'Ustream',
  status: 'renamed',
  statusDate: '2018-04',
  note: {
    en: 'Bought by IBM in 2016 and sold since 2018 as IBM Video Streaming, without free channels',
    ru: 'Куплен IBM в 2016 году, с 2018 года это платный IBM Video Streaming без бесплатных каналов',
  },
  aliases: ['ibm video', 'ibm video streaming', 'ustream tv'],
  host: 'ustream.tv',
  hosts: ['video.ibm.com', 'm.ustream.tv'],
  spaces: [
    {
      prefix: 'user/',
      at: ['user/*'],
      name: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      url: 'https://www.ustream.tv/user/*',
      kind: 'profile',
    },
    {
      prefix: 'channel/',
      at: ['channel/*', 'channel/id/*'],
      name: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      url: 'https://www.ustream.tv/channel/*',
      kind: 'channel',
    },
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      url: 'https://www.ustream.tv/*',
      kind: 'channel',
      sure: 0.8,
    },
  ],
  posts: ['recorded', 'embed', 'video'],
  reserved: [
    'explore',
    'search',
    'login',
    'signup',
    'about',
    'channel',
    'user',
    'platform',
    'product',
    'blog',
    'pricing',
    'solutions',
  ],
  icon: 'device-tv',
  canMerge: gone,
  canRename: gone,
  closing: [step.copies, step.links, step.access, { en: 'Cancel the contract', ru: 'Расторгнуть договор' }],
}
