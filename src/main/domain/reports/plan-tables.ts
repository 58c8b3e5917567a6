import type { VersionChange } from '#main/domain/plan/version.ts'
import { networkById } from '#main/domain/networks/index.ts'
import type { CellLine, ChangeLine, Report } from './report.ts'
import type { Column, Table } from './table.ts'
import { planTasks, type TaskLine } from './tasks.ts'

/** What a plan does to a cell that must be covered, as a code with words in both languages. */
export type CellOutcome = 'cellKept' | 'cellWon' | 'cellLost' | 'cellOpen'

export function cellOutcome({ before, after, minimum }: CellLine): CellOutcome {
  const [was, is] = [before >= minimum, after >= minimum]
  if (was) return is ? 'cellKept' : 'cellLost'
  return is ? 'cellWon' : 'cellOpen'
}

const cellColumns: readonly Column<CellLine>[] = [
  { id: 'brand', kind: 'text', width: 20, value: (row) => row.brand },
  { id: 'market', kind: 'text', width: 22, value: (row) => row.market },
  { id: 'stage', kind: 'code', width: 18, value: (row) => row.stage },
  { id: 'accounts_needed', kind: 'integer', width: 14, value: (row) => row.minimum },
  { id: 'accounts_before', kind: 'integer', width: 14, value: (row) => row.before },
  { id: 'accounts_after', kind: 'integer', width: 14, value: (row) => row.after },
  { id: 'outcome', kind: 'code', width: 28, value: cellOutcome },
]

/** What is lost first, then what is open; the rest by brand and market. */
const RANK: Readonly<Record<CellOutcome, number>> = { cellLost: 0, cellOpen: 1, cellWon: 2, cellKept: 3 }

export const coverageTable = (report: Report): Table<CellLine> => ({
  id: 'coverage',
  columns: cellColumns,
  rows: report.cells.toSorted((one, other) => RANK[cellOutcome(one)] - RANK[cellOutcome(other)]),
  printed: cellColumns.length,
})

const kindOf = ({ was, now }: VersionChange): string | null => {
  if (was === null) return 'changeNew'
  return now === null ? 'changeGone' : null
}

const changeColumns: readonly Column<ChangeLine>[] = [
  { id: 'account', kind: 'text', width: 26, value: (row) => row.name },
  { id: 'network', kind: 'text', width: 13, value: (row) => networkById(row.network)?.name ?? row.network },
  { id: 'was', kind: 'code', width: 16, tone: 'disposition', value: (row) => row.was?.disposition ?? null },
  { id: 'was_into', kind: 'text', width: 20, value: (row) => row.was?.intoName ?? null },
  { id: 'now', kind: 'code', width: 16, tone: 'disposition', value: (row) => row.now?.disposition ?? null },
  { id: 'now_into', kind: 'text', width: 20, value: (row) => row.now?.intoName ?? null },
  { id: 'change', kind: 'code', width: 22, value: kindOf },
  { id: 'decided_by', kind: 'text', width: 18, value: (row) => row.by },
  { id: 'decided_on', kind: 'instant', width: 13, value: (row) => row.at },
  { id: 'reason', kind: 'long', width: 36, value: (row) => row.reason },
  { id: 'account_id', kind: 'text', width: 38, value: (row) => row.account },
]

export const changesTable = (report: Report): Table<ChangeLine> => ({
  id: 'changes',
  columns: changeColumns,
  rows: report.changes,
  printed: 10,
})

const taskColumns: readonly Column<TaskLine>[] = [
  { id: 'wave', kind: 'text', width: 22, value: (row) => row.wave },
  { id: 'task', kind: 'long', width: 44, value: (row) => row.title },
  { id: 'account', kind: 'text', width: 24, value: (row) => row.accountName },
  { id: 'network', kind: 'text', width: 13, value: (row) => row.network },
  { id: 'owner', kind: 'text', width: 20, value: (row) => row.owner },
  { id: 'due_on', kind: 'day', width: 12, value: (row) => row.dueOn },
  { id: 'done_on', kind: 'day', width: 12, value: (row) => row.doneOn },
  { id: 'proof', kind: 'long', width: 26, value: (row) => row.proof },
  { id: 'needs', kind: 'list', width: 34, value: (row) => row.needs },
  { id: 'account_id', kind: 'text', width: 38, value: (row) => row.account },
  { id: 'task_id', kind: 'text', width: 38, value: (row) => row.id },
]

/** Tasks with the titles, not the ids, of what comes before. */
export const tasksTable = (report: Report): Table<TaskLine> => ({
  id: 'tasks',
  columns: taskColumns,
  rows: planTasks(report),
  printed: 8,
})
