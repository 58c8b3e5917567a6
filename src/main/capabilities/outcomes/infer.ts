import type { Answer, Query } from '#shared/contract/index.ts'
import { OUTCOME_RULES, readOutcome } from '#main/domain/outcomes/read-outcome.ts'
import type { Inferred, Outcome } from '#main/domain/outcomes/thread.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import {
  countDue,
  dueConversations,
  type DueRow,
  type OutcomeRow,
  outcomeWriter,
  saidIn,
} from '#main/mirror/queries/outcomes/results.ts'

/** Conversations read by one job: what people do meanwhile waits for no longer than a second or two. */
const PORTION = 2000
/** Conversations read between two looks at whether the person asked to stop. */
const PAGE = 250

/** Reads a portion of the conversations with new messages; what was read stays read when the person stops. */
export async function inferOutcomes(
  context: JobContext,
  { after }: Query<'outcomes.infer'>,
): Promise<Answer<'outcomes.infer'>> {
  const began = performance.now()
  const { db } = context
  const { due, all } = countDue(db, OUTCOME_RULES)
  if (due === 0) return { read: 0, left: 0, all, next: 0, seconds: 0 }
  return context.facts(() => {
    const writer = outcomeWriter(db)
    let read = 0
    let next = after
    for (; read < PORTION;) {
      context.progress(all - due + read, all)
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
        writer.add(resultOf(row, readOutcome(messages)))
      }
      writer.flush()
      next = last.rid
      read += page.length
      if (read >= due) break
    }
    return { read, left: due - read, all, next, seconds: Math.round(performance.now() - began) / 1000 }
  })
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
