import type { ClosedNetwork, ConnectorType } from '#shared/model/sync.ts'
import { bluesky } from './bluesky/index.ts'
import { chatwoot } from './chatwoot/index.ts'
import type { Connector } from './connector.ts'
import { feed } from './feed/index.ts'
import { json } from './json/index.ts'
import { mastodon } from './mastodon/index.ts'
import { site } from './site/index.ts'
import { zendesk } from './zendesk/index.ts'

/** Every kind of source, in the order in which they are offered. Adding one takes its folder and its line here. */
export const connectors: Readonly<Record<ConnectorType, Connector>> = {
  mastodon,
  bluesky,
  feed,
  site,
  zendesk,
  chatwoot,
  json,
}

/** Networks whose interface is open only to paying or reviewed programs, and what Muster reads of theirs instead. */
export const closedNetworks: readonly ClosedNetwork[] = [
  { name: 'x', why: 'paid', files: ['archive', 'table', 'tool'] },
  { name: 'meta', why: 'reviewed', files: ['table', 'tool', 'page'] },
  { name: 'linkedin', why: 'reviewed', files: ['table', 'tool'] },
  { name: 'tiktok', why: 'reviewed', files: ['table', 'tool'] },
]
