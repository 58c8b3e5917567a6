import { basename } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { cellText, type CellValue } from '#shared/model/list.ts'
import { openList } from '#main/adapters/readers/index.ts'
import { networks } from '#main/domain/networks/index.ts'
import {
  type OutcomeField,
  outcomeColumns,
  outcomeTable,
  readOutcomeRow,
  scaleOf,
  type StatedValues,
} from '#main/domain/outcomes/outcome-table.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import { conversationsNamed, statedOutcome } from '#main/mirror/queries/outcomes/one.ts'

type Row = { readonly row: number; readonly cells: ReadonlyMap<OutcomeField, string> }
type Reject = { row: number; reason: string; value: string | null }
/** Rows refused that are told one by one. */
const TOLD = 200
/** Names of conversations looked up by one statement. */
const NAMED = 500
const PREFIXES = [...networks.map(({ id }) => id), 'helpdesk', 'zendesk', 'chatwoot', 'ticket']

/**
 * Takes in a file of outcomes in one step of undo. What a person judged stays; a row that cannot be read or names no
 * conversation, or several, is refused with its reason.
 * @throws Refusal `file_no_outcomes` when no column names conversations or none holds an outcome; those of the readers
 */
export async function importOutcomes(
  context: JobContext,
  { file, dryRun }: Query<'outcomes.import'>,
): Promise<Answer<'outcomes.import'>> {
  const list = await openList(file, outcomeTable)
  const at = outcomeColumns(list.columns)
  if (!at.has('conversation') || at.size < 2)
    throw new Refusal('file_no_outcomes', `${list.name} has no column of conversations or none of outcomes`, {
      file: list.name,
      columns: list.columns.join(', ').slice(0, 200),
    })
  const rejects: Reject[] = []
  const rows: Row[] = []
  for await (const batch of list.batches()) {
    context.progress(batch.bytesRead, list.bytes * 2, list.name)
    for (const reject of batch.rejects) rejects.push({ row: reject.row, reason: reject.reason, value: reject.value })
    for (const { row, values } of batch.records) rows.push({ row, cells: cellsOf(at, values) })
  }
  const stated = statedIn(context, rows, rejects)
  const tally = { taken: 0, unchanged: 0, kept: 0 }
  const write = (changes: Pick<Changes, 'insert' | 'update'> | null): void => {
    for (const [conversation, values] of stated) takeOne(context, conversation, values, list.name, changes, tally)
  }
  if (dryRun) write(null)
  else await context.transaction(write)
  return {
    file: basename(file),
    rows: rows.length + rejects.length - stated.refused,
    ...tally,
    rejects: rejects.slice(0, TOLD),
    rejected: rejects.length,
    columns: Object.fromEntries([...at].map(([field, index]) => [list.columns[index] ?? '', field])),
  }
}

type Changes = Parameters<Parameters<JobContext['transaction']>[0]>[0]

const cellsOf = (at: ReadonlyMap<OutcomeField, number>, values: readonly CellValue[]): Map<OutcomeField, string> =>
  new Map([...at].map(([field, index]) => [field, cellText(values[index] ?? null).trim()]))

/** What the rows state, by conversation; several rows about one add up, the later one before the earlier. */
function statedIn(
  { db }: JobContext,
  rows: readonly Row[],
  rejects: Reject[],
): Map<string, StatedValues> & { refused: number } {
  const highest = Math.max(0, ...rows.map(({ cells }) => Number.parseFloat(cells.get('score') ?? '') || 0))
  const most = scaleOf(highest) ?? 0
  const stated = Object.assign(new Map<string, StatedValues>(), { refused: 0 })
  const refuse = (row: number, reason: string, value: string | null): void => {
    rejects.push({ row, reason, value })
    stated.refused++
  }
  for (let from = 0; from < rows.length; from += NAMED) {
    const part = rows.slice(from, from + NAMED)
    const named = conversationsNamed(
      db,
      [...new Set(part.map(({ cells }) => cells.get('conversation') ?? '').filter((name) => name !== ''))],
      PREFIXES,
    )
    for (const { row, cells } of part) {
      const name = cells.get('conversation') ?? ''
      const [id, ...others] = named.get(name) ?? []
      const read = readOutcomeRow(cells, most)
      if (name === '') refuse(row, 'no_conversation_named', null)
      else if (id === undefined) refuse(row, 'no_such_conversation', name)
      else if (others.length > 0) refuse(row, 'several_conversations', name)
      else if ('column' in read) refuse(row, `unreadable_${read.column}`, read.value)
      else if (Object.keys(read.values).length === 0) refuse(row, 'nothing_stated', name)
      else stated.set(id, { ...stated.get(id), ...read.values })
    }
  }
  return stated
}

function takeOne(
  { db, actor, now }: JobContext,
  conversation: string,
  { settled, ...rest }: StatedValues,
  file: string,
  changes: Pick<Changes, 'insert' | 'update'> | null,
  tally: { taken: number; unchanged: number; kept: number },
): void {
  const known = statedOutcome(db, conversation)
  if (known !== null && known.file === null) {
    tally.kept++
    return
  }
  const said = { ...rest, ...(settled === undefined ? {} : { settled: settled ? 1 : 0 }) }
  const same =
    known !== null && Object.entries(said).every(([name, value]) => known[name as keyof typeof said] === value)
  if (same) {
    tally.unchanged++
    return
  }
  tally.taken++
  if (changes === null) return
  const who = { file, judged_by: actor, judged_at: now }
  if (known === null) changes.insert('outcome', conversation, { ...said, ...who })
  else changes.update('outcome', conversation, { ...said, ...who })
}
