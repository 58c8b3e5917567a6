import { Influence } from '#shared/model/outcome.ts'
import { Consequence, ContactRole, FeltOutcome, JourneyStage } from '#shared/model/words.ts'
import { dayStart, spanDays } from '#shared/model/filter-values.ts'
import { parseFilter } from '#shared/model/filter-language.ts'
import {
  containing,
  flagField,
  manyField,
  nameField,
  numberField,
  textField,
  timeField,
  wordField,
} from '../../filter-fields.ts'
import {
  type FilterField,
  type FilterFields,
  filterSql,
  joinParts,
  type Named,
  type SqlPart,
  sqlPart,
} from '../../filter-sql.ts'
import type { Mirror } from '../../open.ts'
import { NEEDS_HELP } from './needs-help.ts'
import { stemQueryOf } from '../../stems.ts'
import { CONSEQUENCE, FELT, INFLUENCE, settledAt, STAGE } from '../outcomes/standing.ts'

const DAY_MS = 86_400_000

/** A conversation `c` with its account `a`, where that is in the inventory. */
export const FROM = 'FROM conversation c LEFT JOIN account a ON a.id = c.account_id'

/** The status at a moment: what was put off until then is open again. */
export const statusAt = (now: number): string =>
  `(CASE WHEN c.status = 'snoozed' AND coalesce(c.snoozed_until, 0) <= ${now} THEN 'open' ELSE c.status END)`

/** They asked and were never answered. */
export const UNANSWERED = '(c.first_answer_at IS NULL AND c.asked_at IS NOT NULL)'
/** Minutes from the first question to the first answer; null while there is none. */
export const FIRST_ANSWER = '((c.first_answer_at - coalesce(c.asked_at, c.started_at)) / 60000.0)'
/** Whether somebody waits for us: as it was judged, else as it looks. */
export const NEEDS_ANSWER = "coalesce(c.needs_answer, (c.waiting_since IS NOT NULL AND c.status <> 'resolved'))"
/** The priority as a person said or as it came, else as triage reads it. */
export const PRIORITY =
  '(coalesce(c.priority, (SELECT r.priority FROM triage_result r WHERE r.conversation_id = c.id)))'
export const MESSAGES = '(SELECT count(*) FROM message m WHERE m.conversation_id = c.id)'

/** What a list of conversations can be narrowed by. */
export function conversationFields(db: Mirror, now: number, networks: readonly Named[]): FilterFields {
  const named = (sql: string): Named[] =>
    (db.prepare(sql).raw().all() as (string | null)[][]).map(([id, ...names]) => ({ id: id ?? '', names }))
  return {
    id: textField('c.id'),
    account: accountField,
    network: nameField("coalesce(a.network, substr(c.spoken_as, 1, instr(c.spoken_as, ':') - 1))", networks),
    brand: nameField('a.brand_id', named('SELECT id, name FROM brand')),
    market: nameField('a.market_id', named('SELECT id, name, code FROM market')),
    team: nameField('coalesce(c.team_id, a.team_id)', named('SELECT id, name, function FROM team')),
    assignee: nameField('c.assignee_id', named('SELECT id, name, email FROM person')),
    contact: contactField,
    role: manyField('contact_role', 'x.contact_id = c.contact_id', {
      kind: 'word',
      column: 'x.role',
      join: 'LEFT JOIN contact_role x ON x.contact_id = c.contact_id',
      words: ContactRole.options,
    }),
    status: wordField(statusAt(now), ['open', 'pending', 'snoozed', 'resolved']),
    priority: numberField(PRIORITY),
    unanswered: flagField(UNANSWERED),
    waiting: flagField('(c.waiting_since IS NOT NULL)'),
    needs_answer: flagField(NEEDS_ANSWER),
    needs_help: flagField(NEEDS_HELP),
    response: numberField(FIRST_ANSWER),
    before: boundField('before', now),
    after: boundField('after', now),
    started: timeField('c.started_at', now),
    last: timeField('c.last_at', now),
    outcome: wordField(`coalesce(${FELT}, 'unknown')`, FeltOutcome.options),
    rated: flagField('(c.rating IS NOT NULL)'),
    consequence: wordField(`coalesce(${CONSEQUENCE}, 'unknown')`, Consequence.options),
    stage: wordField(STAGE, JourneyStage.options),
    influence: wordField(INFLUENCE, Influence.exclude(['none']).options),
    settled: flagField(settledAt(now)),
    insight: insightField,
    language: textField('c.language'),
    private: flagField("EXISTS (SELECT 1 FROM message p WHERE p.conversation_id = c.id AND p.visibility = 'private')"),
    listed: flagField('(a.id IS NOT NULL)'),
    messages: numberField(MESSAGES),
  }
}

/** An account by its id or its handle, with or without the sign in front, whether or not it is in the inventory. */
const accountField: FilterField = {
  about: { kind: 'text', column: 'a.handle' },
  sql(op, values) {
    if (op !== '=' && op !== '!=') return null
    const parts = values.map((value) => {
      const plain = value.replace(/^@/, '').toLowerCase()
      return sqlPart(
        "c.account_id = ? OR c.account_id IN (SELECT id FROM account n WHERE n.handle_key = ? OR n.handle = ? COLLATE NOCASE) OR (c.spoken_as IS NOT NULL AND lower(substr(c.spoken_as, instr(c.spoken_as, ':') + 1)) = ?)",
        value,
        plain,
        plain,
        plain,
      )
    })
    const part = joinParts(parts, 'OR')
    return op === '=' ? part : { sql: `NOT coalesce(${part.sql}, 0)`, parameters: part.parameters }
  },
}

/** Conversations that show an insight, by its id. */
const insightField: FilterField = {
  about: {
    kind: 'text',
    column: 'x.insight_id',
    join: 'JOIN insight_conversation x ON x.conversation_id = c.id',
  },
  sql(op, values) {
    if (op !== '=' && op !== '!=') return null
    const within = `c.id ${op === '=' ? 'IN' : 'NOT IN'} (SELECT s.conversation_id FROM insight_conversation s WHERE s.insight_id IN (SELECT value FROM json_each(?)))`
    return sqlPart(within, JSON.stringify(values))
  },
}

/** A person by a part of the name or of a handle, or by id. */
const contactField: FilterField = {
  about: { kind: 'text', column: 'c.contact_id' },
  sql(op, values) {
    if (op !== '=' && op !== '!=') return null
    const parts = values.map((value) => {
      if (value === 'none') return sqlPart('c.contact_id IS NULL')
      if (value === 'any') return sqlPart('c.contact_id IS NOT NULL')
      const plain = value.replace(/^@/, '')
      const name = containing(['k.name'], plain)
      const handle = containing(['i.handle'], plain)
      return sqlPart(
        `c.contact_id = ? OR c.contact_id IN (SELECT k.id FROM contact k WHERE ${name.sql} UNION SELECT i.contact_id FROM contact_identity i WHERE ${handle.sql})`,
        value,
        ...name.parameters,
        ...handle.parameters,
      )
    })
    const part = joinParts(parts, 'OR')
    return op === '=' ? part : { sql: `NOT coalesce(${part.sql}, 0)`, parameters: part.parameters }
  },
}

/** `before:2026-06-01`, `after:2026-06-01`, and with spans `before:30d` (longer ago) and `after:30d` (since then). */
function boundField(which: 'before' | 'after', now: number): FilterField {
  return {
    about: { kind: 'time', column: 'c.started_at' },
    sql(op, values) {
      const [value = '', ...more] = values
      if (op !== '=' || more.length > 0) return null
      const span = spanDays(value)
      const day = span === null ? dayStart(value) : now - span * DAY_MS
      if (day === null) return null
      return which === 'before' ? sqlPart('c.started_at < ?', day) : sqlPart('c.started_at >= ?', day)
    },
  }
}

/** A filter text in its two halves: what the fields say, and the full-text query of its free words ('' for none). */
export function conversationFilter(text: string, fields: FilterFields): { where: SqlPart; match: string } {
  const where = filterSql(text, fields, () => sqlPart('1'))
  return { where, match: stemQueryOf(parseFilter(text).words) }
}

/** Both halves as one condition, for a list that has an order of its own. */
export function conversationWhere(text: string, fields: FilterFields): SqlPart {
  const { where, match } = conversationFilter(text, fields)
  if (match === '') return where
  return joinParts(
    [
      where,
      sqlPart(
        'c.id IN (SELECT m.conversation_id FROM message_search s JOIN message m ON m.rid = s.rowid WHERE message_search MATCH ?)',
        match,
      ),
    ],
    'AND',
  )
}
