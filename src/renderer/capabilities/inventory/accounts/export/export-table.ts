import i18next from 'i18next'
import type { AccountRow } from '#shared/model/account.ts'
import type { ListFilter } from '#shared/model/filter.ts'
import { askShell, runJob } from '../../../../api.ts'
import { tellProblem } from '../../../../app/problems.ts'
import { showToast } from '../../../../components/notice/toast.tsx'
import type { Column } from '../../../../components/table/columns.ts'
import { today } from '../change.ts'

export type ExportFormat = 'xlsx' | 'csv'

type Shown = {
  /** The list as it is shown: filter, order and grouping. */
  filter: ListFilter
  columns: readonly Column<AccountRow>[]
  /** Head of the column for the group, where no shown column says it. */
  group: string | null
  /** Only these accounts; null for the whole list. */
  ids: readonly string[] | null
}

/** Asks where the table goes, and writes it as it is shown. What it is written as is said by the end of the name. */
export async function exportTable({ filter, columns, group, ids }: Shown, format: ExportFormat): Promise<void> {
  const { file } = await askShell('shell.chooseRejectsTarget', {
    name: `${i18next.t('inventory:exportName')}-${today()}.${format}`,
    what: 'accounts',
  })
  if (file === null) return
  // The dialog of the system has asked before it gave a name that is taken.
  const { path, rows } = await runJob('accounts.export', {
    filter,
    columns: columns.map(({ id, header, headerTitle }) => ({ id, head: headerTitle ?? header })),
    address: i18next.t('inventory:address'),
    group,
    ids: ids === null ? null : [...ids],
    target: file.token,
    replace: true,
  })
  showToast({
    message: i18next.t('inventory:exported', { count: rows, file: path.split(/[\\/]/).at(-1) ?? path }),
    closeLabel: i18next.t('frame:close'),
    undo: {
      label: i18next.t('inventory:exportShow'),
      keys: '',
      onUndo: () => void askShell('shell.reveal', { path }).catch(tellProblem),
    },
  })
}
