import { type MastodonServer, mastodonOn } from './mastodon.ts'
import { oddServer } from './odd-server.ts'

export { HOME, type MastodonServer, NAME, series } from './mastodon.ts'

/** A Mastodon server that goes when the test ends. */
export const mastodonServer = (): Promise<MastodonServer> => mastodonOn(oddServer)
