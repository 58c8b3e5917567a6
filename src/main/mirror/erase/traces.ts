import type { Mirror } from '../open.ts'

/** True for a text that holds one of several words, whatever the case; SQLite folds ASCII only, so it is asked here. */
const holds = (words: readonly string[]): ((text: string | null) => number) => {
  const folded = words.map((word) => word.toLowerCase())
  return (text) => (text !== null && folded.some((word) => text.toLowerCase().includes(word)) ? 1 : 0)
}

function withTest<T>(db: Mirror, words: readonly string[], work: () => T): T {
  const test = holds(words)
  db.function('names_the_person', { deterministic: true, directOnly: true }, (text: unknown) =>
    test(typeof text === 'string' ? text : null),
  )
  return work()
}

/** Rows of files that were refused and that name the person: what stood in them goes, that they were refused stays. */
export const eraseRejects = (db: Mirror, words: readonly string[]): number =>
  words.length === 0
    ? 0
    : withTest(
        db,
        words,
        () =>
          db
            .prepare(
              'UPDATE import_reject SET value = NULL, cells = NULL WHERE names_the_person(value) OR names_the_person(cells)',
            )
            .run().changes,
      )

/**
 * What an undone import keeps of a person, and what messages said before they were changed.
 * @param ids the contact and its conversations; @param rids messages whose words went
 */
export function eraseShelf(
  db: Mirror,
  ids: readonly string[],
  rids: ReadonlySet<number>,
  words: readonly string[],
): number {
  return withTest(db, [...ids, ...words], () => {
    const listed = (sql: string, ...values: string[]): string =>
      JSON.stringify([
        ...ids,
        ...(db
          .prepare(sql)
          .pluck()
          .all(...values) as (string | number)[]),
      ])
    const contacts = listed(
      `SELECT CASE kind WHEN 'contact' THEN row ->> '$.id' ELSE row ->> '$.contact_id' END FROM shelf
       WHERE kind IN ('contact', 'contact_identity') AND names_the_person(row)`,
    )
    const conversations = listed(
      `SELECT row ->> '$.id' FROM shelf WHERE kind = 'conversation' AND row ->> '$.contact_id' IN (SELECT value FROM json_each(?))`,
      contacts,
    )
    const messages = listed(
      `SELECT row ->> '$.rid' FROM shelf WHERE kind = 'message'
         AND (row ->> '$.conversation_id' IN (SELECT value FROM json_each(?)) OR names_the_person(row))`,
      conversations,
    )
    const erased = JSON.stringify([...rids])
    const among = (kinds: string, column: string): string =>
      `(kind IN (${kinds}) AND row ->> '$.${column}' IN (SELECT value FROM json_each(?)))`
    return db
      .prepare(
        `DELETE FROM shelf WHERE (kind <> 'handoff' AND names_the_person(row))
           OR ${among("'contact'", 'id')} OR ${among("'contact_identity'", 'contact_id')} OR ${among("'conversation'", 'id')}
           OR ${among("'message', 'handoff'", 'conversation_id')} OR ${among("'attachment'", 'message_rid')} OR ${among("'edit', 'edited'", 'rid')}
           OR (kind IN ('told', 'retold') AND row ->> '$.rid' IN (SELECT rid FROM conversation WHERE id IN (SELECT value FROM json_each(?))))`,
      )
      .run(contacts, contacts, conversations, conversations, messages, erased, conversations).changes
  })
}

/**
 * Lines of the change log about rows that are gone for good. The log stays complete: who did something when is kept, what it
 * was is not. Steps of which nothing else is left cannot be taken back any more.
 */
export function eraseLog(db: Mirror, keys: readonly string[]): number {
  db.prepare("INSERT INTO meta (key, value) VALUES ('erasing', '1')").run()
  const lines = db
    .prepare(
      `UPDATE change SET entity = 'erased', before = CASE WHEN before IS NULL THEN NULL ELSE '{}' END, after = CASE WHEN after IS NULL THEN NULL ELSE '{}' END
       WHERE key IN (SELECT value FROM json_each(?)) AND entity IN ('contact', 'contact_identity', 'contact_role', 'outcome')`,
    )
    .run(JSON.stringify(keys)).changes
  db.exec(`UPDATE batch SET kind = 'quiet' WHERE kind = 'do' AND seq IN (SELECT batch FROM change WHERE entity = 'erased')
    AND NOT EXISTS (SELECT 1 FROM change c WHERE c.batch = batch.seq AND c.entity <> 'erased');
    DELETE FROM meta WHERE key = 'erasing'`)
  return lines
}

/** Tables in which one of the words still stands, with how many rows of each. Full-text tables are asked by what they hold for. */
export function placesHolding(db: Mirror, words: readonly string[]): { table: string; rows: number }[] {
  if (words.length === 0) return []
  return withTest(db, words, () => {
    const tables = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search_%'",
      )
      .pluck()
      .all() as string[]
    return tables.flatMap((table) => {
      const columns = (db.pragma(`table_info("${table}")`) as { name: string; type: string }[])
        .filter(({ type }) => /TEXT|ANY|^$/i.test(type))
        .map(({ name }) => `names_the_person("${name}")`)
      if (columns.length === 0) return []
      const rows = db
        .prepare(`SELECT count(*) FROM "${table}" WHERE ${columns.join(' OR ')}`)
        .pluck()
        .get() as number
      return rows === 0 ? [] : [{ table, rows }]
    })
  })
}
