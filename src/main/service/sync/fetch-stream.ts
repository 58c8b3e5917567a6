import type { NetClient } from '#main/adapters/net/client.ts'
import { NetProblem } from '#main/adapters/net/problem.ts'
import type { Fact } from '#main/capabilities/sync/connectors/connector.ts'
import type { KeptCounts, KeptPage } from '#main/capabilities/sync/keep.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { ownMessageKeys } from '#main/mirror/queries/sync/messages.ts'
import { type SeenRow, seenOf } from '#main/mirror/queries/sync/seen.ts'
import { isInside, type Planned } from './plan.ts'

export type FetchTools = {
  readonly db: Mirror
  readonly client: NetClient
  readonly agreed: ReadonlySet<string>
  readonly secret: string | null
  readonly signal: AbortSignal
  readonly chance: () => number
  /** Writes a page; null when the stream was taken away meanwhile. */
  keep(page: KeptPage): Promise<KeptCounts | null>
  /** Called behind every page that was written. */
  kept(counts: KeptCounts, unchanged: boolean): void
}

/** Pages of one stream in one go; a longer one lets others pass and goes on after them. */
const MOST_PAGES = 50
/** Own messages of a span that are compared. */
const MOST_KEYS = 200

/**
 * Fetches a stream page by page, each written before the next is asked for.
 * @returns false when the stream was taken away
 * @throws NetProblem
 */
export async function fetchStream({ task, source, stream }: Planned, tools: FetchTools): Promise<boolean> {
  const { db, client, agreed, secret, signal } = tools
  const host = stream.hosts[0] ?? ''
  if (!agreed.has(host)) throw new NetProblem('host_not_agreed', host, `${host} was not agreed to`)
  const hosts = new Set(stream.hosts.filter((one) => agreed.has(one)))
  const inside = isInside(source) ? hosts : new Set<string>()
  let cursor = task.cursor
  let last = ''
  for (let count = 1; ; count++) {
    const now = Date.now()
    const seen: SeenRow[] = []
    let unchanged = false
    const page = await source.kind.page(stream, {
      now,
      cursor,
      settings: source.settings,
      secret,
      async ask({ sinceLast, ...request }) {
        const before = sinceLast ? seenOf(db, source.row.id, request.url) : null
        const bounds = { hosts, inside, perMinute: source.kind.perMinute, signal }
        const reply = await client.fetch({ ...request, ...(before ? { seen: before } : {}) }, bounds)
        if (sinceLast && reply.status === 200) seen.push({ url: request.url, ...reply.seen })
        unchanged ||= reply.unchanged
        return reply
      },
      ownKeys: (account, from, to) => ownMessageKeys(db, account, { from, to, connector: source.row.id }, MOST_KEYS),
    })
    const name = page.more ? nameOf(page.facts) : ''
    if (page.more && (page.cursor === cursor || (name !== '' && name === last)))
      throw new NetProblem('endless', host, 'the next page is the one before it')
    last = name
    const pause = stream.everyMinutes * 60_000
    const kept = await tools.keep({
      task: task.id,
      connector: source.row.id,
      type: source.kind.type,
      from: cursor,
      cursor: page.cursor,
      // A little apart, so that streams that began together do not stay together.
      notBefore: page.more ? 0 : now + Math.round(pause * (0.95 + tools.chance() / 10)),
      at: now,
      facts: page.facts,
      seen,
    })
    if (kept === null) return false
    tools.kept(kept, unchanged)
    cursor = page.cursor
    if (!page.more || count >= MOST_PAGES) return true
    if (signal.aborted) throw new NetProblem('stopped', host, 'stopped')
  }
}

/** What a page says, so that a server that gives the same page for ever is noticed. */
const nameOf = (facts: readonly Fact[]): string =>
  facts
    .map((fact) => (fact.is === 'message' ? fact.draft.key : fact.is === 'refused' ? (fact.value ?? '') : ''))
    .filter((key) => key !== '')
    .join('\n')
