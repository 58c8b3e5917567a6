import type { Answer } from '#shared/contract/index.ts'
import { triage, type Triage } from '#main/domain/triage/triage.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import {
  contactFacts,
  countToTriage,
  messagesOf,
  TO_TRIAGE,
  type TriageRow,
  triageRows,
} from '#main/mirror/queries/triage/facts.ts'
import { type ResultRow, resultWriter } from '#main/mirror/queries/triage/results.ts'
import { serviceRules } from '#main/capabilities/service-rules.ts'
import { factsOf } from './facts-of.ts'
import { treeOf, weightsOf } from './rules.ts'

/** Conversations triaged between two looks at whether the person asked to stop. */
const PAGE = 500

/** Triages everything that is open, and reads what was settled before anybody read it. All or nothing. */
export async function runTriage(context: JobContext): Promise<Answer<'triage.run'>> {
  const began = performance.now()
  return context.facts(() => {
    const { db } = context
    const rules = serviceRules(db)
    const { weights } = weightsOf(db)
    const { tree } = treeOf(db)
    const writer = resultWriter(db)
    const total = countToTriage(db, TO_TRIAGE)
    let done = 0
    let needing = 0
    for (let last = 0; ;) {
      context.progress(done, total)
      const page = triageRows(db, TO_TRIAGE, last, PAGE)
      const final = page.at(-1)
      if (!final) break
      const messages = messagesOf(
        db,
        page.map((row) => row.id),
      )
      const contacts = contactFacts(
        db,
        page.flatMap((row) => row.contact_id ?? []),
      )
      for (const row of page) {
        const facts = factsOf(row, messages.get(row.id) ?? [], contacts, rules, context.now)
        const found = triage(facts, weights, tree, rules.teams)
        if (found.needsAnswer) needing++
        writer.add(resultOf(row, found, context.now))
      }
      // The page that follows is chosen by what is not read yet, so what was read has to be there.
      writer.flush()
      last = final.rid
      done += page.length
    }
    return { triaged: needing, read: done, seconds: Math.round(performance.now() - began) / 1000 }
  })
}

function resultOf(row: TriageRow, found: Triage, now: number): ResultRow {
  return {
    conversation_id: row.id,
    computed_at: now,
    last_at: row.last_at,
    language: found.language,
    sentiment: found.sentiment,
    intent: found.intent,
    needs_answer: found.needsAnswer ? 1 : 0,
    needs_help: found.needsHelp ? 1 : 0,
    relationship: found.relationship,
    reach: found.reach,
    urgency: found.urgency,
    priority: found.priority,
    points: found.points,
    team_id: found.team?.id ?? null,
    function: found.function,
    role: found.role,
    respond_within: found.respondWithin,
    waiting_since: found.waitingSince,
    why: JSON.stringify(found.reasons),
    path: JSON.stringify(found.path),
  }
}
