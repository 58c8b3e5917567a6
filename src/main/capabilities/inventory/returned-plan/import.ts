import { readPlanWorkbook } from '#main/adapters/readers/plan-workbook.ts'
import { decideReturned, type ReturnedDecision } from '#main/domain/plan/returned.ts'
import { importLog } from '#main/mirror/queries/import-log.ts'
import { planNow } from '#main/mirror/queries/plan-now.ts'
import { proposalOf } from '#main/mirror/queries/proposals.ts'
import type { ImportPreview, ImportQuery, ImportResult } from '#shared/contract/inventory.ts'
import type { ReturnedPlan } from '#shared/model/plan-workbook.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import type { JobContext } from '../../handler.ts'
import { earlierImport } from '../import/earlier.ts'
import { ownFormPreview } from '../import/own-form.ts'
import type { ReturnedImport } from '../import/returned-import.ts'
import { type Decided, editorOf, outcomeOf, previewLines, refusalOf } from './outcome.ts'

const MAPPING = '{}'
/** Shape of every workbook of a plan: no list of accounts has it. */
const SHAPE = 'plan'
/** Its refused rows are handed out in these columns. */
const COLUMNS = ['account', 'disposition', 'into', 'reason', 'status']

const readingOf = (query: ImportQuery): string =>
  JSON.stringify({
    columns: COLUMNS,
    sheetField: null,
    linked: [],
    given: { mapping: {}, choices: { conflicts: query.choices?.conflicts ?? 'keep' } },
  })

const cellsOf = ({ row }: ReturnedDecision): string[] => [row.name, row.disposition, row.into, row.reason, row.status]

/** A workbook of the plan that came back: its differences on their way to become proposals. @returns null for any other file @throws Refusal as `readPlanWorkbook` */
export async function planImport(context: JobContext, query: ImportQuery): Promise<ReturnedImport | null> {
  const returned = await readPlanWorkbook(query.file)
  if (returned === null) return null
  const decide = (): Decided => decided(context, returned, query)
  return {
    preview: () => preview(context, query, returned, decide()),
    run: () => take(context, query, returned, decide),
    columns: COLUMNS,
    refused: () =>
      decide().rows.flatMap((one) =>
        one.result === 'refused'
          ? [
              {
                row: one.row.row,
                sheet: returned.sheet,
                reason: refusalOf(one, decide(), context.language),
                cells: cellsOf(one),
              },
            ]
          : [],
      ),
  }
}

function decided({ db }: JobContext, { book, rows }: ReturnedPlan, query: ImportQuery): Decided {
  const now = planNow(db)
  const accounts = now.map((row) => ({
    id: row.id,
    handle: row.handle,
    network: row.network,
    disposition: row.disposition,
    into: row.disposition === 'merge' ? row.into_id : null,
    decided: row.decided === 1,
    locked: row.locked === 1,
    reason: row.reason,
  }))
  return {
    rows: decideReturned(book, rows, accounts, query.choices?.conflicts ?? 'keep'),
    now: new Map(now.map((row) => [row.id, row])),
  }
}

async function preview(
  context: JobContext,
  query: ImportQuery,
  returned: ReturnedPlan,
  found: Decided,
): Promise<ImportPreview> {
  const earlier = await earlierImport(context.db, query.file, MAPPING, readingOf(query))
  const outcome = outcomeOf(context, query.file, returned, found)
  return ownFormPreview(outcome, earlier, previewLines(context, returned, found))
}

/** Writes the proposals in one step that one undo takes back. A file that proposes nothing leaves no trace. */
async function take(
  context: JobContext,
  query: ImportQuery,
  returned: ReturnedPlan,
  decide: () => Decided,
): Promise<ImportResult> {
  const { digest, at } = await earlierImport(context.db, query.file, MAPPING, readingOf(query))
  const { db, now } = context
  return context.transaction((changes) => {
    const found = decide()
    const outcome = outcomeOf(context, query.file, returned, found)
    for (const one of found.rows)
      if (one.result === 'proposed' && one.account)
        propose(context, changes, one.account.id, one, outcome.file, returned)
    const batch = changes.count() > 0 ? changes.batch : null
    if (batch === null && (at !== null || outcome.rejected === 0)) return { ...outcome, repeats: at }
    const id = context.newId()
    const log = importLog(db, {
      id,
      at: now,
      file: outcome.file,
      format: outcome.format,
      digest,
      mapping: MAPPING,
      shape: SHAPE,
      reading: readingOf(query),
    })
    for (const one of found.rows) {
      if (one.result === 'refused')
        log.refused(one.row.row, returned.sheet, one.reason, one.value, JSON.stringify(cellsOf(one)))
      else if (one.result === 'proposed' && one.account)
        log.taken(one.account.id, one.row.row, returned.sheet, 'updated')
    }
    const { rows, created, updated, unchanged, merged, rejected } = outcome
    log.finish(JSON.stringify({ rows, created, updated, unchanged, merged, rejected }), batch)
    return { ...outcome, batch, import: id, repeats: at }
  })
}

/** A newer wish for an account takes the place of one that waits. */
function propose(
  context: JobContext,
  changes: ChangeWriter,
  account: string,
  { wish, changedSince }: Extract<ReturnedDecision, { result: 'proposed' }>,
  file: string,
  returned: ReturnedPlan,
): void {
  const waiting = proposalOf(context.db, account)
  const editor = editorOf(returned, context.language)
  if (
    waiting &&
    waiting.disposition === wish.disposition &&
    waiting.into_id === wish.into &&
    waiting.reason === wish.reason &&
    waiting.editor === editor
  )
    return
  if (waiting)
    changes.update('proposal', waiting.id, { state: 'replaced', answered_by: context.actor, answered_at: context.now })
  changes.insert('proposal', context.newId(), {
    account_id: account,
    disposition: wish.disposition,
    into_id: wish.into,
    reason: wish.reason,
    editor,
    file,
    proposed_at: context.now,
    changed_since: changedSince ? 1 : 0,
    state: 'open',
  })
}
