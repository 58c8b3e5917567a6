import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CharterLine } from '#shared/contract/charter.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { ask } from '../../../api.ts'
import { FilterLine } from '../../../app/filter/FilterLine.tsx'
import { useFormat } from '../../../app/format.ts'
import { go, useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { useRows } from '../../../app/rows.ts'
import { useShell } from '../../../app/state/shell.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DataTable } from '../../../components/table/DataTable.tsx'
import type { DataTableHandle } from '../../../components/table/data-table-props.ts'
import { charterColumns } from './charter-columns.tsx'
import { CharterFacets } from './CharterFacets.tsx'
import { CharterSummary } from './CharterSummary.tsx'
import styles from './charter.module.css'

const idOf = (row: CharterLine): string => row.id
const rowsOf = ({ rows }: { rows: CharterLine[] }): readonly CharterLine[] => rows

/** Accounts × 5W+H.E.: what each is for and what nobody has said yet, least complete first. */
export function CharterView() {
  const { t } = useTranslation(['charter', 'words'])
  const format = useFormat()
  const [parameters, set] = useParameters()
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const [current, setCurrent] = useState<number | null>(null)
  const table = useRef<DataTableHandle>(null)
  const text = parameters.get('only') ?? ''
  const descending = parameters.get('sort') === '-complete'
  const query = useMemo(() => ({ text, descending }), [text, descending])
  const rows = useRows({
    name: 'charter.matrix',
    query,
    read: useCallback((offset: number, limit: number) => ask('charter.matrix', { ...query, offset, limit }), [query]),
    rowsOf,
  })
  const summary = useAsk('charter.summary', { text }, rows.error === null)
  useReady(rows.settled || rows.error !== null)
  const columns = useMemo(() => charterColumns(t, format), [t, format])
  const setText = (next: string): void => set({ only: next })
  const open = (index: number): void => {
    const row = rows.rowAt(index)
    if (row) go('accounts', { filter: text, account: row.id, tab: 'purpose' })
  }
  return (
    <div className={styles.room}>
      <CharterFacets text={text} onText={setText} />
      <div className={styles.main}>
        <div className={styles.line}>
          <FilterLine
            list="accounts"
            value={text}
            onChange={setText}
            onSubmit={() => table.current?.focus()}
            label={t('filterLabel')}
            placeholder="brand:Kornwell charter:<7"
            clearLabel={t('clearFilter')}
            error={rows.error}
          />
        </div>
        <CharterSummary summary={summary.data ?? null} text={text} onText={setText} />
        <ListFailed list={rows} />
        <DataTable
          label={t('matrix')}
          total={rows.total}
          rowAt={rows.rowAt}
          getId={idOf}
          onRange={rows.onRange}
          columns={columns}
          sort={{ id: 'complete', direction: descending ? 'desc' : 'asc' }}
          onSort={({ direction }) => set({ sort: direction === 'desc' ? '-complete' : null })}
          current={current}
          onCurrent={setCurrent}
          onOpen={open}
          letterKeys={letterKeys}
          handle={table}
          empty={
            rows.settled ? (
              <NothingFound
                title={t(text === '' ? 'noAccounts' : 'nothingFits')}
                {...(text === ''
                  ? {}
                  : { action: <TextButton onClick={() => setText('')}>{t('clearFilter')}</TextButton> })}
              />
            ) : rows.error === null ? (
              <Awaited of={[]} flush />
            ) : null
          }
        />
      </div>
    </div>
  )
}
