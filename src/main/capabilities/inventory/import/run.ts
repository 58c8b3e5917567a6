import { fileStamp } from '#main/adapters/readers/stamp.ts'
import { mappingChoices } from '#main/domain/intake/mapping.ts'
import type { ImportQuery, ImportResult } from '#shared/contract/inventory.ts'
import type { ChangeWriter, RowInserter } from '#main/mirror/changes.ts'
import { bulkLoad } from '#main/mirror/bulk.ts'
import { entities } from '#main/mirror/entities.ts'
import {
  accountReader,
  identities,
  otherIdentities,
  registers,
  type StoredAccount,
} from '#main/mirror/queries/import.ts'
import { importLog, type ImportLog, importsOf } from '#main/mirror/queries/import-log.ts'
import { listReadings } from '#main/mirror/queries/lists.ts'
import type { JobContext } from '../../handler.ts'
import { ownFieldsOf } from './column-words.ts'
import { planWholeList } from './as-of.ts'
import { compared } from './compared.ts'
import type { Attachment, Decision } from './decision.ts'
import { eachRow } from './each-row.ts'
import { eachRowApart, isWorthReadingApart } from './each-row-apart.ts'
import { goThrough } from './go-through.ts'
import { listWriter } from './list-writer.ts'
import { Planner } from './planner.ts'
import { readChoices, readingOf, sameGiven, shapeOfList } from './reading.ts'
import { readableList, readingInWords, rowsIn } from './read-list.ts'
import { Register } from './register.ts'
import { codeOf } from './reject-code.ts'
import { Tally } from './tally.ts'
import { returnedImport } from './returned.ts'

/**
 * Takes a list into the inventory in one all-or-nothing step that one undo takes back.
 * A file that was imported before and has nothing new leaves no trace at all.
 * @throws Refusal `file_*`, `cancelled`; the workspace is then as it was
 */
export async function runImport(context: JobContext, query: ImportQuery): Promise<ImportResult> {
  context.progress(0, 0)
  const returned = await returnedImport(context, query)
  if (returned) return returned.run()
  const readable = await readableList(query, context)
  const { list, mapping } = readable
  const stamp = await fileStamp(query.file)
  const choices = JSON.stringify(mappingChoices(mapping))
  const reading = readingOf(mapping, readable.chosen, query.choices)
  const { db, now } = context
  return context.transaction(async (changes) => {
    const tally = new Tally(context.language)
    const map = { identities: identities(db), otherIdentities: otherIdentities(db) }
    const ownFields = ownFieldsOf(mapping)
    const plan = query.list ? await planWholeList(readable, query.list, ownFields, map, context) : null
    const before = importsOf(db, stamp.digest, choices).find((one) => sameGiven(one.reading, reading))
    const listed = plan && listReadings(db, plan, stamp.digest, choices).some((one) => sameGiven(one, reading))
    const known = before !== undefined && listed !== false
    const accounts = changes.inserter('account', ACCOUNT_COLUMNS, ['audience', 'last_post_at', 'snapshot_at'])
    const stored = accountReader(db)
    // A row that names an account of this very list: what waits to be written is written before it is read.
    const account = (rid: number): StoredAccount => {
      accounts.flush()
      lazily.made?.flush()
      return stored.account(rid)
    }
    const planner = new Planner({
      ...map,
      reader: { ...stored, account },
      register: new Register(registers(db), {
        insert(entity, row) {
          const id = context.newId()
          changes.insert(entity, id, row)
          return id
        },
        update: (entity, id, patch) => void changes.update(entity, id, patch),
      }),
      now,
      takenAt: plan?.takenAt ?? Math.min(stamp.modifiedAt, now),
      source: list.name,
      ownFields,
      dated: plan,
    })
    const bulk = bulkLoad(db, rowsIn(list))
    const importId = context.newId()
    const whole =
      plan && !known ? listWriter(context, changes, plan, { id: importId, file: list.name, ownFields }) : null
    const lazily = once(() =>
      importLog(db, {
        id: importId,
        source: plan?.source,
        asOf: plan?.asOf,
        at: now,
        file: list.name,
        format: list.format,
        digest: stamp.digest,
        mapping: choices,
        shape: shapeOfList(list.columns),
        reading: JSON.stringify(reading),
      }),
    )
    if (!known) lazily()
    const write = accountWriter(context, changes, accounts)
    const log = (): ImportLog => lazily()
    await goThrough(
      readable,
      planner,
      tally,
      {
        account(decision) {
          const id = decision.known?.id ?? context.newId()
          const changed = decision.result === 'created' || decision.differences.length > 0 || decision.snapshot !== null
          if (!known || changed) record(log(), id, decision)
          const rid = write(id, decision)
          if (rid !== null) planner.added(decision.draft, rid)
          whole?.add(decision.draft, id)
        },
        reject(reject, cells) {
          if (!known) log().refused(reject.row, reject.sheet, codeOf(reject), reject.value, JSON.stringify(cells))
        },
      },
      context,
      isWorthReadingApart(readable) ? eachRowApart(readChoices(query.choices), context) : eachRow,
    )
    accounts.flush()
    lazily.made?.flush()
    bulk.finish()
    const questions = whole?.finish(tally.counts.rejected) ?? 0
    const batch = changes.count() > 0 ? changes.batch : null
    const result = tally.result()
    lazily.made?.finish(JSON.stringify({ rows: result.rows, ...tally.counts }), batch)
    return {
      file: list.name,
      format: list.format,
      kind: 'accounts',
      ...result,
      ...readingInWords(readable, context.language),
      batch,
      ...compared(plan, { file: list.name, refused: result.rejected, questions }, context),
      import: lazily.made ? importId : null,
      repeats: before?.at ?? null,
    }
  })
}

function record(log: ImportLog, id: string, { draft, snapshot, result }: Decision): void {
  log.taken(id, draft.row, draft.sheet, result)
  if (snapshot) log.measured(id, snapshot)
}

/** Makes something on first use and keeps it in `made`. */
function once<T extends object>(make: () => T): (() => T) & { made: T | null } {
  const get = Object.assign(() => (get.made ??= make()), { made: null as T | null })
  return get
}

/** Writes decisions through the change log. @returns the account's row number when it is new */
function accountWriter(
  context: JobContext,
  changes: ChangeWriter,
  accounts: RowInserter<'account'>,
): (id: string, decision: Decision) => number | null {
  return (id, { result, row, attachments, snapshot }) => {
    let rid: number | null = null
    if (result === 'created')
      rid = accounts.add(id, row, snapshot ? [snapshot.followers, snapshot.lastPostAt, snapshot.takenAt] : undefined)
    else if ('updated_at' in row) changes.update('account', id, row)
    if (attachments.length > 0) accounts.flush()
    for (const attachment of attachments) attach(context, changes, id, attachment)
    return rid
  }
}

/** Every column that a new account of a list can have a value in. */
const ACCOUNT_COLUMNS = entities.account.filter(
  (column) => !['logo_hash', 'requested_by', 'approved_by', 'approved_reason', 'merged_into'].includes(column),
)

function attach(context: JobContext, changes: ChangeWriter, account: string, { entity, id, row }: Attachment): void {
  if (id !== null) changes.update(entity, id, row)
  else if (entity === 'purpose') changes.insert('purpose', account, row)
  else changes.insert(entity, context.newId(), { account_id: account, ...row })
}
