import { startOfToday } from '#main/domain/audit/ages.ts'
import { accountFacts, type Surroundings, surroundings } from '#main/domain/audit/gather.ts'
import { twinBook, type TwinEntry } from '#main/domain/audit/live/twin-book.ts'
import type { PeerRecord } from '#main/domain/audit/account-record.ts'
import { peersOf } from '#main/domain/audit/peers.ts'
import { peerBook } from '#main/domain/audit/live/peer-book.ts'
import { portfolioOf, type Registers } from '#main/domain/audit/portfolio-facts.ts'
import { registersOf } from '#main/domain/audit/registers.ts'
import { shareOf } from '#main/domain/audit/share.ts'
import { isFullyNamed } from '#main/domain/duplicates/same-name.ts'
import type { Mirror } from '#main/mirror/open.ts'
import {
  type AuditAccountRow,
  auditAccess,
  auditAccounts,
  auditAccountsById,
  auditConversations,
  auditDirectories,
  notSamePairs,
  portfolioDirectories,
} from '#main/mirror/queries/audit.ts'
import { type Seen, todayAt } from '../sweep.ts'

type Row = AuditAccountRow
const entryOf = (row: Row): TwinEntry => {
  const { id, rid, handle, displayName, network, brandId, marketId, teamId, language } = row
  const known =
    isFullyNamed(row) && brandId !== null && marketId !== null && teamId !== null && language !== null && displayName
  const identity = known ? { id, handle, displayName, network, brandId, marketId, teamId, language } : null
  return { id, place: rid, name: handle || (displayName ?? ''), identity }
}

/** What an account is to others of its brand; one that is closed is nothing. */
const peerOf = ({ id, network, handle, displayName, brandId, marketId, lifecycle }: Row): PeerRecord | null =>
  brandId === null || lifecycle === 'closed' ? null : { id, network, handle, displayName, brandId, marketId }

/**
 * What a live audit keeps in memory of the whole inventory: who is whose twin, and the portfolio. It is read page by page,
 * so that whoever works on the same connection waits for one page at most.
 */
export function liveGround(db: Mirror) {
  const twins = twinBook()
  const peers = peerBook(auditDirectories(db).brands)
  twins.tellApart(notSamePairs(db))
  const registers = registersOf(portfolioDirectories(db))
  const portfolio = portfolioOf(registers)
  let around: Surroundings | null = null
  let last: number | null = Number.MIN_SAFE_INTEGER

  function aroundAt(now: number): Surroundings {
    const today = todayAt(now)
    if (around?.today.day !== today.day) around = surroundings(auditDirectories(db), twins, peers.peers, today)
    return around
  }
  function seen(rows: readonly Row[], here: Surroundings): Seen[] {
    if (rows.length === 0) return []
    const rids = rows.map((row) => row.rid)
    // A page lies close together; a handful of accounts may lie anywhere.
    const part =
      rows.length < PAGE ? { ids: rows.map((row) => row.id) } : { from: Math.min(...rids), to: Math.max(...rids) }
    const access = auditAccess(db, part, here.today.day)
    const talks = auditConversations(db, part, startOfToday(here.today))
    return rows.map((row) => {
      const facts = accountFacts(row, access.get(row.id) ?? [], talks.get(row.id) ?? [], here)
      return { facts, share: shareOf(row, facts, portfolio) }
    })
  }

  return {
    portfolio,
    today: (now: number) => aroundAt(now).today,
    /** Whether the whole inventory was read. */
    complete: () => last === null,
    /** Reads the next page of the inventory. */
    readOn(now: number): void {
      if (last === null) return
      const rows = auditAccounts(db, last, PAGE)
      for (const row of rows) {
        twins.set(entryOf(row))
        const peer = peerOf(row)
        if (peer) peers.enter(peer)
      }
      // What an account adds to the portfolio does not depend on its peers, of whom half are not read yet.
      for (const { share } of seen(rows, { ...aroundAt(now), peers: NO_PEERS })) portfolio.add(share)
      last = rows.length < PAGE ? null : (rows.at(-1)?.rid ?? null)
    },
    /** Reads what may have changed of registers. */
    refresh(what: { registers: boolean; apart: boolean }): void {
      if (what.apart) twins.tellApart(notSamePairs(db))
      if (!what.registers) return
      around = null
      peers.name(auditDirectories(db).brands)
      Object.assign(portfolio, registersOf(portfolioDirectories(db)) satisfies Registers)
    },
    /**
     * Enters accounts anew by what the mirror says of them now.
     * @returns the others whose twin or peers of the same name may have changed by it
     */
    enter(ids: readonly string[]): string[] {
      const rows = new Map(auditAccountsById(db, ids).map((row) => [row.id, row]))
      return ids.flatMap((id) => {
        const row = rows.get(id)
        const mates = row ? twins.set(entryOf(row)) : twins.remove(id)
        return [...mates, ...peers.set(id, row ? peerOf(row) : null)]
      })
    },
    /** Some accounts with their facts; one that is gone is missing. */
    see: (ids: readonly string[], now: number): Map<string, Seen> =>
      new Map(seen(auditAccountsById(db, ids), aroundAt(now)).map((one) => [one.facts.id, one])),
  }
}
export type LiveGround = ReturnType<typeof liveGround>

const NO_PEERS = peersOf([])

/** Accounts read at once while the inventory is read for the first time. */
const PAGE = 500
