import type { Network } from '../network.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const qq: Network = {
  id: 'qq',
  name: 'QQ and Qzone',
  status: 'live',
  aliases: ['qq', 'qzone', 'qq space', 'tencent qq', 'qq空间', 'кьюкью', 'кузон'],
  host: 'user.qzone.qq.com',
  hosts: ['m.qzone.qq.com'],
  shortHosts: { 'qm.qq.com': 'opaque_link', 'jq.qq.com': 'opaque_link', 'qun.qq.com': 'opaque_link' },
  spaces: [
    { prefix: '', at: ['*', 'l?res_uin=*'], name: /^\d{5,12}$/, url: 'https://user.qzone.qq.com/*', kind: 'profile' },
    {
      prefix: '',
      at: [],
      name: /^\d{5,12}$/,
      url: 'https://user.qzone.qq.com/*',
      kind: 'profile',
      under: 'qzone.qq.com',
    },
  ],
  posts: ['_/blog/_', '_/mood/_', '_/photo/_'],
  icon: 'brand-qq',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [{ is: 'views', name: { en: 'Visits', ru: 'Посещения' } }],
  closing: [
    step.archive,
    step.notice,
    step.access,
    {
      en: 'Close the space, then cancel the number in the security center',
      ru: 'Закрыть пространство и удалить номер в центре безопасности',
    },
  ],
}
