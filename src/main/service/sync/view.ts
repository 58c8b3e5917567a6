import type { ConsentBook } from '#main/adapters/machine/consents.ts'
import { closedNetworks, connectors } from '#main/capabilities/sync/connectors/index.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { type Connector, ConnectorType, type HostToAsk, type QueueLine, WaitReason } from '#shared/model/sync.ts'
import { consentOf, isInside, type Planned, type Source } from './plan.ts'

/** What the engine knows beside the workspace. */
export type Standing = {
  readonly consents: ConsentBook
  readonly now: number
  isRunning(task: string): boolean
  closedUntil(host: string): number | null
  /** Whether a secret is there; undefined while nobody asked. */
  hasSecret(connector: string): boolean | undefined
}

/** Agreements read once for one look at the queue. */
export function remembering(book: ConsentBook): ConsentBook {
  const known = new Map<string, ReturnType<ConsentBook['of']>>()
  return {
    ...book,
    of(connector) {
      const before = known.get(connector)
      if (before !== undefined) return before
      const found = book.of(connector)
      known.set(connector, found)
      return found
    },
  }
}

export const kindsAnswer = (): Answer<'sync.kinds'> => ({
  kinds: Object.values(connectors).map(({ type, brings, secret, fields, perMinute, everyMinutes }) => ({
    type,
    brings: [...brings],
    secret,
    fields: [...fields],
    perMinute,
    everyMinutes,
  })),
  closed: [...closedNetworks],
})

/** Every host a source would ask, in the order of their names. */
export function hostsOf(source: Source, consents: ConsentBook): HostToAsk[] {
  const agreed = consents.of(consentOf(source))?.hosts ?? new Set<string>()
  const hosts = new Map<string, HostToAsk>()
  for (const { hosts: asked, brings, secret } of source.streams.values()) {
    for (const [place, host] of asked.entries()) {
      const known = hosts.get(host)
      hosts.set(host, {
        host,
        agreed: agreed.has(host),
        brings: [...new Set([...(known?.brings ?? []), ...brings])],
        streams: (known?.streams ?? 0) + (place === 0 ? 1 : 0),
        secret: known?.secret === true || (place === 0 && secret !== false),
        inside: isInside(source),
      })
    }
  }
  return [...hosts.values()].toSorted((a, b) => (a.host < b.host ? -1 : 1))
}

/** Why a stream is not being fetched at this moment. */
export function reasonOf({ task, source, stream }: Planned, standing: Standing): WaitReason {
  if (standing.isRunning(task.id)) return 'running'
  if (task.state === 'cancelled') return 'cancelled'
  if (task.state === 'paused' || source.row.paused === 1) return 'paused'
  const agreed = standing.consents.of(consentOf(source))?.hosts
  if (!agreed || !agreed.has(stream.hosts[0] ?? '')) return 'not_agreed'
  if (stream.secret === 'must' && standing.hasSecret(source.row.id) === false) return 'no_secret'
  const problem = WaitReason.safeParse(task.problem)
  if (task.state === 'failed') return problem.success ? problem.data : 'failed'
  if (problem.success) return problem.data
  if (standing.closedUntil(stream.hosts[0] ?? '') !== null) return 'limited'
  return task.notBefore <= standing.now ? 'due' : 'later'
}

const FREE: ReadonlySet<WaitReason> = new Set(['due', 'later', 'running'])
/** Whether something is in the way of a stream that a person may want to know of. */
const isStuck = (reason: WaitReason): boolean => !FREE.has(reason) && reason !== 'paused' && reason !== 'cancelled'

export function nowAnswer(
  sources: ReadonlyMap<string, Source>,
  plan: readonly Planned[],
  standing: Standing,
): Omit<Answer<'sync.now'>, 'online'> {
  const reasons = plan.map((one) => reasonOf(one, standing))
  const moments = plan.flatMap(({ task }) => task.lastAt ?? [])
  return {
    agreed: [...sources.values()].filter((source) => standing.consents.of(consentOf(source)) !== null).length,
    running: reasons.filter((reason) => reason === 'running').length,
    stuck: reasons.filter(isStuck).length,
    lastAt: moments.length === 0 ? null : Math.max(...moments),
  }
}

export function connectorsAnswer(
  sources: ReadonlyMap<string, Source>,
  plan: readonly Planned[],
  standing: Standing,
): Connector[] {
  const lines = new Map<string, Planned[]>()
  for (const one of plan) {
    const own = lines.get(one.source.row.id)
    if (own) own.push(one)
    else lines.set(one.source.row.id, [one])
  }
  return [...sources.values()].map((source) => {
    const { row, kind, settings, streams } = source
    const own = lines.get(row.id) ?? []
    const reasons = own.map((one) => reasonOf(one, standing))
    const hosts = hostsOf(source, standing.consents)
    const agreed = hosts.filter((host) => host.agreed).length
    const moments = own.flatMap(({ task }) => task.lastAt ?? [])
    const next = own.flatMap((one, at) => (FREE.has(reasons[at] ?? 'failed') ? [one.task.notBefore] : []))
    const accounts = new Set(
      [...streams.values()].flatMap((stream) =>
        [stream.account, ...(stream.accounts ?? [])].flatMap((one) => one?.id ?? []),
      ),
    )
    return {
      id: row.id,
      type: ConnectorType.parse(row.type),
      name: row.name,
      settings,
      paused: row.paused === 1,
      agreed: agreed === 0 ? 'no' : agreed < hosts.length ? 'more' : 'yes',
      agreedAt: standing.consents.of(consentOf(source))?.at ?? null,
      secret: [...streams.values()].some(({ secret }) => secret !== false) ? kind.secret : 'none',
      hosts,
      accounts: accounts.size,
      streams: streams.size,
      running: reasons.filter((reason) => reason === 'running').length,
      waiting: reasons.filter((reason) => reason === 'due').length,
      stuck: reasons.filter(isStuck).length,
      lastAt: moments.length === 0 ? null : Math.max(...moments),
      nextAt: next.length === 0 ? null : Math.max(standing.now, Math.min(...next)),
    }
  })
}

/** What is in the way first, then what runs, then by time. */
const rank = (reason: WaitReason): number => (isStuck(reason) ? 0 : reason === 'running' ? 1 : reason === 'due' ? 2 : 3)

export function queueAnswer(
  plan: readonly Planned[],
  { connector, show, offset, limit }: Query<'sync.queue'>,
  standing: Standing,
): Answer<'sync.queue'> {
  const lines = plan
    .filter(({ source }) => connector === null || source.row.id === connector)
    .map((one) => ({ one, reason: reasonOf(one, standing) }))
    .filter(({ reason }) => show === 'all' || isStuck(reason))
    .toSorted((a, b) => rank(a.reason) - rank(b.reason) || a.one.task.notBefore - b.one.task.notBefore)
  return {
    total: lines.length,
    lines: lines.slice(offset, offset + limit).map(({ one, reason }) => lineOf(one, reason, standing)),
  }
}

const PLANNED: ReadonlySet<WaitReason> = new Set([
  'paused',
  'cancelled',
  'failed',
  'running',
  'not_agreed',
  'no_secret',
])

function lineOf({ task, source, stream }: Planned, reason: WaitReason, standing: Standing): QueueLine {
  const host = stream.hosts[0] ?? ''
  const next = Math.max(task.notBefore, standing.closedUntil(host) ?? 0)
  return {
    id: task.id,
    connector: source.row.id,
    connectorName: source.row.name,
    type: ConnectorType.parse(source.row.type),
    what: WHAT.has(stream.what) ? stream.what : 'feed',
    accountId: stream.account?.id ?? null,
    subject: stream.label,
    host,
    reason,
    tries: task.tries,
    nextAt: PLANNED.has(reason) || task.state === 'failed' ? null : next === 0 ? standing.now : next,
    lastAt: task.lastAt,
    rows: task.rows,
    detail: task.detail,
  }
}

/** Names of streams; a feed's is its address. */
const WHAT: ReadonlySet<string> = new Set([
  'profile',
  'posts',
  'mentions',
  'tickets',
  'conversations',
  'entries',
  'address',
  'website',
  'page',
])
