import { Collector } from '#main/domain/discovery/collector.ts'
import { readPage } from '#main/domain/discovery/page.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import { accountRecord } from '#main/mirror/queries/sync/account.ts'
import { addSnapshot } from '#main/mirror/queries/sync/messages.ts'
import { remember, type SeenRow } from '#main/mirror/queries/sync/seen.ts'
import { standingWriter } from '#main/mirror/queries/sync/standing.ts'
import { advanceTask } from '#main/mirror/queries/sync/tasks.ts'
import type { JobContext } from '../handler.ts'
import { readGround, takeCandidates, takeMirrored } from '../mirrored-door.ts'
import type { Fact, ProfileFields } from './connectors/connector.ts'

/** A page of a stream on its way into the mirror: plain data, because it crosses to the writer. */
export type KeptPage = {
  readonly task: string
  readonly connector: string
  readonly type: string
  /** Where the page began and where the stream goes on behind it. */
  readonly from: string | null
  readonly cursor: string | null
  readonly notBefore: number
  readonly at: number
  readonly facts: readonly Fact[]
  readonly seen: readonly SeenRow[]
}

export type KeptCounts = {
  profiles: number
  snapshots: number
  messages: number
  edited: number
  deleted: number
  candidates: number
  standings: number
  refused: number
}
export const noCounts = (): KeptCounts => ({
  profiles: 0,
  snapshots: 0,
  messages: 0,
  edited: 0,
  deleted: 0,
  candidates: 0,
  standings: 0,
  refused: 0,
})

/** Thrown inside the transaction, so that it takes everything back. */
class Stale extends Error {}

/**
 * Writes what a page brought and moves its stream on, in one transaction: after a crash either both are there or neither.
 * @returns null when the stream was taken away or stands elsewhere meanwhile; then nothing is written
 */
export async function keepPage(context: JobContext, page: KeptPage): Promise<KeptCounts | null> {
  try {
    return await context.transaction((changes) => keep(context, changes, page), 'quiet')
  } catch (error) {
    if (error instanceof Stale) return null
    throw error
  }
}

async function keep(context: JobContext, changes: ChangeWriter, page: KeptPage): Promise<KeptCounts> {
  const { db } = context
  const { facts } = page
  const counts = noCounts()
  const stand = standingWriter(db)
  const source = page.type
  for (const fact of facts) {
    if (fact.is === 'profile') counts.profiles += keepProfile(context, changes, fact.account, fact.fields, page.at)
    else if (fact.is === 'snapshot') {
      const { is: _, account, ...figures } = fact
      if (addSnapshot(db, account, { source, ...figures })) counts.snapshots++
    } else if (fact.is === 'standing') {
      stand(fact.account, { kind: fact.kind, state: fact.state, detail: fact.detail, checkedAt: page.at, source })
      counts.standings++
    } else if (fact.is === 'refused') counts.refused++
  }
  const drafts = facts.flatMap((fact) => (fact.is === 'message' ? [fact.draft] : []))
  const tickets = facts.flatMap((fact) => (fact.is === 'ticket' ? [fact.ticket] : []))
  const deleted = facts.flatMap((fact) => (fact.is === 'deleted' ? [fact.key] : []))
  const deletedThreads = facts.flatMap((fact) => (fact.is === 'deleted_thread' ? [fact.key] : []))
  if (drafts.length + tickets.length + deleted.length + deletedThreads.length > 0) {
    const took = await takeMirrored(context, changes, page.connector, { drafts, tickets, deleted, deletedThreads })
    counts.messages += took.created
    counts.edited += took.updated
    counts.deleted += took.deleted
    counts.refused += took.rejected
  }
  counts.candidates += await keepLinks(context, changes, facts)
  remember(db, page.connector, page.seen)
  const rows = counts.messages + counts.snapshots + counts.candidates
  if (
    !advanceTask(db, page.task, { from: page.from, cursor: page.cursor, notBefore: page.notBefore, rows, at: page.at })
  )
    throw new Stale()
  return counts
}

/** Fields that are the network's word; what people say about the account is none of them. @returns 1 where anything differed */
function keepProfile(
  { db }: JobContext,
  changes: ChangeWriter,
  account: string,
  fields: ProfileFields,
  at: number,
): number {
  const before = accountRecord(db, account)
  if (!before) return 0
  const differs = Object.entries(fields).filter(([name, value]) => !isSame(before[name] ?? null, value))
  if (differs.length === 0) return 0
  changes.update('account', account, { ...Object.fromEntries(differs), updated_at: at })
  return 1
}

/** An address that differs by its slash at the end alone is the same. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'string' && typeof other === 'string' && one.replace(/\/$/, '') === other.replace(/\/$/, ''))

/** What pages of the brands' own sites link to goes into the inbox of discovery, with the rest of this page's facts. */
async function keepLinks(context: JobContext, changes: ChangeWriter, facts: readonly Fact[]): Promise<number> {
  const pages = facts.flatMap((fact) => (fact.is === 'page' ? [fact] : []))
  if (pages.length === 0) return 0
  const ground = readGround(context.db)
  let fresh = 0
  for (const { url, html } of pages) {
    const collector = new Collector(new URL(url).host, ground.sites)
    const read = readPage(html, '')
    collector.page({ ...read, url }, url)
    const within: JobContext = { ...context, transaction: async (work) => work(changes) }
    fresh += (await takeCandidates(within, ground, collector.collected())).fresh
  }
  return fresh
}
