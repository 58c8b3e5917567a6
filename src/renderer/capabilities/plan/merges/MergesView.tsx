import { useVirtualizer } from '@tanstack/react-virtual'
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { FiguresAge } from '../../../app/age/MirrorAge.tsx'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { useAccountKeys } from '../decisions/use-account-keys.ts'
import { PlanPanel } from '../panel/PlanPanel.tsx'
import { usePanelRow } from '../panel/use-panel-row.ts'
import { useScenario } from '../scenario/use-scenario.ts'
import { MergeBlock } from './MergeBlock.tsx'
import { blockHeight, groupsWith, largestIn } from './merge-shape.ts'
import styles from './merges.module.css'

const OVERSCAN = 6

/** Who goes into whom: accounts that merge at the left, the account that takes them over at the right. */
export function MergesView() {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const { of } = useScenario()
  const merges = useAsk('plan.merges', of)
  const panel = usePanelRow()
  /** The account the keyboard is on. */
  const [current, setCurrent] = useState<string | null>(null)
  const { deciding } = useAccountKeys(panel.account ?? current, {
    shown: panel.row !== null,
    open: panel.open,
    close: panel.close,
  })
  useReady(merges.data !== undefined)
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const all = merges.data?.groups
  const groups = useMemo(() => groupsWith(all ?? [], wanted), [all, wanted])
  const most = useMemo(() => largestIn(all ?? []), [all])
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: groups.length,
    getScrollElement: () => scroll.current,
    estimateSize: (at) => blockHeight(groups[at]?.from.length ?? 1),
    getItemKey: (at) => groups[at]?.into.account ?? at,
    overscan: OVERSCAN,
    initialRect: { width: 1000, height: 800 },
  })
  if (merges.isError || all === undefined) return <Awaited of={[merges]} />
  const accounts = all.reduce((sum, group) => sum + group.from.length, 0)
  const brings = all.reduce((sum, group) => sum + group.brings, 0)
  return (
    <div className={styles.split}>
      <section className={styles.page} aria-label={t('merges')}>
        <div className={styles.head}>
          <p className={styles.sum}>
            {accounts === 0
              ? t('mergesNone')
              : t('mergesSum', {
                  count: accounts,
                  targets: format.number(all.length),
                  brings: format.compact(brings),
                })}
          </p>
          <span className={styles.age}>
            <FiguresAge />
          </span>
          <TextInput
            className={styles.search}
            aria-label={t('mergesSearch')}
            placeholder={t('mergesSearch')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <div className={styles.columns} aria-hidden>
          <span>{t('mergesFrom')}</span>
          <span>{t('mergesInto')}</span>
        </div>
        <div ref={scroll} className={styles.scroll}>
          {groups.length === 0 && accounts > 0 ? <NothingFound title={t('noHits')} /> : null}
          <ul className={styles.map} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const group = groups[item.index]
              return group === undefined ? null : (
                <li
                  key={item.key}
                  className={styles.item}
                  style={{ transform: `translateY(${item.start}px)`, height: item.size }}
                  aria-setsize={groups.length}
                  aria-posinset={item.index + 1}
                >
                  <MergeBlock
                    group={group}
                    most={most}
                    chosen={panel.account}
                    onFocus={setCurrent}
                    onOpen={panel.open}
                  />
                </li>
              )
            })}
          </ul>
        </div>
      </section>
      {panel.row === null ? null : (
        <PlanPanel key={panel.row.account} row={panel.row} deciding={deciding} onClose={panel.close} />
      )}
    </div>
  )
}
