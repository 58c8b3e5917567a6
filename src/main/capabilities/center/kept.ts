import { madeOf } from '#main/domain/center/made-of.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { keptFigures, type KeptFigure, sizeOf } from '#main/mirror/queries/kept-figures.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import { timesTouched } from '#main/mirror/touched.ts'
import { CenterPart } from '#shared/model/center-parts.ts'
import type { ReadContext } from '../handler.ts'
import { PARTS, type PartValues } from './parts.ts'

/** Of the code that counts: what an older program kept in another form is counted again. */
const VERSION = 1
/** Milliseconds of counting that nobody notices: up to here an answer waits for fresh figures. */
const AT_ONCE_MS = 40
/** Up to this size everything is counted at once, whatever it takes. */
const SMALL = { accounts: 3000, messages: 10_000 }
/** Scopes held in memory. */
const SCOPES = 8

type One = { readonly madeOf: string; readonly took: number; readonly value: unknown; readonly at: number }
type Held = Map<CenterPart, One>
const memory = new WeakMap<Mirror, Map<string, Held>>()

/** Parts hold words, so each language keeps its own. */
export const keyOf = (scope: Scope, language: string): string =>
  `${scope.brand ?? ''}|${scope.market ?? ''}|${language}`

/** What this connection holds of a scope; the first time what was kept when the program ran last. */
function heldOf(db: Mirror, key: string): Held {
  const scopes = memory.get(db) ?? new Map<string, Held>()
  memory.set(db, scopes)
  const known = scopes.get(key) ?? new Map()
  scopes.delete(key)
  scopes.set(key, known)
  for (const oldest of scopes.keys()) {
    if (scopes.size <= SCOPES) break
    scopes.delete(oldest)
  }
  return known
}

/** Takes over what was kept since by the thread that counts. */
function takeKept(db: Mirror, key: string, held: Held): void {
  for (const row of keptFigures(db, key)) {
    const id = CenterPart.safeParse(row.part).data
    const own = id && held.get(id)
    if (id && (own === undefined || (own.at < row.at && own.madeOf !== row.made_of)))
      held.set(id, { madeOf: row.made_of, took: row.took, value: JSON.parse(row.value) as unknown, at: row.at })
  }
}

export type Behind = { part: CenterPart; known: boolean }
type Counted = { values: PartValues; behind: Behind[]; fresh: KeptFigure[] }

/**
 * Every part of a scope, counted anew only where something it is made of was written to.
 * @param patience milliseconds of counting at most: what would take longer stays as it was last known and is told in `behind`
 */
export function countedParts(context: ReadContext, scope: Scope, patience = Number.POSITIVE_INFINITY): Counted {
  const { db, now } = context
  const key = keyOf(scope, context.language)
  // What a transaction wrote is counted when it is committed: inside of one nothing that is kept can be trusted.
  const held: Held = db.readonly ? heldOf(db, key) : new Map()
  const count = db.transaction((): Counted => {
    const touched = timesTouched(db)
    const wanted = new Map(
      CenterPart.options.map((id) => [id, madeOf(PARTS[id].madeOf, touched, PARTS[id].lasts, now, VERSION)]),
    )
    const stale = (): CenterPart[] => CenterPart.options.filter((id) => held.get(id)?.madeOf !== wanted.get(id))
    if (db.readonly && stale().length > 0) takeKept(db, key, held)
    const fresh: KeptFigure[] = []
    const behind: Behind[] = []
    let left = isSmall(db) ? Number.POSITIVE_INFINITY : patience
    for (const id of cheapestFirst(stale(), held)) {
      if (expected(held, id) > left) {
        behind.push({ part: id, known: held.has(id) })
        continue
      }
      const started = performance.now()
      const value: unknown = PARTS[id].count(context, scope)
      const took = performance.now() - started
      left -= took
      const made = wanted.get(id) ?? ''
      held.set(id, { madeOf: made, took, value, at: now })
      fresh.push({ part: id, made_of: made, at: now, took, value: JSON.stringify(value) })
    }
    const values = Object.fromEntries(
      CenterPart.options.map((id) => [id, held.get(id)?.value ?? PARTS[id].unknown]),
    ) as unknown as PartValues
    return { values, behind, fresh }
  })
  return db.inTransaction ? count() : count.deferred()
}

function isSmall(db: Mirror): boolean {
  const size = sizeOf(db)
  return size.accounts <= SMALL.accounts && size.messages <= SMALL.messages
}

/** What a part took when it was last counted; what never was may take any time. */
const expected = (held: Held, id: CenterPart): number => held.get(id)?.took ?? Number.MAX_VALUE

const cheapestFirst = (ids: readonly CenterPart[], held: Held): readonly CenterPart[] =>
  ids.toSorted((one, other) => expected(held, one) - expected(held, other))

/** The parts as a page that may not wait gets them. */
export const knownParts = (context: ReadContext, scope: Scope): Counted => countedParts(context, scope, AT_ONCE_MS)
