import { useCallback, useEffect, useMemo, useRef } from 'react'
import { Button } from '@mantine/core'
import { IconBan, IconCalendar, IconCheck, IconMessage, IconProgress, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AuditRun, Finding } from '#shared/model/finding.ts'
import { Severity } from '#shared/model/words.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { useFormat } from '../../../app/format.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useReady } from '../../../app/ready.ts'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { EmptyState } from '../../../components/notice/EmptyState.tsx'
import { FindingsArt } from '../../../components/notice/EmptyArt.tsx'
import type { DataTableHandle } from '../../../components/table/data-table-props.ts'
import { SelectableTable } from '../../../components/table/SelectableTable.tsx'
import type { RowGroup } from '../../../components/table/lines.ts'
import styles from '../audit.module.css'
import { aboutOf } from './about.ts'
import { FindingPanel } from '../finding/FindingPanel.tsx'
import { AskOverList } from './AskOverList.tsx'
import { useFindingColumns } from './finding-columns.tsx'
import { ListBar } from './ListBar.tsx'
import { NothingHere } from './NothingHere.tsx'
import { idsOf } from './read-all.ts'
import { type Acting, useActing } from './use-acting.ts'
import { useFindingKeys } from './use-finding-keys.ts'
import { type Findings, groupId, useFindings } from './use-findings.ts'
import { type Place, usePlace } from './use-place.ts'

const idOf = (finding: Finding): string => finding.id

/** The inbox of findings and, beside it, the one being looked at. */
export function FindingsView({ latest }: { latest: AuditRun }) {
  const list = useFindings()
  const place = usePlace(list)
  const acting = useActing(list, place)
  useFindingKeys(list, acting)
  useReady(list.error !== null || (list.settled && place.arrived))
  if (latest.findings === 0 && list.settled && list.total === 0 && list.filter === '' && list.state === 'open')
    return <Clean latest={latest} />
  return (
    <div className={styles.split}>
      <Inbox list={list} place={place} acting={acting} withNew={latest.new < latest.findings} />
      <FindingPanel place={place} acting={acting} latest={latest} />
    </div>
  )
}

/** Good news, in words. */
function Clean({ latest }: { latest: AuditRun }) {
  const { t } = useTranslation('audit')
  const [, set] = useParameters()
  return (
    <EmptyState
      art={<FindingsArt />}
      title={t('cleanTitle')}
      text={t('cleanText', { accounts: t('accounts', { count: latest.accounts }) })}
      primary={
        <Button size="lg" variant="default" onClick={() => set({ view: 'gaps' })}>
          {t('seeGaps')}
        </Button>
      }
    />
  )
}

function useGroups(list: Findings): readonly RowGroup[] {
  const format = useFormat()
  const { groups, closed } = list
  return useMemo(
    () =>
      groups.map(({ key, label, severity, count }) => {
        const worst = Severity.safeParse(severity)
        const id = groupId(key)
        return {
          id,
          count,
          label,
          countLabel: format.number(count),
          closed: closed.has(id),
          mark: worst.success ? <SeverityMark severity={worst.data} /> : null,
        }
      }),
    [groups, closed, format],
  )
}

function Inbox({ list, place, acting, withNew }: { list: Findings; place: Place; acting: Acting; withNew: boolean }) {
  const { t } = useTranslation('audit')
  const columns = useFindingColumns(list.group, withNew, acting.askFor)
  const groups = useGroups(list)
  const table = useRef<DataTableHandle>(null)
  useEffect(() => {
    if (place.found !== null) table.current?.scrollToRow(place.found.index)
  }, [place.found])
  const focusTable = useCallback(() => table.current?.focus(), [])
  const verbs = [
    {
      id: 'assign',
      label: t('assign'),
      icon: <IconUser size={15} aria-hidden />,
      keys: 'A',
      onRun: () => acting.ask('assign'),
    },
    {
      id: 'due',
      label: t('due'),
      icon: <IconCalendar size={15} aria-hidden />,
      keys: 'D',
      onRun: () => acting.ask('due'),
    },
    {
      id: 'progress',
      label: t('startWork'),
      icon: <IconProgress size={15} aria-hidden />,
      keys: 'E',
      onRun: acting.progress,
    },
    {
      id: 'comment',
      label: t('comment'),
      icon: <IconMessage size={15} aria-hidden />,
      keys: 'C',
      onRun: () => acting.ask('comment'),
    },
    {
      id: 'waive',
      label: t('waive'),
      icon: <IconBan size={15} aria-hidden />,
      keys: 'W',
      onRun: () => acting.ask('waive'),
    },
    {
      id: 'resolved',
      label: t('resolved'),
      icon: <IconCheck size={15} aria-hidden />,
      keys: 'R',
      onRun: acting.resolve,
    },
  ]
  const idsInRange = async (first: number, last: number): Promise<string[]> =>
    (await idsOf(list.query)).slice(first, last + 1)
  return (
    <div className={styles.inbox}>
      <ListBar list={list} onDone={focusTable} />
      <ListFailed list={list} />
      <SelectableTable
        label={t('findings')}
        handle={table}
        total={list.total}
        rowAt={list.rowAt}
        getId={idOf}
        onRange={list.onRange}
        columns={columns}
        groups={groups}
        onToggleGroup={list.toggleGroup}
        rowHeight={34}
        current={place.current}
        onCurrent={place.move}
        onOpen={place.open}
        selection={acting.selection}
        onSelect={acting.setSelection}
        idsInRange={idsInRange}
        selected={acting.selected}
        verbs={verbs}
        words={{
          bar: t('selection'),
          count: t('selected', { count: acting.selected }),
          clear: t('clearSelection'),
          all: t('selectAll'),
          row: (row) => t('selectRow', { name: aboutOf(row) }),
          loading: (row) => t('selectLoading', { row }),
        }}
        empty={
          list.settled ? (
            <NothingHere list={list} />
          ) : list.error === null ? (
            <Awaited of={[]} rowHeight={34} flush />
          ) : null
        }
      />
      <AskOverList acting={acting} />
    </div>
  )
}
