import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunChange } from '#shared/model/run-comparison.ts'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { useReady } from '../../../app/ready.ts'
import { useShell } from '../../../app/state/shell.ts'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DataTable } from '../../../components/table/DataTable.tsx'
import audit from '../audit.module.css'
import { useChangeColumns } from './change-columns.tsx'
import { ComparisonHead } from './ComparisonHead.tsx'
import { type Comparing, useComparison } from './use-comparison.ts'

const idOf = (change: RunChange): string => change.id

/** What became of every finding between two audits, why, and the rows behind each figure. */
export function Comparison({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation('audit')
  const list = useComparison(from, to)
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const columns = useChangeColumns()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<number | null>(null)
  const groups = useGroups(list, closed)
  useReady(list.error !== null || list.settled)
  if (list.head === undefined)
    return (
      <div className={audit.inbox}>
        <Awaited of={[{ error: list.error, refetch: list.retry }]} />
      </div>
    )
  const toggle = (id: string): void =>
    setClosed((known) => {
      const next = new Set(known)
      if (!next.delete(id)) next.add(id)
      return next
    })
  /** A finding that is still there opens in the inbox; of one that went, its account. */
  const open = (index: number): void => {
    const change = list.rowAt(index)
    if (!change) return
    if (change.kind !== 'gone') go('audit', { state: 'all', finding: change.id })
    else if (change.account !== null && change.isThere) go('accounts', { account: change.account, tab: 'findings' })
  }
  return (
    <div className={audit.inbox}>
      <ComparisonHead list={list} comparison={list.head} />
      <ListFailed list={list} />
      <DataTable
        label={t('changes')}
        total={list.total}
        rowAt={list.rowAt}
        getId={idOf}
        onRange={list.onRange}
        columns={columns}
        groups={groups}
        onToggleGroup={toggle}
        rowHeight={34}
        letterKeys={letterKeys}
        current={current}
        onCurrent={setCurrent}
        onOpen={open}
        empty={list.settled ? <Nothing list={list} /> : null}
      />
    </div>
  )
}

function Nothing({ list }: { list: Comparing }) {
  const { t } = useTranslation('audit')
  if (list.kind === undefined && list.cause === undefined) return <NothingFound title={t('nothingChanged')} />
  return (
    <NothingFound
      title={t('nothingAsked')}
      action={<TextButton onClick={list.clear}>{t('showAllChanges')}</TextButton>}
    />
  )
}

function useGroups(list: Comparing, closed: ReadonlySet<string>) {
  const format = useFormat()
  const { t } = useTranslation('words')
  const groups = list.head?.groups
  return useMemo(
    () =>
      (groups ?? []).map(({ rule, ruleTitle, severity, count }) => ({
        id: rule,
        label: ruleTitle,
        count,
        countLabel: format.number(count),
        closed: closed.has(rule),
        mark: <SeverityMark severity={severity} label={t(severity)} />,
      })),
    [groups, closed, format, t],
  )
}
