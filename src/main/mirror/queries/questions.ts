import type { Question } from '#shared/contract/inventory-lists.ts'
import type { Mirror } from '../open.ts'

const LINE = `id, account_id AS account, handle, source, last_seen AS lastSeen, missing_on AS missingOn, asked_at AS askedAt,
  answer, renamed_to AS renamedTo, answered_at AS answeredAt, answered_by AS answeredBy`

/** Everything that was ever asked about an account, newest first; open ones before answered ones. */
export function questionsOf(db: Mirror, account: string): Question[] {
  return db
    .prepare(
      `SELECT ${LINE} FROM question WHERE account_id = ? ORDER BY answer IS NOT NULL, missing_on DESC, id DESC LIMIT 200`,
    )
    .all(account) as Question[]
}

export function questionById(db: Mirror, id: string): Question | null {
  return (db.prepare(`SELECT ${LINE} FROM question WHERE id = ?`).get(id) as Question | undefined) ?? null
}

/** What a source's lists asked about accounts, by account: the newest question of each. */
export function questionsOfSource(db: Mirror, source: string): Map<string, Question> {
  const rows = db.prepare(`SELECT ${LINE} FROM question WHERE source = ? ORDER BY missing_on, id`).all(source)
  return new Map((rows as Question[]).map((question) => [question.account, question]))
}

/** The open question about each account that has one. */
export function openQuestions(db: Mirror): Map<string, string> {
  const rows = db.prepare('SELECT account_id, id FROM question WHERE answer IS NULL ORDER BY id').raw().all()
  return new Map(rows as [string, string][])
}
