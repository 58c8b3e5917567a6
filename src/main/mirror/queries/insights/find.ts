import type { Mirror } from '../../open.ts'

export type Window = { readonly brand: string | null; readonly since: number; readonly until: number }

const WITHIN = `c.started_at >= @since AND c.started_at < @until AND (@brand IS NULL OR a.brand_id = @brand)`
const FROM = 'FROM conversation c LEFT JOIN account a ON a.id = c.account_id'

/** Conversations of a period in which somebody spoke to us. */
export const countSpoken = (db: Mirror, window: Window): number =>
  db.prepare(`SELECT count(*) ${FROM} WHERE ${WITHIN} AND c.asked_at IS NOT NULL`).pluck().get(window) as number

/** Of one message so many letters are read, of one conversation so many messages. */
const LETTERS = 1200
const MESSAGES = 8

/** What contacts said in a period, each conversation together; what was deleted on its network is not read. */
export function* spokenTexts(db: Mirror, window: Window): Generator<{ conversation: number; texts: string[] }> {
  const rows = db
    .prepare(
      `SELECT c.rid, substr(m.text, 1, ${LETTERS}) ${FROM} JOIN message m ON m.conversation_id = c.id
       WHERE ${WITHIN} AND m.direction = 'in' AND m.deleted_upstream_at IS NULL ORDER BY c.started_at, c.rid`,
    )
    .raw()
    .iterate(window) as IterableIterator<[number, string]>
  let conversation = 0
  let texts: string[] = []
  for (const [next, text] of rows) {
    if (next === conversation) {
      if (texts.length < MESSAGES) texts.push(text)
      continue
    }
    if (texts.length > 0) yield { conversation, texts }
    conversation = next
    texts = [text]
  }
  if (texts.length > 0) yield { conversation, texts }
}

/** Conversations of a period, by row number, in which a contact said a phrase, given as a full-text query of stems. */
export const conversationsSaying = (db: Mirror, match: string, window: Window): number[] =>
  db
    .prepare(
      `SELECT DISTINCT c.rid FROM message_search s JOIN message m ON m.rid = s.rowid JOIN conversation c ON c.id = m.conversation_id
       LEFT JOIN account a ON a.id = c.account_id
       WHERE message_search MATCH @match AND m.direction = 'in' AND ${WITHIN}`,
    )
    .pluck()
    .all({ ...window, match }) as number[]

export type QuoteRow = {
  conversation: string
  at: number
  account: string
  network: string | null
  text: string | null
}

const QUOTE = `c.id AS conversation, m.at, coalesce(nullif(a.handle, ''), a.display_name, substr(c.spoken_as, instr(c.spoken_as, ':') + 1), '') AS account,
  coalesce(a.network, substr(c.spoken_as, 1, instr(c.spoken_as, ':') - 1)) AS network,
  CASE WHEN m.visibility = 'public' THEN substr(m.text, 1, 280) END AS text`

/** Messages that hold a phrase, of some conversations, public ones first and newest first. */
export const quotesSaying = (db: Mirror, match: string, window: Window, limit: number): QuoteRow[] =>
  db
    .prepare(
      `SELECT ${QUOTE} FROM message_search s JOIN message m ON m.rid = s.rowid JOIN conversation c ON c.id = m.conversation_id
       LEFT JOIN account a ON a.id = c.account_id
       WHERE message_search MATCH @match AND m.direction = 'in' AND ${WITHIN}
       GROUP BY c.rid ORDER BY m.visibility = 'public' DESC, m.at DESC LIMIT @limit`,
    )
    .all({ ...window, match, limit }) as QuoteRow[]

/** Names of our own brands: that people say them is no theme. */
export const brandNames = (db: Mirror): string[] => db.prepare('SELECT name FROM brand').pluck().all() as string[]

/** Ids of conversations by their row numbers, newest first. */
export const idsOf = (db: Mirror, rids: readonly number[], limit: number): string[] =>
  db
    .prepare(
      'SELECT c.id FROM json_each(?) j JOIN conversation c ON c.rid = j.value ORDER BY c.started_at DESC LIMIT ?',
    )
    .pluck()
    .all(JSON.stringify(rids), limit) as string[]

export type IdeaRow = {
  conversation: string
  at: number
  account: string
  network: string | null
  contact: string | null
  contactId: string | null
  coCreator: number
  text: string | null
}

const IDEAS = `FROM outcome_result r JOIN conversation c ON c.rid = r.conversation_rid
  JOIN message m ON m.rid = r.idea AND m.conversation_id = c.id AND m.deleted_upstream_at IS NULL
  LEFT JOIN account a ON a.id = c.account_id LEFT JOIN contact k ON k.id = c.contact_id
  WHERE r.idea IS NOT NULL AND (@brand IS NULL OR a.brand_id = @brand) AND NOT EXISTS (
    SELECT 1 FROM insight_conversation x JOIN insight i ON i.id = x.insight_id WHERE x.conversation_id = c.id AND i.kind = 'idea')`

/** Messages that propose something and are in no register, newest first. */
export const ideaRows = (
  db: Mirror,
  brand: string | null,
  limit: number,
  offset: number,
): { total: number; rows: IdeaRow[] } => ({
  total: db.prepare(`SELECT count(*) ${IDEAS}`).pluck().get({ brand }) as number,
  rows: db
    .prepare(
      `SELECT ${QUOTE}, coalesce(k.name, (SELECT i.handle FROM contact_identity i WHERE i.contact_id = c.contact_id LIMIT 1)) AS contact, c.contact_id AS contactId,
         EXISTS (SELECT 1 FROM contact_role x WHERE x.contact_id = c.contact_id AND x.role = 'co-creator') AS coCreator
       ${IDEAS} ORDER BY m.at DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ brand, limit, offset }) as IdeaRow[],
})
