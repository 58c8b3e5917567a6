import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DirectoryKind } from '#shared/model/directory.ts'
import { RegisterState, type RegisterEntry } from '#shared/model/people.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useReady } from '../../../app/ready.ts'
import { useRows } from '../../../app/rows.ts'
import { useShell } from '../../../app/state/shell.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DataTable } from '../../../components/table/DataTable.tsx'
import type { DataTableHandle } from '../../../components/table/data-table-props.ts'
import { AddEntry } from './panel/AddEntry.tsx'
import styles from './directory.module.css'
import { RegisterPanel } from './panel/RegisterPanel.tsx'
import { registerColumns } from './register-columns.tsx'

const idOf = (row: RegisterEntry): string => row.id
const rowsOf = ({ rows }: { rows: RegisterEntry[] }): readonly RegisterEntry[] => rows
const WITH_STATE = new Set<DirectoryKind>(['person', 'agency'])

/** One register as a list: narrowed, sorted, each figure a door to its accounts, each entry opened beside it. */
export function RegisterView({ kind }: { kind: DirectoryKind }) {
  const { t } = useTranslation(['people', 'words', 'frame'])
  const format = useFormat()
  const [parameters, set] = useParameters()
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys ?? true)
  const [current, setCurrent] = useState<number | null>(null)
  const table = useRef<DataTableHandle>(null)
  const text = parameters.get('text') ?? ''
  const state = RegisterState.catch('all').parse(parameters.get('state') ?? 'all')
  const sorted = parameters.get('sort') ?? 'name'
  const descending = sorted.startsWith('-')
  const sort = descending ? sorted.slice(1) : sorted
  const id = parameters.get('id')
  const adding = parameters.get('side') === 'add'
  const query = useMemo(() => ({ kind, text, state, sort, descending }), [kind, text, state, sort, descending])
  const rows = useRows({
    name: 'directory.records',
    query,
    read: useCallback(
      (offset: number, limit: number) => ask('directory.records', { ...query, offset, limit }),
      [query],
    ),
    rowsOf,
  })
  useReady(rows.settled)
  const columns = useMemo(() => registerColumns(kind, t, format), [kind, t, format])
  const all = rows.head?.all ?? 0
  const open = (entry: string | null): void => set({ id: entry, side: null })
  return (
    <>
      <div className={styles.list}>
        <div className={styles.bar}>
          <TextInput
            className={styles.search}
            aria-label={t('find')}
            placeholder={t('find')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={text}
            onChange={(event) => {
              set({ text: event.currentTarget.value })
              setCurrent(null)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') table.current?.focus()
            }}
          />
          {WITH_STATE.has(kind) ? (
            <SegmentedControl
              aria-label={t('stateLabel')}
              value={state}
              onChange={(next) => set({ state: next === 'all' ? null : next })}
              data={RegisterState.options
                .filter((one) => kind === 'person' || one !== 'alone')
                .map((one) => ({ value: one, label: t(`state_${one}`) }))}
            />
          ) : null}
          <span className={styles.count} role="status">
            {rows.total === all
              ? format.number(all)
              : t('countOf', { shown: format.number(rows.total), all: format.number(all) })}
          </span>
          <span className={styles.end}>
            <Button
              variant="default"
              leftSection={<IconPlus size={15} />}
              onClick={() => set({ side: 'add', id: null })}
            >
              {t(`add_${kind}`)}
            </Button>
          </span>
        </div>
        <ListFailed list={rows} />
        <DataTable
          label={t('title')}
          total={rows.total}
          rowAt={rows.rowAt}
          getId={idOf}
          onRange={rows.onRange}
          columns={columns}
          sort={{ id: sort, direction: descending ? 'desc' : 'asc' }}
          onSort={(next) =>
            set({ sort: next.direction === 'desc' ? `-${next.id}` : next.id === 'name' ? null : next.id })
          }
          current={current}
          onCurrent={(index) => {
            setCurrent(index)
            const row = rows.rowAt(index)
            if (id !== null && row) open(row.id)
          }}
          onOpen={(index) => {
            const row = rows.rowAt(index)
            if (row) open(row.id)
          }}
          letterKeys={letterKeys}
          handle={table}
          empty={
            rows.settled ? (
              <NothingFound
                title={all === 0 ? t(`none_${kind}`) : t('nothingFits')}
                {...(all === 0
                  ? {}
                  : {
                      action: <TextButton onClick={() => set({ text: null, state: null })}>{t('showAll')}</TextButton>,
                    })}
              />
            ) : rows.error === null ? (
              <Awaited of={[]} flush />
            ) : null
          }
        />
      </div>
      {adding ? (
        <AddEntry kind={kind} onDone={(made) => open(made)} />
      ) : id === null ? null : (
        <RegisterPanel key={id} kind={kind} id={id} onClose={() => open(null)} onOpen={open} />
      )}
    </>
  )
}
