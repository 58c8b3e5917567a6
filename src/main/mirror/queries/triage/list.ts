import type { Intent, Sentiment, Urgency } from '#shared/model/triage.ts'
import { ContactRole, TeamFunction } from '#shared/model/words.ts'
import { flagField, nameField, numberField, textField, timeField, wordField } from '../../filter-fields.ts'
import { type FilterFields, type Named, type SqlPart, sqlPart } from '../../filter-sql.ts'
import type { Mirror } from '../../open.ts'

/** An open conversation `c` with what was computed (`r`), what people said (`t`) and its account (`a`). */
const FROM = `
FROM conversation c
JOIN triage_result r ON r.conversation_id = c.id
LEFT JOIN triage t ON t.conversation_id = c.id
LEFT JOIN account a ON a.id = c.account_id`
const OPEN = "c.status = 'open'"
/** A priority set in the inbox says the same as one set here. */
const PRIORITY = 'coalesce(t.priority, c.priority, r.priority)'
const URGENCY = 'coalesce(t.urgency, r.urgency)'
const TEAM = 'coalesce(t.team_id, r.team_id)'
const ROLE = 'coalesce(t.role, r.role)'
const NEEDS_ANSWER = 'coalesce(t.needs_answer, r.needs_answer)'

/** What the triaged conversations can be narrowed by. */
export function triageFields(db: Mirror, now: number, networks: readonly Named[]): FilterFields {
  const named = (sql: string): Named[] =>
    (db.prepare(sql).raw().all() as (string | null)[][]).map(([id, ...names]) => ({ id: id ?? '', names }))
  return {
    id: textField('c.id'),
    priority: numberField(PRIORITY),
    urgency: wordField(URGENCY, ['critical', 'high', 'normal', 'low']),
    team: nameField(TEAM, named('SELECT id, name, function FROM team')),
    function: wordField('r.function', TeamFunction.options),
    role: wordField(ROLE, ContactRole.options),
    needs_answer: flagField(NEEDS_ANSWER),
    sentiment: wordField('r.sentiment', ['negative', 'neutral', 'positive']),
    intent: wordField('r.intent', [
      'needs_help',
      'complaint',
      'question',
      'purchase_intent',
      'idea',
      'praise',
      'spam',
      'other',
    ]),
    reach: wordField('r.reach', ['wide', 'some', 'few', 'unknown']),
    relationship: wordField('r.relationship', ['new', 'known', 'disputed']),
    judged: flagField('(t.id IS NOT NULL)'),
    language: textField('r.language'),
    waiting: timeField('r.waiting_since', now),
    started: timeField('c.started_at', now),
    account: textField('a.handle', 'a.id'),
    network: nameField('a.network', networks),
    brand: nameField('a.brand_id', named('SELECT id, name FROM brand')),
    market: nameField('a.market_id', named('SELECT id, name, code FROM market')),
  }
}

/** A free word stands in a message of the conversation. */
export const triageWord = (word: string): SqlPart =>
  sqlPart(
    `EXISTS (SELECT 1 FROM message w WHERE w.conversation_id = c.id AND w.text LIKE ? ESCAPE '\\')`,
    `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
  )

export const countTriaged = (db: Mirror, where: SqlPart): number =>
  db
    .prepare(`SELECT count(*) ${FROM} WHERE ${OPEN} AND ${where.sql}`)
    .pluck()
    .get(...where.parameters) as number

export type TriagedRow = {
  id: string
  account: string
  contact: string | null
  text: string
  priority: number
  urgency: Urgency
  team: string | null
  team_id: string | null
  function: TeamFunction | null
  role: ContactRole | null
  respond_within: number | null
  waiting_since: number | null
  needs_answer: number
  language: string
  sentiment: Sentiment
  intent: Intent
  relationship: 'new' | 'known' | 'disputed'
  reach: 'wide' | 'some' | 'few' | 'unknown'
  why: string
  path: string
  judged_by: string | null
  judged_at: number | null
  overridden: number
}

/** A page of open conversations, most pressing first. */
export function triagedRows(db: Mirror, where: SqlPart, limit: number, offset: number): TriagedRow[] {
  return db
    .prepare(
      `SELECT c.id, coalesce(a.handle, c.account_id) AS account, k.name AS contact,
         coalesce((SELECT substr(m.text, 1, 300) FROM message m WHERE m.conversation_id = c.id AND m.direction = 'in' AND m.deleted_upstream_at IS NULL ORDER BY m.at DESC, m.rid DESC LIMIT 1), '') AS text,
         ${PRIORITY} AS priority, ${URGENCY} AS urgency, g.name AS team, ${TEAM} AS team_id, r.function, ${ROLE} AS role,
         coalesce(t.respond_within, r.respond_within) AS respond_within, r.waiting_since, ${NEEDS_ANSWER} AS needs_answer,
         r.language, r.sentiment, r.intent, r.relationship, r.reach, r.why, r.path, t.overridden_by AS judged_by, t.overridden_at AS judged_at,
         coalesce(t.priority, t.urgency, t.team_id, t.role, t.respond_within, t.needs_answer) IS NOT NULL AS overridden
       ${FROM} LEFT JOIN contact k ON k.id = c.contact_id LEFT JOIN team g ON g.id = ${TEAM}
       WHERE ${OPEN} AND ${where.sql}
       ORDER BY priority, r.points DESC, c.started_at, c.rid LIMIT ? OFFSET ?`,
    )
    .all(...where.parameters, limit, offset) as TriagedRow[]
}
