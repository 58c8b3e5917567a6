import type { Answer } from '#shared/contract/index.ts'
import { workedMinutes } from '#main/domain/service/hours.ts'
import { targetFor } from '#main/domain/service/targets.ts'
import type { ConversationFacts } from '#main/domain/triage/facts.ts'
import { triage, type Triage } from '#main/domain/triage/triage.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import {
  contactFacts,
  type ContactFacts,
  countToTriage,
  type MessageRow,
  messagesOf,
  TO_TRIAGE,
  type TriageRow,
  triageRows,
} from '#main/mirror/queries/triage/facts.ts'
import { type ResultRow, resultWriter } from '#main/mirror/queries/triage/results.ts'
import { type ServiceRules, serviceRules } from '#main/capabilities/service-rules.ts'
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

/** What triage has to know of one conversation. */
export function factsOf(
  row: TriageRow,
  messages: readonly MessageRow[],
  contacts: ContactFacts,
  rules: ServiceRules,
  now: number,
): ConversationFacts {
  const contact = row.contact_id ?? ''
  const earlier = (contacts.earlier.get(contact) ?? []).filter(
    (one) => one.id !== row.id && one.started_at < row.started_at,
  )
  const roles = contacts.roles.get(contact) ?? []
  const hours = rules.hoursOf(row.market_id)
  return {
    id: row.id,
    messages: messages.map(({ ours, at, text }) => ({ ours: ours === 1, at, text })),
    network: row.network,
    brand: row.brand,
    market: row.market,
    account: { teamId: row.team_id, marketId: row.market_id, function: row.function },
    roles,
    followers: contacts.followers.get(contact) ?? null,
    earlier: {
      conversations: earlier.length,
      unanswered: earlier.filter((one) => one.answered === 0).length,
      lastFelt: earlier.findLast((one) => one.felt !== null)?.felt ?? null,
    },
    inRecords: row.in_records === 1,
    target: targetFor(rules.targets, {
      teamId: row.team_id,
      marketId: row.market_id,
      roles: roles.map(({ role }) => role),
    }),
    worked: (since) => workedMinutes(since, now, hours),
  }
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
