import { federatedName } from '../federated-name.ts'
import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noGroupMerge, noRename, step } from '../steps.ts'

export const lemmy: Network = {
  id: 'lemmy',
  name: 'Lemmy',
  status: 'live',
  aliases: ['lemmy community', 'леми', 'лемми'],
  host: 'lemmy.world',
  hosts: [
    'lemmy.ml',
    'beehaw.org',
    'sh.itjust.works',
    'lemm.ee',
    'programming.dev',
    'feddit.org',
    'feddit.de',
    'feddit.uk',
    'lemmy.ca',
    'lemmy.zip',
    'sopuli.xyz',
    'discuss.tchncs.de',
    'lemmy.dbzer0.com',
    'slrpnk.net',
    'aussie.zone',
    'infosec.pub',
    'lemmings.world',
    'reddthat.com',
    'jlai.lu',
    'feddit.it',
    'feddit.nl',
  ],
  spaces: [
    {
      prefix: 'c/',
      at: ['c/*'],
      name: federatedName,
      url: 'https://{host}/c/*',
      kind: 'group',
    },
    {
      prefix: 'u/',
      at: ['u/*', '@*'],
      name: federatedName,
      url: 'https://{host}/u/*',
      kind: 'profile',
    },
  ],
  posts: ['post', 'comment'],
  reserved: [...commonPages, 'communities', 'instances', 'modlog', 'c', 'u', 'inbox'],
  bare: ['c/*', 'u/*'],
  federated: true,
  icon: 'messages',
  canMerge: noGroupMerge,
  canRename: noRename,
  metrics: [metric.subscribers, metric.posts],
  closing: [
    step.archive,
    step.members,
    {
      en: "Hand the moderators' seats over, or lock the community",
      ru: 'Передать права модераторов или закрыть сообщество для записи',
    },
    step.access,
  ],
}
