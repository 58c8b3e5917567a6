import { useCallback, useEffect, useMemo, useRef } from 'react'
import { IconCheck, IconClock, IconRotate, IconSpy, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { type Candidate, CandidateSource } from '#shared/model/candidate.ts'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { useReady } from '../../../app/ready.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import type { SelectionVerb } from '../../../components/panel/SelectionBar.tsx'
import type { DataTableHandle } from '../../../components/table/data-table-props.ts'
import { SelectableTable } from '../../../components/table/SelectableTable.tsx'
import type { RowGroup } from '../../../components/table/lines.ts'
import { useCandidateColumns } from './candidate-columns.tsx'
import { CandidatePanel } from './CandidatePanel.tsx'
import { ChooseLater } from './ChooseLater.tsx'
import styles from './discovery.module.css'
import { InboxBar } from './InboxBar.tsx'
import { NoCandidates } from './NoCandidates.tsx'
import { useCandidateKeys } from './use-candidate-keys.ts'
import { type Candidates, groupId, useCandidates } from './use-candidates.ts'
import { type Deciding, useDeciding } from './use-deciding.ts'
import { type Place, usePlace } from './use-place.ts'

const idOf = (candidate: Candidate): string => candidate.id

/** The inbox of candidates and, beside it, the one being looked at. */
export function InboxView({ summary }: { summary: Answer<'discovery.summary'> }) {
  const { t } = useTranslation('discovery')
  const list = useCandidates()
  const place = usePlace(list)
  const deciding = useDeciding(list, place)
  const hint = deciding.selected > 0 ? t('selectedHint', { count: deciding.selected }) : (place.row?.handle ?? '')
  useCandidateKeys(list, deciding, hint)
  useReady(list.error !== null || list.settled)
  return (
    <div className={styles.split}>
      <Inbox list={list} place={place} deciding={deciding} summary={summary} />
      {place.id === null ? null : <CandidatePanel id={place.id} deciding={deciding} onClose={place.close} />}
      <ChooseLater deciding={deciding} />
    </div>
  )
}

/** The groups of the list with their names; what a network is called and looks like comes with the answer. */
function useGroups(list: Candidates): readonly RowGroup[] {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  const { group, groups, closed } = list
  return useMemo(
    () =>
      groups.map(({ key, label, icon, count }) => {
        const id = groupId(key)
        const source = group === 'source' ? CandidateSource.safeParse(key).data : undefined
        return {
          id,
          count,
          label: source === undefined ? label || t('noBrand') : t(`source_${source}`),
          countLabel: format.number(count),
          closed: closed.has(id),
          mark: icon === null ? null : <NetworkIcon icon={icon} />,
        }
      }),
    [group, groups, closed, format, t],
  )
}

/** What can be decided about the selection, in the order of its keys. */
function useVerbs(list: Candidates, deciding: Deciding): SelectionVerb[] {
  const { t } = useTranslation('discovery')
  return [
    { id: 'ours', label: t('ours'), icon: <IconCheck size={15} aria-hidden />, keys: '1', onRun: deciding.ours },
    {
      id: 'impostor',
      label: t('impostor'),
      icon: <IconSpy size={15} aria-hidden />,
      keys: '2',
      onRun: deciding.impostor,
    },
    { id: 'not_ours', label: t('not_ours'), icon: <IconX size={15} aria-hidden />, keys: '3', onRun: deciding.notOurs },
    { id: 'later', label: t('later'), icon: <IconClock size={15} aria-hidden />, keys: '4', onRun: deciding.askLater },
    ...(list.state === 'open'
      ? []
      : [{ id: 'back', label: t('putBack'), icon: <IconRotate size={15} aria-hidden />, onRun: deciding.putBack }]),
  ]
}

type InboxProps = { list: Candidates; place: Place; deciding: Deciding; summary: Answer<'discovery.summary'> }

function Inbox({ list, place, deciding, summary }: InboxProps) {
  const { t } = useTranslation('discovery')
  const columns = useCandidateColumns(list.group, list.state)
  const groups = useGroups(list)
  const verbs = useVerbs(list, deciding)
  const table = useRef<DataTableHandle>(null)
  useEffect(() => {
    if (place.found !== null) table.current?.scrollToRow(place.found.index)
  }, [place.found])
  const focusTable = useCallback(() => table.current?.focus(), [])
  const idsInRange = async (first: number, last: number): Promise<string[]> =>
    (await ask('discovery.ids', list.query)).ids.slice(first, last + 1)
  return (
    <div className={styles.inbox}>
      <InboxBar list={list} states={summary.states} onDone={focusTable} />
      <ListFailed list={list} />
      <SelectableTable
        label={t('inbox')}
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
        selection={deciding.selection}
        onSelect={deciding.setSelection}
        idsInRange={idsInRange}
        selected={deciding.selected}
        verbs={verbs}
        words={{
          bar: t('selection'),
          count: t('selected', { count: deciding.selected }),
          clear: t('clearSelection'),
          all: t('selectAll'),
          row: (row) => t('selectRow', { name: row.handle }),
          loading: (row) => t('selectLoading', { row }),
        }}
        empty={list.settled ? <NoCandidates list={list} /> : null}
      />
    </div>
  )
}
