import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const kakaostory: Network = {
  id: 'kakaostory',
  name: 'KakaoStory',
  status: 'live',
  aliases: ['kakao story', '카카오스토리', 'какаостори'],
  host: 'story.kakao.com',
  hosts: [],
  spaces: [
    {
      prefix: 'ch/',
      at: ['ch/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://story.kakao.com/ch/*',
      kind: 'channel',
    },
    {
      prefix: '',
      at: ['*'],
      name: /^_?[A-Za-z0-9][A-Za-z0-9_.-]{2,29}$/,
      url: 'https://story.kakao.com/*',
      kind: 'profile',
    },
  ],
  posts: ['_/_', 'ch/_/_'],
  reserved: [...commonPages, 'ch'],
  bare: ['ch/*'],
  bareAssumed: true,
  icon: 'photo',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [metric.subscribers, metric.posts],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
