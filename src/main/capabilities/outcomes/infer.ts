import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { OUTCOME_RULES, readOutcome } from '#main/domain/outcomes/read-outcome.ts'
import type { Inferred, Outcome } from '#main/domain/outcomes/thread.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import {
  countDue,
  dueConversations,
  type DueRow,
  type OutcomeRow,
  saidIn,
  writeOutcomes,
} from '#main/mirror/queries/outcomes/results.ts'

/** Conversations read before what was found is kept: some seconds of the thread that reads, an instant of the one that writes. */
const PORTION = 8000
/** Conversations read between two looks at whether the person asked to stop. */
const PAGE = 250

/** What was read of a portion, on its way to the writer. */
export type Found = {
  readonly rows: readonly OutcomeRow[]
  /** How many there were to read before it. */
  readonly due: number
  readonly all: number
  readonly next: number
  readonly began: number
}

/** Reads a portion of the conversations with new messages. Stopped by the person, it answers with what it has read. */
export function readPortion(context: JobContext, { after }: Query<'outcomes.infer'>): Promise<Found> {
  const began = Date.now()
  const { db } = context
  const { due, all } = countDue(db, OUTCOME_RULES)
  const rows: OutcomeRow[] = []
  let next = after
  while (rows.length < Math.min(PORTION, due) && goesOn(context, all - due + rows.length, all)) {
    const page = dueConversations(db, OUTCOME_RULES, next, PAGE)
    const last = page.at(-1)
    if (!last) {
      // Older conversations may have had new messages meanwhile.
      if (next === 0) break
      next = 0
      continue
    }
    const said = saidIn(
      db,
      page.map(({ id }) => id),
    )
    for (const row of page) {
      const messages = (said.get(row.id) ?? []).map(({ ours, ...rest }) => ({ ...rest, ours: ours === 1 }))
      rows.push(resultOf(row, readOutcome(messages)))
    }
    next = last.rid
  }
  return Promise.resolve({ rows, due, all, next, began })
}

/** Tells how far it is. @returns false once the person asked to stop */
function goesOn(context: JobContext, done: number, all: number): boolean {
  try {
    context.progress(done, all)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'cancelled') return false
    throw error
  }
}

/** Writes what a portion found. Everything else hears of it with the last one: figures in between would only be counted again. */
export async function keepPortion(
  context: JobContext,
  { rows, due, all, next, began }: Found,
): Promise<Answer<'outcomes.infer'>> {
  const left = due - rows.length
  const write = (): void => writeOutcomes(context.db, rows)
  if (rows.length > 0) await (left <= 0 ? context.facts(write) : context.aside(write))
  return { read: rows.length, left, all, next, seconds: (Date.now() - began) / 1000 }
}

const ASPECTS = ['felt', 'consequence', 'stage', 'influence', 'settled'] as const

function resultOf({ rid, last_at }: DueRow, found: Outcome): OutcomeRow {
  const shown = ASPECTS.flatMap((aspect) => {
    const one: Inferred<unknown> | null = found[aspect]
    return one === null ? [] : [[aspect, [one.code, Math.round(one.confidence * 100) / 100, one.message]] as const]
  })
  const settled = found.settled?.value
  return {
    conversation_rid: rid,
    last_at,
    rules: OUTCOME_RULES,
    felt: found.felt?.value ?? null,
    consequence: found.consequence?.value ?? null,
    stage: found.stage?.value ?? null,
    influence: found.influence?.value ?? null,
    settled: settled === undefined ? null : settled ? 1 : 0,
    idea: found.idea,
    why: JSON.stringify(Object.fromEntries(shown)),
  }
}
