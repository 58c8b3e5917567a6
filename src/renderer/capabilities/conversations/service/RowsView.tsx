import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { useRows } from '../../../app/rows.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { Truncated } from '../../../components/table/Truncated.tsx'
import type { Asked } from './asked.ts'
import { useGroupName } from './group-name.ts'
import styles from './service.module.css'

type Row = Answer<'service.rows'>['rows'][number]
const rowsOf = (answer: Answer<'service.rows'>): readonly Row[] => answer.rows

/** The conversations that one figure counts; Enter reads one in the inbox. */
export function RowsView({ asked, rows }: { asked: Asked; rows: NonNullable<Asked['rows']> }) {
  const { t } = useTranslation('service')
  const format = useFormat()
  const [current, setCurrent] = useState<number | null>(null)
  const { scope } = asked
  const { figure, of, key, stop } = rows
  const query = useMemo(
    () => ({
      ...scope,
      figure,
      by: of,
      ...(key === null ? {} : { key }),
      ...(stop === null ? {} : { stop }),
    }),
    [scope, figure, of, key, stop],
  )
  const list = useRows({
    name: 'service.rows',
    query,
    read: (offset, limit) => ask('service.rows', { ...query, offset, limit }),
    rowsOf,
  })
  useReady(list.settled || list.error !== null)
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'contact',
        header: t('row_contact'),
        min: 130,
        flex: 1,
        tone: 'name',
        render: (row) => <Truncated text={row.contact ?? t('noContact')} />,
      },
      {
        id: 'account',
        header: t('row_account'),
        min: 110,
        flex: 1,
        tone: 'plain',
        render: (row) => <Truncated text={row.account} />,
      },
      { id: 'team', header: t('row_team'), width: 110, tone: 'plain', priority: 4, render: (row) => row.team ?? '–' },
      {
        id: 'assignee',
        header: t('row_assignee'),
        width: 110,
        tone: 'plain',
        priority: 6,
        render: (row) => row.assignee ?? '–',
      },
      {
        id: 'started',
        header: t('row_started'),
        width: 106,
        tone: 'plain',
        priority: 5,
        render: (row) => format.date(row.startedAt),
      },
      {
        id: 'first',
        header: t('col_first'),
        width: 96,
        align: 'end',
        tone: 'plain',
        render: (row) => (
          <span data-late={row.withinTarget === false || undefined} className={styles.time}>
            {format.minutes(row.firstMinutes)}
          </span>
        ),
      },
      {
        id: 'target',
        header: t('row_target'),
        width: 62,
        align: 'end',
        tone: 'quiet',
        priority: 1,
        render: (row) => format.minutes(row.targetMinutes),
      },
      {
        id: 'next',
        header: t('col_next'),
        width: 62,
        align: 'end',
        tone: 'plain',
        priority: 3,
        render: (row) => format.minutes(row.nextMinutes),
      },
      {
        id: 'resolution',
        header: t('col_resolution'),
        width: 82,
        align: 'end',
        tone: 'plain',
        priority: 2,
        render: (row) => format.minutes(row.resolutionMinutes),
      },
      {
        id: 'waits',
        header: t('row_waits'),
        width: 70,
        align: 'end',
        tone: 'plain',
        render: (row) => format.minutes(row.waitingMinutes),
      },
      {
        id: 'fate',
        header: t('row_fate'),
        width: 118,
        tone: 'plain',
        render: (row) => (row.fate === null ? '–' : t(`fate_${row.fate}`)),
      },
    ],
    [format, t],
  )
  const open = (index: number): void => {
    const row = list.rowAt(index)
    if (row) go('conversations', { conversation: row.id, filter: `id:${row.id}` })
  }
  const back = { figure: null, of: null, key: null, stop: null }
  return (
    <section className={styles.rows} aria-label={t('rowsOf', { what: t(`fig_${figure}`) })}>
      <header>
        <TextButton icon={<IconArrowLeft size={14} aria-hidden />} onClick={() => asked.set(back)}>
          {t('back')}
        </TextButton>
        <RowsTitle rows={rows} asked={asked} />
        <span>{format.number(list.total)}</span>
      </header>
      <ListFailed list={list} />
      <DataTable
        label={t('rowsOf', { what: t(`fig_${figure}`) })}
        total={list.total}
        rowAt={list.rowAt}
        getId={(row) => row.id}
        onRange={list.onRange}
        columns={columns}
        current={current}
        onCurrent={setCurrent}
        onOpen={open}
        empty={list.settled ? <NothingFound title={t('noRows')} /> : null}
      />
    </section>
  )
}

/** Which figure of which group: the group by its name. */
function RowsTitle({ rows, asked }: { rows: NonNullable<Asked['rows']>; asked: Asked }) {
  const { t } = useTranslation('service')
  const { figure, of, key, stop } = rows
  const grouped = of !== 'none' && key !== null
  const found = useAsk('service.figures', { ...asked.scope, by: of }, grouped)
  const name = useGroupName(of === 'none' ? 'team' : of)
  const what = stop === null ? t(`fig_${figure}`) : t('rowsStop', { team: stop === '' ? t('none') : stop })
  const label = found.data?.groups.find((group) => group.key === key)?.label ?? null
  return <h2>{grouped ? t('rowsOfGroup', { what, group: name(key, label) }) : what}</h2>
}
