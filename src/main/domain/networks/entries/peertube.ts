import { federatedName } from '../federated-name.ts'
import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noRename, step } from '../steps.ts'

export const peertube: Network = {
  id: 'peertube',
  name: 'PeerTube',
  status: 'live',
  aliases: ['peer tube', 'пиртьюб', 'пиртуб'],
  host: 'framatube.org',
  hosts: [
    'video.blender.org',
    'tilvids.com',
    'makertube.net',
    'peertube.tv',
    'diode.zone',
    'video.ploud.fr',
    'tube.network.europa.eu',
    'spectra.video',
    'dalek.zone',
    'peertube.social',
    'peertube.fr',
    'videovortex.tv',
  ],
  spaces: [
    {
      prefix: 'c/',
      at: ['c/*', 'video-channels/*'],
      name: federatedName,
      url: 'https://{host}/c/*',
      kind: 'channel',
    },
    {
      prefix: 'a/',
      at: ['a/*', 'accounts/*', '@*'],
      name: federatedName,
      url: 'https://{host}/a/*',
      kind: 'profile',
    },
  ],
  posts: ['w', 'videos/watch', 'videos/embed', 'video-playlists'],
  reserved: [...commonPages, 'videos', 'my-account', 'my-library', 'admin', 'c', 'a'],
  bare: ['c/*', 'a/*'],
  federated: true,
  icon: 'video',
  canMerge: {
    value: false,
    condition: {
      en: 'Channels cannot be merged; videos can be moved between channels of one account',
      ru: 'Каналы не объединяются; видео переносятся между каналами одного аккаунта',
    },
  },
  canRename: noRename,
  metrics: [metric.followers, metric.videos, metric.views],
  closing: [
    step.archive,
    step.notice,
    step.links,
    step.access,
    { en: 'Delete the channel on its server', ru: 'Удалить канал на его сервере' },
  ],
}
