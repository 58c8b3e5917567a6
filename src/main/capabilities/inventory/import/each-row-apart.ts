import { openList } from '#main/adapters/readers/index.ts'
import type { ReadChoices } from '#main/adapters/readers/source.ts'
import type { AccountDraft, CellNote, MappedReject } from '#main/domain/intake/draft.ts'
import { accountListSense } from '#main/domain/intake/list-sense.ts'
import { packDrafts, type PackedDrafts, unpackDrafts } from '#main/domain/intake/packed-drafts.ts'
import type { CellValue, ListRecord } from '#shared/model/list.ts'
import type { BesideStep, JobContext } from '../../handler.ts'
import { type EachRow, readRows, type RowTaker } from './each-row.ts'
import { rowsIn, type ReadableList } from './read-list.ts'

/** From so many rows on, reading them in a thread of its own saves more than starting that thread takes. */
const MANY = 20_000

/** What a row is besides the drafts of its accounts, which lie together: how many it has, or why it has none. */
type Outcome =
  | number
  | { readonly accounts: number; readonly notes: readonly CellNote[] }
  | { readonly reject: MappedReject; readonly cells: readonly CellValue[] }
  | { readonly place: Pick<ListRecord, 'row' | 'sheet'>; readonly what: string | null }

type Helping = { readonly bytesRead: number; readonly outcomes: readonly Outcome[]; readonly drafts: PackedDrafts }

type Asked = Pick<ReadableList, 'mapping' | 'rows'> & { readonly path: string; readonly choices: ReadChoices }

/** Reads a list in a thread beside the one that writes: both take about as long. */
export const reading: BesideStep<Asked, Helping, void> = {
  name: 'import.read',
  async run({ hand }, { path, choices, mapping, rows }) {
    const list = await openList(path, accountListSense, choices)
    let outcomes: Outcome[] = []
    let drafts: AccountDraft[] = []
    await readRows(
      { list, mapping, rows },
      {
        taken(accounts, notes) {
          outcomes.push(notes.length === 0 ? accounts.length : { accounts: accounts.length, notes })
          drafts.push(...accounts)
        },
        refused: (reject, cells) => void outcomes.push({ reject, cells }),
        leftOut: ({ row, sheet }, what) => void outcomes.push({ place: { row, sheet }, what }),
      },
      (bytesRead) => {
        hand({ bytesRead, outcomes, drafts: packDrafts(drafts) })
        outcomes = []
        drafts = []
      },
    )
  },
}

/** A long text that is read piece by piece. What is read as a whole is in memory already, and is not read twice. */
export const isWorthReadingApart = ({ list }: ReadableList): boolean =>
  list.rowCount === null && !list.sampleIsWhole && rowsIn(list) >= MANY

/** As `eachRow`, with the reading in a thread of its own. For jobs of the writer. */
export function eachRowApart(choices: ReadChoices, { beside }: Pick<JobContext, 'beside'>): EachRow {
  return ({ list, mapping, rows }, taker, context) =>
    beside(reading, { path: list.path, choices, mapping, rows }, (helping) => {
      give(helping, taker)
      context.progress(helping.bytesRead, list.bytes, list.name)
    })
}

const NO_NOTES: readonly CellNote[] = []

function give({ outcomes, drafts: packed }: Helping, taker: RowTaker): void {
  const drafts = unpackDrafts(packed)
  let at = 0
  for (const outcome of outcomes) {
    if (typeof outcome === 'number') taker.taken(drafts.slice(at, (at += outcome)), NO_NOTES)
    else if ('accounts' in outcome) taker.taken(drafts.slice(at, (at += outcome.accounts)), outcome.notes)
    else if ('reject' in outcome) taker.refused(outcome.reject, outcome.cells)
    else taker.leftOut(outcome.place, outcome.what)
  }
}
