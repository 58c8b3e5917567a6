import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const hugging_face: Network = {
  id: 'hugging_face',
  name: 'Hugging Face',
  status: 'live',
  aliases: ['huggingface', 'хаггинг фейс'],
  host: 'huggingface.co',
  hosts: ['hf.co'],
  spaces: [
    {
      prefix: '',
      at: ['*', 'organizations/*', 'datasets/*', 'spaces/*', 'collections/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://huggingface.co/*',
      kind: 'profile',
    },
  ],
  reserved: [
    ...commonPages,
    'models',
    'datasets',
    'spaces',
    'docs',
    'papers',
    'pricing',
    'learn',
    'chat',
    'posts',
    'collections',
    'organizations',
    'enterprise',
  ],
  bare: ['*'],
  icon: 'mood-smile',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, { is: 'posts', name: { en: 'Models', ru: 'Модели' } }, metric.likes],
  closing: [
    step.archive,
    step.links,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
