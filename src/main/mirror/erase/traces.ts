import type { Mirror } from '../open.ts'

/** True for a text that holds one of several words, whatever the case; SQLite folds ASCII only, so it is asked here. */
const holds = (words: readonly string[]): ((text: string | null) => number) => {
  const folded = words.map((word) => word.toLowerCase())
  return (text) => (text !== null && folded.some((word) => text.toLowerCase().includes(word)) ? 1 : 0)
}

function withTest<T>(db: Mirror, words: readonly string[], work: () => T): T {
  const test = holds(words)
  db.function('names_the_person', { deterministic: true, directOnly: true }, (text: unknown) => test(typeof text === 'string' ? text : null))
  return work()
}

/** Rows of files that were refused and that name the person: what stood in them goes, that they were refused stays. */
export const eraseRejects = (db: Mirror, words: readonly string[]): number =>
  words.length === 0
    ? 0
    : withTest(db, words, () =>
        db
          .prepare('UPDATE import_reject SET value = NULL, cells = NULL WHERE names_the_person(value) OR names_the_person(cells)')
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
  const names = holds([...ids, ...words])
  let erased = 0
  const of = (row: Record<string, unknown>, name: string): string => String(row[name] ?? '')
  const rows = (kind: string): { import_id: string; place: number; row: string }[] =>
    db.prepare('SELECT import_id, place, row FROM shelf WHERE kind = ?').all(kind) as never
  const remove = db.prepare('DELETE FROM shelf WHERE import_id = ? AND place = ?')
  const drop = ({ import_id, place }: { import_id: string; place: number }): void => {
    remove.run(import_id, place)
    erased++
  }
  const goneContacts = new Set(ids)
  const goneConversations = new Set(ids)
  const goneMessages = new Set<string>()
  for (const kind of ['contact_identity', 'contact']) {
    for (const one of rows(kind)) {
      const row = JSON.parse(one.row) as Record<string, unknown>
      const contact = kind === 'contact' ? of(row, 'id') : of(row, 'contact_id')
      if (names(one.row) === 1) goneContacts.add(contact)
    }
  }
  for (const kind of ['contact_identity', 'contact'])
    for (const one of rows(kind)) {
      const row = JSON.parse(one.row) as Record<string, unknown>
      if (goneContacts.has(kind === 'contact' ? of(row, 'id') : of(row, 'contact_id'))) drop(one)
    }
  for (const one of rows('conversation')) {
    const row = JSON.parse(one.row) as Record<string, unknown>
    if (!goneContacts.has(of(row, 'contact_id')) && !goneConversations.has(of(row, 'id'))) continue
    goneConversations.add(of(row, 'id'))
    drop(one)
  }
  for (const one of rows('message')) {
    const row = JSON.parse(one.row) as Record<string, unknown>
    if (!goneConversations.has(of(row, 'conversation_id')) && names(one.row) === 0) continue
    goneMessages.add(of(row, 'rid'))
    drop(one)
  }
  for (const one of rows('handoff'))
    if (goneConversations.has(of(JSON.parse(one.row) as Record<string, unknown>, 'conversation_id'))) drop(one)
  for (const one of rows('attachment'))
    if (goneMessages.has(of(JSON.parse(one.row) as Record<string, unknown>, 'message_rid'))) drop(one)
  for (const kind of ['edit', 'edited', 'told', 'retold'])
    for (const one of rows(kind)) {
      const row = JSON.parse(one.row) as { rid: number }
      if (names(one.row) === 1 || (kind.startsWith('edit') && rids.has(row.rid))) drop(one)
    }
  return erased
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
       WHERE key IN (SELECT value FROM json_each(?)) AND entity IN ('contact', 'contact_identity', 'contact_role')`,
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
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search_%'")
      .pluck()
      .all() as string[]
    return tables.flatMap((table) => {
      const columns = (db.pragma(`table_info("${table}")`) as { name: string; type: string }[])
        .filter(({ type }) => /TEXT|ANY|^$/i.test(type))
        .map(({ name }) => `names_the_person("${name}")`)
      if (columns.length === 0) return []
      const rows = db.prepare(`SELECT count(*) FROM "${table}" WHERE ${columns.join(' OR ')}`).pluck().get() as number
      return rows === 0 ? [] : [{ table, rows }]
    })
  })
}
