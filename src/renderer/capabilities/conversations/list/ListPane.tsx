import { IconCheck, IconClockPause, IconRoute, IconUser } from '@tabler/icons-react'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '#shared/model/conversation.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { ask } from '../../../api.ts'
import { MessagesAge } from '../../../app/age/MirrorAge.tsx'
import { FilterLine } from '../../../app/filter/FilterLine.tsx'
import { useFormat } from '../../../app/format.ts'
import { useNow } from '../../../app/now.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import type { Column } from '../../../components/table/columns.ts'
import type { DataTableHandle } from '../../../components/table/data-table-props.ts'
import { TableFoot } from '../../../components/table/TableFoot.tsx'
import { SelectableTable } from '../../../components/table/SelectableTable.tsx'
import type { Acting } from '../acting/use-acting.ts'
import { AskOver } from '../acting/AskOver.tsx'
import styles from './list.module.css'
import { Unread } from '../triage/Unread.tsx'
import { ConversationCell } from './ConversationCell.tsx'
import { QueueChips } from './QueueChips.tsx'
import type { Conversations } from './use-conversations.ts'
import type { Place } from './use-place.ts'

const idOf = (row: ConversationRow): string => row.id

/** The list of conversations: what is looked for, the queues, and the rows. */
export function ListPane({ list, place, acting }: { list: Conversations; place: Place; acting: Acting }) {
  const { t } = useTranslation('conversations')
  const format = useFormat()
  const now = useNow()
  const table = useRef<DataTableHandle>(null)
  const focusTable = useCallback(() => table.current?.focus(), [])
  const columns = useMemo<Column<ConversationRow>[]>(
    () => [
      {
        id: 'conversation',
        header: `${t(`order_${list.order}`)} · ${format.number(list.total)}`,
        min: 180,
        flex: 1,
        tone: 'plain',
        render: (row) => <ConversationCell row={row} now={now} />,
      },
    ],
    [format, list.order, list.total, now, t],
  )
  const idsInRange = async (first: number, last: number): Promise<string[]> => {
    const { conversations } = await ask('conversations.list', {
      ...list.query,
      offset: first,
      limit: Math.min(1000, last - first + 1),
    })
    return conversations.map(idOf)
  }
  const verbs = [
    { id: 'done', label: t('done'), icon: <IconCheck size={15} aria-hidden />, keys: 'E', onRun: acting.done },
    {
      id: 'assign',
      label: t('assign'),
      icon: <IconUser size={15} aria-hidden />,
      keys: 'A',
      onRun: () => acting.ask('assign'),
    },
    {
      id: 'route',
      label: t('route'),
      icon: <IconRoute size={15} aria-hidden />,
      keys: 'R',
      onRun: () => acting.ask('route'),
    },
    {
      id: 'snooze',
      label: t('snooze'),
      icon: <IconClockPause size={15} aria-hidden />,
      keys: 'S',
      onRun: () => acting.ask('snooze'),
    },
  ]
  return (
    <section className={styles.list} aria-label={t('list')}>
      <div className={styles.listFilter}>
        <FilterLine
          list="conversations"
          value={list.text}
          onChange={list.setText}
          onSubmit={focusTable}
          label={t('filter')}
          placeholder={t('filterPlaceholder')}
          clearLabel={t('clearFilter')}
          error={list.error}
        />
      </div>
      <QueueChips list={list} />
      <Unread />
      <ListFailed list={list} />
      <SelectableTable
        label={t('title')}
        handle={table}
        total={list.total}
        rowAt={list.rowAt}
        getId={idOf}
        onRange={list.onRange}
        columns={columns}
        rowHeight={60}
        current={place.current}
        onCurrent={(index) => place.move(index)}
        onOpen={(index) => place.move(index)}
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
          row: (row) => t('selectRow', { name: row.contact ?? row.accountName }),
          loading: (row) => t('selectLoading', { row }),
        }}
        empty={
          list.settled ? (
            <NothingFound
              title={t('nothingFound')}
              action={<TextButton onClick={() => list.show({ text: '', order: 'last' })}>{t('showAll')}</TextButton>}
            />
          ) : list.error === null ? (
            <Awaited of={[]} flush />
          ) : null
        }
      />
      <TableFoot>
        <MessagesAge />
      </TableFoot>
      {acting.selected > 0 ? <AskOver acting={acting} place="list" /> : null}
    </section>
  )
}
