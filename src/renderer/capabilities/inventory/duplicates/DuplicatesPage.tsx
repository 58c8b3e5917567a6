import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DuplicateClass, type DuplicateGroup } from '#shared/model/duplicates.ts'
import { Failed } from '../../../app/answers/Failed.tsx'
import { useFormat } from '../../../app/format.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { go, useParameters } from '../../../app/navigation.ts'
import { useReady } from '../../../app/ready.ts'
import { useShell } from '../../../app/state/shell.ts'
import { SkeletonRows } from '../../../components/notice/SkeletonRows.tsx'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { Tabs } from '../../../components/page/Tabs.tsx'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { tellGroupApart } from './act.ts'
import { findAgain, setAnswered, useDuplicates } from './found.ts'
import { groupColumns } from './group-columns.tsx'
import { GroupPanel } from './GroupPanel.tsx'
import { MergePanel } from './MergePanel.tsx'
import { NothingDouble } from './NothingDouble.tsx'
import { COMPARED } from './use-accounts.ts'
import { useSeat } from './use-seat.ts'
import styles from './duplicates.module.css'

const keyOf = (group: DuplicateGroup): string => group.key

/** Accounts that may be one, that may be impostors, and families: a list to be answered from top to bottom. */
export function DuplicatesPage() {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const format = useFormat()
  const { answer, problem, running } = useDuplicates()
  const [parameters, setParameters] = useParameters()
  const named = DuplicateClass.safeParse(parameters.get('of'))
  const of = named.success ? named.data : 'duplicate'
  const groups = useMemo(() => answer?.groups.filter((group) => group.class === of) ?? [], [answer, of])
  const { current, group, sit } = useSeat(groups, of, parameters.get('with'))
  const [open, setOpen] = useState(true)
  const [mergingKey, setMergingKey] = useState<string | null>(null)
  // A merge belongs to the group it was begun with: whatever comes in its place starts with its reasons.
  const merging = group !== null && group.class === 'duplicate' && group.key === mergingKey
  const columns = useMemo(() => groupColumns(t, format), [t, format])
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const settled = answer !== null || problem !== null
  useReady(settled)

  const move = useCallback(
    (index: number) => {
      sit(index)
      setMergingKey(null)
    },
    [sit],
  )
  const apart = (): void => {
    if (group) void tellGroupApart(group)
  }
  const startMerge = (): void => {
    if (group?.class !== 'duplicate') return
    setOpen(true)
    setMergingKey(group.key)
  }
  useKeys(merging ? {} : { KeyM: startMerge, KeyN: apart })
  const counts = answer?.counts
  const tab = (id: DuplicateClass) => ({
    id,
    label: t(`class_${id}`),
    ...(counts ? { count: format.number(counts[id]) } : {}),
  })
  return (
    <div className={styles.page}>
      <div className={styles.list}>
        <PageHead
          title={t('duplicates')}
          {...(answer
            ? { count: t('lookedThrough', { count: answer.accounts, shown: format.number(answer.accounts) }) }
            : {})}
          tabs={
            <Tabs
              size="page"
              label={t('duplicates')}
              value={of}
              onChange={(id) => {
                setMergingKey(null)
                setParameters({ of: id === 'duplicate' ? null : id, with: null })
              }}
              items={DuplicateClass.options.map(tab)}
            />
          }
          actions={
            <Tooltip label={t('viewAll')}>
              <ActionIcon aria-label={t('viewAll')} onClick={() => go('accounts')}>
                <IconArrowLeft size={17} />
              </ActionIcon>
            </Tooltip>
          }
        />
        {problem !== null ? (
          <Failed error={problem} onRetry={findAgain} />
        ) : answer === null ? (
          <SkeletonRows label={t('lookingThrough')} />
        ) : (
          <DataTable
            label={t(`class_${of}`)}
            total={groups.length}
            rowAt={(index) => groups[index]}
            getId={keyOf}
            columns={columns}
            letterKeys={letterKeys}
            current={current}
            onCurrent={move}
            onOpen={(index) => {
              move(index)
              setOpen(true)
            }}
            empty={running ? null : <NothingDouble of={of} />}
          />
        )}
        {counts && counts[of] > groups.length ? (
          <p className={styles.more}>{t('surestShown', { shown: format.number(groups.length) })}</p>
        ) : null}
      </div>
      {group === null || !open ? null : merging ? (
        <MergePanel
          key={group.key}
          ids={group.accounts.slice(0, COMPARED)}
          follow={Math.max(0, group.accounts.length - COMPARED)}
          onClose={() => setMergingKey(null)}
          onDone={() => setAnswered(group.key)}
        />
      ) : (
        <GroupPanel key={group.key} group={group} onMerge={startMerge} onApart={apart} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}
