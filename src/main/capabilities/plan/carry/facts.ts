import type { CarryFacts, Holder } from '#main/domain/plan/carry/facts.ts'
import { keptUntilCommit } from '#main/mirror/queries/accounts/kept.ts'
import {
  type CarryRow,
  carryRows,
  holderRows,
  markRows,
  missingRows,
  sealRows,
  seenRows,
  waitingRows,
} from '#main/mirror/queries/carry/accounts.ts'
import { planStages } from '#main/mirror/queries/plan-facts.ts'
import type { Mirror } from '#main/mirror/open.ts'
import type { CarryMark } from '#shared/model/carry-out.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'

const NOBODY: readonly Holder[] = []
const UNMARKED: ReadonlySet<CarryMark> = new Set()

const named = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null || name === null ? null : { id, name }

/** Everything of each account that changes, in the order of the names; read once until something is committed. */
export function carryFacts(db: Mirror, now: number): readonly CarryFacts[] {
  return keptUntilCommit(db, `carry facts ${calendarDay(now)}`, () => read(db, now))
}

function read(db: Mirror, now: number): readonly CarryFacts[] {
  const rows = carryRows(db)
  if (rows.length === 0) return []
  const today = calendarDay(now)
  const holders = new Map<string, Holder[]>()
  for (const { account, person, proven } of holderRows(db, now)) {
    const list = holders.get(account) ?? []
    list.push({ id: person, proven: proven === 1 })
    holders.set(account, list)
  }
  const marks = new Map<string, Set<CarryMark>>()
  for (const { account, mark } of markRows(db)) marks.set(account, (marks.get(account) ?? new Set()).add(mark))
  const waiting = new Map(waitingRows(db).map((row) => [row.account, row]))
  const seals = new Map(sealRows(db).map(({ account, at }) => [account, at]))
  const seen = new Map(seenRows(db).map((row) => [row.account, { day: row.day, takenAt: row.taken }]))
  const missing = new Map(missingRows(db).map((row) => [row.account, row]))
  const stages = planStages(db)
  const holdersOf = (id: string): readonly Holder[] => holders.get(id) ?? NOBODY
  // One that is kept belongs here only when it has gone missing.
  const told = rows.filter(({ id, disposition }) => disposition !== 'keep' || missing.has(id))
  return told.map((row) => ({
    ...statedOf(row, today),
    into:
      row.into_id === null
        ? null
        : {
            id: row.into_id,
            name: row.into_handle ?? '',
            displayName: row.into_name,
            network: row.into_network ?? '',
            stays: row.into_stays === 1,
            holders: holdersOf(row.into_id),
          },
    stages: stages.get(row.id) ?? [],
    holders: holdersOf(row.id),
    waiting: waiting.get(row.id)?.waiting ?? 0,
    lastMessageAt: waiting.get(row.id)?.last ?? null,
    sealedAt: seals.get(row.id) ?? null,
    marks: marks.get(row.id) ?? UNMARKED,
    seen: seen.get(row.id) ?? null,
    missingOn: missing.get(row.id)?.day ?? null,
    renamedTo: missing.get(row.id)?.to ?? null,
  }))
}

type Stated = Omit<
  CarryFacts,
  | 'into'
  | 'stages'
  | 'holders'
  | 'waiting'
  | 'lastMessageAt'
  | 'sealedAt'
  | 'marks'
  | 'seen'
  | 'missingOn'
  | 'renamedTo'
>

function statedOf(row: CarryRow, today: string): Stated {
  const owner = named(row.owner_id, row.owner)
  return {
    id: row.id,
    name: row.handle,
    displayName: row.display_name,
    url: row.url,
    network: row.network,
    brand: named(row.brand_id, row.brand),
    market: named(row.market_id, row.market),
    owner: owner && { ...owner, left: row.owner_left !== null && row.owner_left <= today },
    language: row.language,
    audience: row.audience,
    lifecycle: row.lifecycle,
    lastPostAt: row.last_post_at,
    snapshotAt: row.snapshot_at,
    disposition: row.disposition,
    decision: row.decision_id === null ? null : { id: row.decision_id, at: row.decided_at ?? 0, charter: row.charter },
    transferTo: row.transfer_to,
    wave:
      row.wave_id === null ? null : { id: row.wave_id, name: row.wave ?? '', code: row.wave_code, dueOn: row.due_on },
    carried: row.carried_at === null ? null : { at: row.carried_at, by: row.carried_by ?? '', despite: row.despite },
  }
}
