import { workedMinutes } from '#main/domain/service/hours.ts'
import { targetFor } from '#main/domain/service/targets.ts'
import type { ConversationFacts } from '#main/domain/triage/facts.ts'
import type { ContactFacts, MessageRow, TriageRow } from '#main/mirror/queries/triage/facts.ts'
import type { ServiceRules } from '#main/capabilities/service-rules.ts'

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
