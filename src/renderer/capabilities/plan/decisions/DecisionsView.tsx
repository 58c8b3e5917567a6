import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow, PlanSummary } from '#shared/model/plan.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { useFormat } from '../../../app/format.ts'
import { useReady } from '../../../app/ready.ts'
import { useShell } from '../../../app/state/shell.ts'
import { WithTerm } from '../../../components/help/TermHelp.tsx'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { FilterLine } from '../../../app/filter/FilterLine.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { SelectionBar } from '../../../components/panel/SelectionBar.tsx'
import { DataTable } from '../../../components/table/DataTable.tsx'
import type { DataTableHandle } from '../../../components/table/data-table-props.ts'
import { isSelected, nothingSelected } from '../../../components/table/selection.ts'
import { DispositionMark } from '../../../components/marks/DispositionMark.tsx'
import { useFrontier } from '../frontier/use-frontier.ts'
import { Overview } from '../overview/Overview.tsx'
import { PlanPanel } from '../panel/PlanPanel.tsx'
import styles from './decisions.module.css'
import type { Suggest } from '../use-suggest.ts'
import { AskMerge } from './AskMerge.tsx'
import { usePlanColumns } from './plan-columns.tsx'
import { idsOf } from './read-all.ts'
import { CHOICES, useDecisionKeys } from './use-decision-keys.ts'
import { type Deciding, useDeciding } from './use-deciding.ts'
import { type Place, usePlace } from './use-place.ts'
import { type PlanRows, usePlanRows } from './use-plan-rows.ts'

const idOf = (row: PlanRow): string => row.account

/** The plan: figures above, decisions below, the account being decided beside them. */
export function DecisionsView({ summary, suggest }: { summary: PlanSummary; suggest: Suggest }) {
  const list = usePlanRows()
  const place = usePlace(list)
  const deciding = useDeciding(list, place)
  useDecisionKeys(deciding, place)
  const frontier = useFrontier(summary)
  useReady(list.error !== null || (list.settled && place.arrived && frontier.settled))
  return (
    <div className={styles.split}>
      <div className={styles.page}>
        <Overview summary={summary} suggest={suggest} frontier={frontier} onFilter={list.setFilter} />
        <Decisions summary={summary} list={list} place={place} deciding={deciding} />
      </div>
      {place.inPanel ? (
        <PlanPanel key={place.inPanel.account} row={place.inPanel} deciding={deciding} onClose={place.close} />
      ) : null}
    </div>
  )
}

type DecisionsProps = { summary: PlanSummary; list: PlanRows; place: Place; deciding: Deciding }

function Decisions({ summary, list, place, deciding }: DecisionsProps) {
  const { t } = useTranslation(['plan', 'words'])
  const format = useFormat()
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const columns = usePlanColumns()
  const table = useRef<DataTableHandle>(null)
  const focusTable = useCallback(() => table.current?.focus(), [])
  useEffect(() => {
    const index = place.found?.index ?? null
    if (index !== null) table.current?.scrollToRow(index)
  }, [place.found])
  const open = summary.dispositions.undecided ?? 0
  const count = t('decisionsCount', {
    decided: format.number(summary.decided),
    suggested: format.number(summary.accounts - summary.decided - open),
    open: format.number(open),
  })
  const idsInRange = async (first: number, last: number): Promise<string[]> =>
    (await idsOf(list.query)).slice(first, last + 1)
  const verbs = [
    ...CHOICES.map((disposition, index) => ({
      id: disposition,
      label: t(`words:${disposition}`),
      icon: <DispositionMark disposition={disposition} />,
      keys: String(index + 1),
      onRun: () => deciding.decide(disposition),
    })),
    { id: 'lock', label: t('lock'), keys: 'L', onRun: deciding.lock },
  ]
  return (
    <section className={styles.decisions} aria-label={t('decisions')}>
      <div className={styles.decisionsHead}>
        <WithTerm term="decision">
          <h2>{t('decisions')}</h2>
        </WithTerm>
        <span className={styles.decisionsCount}>{count}</span>
        <FilterLine
          value={list.filter}
          onChange={list.setFilter}
          onSubmit={focusTable}
          label={t('filterLabel')}
          placeholder={t('filterPlaceholder')}
          clearLabel={t('clearFilter')}
          list="plan"
          error={list.error}
        />
      </div>
      <ListFailed list={list} />
      <DataTable
        label={t('decisions')}
        handle={table}
        total={list.total}
        rowAt={list.rowAt}
        getId={idOf}
        onRange={list.onRange}
        columns={columns}
        sort={list.sort}
        onSort={list.setSort}
        letterKeys={letterKeys}
        current={place.current}
        onCurrent={place.move}
        onOpen={place.open}
        selection={deciding.selection}
        onSelect={deciding.setSelection}
        idsInRange={idsInRange}
        words={{
          selectAll: t('selectAll'),
          selectRow: (row, index) =>
            row ? t('selectRow', { name: row.name }) : t('selectLoading', { row: index + 1 }),
        }}
        empty={
          list.settled ? (
            <NothingFound
              title={t('noHits')}
              action={<TextButton onClick={() => list.setFilter('')}>{t('clearFilter')}</TextButton>}
            />
          ) : list.error === null ? (
            <Awaited of={[]} flush />
          ) : null
        }
      />
      {deciding.selected > 0 ? (
        <SelectionBar
          label={t('selection')}
          count={t('selected', { count: deciding.selected })}
          verbs={verbs}
          onClear={() => deciding.setSelection(nothingSelected)}
          clearLabel={t('clearSelection')}
        />
      ) : null}
      <AskMerge deciding={deciding} first={firstSelected(list, deciding)} />
    </section>
  )
}

/** A selected row that is loaded: it tells the network a merge is on. */
function firstSelected(list: PlanRows, deciding: Deciding): PlanRow | null {
  if (deciding.merging !== 'selection') return null
  for (let index = 0; index < list.total; index++) {
    const row = list.rowAt(index)
    if (row && isSelected(deciding.selection, row.account)) return row
  }
  return deciding.row
}
