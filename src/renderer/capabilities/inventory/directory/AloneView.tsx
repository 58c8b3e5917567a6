import { Switch } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AloneLine } from '#shared/model/people.ts'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { go, useParameters } from '../../../app/navigation.ts'
import { useReady } from '../../../app/ready.ts'
import { useRows } from '../../../app/rows.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { PersonName } from '../../../components/marks/Person.tsx'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { Truncated } from '../../../components/table/Truncated.tsx'
import styles from './directory.module.css'
import { isGone } from './gone.ts'

const idOf = (row: AloneLine): string => `${row.account} ${row.personId}`
const rowsOf = ({ rows }: { rows: AloneLine[] }): readonly AloneLine[] => rows

/** Every account in the hands of one person alone, those of people who left first, each with its next step. */
export function AloneView() {
  const { t } = useTranslation(['people', 'words'])
  const format = useFormat()
  const [parameters, set] = useParameters()
  const left = parameters.get('state') !== 'all'
  const query = useMemo(() => ({ left }), [left])
  const rows = useRows({
    name: 'people.alone',
    query,
    read: useCallback((offset: number, limit: number) => ask('people.alone', { ...query, offset, limit }), [query]),
    rowsOf,
  })
  useReady(rows.settled)
  const columns = useMemo(
    (): Column<AloneLine>[] => [
      {
        id: 'account',
        header: t('words:account'),
        min: 170,
        flex: 2,
        tone: 'name',
        render: (row) => (
          <span style={{ display: 'flex', gap: 8, alignItems: 'center', minWidth: 0 }}>
            <NetworkIcon icon={row.networkIcon} label={row.network} />
            <Truncated text={row.handle} at="middle" />
          </span>
        ),
      },
      {
        id: 'brand',
        header: t('words:brand'),
        min: 90,
        tone: 'small',
        priority: 2,
        render: (row) => <Truncated text={row.brand ?? '–'} />,
      },
      {
        id: 'market',
        header: t('words:marketShort'),
        width: 56,
        tone: 'small',
        priority: 3,
        render: (row) => row.market ?? '–',
      },
      {
        id: 'person',
        header: t('person'),
        min: 150,
        render: (row) => (
          <PersonName
            name={row.person}
            emptyLabel=""
            {...(!isGone(row.leftOn) || row.leftOn === null
              ? {}
              : { leftLabel: t('leftOn', { day: format.day(row.leftOn) }) })}
          />
        ),
      },
      {
        id: 'why',
        header: t('whyAlone'),
        min: 170,
        flex: 2,
        tone: 'small',
        priority: 1,
        render: (row) => <Truncated text={t(row.owner ? (row.admin ? 'aloneBoth' : 'aloneOwner') : 'aloneAdmin')} />,
      },
      {
        id: 'step',
        header: t('nextStep'),
        width: 170,
        render: (row) => (
          <TextButton
            label={t(row.admin ? 'addAccessTo' : !isGone(row.leftOn) ? 'nameBackupOf' : 'nameOwnerOf', {
              name: row.handle,
            })}
            onClick={() => go('accounts', { account: row.account, tab: row.admin ? 'access' : null })}
          >
            {row.admin ? t('addAccess') : !isGone(row.leftOn) ? t('nameBackup') : t('nameOwner')}
          </TextButton>
        ),
      },
    ],
    [t, format],
  )
  return (
    <div className={styles.list}>
      <p className={styles.lead}>{t('aloneLead')}</p>
      <div className={styles.bar}>
        <Switch
          checked={left}
          label={t('onlyLeft')}
          onChange={(event) => set({ state: event.currentTarget.checked ? null : 'all' })}
        />
        <span className={styles.count} role="status">
          {format.number(rows.total)}
        </span>
        <span className={styles.end}>
          <TextButton onClick={() => go('accounts', { filter: left ? 'alone:left' : 'alone:any' })}>
            {t('inAccounts')}
          </TextButton>
        </span>
      </div>
      <ListFailed list={rows} />
      <DataTable
        label={t('view_alone')}
        total={rows.total}
        rowAt={rows.rowAt}
        getId={idOf}
        onRange={rows.onRange}
        columns={columns}
        onOpen={(index) => {
          const row = rows.rowAt(index)
          if (row) go('accounts', { account: row.account, tab: 'access' })
        }}
        empty={rows.settled ? <NothingFound title={t(left ? 'noneLeftAlone' : 'noneAlone')} /> : null}
      />
    </div>
  )
}
