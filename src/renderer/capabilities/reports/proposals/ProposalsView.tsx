import { Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import type { Proposal } from '#shared/model/plan-proposal.ts'
import { Failed } from '../../../app/answers/Failed.tsx'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { toastDone } from '../../../app/history.ts'
import { go } from '../../../app/navigation.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useReady } from '../../../app/ready.ts'
import { useRows } from '../../../app/rows.ts'
import { ReportArt } from '../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../components/notice/EmptyState.tsx'
import { showToast } from '../../../components/notice/toast.tsx'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { SelectionBar } from '../../../components/panel/SelectionBar.tsx'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { isSelected, nothingSelected, type Selection, selectedCount } from '../../../components/table/selection.ts'
import { type ReportTab, ReportTabs } from '../ReportTabs.tsx'
import { proposalColumns } from './proposal-columns.tsx'
import styles from './proposals.module.css'

type Page = Answer<'plan.proposals'>
const rowsOf = (page: Page): readonly Proposal[] => page.proposals
const idOf = ({ id }: Proposal): string => id
const read = (offset: number, limit: number): Promise<Page> => ask('plan.proposals', { offset, limit })
const MOST = 1000

/** Every proposal that waits, in its order. */
async function all(): Promise<Proposal[]> {
  const found: Proposal[] = []
  for (;;) {
    const { proposals } = await read(found.length, MOST)
    found.push(...proposals)
    if (proposals.length < MOST) return found
  }
}

/** Decisions that came back in workbooks: what holds, what is proposed, by whom; Y takes one, N declines it. */
export function ProposalsView({ tabs }: { tabs: ReportTab }) {
  const { t } = useTranslation(['reports', 'words', 'frame'])
  const format = useFormat()
  const list = useRows({ name: 'plan.proposals', query: null, read, rowsOf })
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [current, setCurrent] = useState<number | null>(null)
  const columns = useMemo(() => proposalColumns(t, format), [t, format])
  useReady(list.settled)
  const selected = selectedCount(selection, list.total)

  const answer = async (accept: boolean): Promise<void> => {
    const row = current === null ? undefined : list.rowAt(current)
    const ids = selected > 0 ? (await all()).map(idOf).filter((id) => isSelected(selection, id)) : row ? [row.id] : []
    if (ids.length === 0) return
    const { answered, refused } = await ask('plan.answerProposals', { ids, accept })
    setSelection(nothingSelected)
    if (answered > 0) toastDone(t(accept ? 'accepted' : 'declined', { count: answered }))
    const [first] = refused
    if (first)
      showToast({
        message: [t('notTaken', { count: refused.length }), `${first.name}: ${first.reason}`].join(' '),
        closeLabel: t('frame:close'),
      })
  }
  const take = (accept: boolean) => () => void answer(accept).catch(tellProblem)
  useKeys({ KeyY: take(true), KeyN: take(false) }, list.total > 0)

  const acceptAll = async (proposals: readonly Proposal[]): Promise<void> => {
    const { answered, refused } = await ask('plan.answerProposals', { ids: proposals.map(idOf), accept: true })
    if (answered > 0) toastDone(t('accepted', { count: answered }))
    if (refused.length > 0)
      showToast({ message: t('notTaken', { count: refused.length }), closeLabel: t('frame:close') })
  }

  const head = (
    <PageHead
      title={t('title')}
      tabs={<ReportTabs {...tabs} />}
      actions={
        list.total === 0 ? null : (
          <Button variant="default" onClick={() => void all().then(acceptAll).catch(tellProblem)}>
            {t('acceptAll')}
          </Button>
        )
      }
    />
  )
  if (list.error)
    return (
      <>
        {head}
        <Failed error={list.error} onRetry={list.retry} />
      </>
    )
  if (list.settled && list.total === 0)
    return (
      <>
        {head}
        <EmptyState
          art={<ReportArt />}
          title={t('noProposals')}
          text={t('noProposalsText')}
          primary={
            <Button size="lg" onClick={() => runAction('import')}>
              {t('takeBack')}
            </Button>
          }
        />
      </>
    )
  return (
    <>
      {head}
      <p className={styles.note}>{t('proposalsNote')}</p>
      <div className={styles.table}>
        <DataTable<Proposal>
          label={t('proposals')}
          total={list.total}
          rowAt={list.rowAt}
          getId={idOf}
          onRange={list.onRange}
          columns={columns}
          selection={selection}
          onSelect={setSelection}
          idsInRange={async (first, last) => (await all()).slice(first, last + 1).map(idOf)}
          current={current}
          onCurrent={setCurrent}
          onOpen={(index) => {
            const row = list.rowAt(index)
            if (row) go('plan', { account: row.account })
          }}
          words={{ selectAll: t('selectAll'), selectRow: (row) => t('selectRow', { name: row?.name ?? '' }) }}
        />
        {selected > 0 ? (
          <SelectionBar
            label={t('selection')}
            count={t('selected', { count: selected, replace: { count: format.number(selected) } })}
            verbs={[
              {
                id: 'accept',
                label: t('accept'),
                icon: <IconCheck size={16} aria-hidden />,
                keys: 'Y',
                onRun: take(true),
              },
              {
                id: 'decline',
                label: t('decline'),
                icon: <IconX size={16} aria-hidden />,
                keys: 'N',
                onRun: take(false),
              },
            ]}
            onClear={() => setSelection(nothingSelected)}
            clearLabel={t('clearSelection')}
          />
        ) : null}
      </div>
    </>
  )
}
