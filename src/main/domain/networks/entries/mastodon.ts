import type { Network } from '../network.ts'
import { noRename, step } from '../steps.ts'

/** A name, alone or with its home server when another server shows it. */
const name = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?:@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z0-9-]{2,})?$/

export const mastodon: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  status: 'live',
  aliases: ['fediverse', 'activitypub', 'toot', 'мастодон', 'федиверс'],
  host: 'mastodon.social',
  // Servers known to run it; on any other host `/@name` is read as an account with less certainty.
  hosts: [
    'mastodon.online', 'mstdn.social', 'mas.to', 'mastodon.world', 'fosstodon.org', 'hachyderm.io', 'infosec.exchange', 'mastodon.art', 'mastodon.scot',
    'mastodon.xyz', 'mastodon.cloud', 'mastodon.green', 'mastodon.nl', 'mstdn.jp', 'mstdn.ca', 'mastodon.ie', 'mastodon.uno', 'mastodon.sdf.org', 'techhub.social',
    'social.network.europa.eu', 'social.bund.de', 'journa.host', 'newsie.social', 'universeodon.com', 'masto.ai', 'masto.es', 'chaos.social', 'social.coop',
    'social.vivaldi.net', 'mozilla.social', 'det.social', 'c.im', 'me.dm', 'indieweb.social', 'toot.community', 'aus.social', 'troet.cafe', 'ruhr.social', 'norden.social',
    'scholar.social', 'fediscience.org', 'sciences.social', 'federate.social', 'mastodon.gamedev.place', 'social.linux.pizza', 'ioc.exchange', 'sfba.social', 'botsin.space', 'social.overheid.nl',
  ],
  spaces: [{ prefix: '', at: ['@*', 'web/@*', 'users/*', 'web/accounts/@*', 'deck/@*', 'u/*'], name, url: 'https://{host}/@*', kind: 'profile' }],
  posts: ['_/#', 'web/_/#', 'users/_/statuses', 'deck/_/#', 'web/statuses', 'statuses', 'notice', 'objects'],
  shares: ['share', 'intent', 'authorize_interaction'],
  reserved: ['about', 'explore', 'public', 'home', 'tags', 'auth', 'settings', 'search', 'invite', 'directory', 'api', 'oauth', 'terms', 'privacy-policy', 'web', 'users', 'local', 'notifications', 'admin', 'getting-started', 'publish', 'deck'],
  bare: ['@*'],
  federated: true,
  icon: 'brand-mastodon',
  canMerge: {
    value: true,
    condition: {
      en: 'By moving: followers go over to the account that stays when both servers support it, posts do not',
      ru: 'Через переезд: подписчики переходят в остающийся аккаунт, если это умеют оба сервера; записи не переносятся',
    },
  },
  canRename: noRename,
  closing: [
    step.archive,
    { en: 'Set the move to the account that stays, so that followers go along', ru: 'Настроить переезд в остающийся аккаунт, чтобы перешли подписчики' },
    step.notice,
    step.access,
    { en: 'Keep the redirect; deleting blocks the name on that server for good', ru: 'Сохранить перенаправление: после удаления имя на этом сервере больше не занять' },
  ],
}
