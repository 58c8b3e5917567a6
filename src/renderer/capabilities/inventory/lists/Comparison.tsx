import { VisuallyHidden } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListChange, ListSummary, SourceList } from '#shared/contract/inventory-lists.ts'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { useReady } from '../../../app/ready.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { FigureBlock } from '../../../components/page/Figure.tsx'
import { Facets } from '../../../components/page/Facets.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { nothingSelected, type Selection, selectedCount } from '../../../components/table/selection.ts'
import { AnswerBar } from './AnswerBar.tsx'
import { changeColumns } from './change-columns.tsx'
import { idOf, SHOWN, useChanges } from './use-changes.ts'
import styles from './lists.module.css'

/** What happened between two lists: figures, the networks they come from, and every account behind them. */
export function Comparison({ older, newer }: { older: SourceList; newer: SourceList }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const list = useChanges(older.id, newer.id)
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [current, setCurrent] = useState<number | null>(null)
  const columns = useMemo(() => changeColumns(t, format), [t, format])
  const summary = list.head?.summary
  useReady(summary !== undefined || list.error !== null)
  const show = (kind: string | null): void => {
    setSelection(nothingSelected)
    list.show(kind)
  }
  const selected = selectedCount(selection, list.total)
  if (!summary) return <Awaited of={[{ error: list.error, refetch: list.retry }]} />
  const networks = summary.byNetwork.map((one) => ({
    id: one.network,
    label: one.networkName,
    count: format.number(one.appeared + one.disappeared + one.renamed),
    chosen: list.network === one.network,
  }))
  return (
    <>
      <div className={styles.figures}>
        <VisuallyHidden component="h2">{t('changes')}</VisuallyHidden>
        {SHOWN.map((kind) => (
          <FigureBlock
            key={kind}
            value={format.number(summary[kind])}
            caption={t(kind)}
            label={t(kind)}
            {...(kind === 'unchanged' ? {} : { onOpen: () => show(list.kind === kind ? null : kind) })}
            tone={list.kind === null || list.kind === kind ? 'plain' : 'quiet'}
          />
        ))}
        <Rows summary={summary} network={list.network} />
      </div>
      <div className={styles.body}>
        <Facets
          label={t('facets')}
          groups={[{ id: 'network', label: t('networks'), items: networks, limit: 12 }]}
          onToggle={(_, network) => list.narrow(list.network === network ? null : network)}
          moreLabel={(hidden, open) => (open ? t('fewer') : t('more', { count: hidden }))}
        />
        <div className={styles.table}>
          <ListFailed list={list} />
          <DataTable<ListChange>
            label={t('changes')}
            total={list.total}
            rowAt={list.rowAt}
            getId={idOf}
            onRange={list.onRange}
            columns={columns}
            selection={selection}
            onSelect={setSelection}
            idsInRange={async (first, last) => (await list.all()).slice(first, last + 1).map(idOf)}
            current={current}
            onCurrent={setCurrent}
            onOpen={(index) => {
              const account = list.rowAt(index)?.account
              if (account) go('accounts', { account })
            }}
            words={{ selectAll: t('selectAll'), selectRow: (row) => t('selectRow', { name: row?.handle ?? '' }) }}
            empty={
              list.settled ? (
                <NothingFound
                  title={t('noChanges')}
                  action={<TextButton onClick={() => show(null)}>{t('showAll')}</TextButton>}
                />
              ) : null
            }
          />
          {selected > 0 ? (
            <AnswerBar
              count={selected}
              selection={selection}
              all={list.all}
              onDone={() => setSelection(nothingSelected)}
            />
          ) : null}
        </div>
      </div>
    </>
  )
}

/** The same by rows of the source, and on one network by rows that are on both lists. */
function Rows({ summary, network }: { summary: ListSummary; network: string | null }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { rows, older, newer, byNetwork } = summary
  const one = byNetwork.find((each) => each.network === network)
  const refused = older.refused + newer.refused
  return (
    <div className={styles.lines}>
      {summary.byCase > 0 ? <span>{`${t('renamed')}: ${t('ofRenamed', { count: summary.byCase })}`}</span> : null}
      {rows ? (
        <span>
          {t('rowsLine', {
            gone: format.number(rows.disappeared),
            fresh: format.number(rows.appeared),
            both: format.number(rows.both),
          })}
        </span>
      ) : null}
      {rows && one ? <span>{t('handlesLine', { network: one.networkName, count: one.rows })}</span> : null}
      {refused > 0 ? <span>{t('refused', { count: refused })}</span> : null}
    </div>
  )
}
