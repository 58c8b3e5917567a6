import type { Answer, Query } from '#shared/contract/index.ts'
import { triage } from '#main/domain/triage/triage.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import { serviceRules } from '#main/capabilities/service-rules.ts'
import { sqlPart } from '#main/mirror/filter-sql.ts'
import {
  contactFacts,
  conversationBriefs,
  countToTriage,
  messagesOf,
  triageRows,
} from '#main/mirror/queries/triage/facts.ts'
import { saidPriorities } from '#main/mirror/queries/triage/judged.ts'
import { factsOf } from './facts-of.ts'
import { treeOf, weightsOf } from './rules.ts'

const PAGE = 500
const EXAMPLES = 50
const OPEN = sqlPart("c.status <> 'resolved'")

type Move = { from: number; to: number; conversations: number; examples: string[] }

/**
 * What is open, by priority, with the weights in force and with others that are not saved; which conversations would move,
 * and how many of the priorities that people chose each of the two would have found. Writes nothing.
 * @throws Refusal `cancelled`
 */
export function tryWeights(context: JobContext, { weights }: Query<'triage.tryWeights'>): Answer<'triage.tryWeights'> {
  const { db, now } = context
  const rules = serviceRules(db)
  const { tree } = treeOf(db)
  const inForce = weightsOf(db).weights
  const said = saidPriorities(db)
  const [before, after] = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]
  const agreement = { judged: 0, before: 0, after: 0 }
  const moves = new Map<string, Move>()
  const total = countToTriage(db, OPEN)
  let done = 0
  for (let last = 0; ;) {
    context.progress(done, total)
    const page = triageRows(db, OPEN, last, PAGE)
    const final = page.at(-1)
    if (!final) break
    const ids = page.map((row) => row.id)
    const messages = messagesOf(db, ids)
    const contacts = contactFacts(
      db,
      page.flatMap((row) => row.contact_id ?? []),
    )
    for (const row of page) {
      const facts = factsOf(row, messages.get(row.id) ?? [], contacts, rules, now)
      const from = triage(facts, inForce, tree, rules.teams).priority
      const to = triage(facts, weights, tree, rules.teams).priority
      before[from - 1] = (before[from - 1] ?? 0) + 1
      after[to - 1] = (after[to - 1] ?? 0) + 1
      const chosen = said.get(row.id)
      if (chosen !== undefined) {
        agreement.judged++
        if (chosen === from) agreement.before++
        if (chosen === to) agreement.after++
      }
      if (from !== to) moved(moves, from, to, row.id)
    }
    last = final.rid
    done += page.length
  }
  const groups = [...moves.values()].toSorted((one, other) => other.conversations - one.conversations)
  const lines = new Map(
    conversationBriefs(
      db,
      groups.flatMap(({ examples }) => examples),
    ).map((line) => [line.id, line]),
  )
  return {
    conversations: done,
    before,
    after,
    agreement,
    moved: groups.map((group) => ({ ...group, examples: group.examples.flatMap((id) => lines.get(id) ?? []) })),
  }
}

function moved(moves: Map<string, Move>, from: number, to: number, id: string): void {
  const key = `${from} ${to}`
  const move = moves.get(key) ?? { from, to, conversations: 0, examples: [] }
  move.conversations++
  if (move.examples.length < EXAMPLES) move.examples.push(id)
  moves.set(key, move)
}
