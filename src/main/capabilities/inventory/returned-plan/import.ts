import { readPlanWorkbook } from '#main/adapters/readers/plan-workbook.ts'
import { decideReturned, type ReturnedDecision } from '#main/domain/plan/returned.ts'
import type { ImportLog } from '#main/mirror/queries/import-log.ts'
import { planNow } from '#main/mirror/queries/plan-now.ts'
import { proposalOf } from '#main/mirror/queries/proposals.ts'
import type { ImportQuery } from '#shared/contract/inventory.ts'
import type { ReturnedPlan } from '#shared/model/plan-workbook.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import type { JobContext } from '../../handler.ts'
import type { ReturnedImport } from '../import/returned-import.ts'
import { previewReturned, type ReturnedForm, takeReturned } from '../import/take-returned.ts'
import { type Decided, editorOf, outcomeOf, previewLines, refusalOf } from './outcome.ts'

const FORM: ReturnedForm = { shape: 'plan', columns: ['account', 'disposition', 'into', 'reason', 'status'] }

const cellsOf = ({ row }: ReturnedDecision): string[] => [row.name, row.disposition, row.into, row.reason, row.status]

/** A workbook of the plan that came back: its differences on their way to become proposals. @returns null for any other file @throws Refusal as `readPlanWorkbook` */
export async function planImport(context: JobContext, query: ImportQuery): Promise<ReturnedImport | null> {
  const returned = await readPlanWorkbook(query.file)
  if (returned === null) return null
  const decide = (): Decided => decided(context, returned, query)
  return {
    preview: () => {
      const found = decide()
      const outcome = outcomeOf(context, query.file, returned, found)
      return previewReturned(context, FORM, query, outcome, previewLines(context, returned, found))
    },
    run: () =>
      takeReturned(context, FORM, query, (changes) => {
        const found = decide()
        const outcome = outcomeOf(context, query.file, returned, found)
        for (const one of found.rows)
          if (one.result === 'proposed' && one.account)
            propose(context, changes, one.account.id, one, outcome.file, returned)
        return { outcome, tell: (log) => tell(log, found, returned) }
      }),
    columns: FORM.columns,
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

function tell(log: ImportLog, { rows }: Decided, { sheet }: ReturnedPlan): void {
  for (const one of rows) {
    if (one.result === 'refused') log.refused(one.row.row, sheet, one.reason, one.value, JSON.stringify(cellsOf(one)))
    else if (one.result === 'proposed' && one.account) log.taken(one.account.id, one.row.row, sheet, 'updated')
  }
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
