import type { Migration } from './migration.ts'

const NOW = "CAST(unixepoch('subsec') * 1000 AS INTEGER)"
const ON = '(SELECT tracks FROM hub) = 1'

/** A trigger that notes what waits to be sent, while a hub is joined and what is written does not come from there. */
const notes = (
  name: string,
  when: string,
  table: string,
  body: string | readonly string[],
  but: string | null = null,
): string =>
  `CREATE TRIGGER hub_${name} AFTER ${when} ON ${table} WHEN ${ON}${but === null ? '' : ` AND ${but}`} BEGIN ${[body].flat().join('; ')}; END;`
/** An upsert, because the way a statement treats conflicts goes over to what its triggers insert. */
const put = (kind: string, key: string, part = "''", from = 'WHERE true'): string =>
  `INSERT INTO hub_queue (kind, key, part, at) SELECT '${kind}', ${key}, ${part}, ${NOW} ${from} ON CONFLICT (kind, key, part) DO UPDATE SET at = excluded.at, reason = NULL`

const threadOf = (id: string): string => `FROM conversation WHERE id = ${id}`
const threadsOf = (contact: string): string => `FROM conversation WHERE contact_id = ${contact}`

/** Columns of a conversation that are told again when they change, one by one. */
const COLUMNS = [
  'account_id',
  'spoken_as',
  'status',
  'needs_help',
  'needs_answer',
  'team_id',
  'assignee_id',
  'reached_resolver_at',
  'resolved_at',
  'stage',
  'felt',
  'consequence',
  'language',
  'subject',
  'priority',
  'snoozed_until',
  'rating',
  'rating_words',
]

/** One trigger for each way in which something that hangs on a conversation comes, changes or goes. */
const hanging = (table: string, part: (row: 'NEW' | 'OLD') => string): string[] =>
  (['INSERT', 'UPDATE', 'DELETE'] as const).map((way) => {
    const row = way === 'DELETE' ? 'OLD' : 'NEW'
    const id = table === 'outcome' ? 'id' : 'conversation_id'
    return notes(`${table}_${way.toLowerCase()}`, way, table, put('thread', 'rid', part(row), threadOf(`${row}.${id}`)))
  })

const person = (table: string, way: string): string => {
  const row = way === 'DELETE' ? 'OLD' : 'NEW'
  const contact = table === 'contact' ? `${row}.id` : `${row}.contact_id`
  return notes(
    `${table}_${way.slice(0, 6).toLowerCase()}`,
    way,
    table,
    put('thread', 'rid', "'person'", threadsOf(contact)),
  )
}

const TRIGGERS = [
  notes('import_insert', 'INSERT', 'import', put('import', 'json_array(NEW.id)'), "NEW.kind <> 'conversations'"),
  notes(
    'source_insert',
    'INSERT',
    'account_source',
    put('source', 'json_array(NEW.account_id, NEW.import_id, NEW.row)'),
  ),
  notes('entry_insert', 'INSERT', 'list_entry', put('entry', 'json_array(NEW.list, NEW.place)')),
  notes(
    'snapshot_insert',
    'INSERT',
    'snapshot',
    put('snapshot', 'json_array(NEW.account_id, NEW.taken_at, NEW.source)'),
  ),
  notes(
    'sighting_insert',
    'INSERT',
    'sighting',
    put('sighting', 'json_array(NEW.network, NEW.handle_key, NEW.kind, NEW.place, NEW.source, NEW.site)'),
  ),
  ...['INSERT', 'UPDATE'].map((way) =>
    notes(`standing_${way.toLowerCase()}`, way, 'standing', put('standing', 'json_array(NEW.account_id, NEW.kind)')),
  ),
  notes('thread_insert', 'INSERT', 'conversation', put('thread', 'NEW.rid')),
  ...COLUMNS.map((column) =>
    notes(
      `thread_${column}`,
      `UPDATE OF ${column}`,
      'conversation',
      put('thread', 'NEW.rid', `'${column}'`),
      `NEW.${column} IS NOT OLD.${column}`,
    ),
  ),
  notes(
    'thread_contact',
    'UPDATE OF contact_id',
    'conversation',
    put('thread', 'NEW.rid', "'person'"),
    'NEW.contact_id IS NOT OLD.contact_id',
  ),
  notes(
    'thread_erased',
    'UPDATE OF natural_key',
    'conversation',
    put('erased thread', 'substr(NEW.natural_key, 8)'),
    "NEW.natural_key LIKE 'erased:%' AND OLD.natural_key NOT LIKE 'erased:%'",
  ),
  notes(
    'thread_delete',
    'DELETE',
    'conversation',
    ["DELETE FROM hub_queue WHERE kind = 'thread' AND key = OLD.rid", put('gone thread', 'OLD.natural_key')],
    "OLD.natural_key NOT LIKE 'erased:%'",
  ),
  notes('message_insert', 'INSERT', 'message', put('message', 'NEW.rid')),
  notes(
    'message_update',
    'UPDATE OF conversation_id, direction, visibility, at, author, team_id, text, language, deleted_upstream_at',
    'message',
    put('message', 'NEW.rid', "'said'"),
    `(NEW.conversation_id IS NOT OLD.conversation_id OR NEW.direction IS NOT OLD.direction OR NEW.visibility IS NOT OLD.visibility OR NEW.at IS NOT OLD.at
      OR NEW.author IS NOT OLD.author OR NEW.team_id IS NOT OLD.team_id OR NEW.text IS NOT OLD.text OR NEW.language IS NOT OLD.language
      OR NEW.deleted_upstream_at IS NOT OLD.deleted_upstream_at)`,
  ),
  notes(
    'message_erased',
    'UPDATE OF natural_key',
    'message',
    put('erased message', 'substr(NEW.natural_key, 8)'),
    "NEW.natural_key LIKE 'erased:%' AND OLD.natural_key NOT LIKE 'erased:%'",
  ),
  notes(
    'message_delete',
    'DELETE',
    'message',
    ["DELETE FROM hub_queue WHERE kind = 'message' AND key = OLD.rid", put('gone message', 'OLD.natural_key')],
    "OLD.natural_key NOT LIKE 'erased:%'",
  ),
  notes('way_insert', 'INSERT', 'handoff', put('thread', 'rid', "'way'", threadOf('NEW.conversation_id'))),
  notes('way_delete', 'DELETE', 'handoff', put('thread', 'rid', "'way'", threadOf('OLD.conversation_id'))),
  ...hanging('triage', () => "'triage'"),
  ...hanging('outcome', () => "'outcome'"),
  ...hanging('route_step', (row) => `'route:' || ${row}.id`),
  person('contact', 'UPDATE OF name, crm_id'),
  ...['INSERT', 'UPDATE OF contact_id, handle', 'DELETE'].map((way) => person('contact_identity', way)),
  ...['INSERT', 'UPDATE', 'DELETE'].map((way) => person('contact_role', way)),
]

/**
 * What a team shares beside the change log: figures, lists and conversations, by their natural keys.
 *
 * `hub_queue` is what waits to be sent, written by triggers while `hub.tracks` is 1, which it is from the first exchange on and not
 * while something is written that came from the hub. `key` is the row's number for conversations (`thread`) and messages, else its
 * key as JSON; `part` names a column that changed, and is empty for a whole row. `gone` and `erased` are rows that are no more; an
 * erased one is named by its fingerprint. `reason`: why the hub does not take it.
 * `facts_cursor`, `erased_cursor`: up to where what the hub holds is here. `facts_moved`: the step up to which accounts were looked
 * at that came into sight. `shares_private`: private messages are shared too.
 */
export const hubFacts: Migration = {
  number: 390,
  name: 'facts in a hub',
  up: (db) =>
    db.exec(`
CREATE TABLE hub_queue (
  kind TEXT NOT NULL,
  key ANY NOT NULL,
  part TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (kind, key, part)
) STRICT, WITHOUT ROWID;
ALTER TABLE hub ADD COLUMN facts_cursor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hub ADD COLUMN erased_cursor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hub ADD COLUMN facts_moved INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hub ADD COLUMN shares_private INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hub ADD COLUMN tracks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hub ADD COLUMN facts_last TEXT;
CREATE INDEX conversation_by_key ON conversation (natural_key);
CREATE INDEX attachment_by_message ON attachment (message_rid);
${TRIGGERS.join('\n')}
`),
}
