import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const kakaotalk: Network = {
  id: 'kakaotalk',
  name: 'KakaoTalk',
  status: 'live',
  aliases: [
    'kakao',
    'kakao talk',
    'kakao channel',
    'kakaotalk channel',
    'plus friend',
    '카카오톡',
    '카카오채널',
    'какаоток',
    'какао',
  ],
  host: 'pf.kakao.com',
  hosts: ['plus.kakao.com'],
  shortHosts: { 'qr.kakao.com': 'opaque_link', 'kko.to': 'opaque_link' },
  spaces: [
    { prefix: '', at: ['*'], name: /^_[A-Za-z0-9]{4,10}$/, url: 'https://pf.kakao.com/*', kind: 'channel', id: true },
    { prefix: '@', at: ['home/@*', '@*'], name: /^[\p{L}\p{N}_-]{2,30}$/u, url: null, kind: 'channel', sure: 0.9 },
    {
      prefix: 'open/',
      at: ['o/*'],
      name: /^[A-Za-z0-9]{6,12}$/,
      url: 'https://open.kakao.com/o/*',
      kind: 'invite',
      on: ['open.kakao.com'],
      id: true,
    },
  ],
  posts: ['_/#'],
  reserved: [...commonPages, 'home'],
  bare: ['*', '@*'],
  caseSensitive: /^(?:_|open\/)/,
  icon: 'brand-kakao-talk',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'The search id can be changed once; the address stays',
      ru: 'Поисковый идентификатор меняется один раз, адрес остаётся',
    },
  },
  metrics: [metric.friends, metric.posts],
  closing: [
    step.archive,
    step.notice,
    step.waiting,
    step.access,
    { en: 'Close the channel in the partner center', ru: 'Закрыть канал в партнёрском центре' },
  ],
}
