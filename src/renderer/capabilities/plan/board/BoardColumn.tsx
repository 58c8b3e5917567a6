import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import type { PlanRow } from '#shared/model/plan.ts'
import { Disposition } from '#shared/model/words.ts'
import { ListFailed } from '../../../app/answers/ListFailed.tsx'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useReady } from '../../../app/ready.ts'
import { useRows } from '../../../app/rows.ts'
import { DispositionMark } from '../../../components/marks/DispositionMark.tsx'
import { placeOf } from '../decisions/read-all.ts'
import { dispositionFilter } from '../filters.ts'
import { useScenario } from '../scenario/use-scenario.ts'
import { BoardCard } from './BoardCard.tsx'
import styles from './board.module.css'

/** Height of a card with the gap below it, in px. */
const CARD = 62
const OVERSCAN = 6
/** What a dragged card carries, so that nothing else can be dropped on a column. */
const CARRIED = 'application/x-muster-account'

type Page = Answer<'plan.rows'>
const rowsOf = (page: Page): readonly PlanRow[] => page.rows

type BoardColumnProps = {
  disposition: Disposition
  /** What the cards of every column are narrowed by. */
  filter: string
  chosen: string | null
  /** The account whose card the keyboard was on in another column, when it is to be found in this one. */
  seek: string | null
  onLost: (row: PlanRow) => void
  onFocus: (row: PlanRow) => void
  onOpen: (row: PlanRow) => void
  onDrop: (row: PlanRow, disposition: Disposition) => void
  /** Told why the filter cannot be read, by one column for all. */
  onFault?: ((error: Error | null) => void) | undefined
}

/** One disposition: how many accounts, and those on screen as cards, the largest first. */
export function BoardColumn({
  disposition,
  filter,
  chosen,
  seek,
  onLost,
  onFocus,
  onOpen,
  onDrop,
  onFault,
}: BoardColumnProps) {
  const { t } = useTranslation(['plan', 'words'])
  const format = useFormat()
  const { of } = useScenario()
  const query = useMemo(
    () => ({ ...of, text: `${dispositionFilter(disposition)} ${filter}`.trim(), sort: 'audience', descending: true }),
    [of, disposition, filter],
  )
  const list = useRows({
    name: 'plan.rows',
    query,
    read: (offset, limit) => ask('plan.rows', { ...query, offset, limit }),
    rowsOf,
  })
  useReady(list.settled || list.error !== null)
  const { error, onRange, total } = list
  useEffect(() => onFault?.(error), [error, onFault])
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => CARD,
    overscan: OVERSCAN,
    initialRect: { width: 180, height: 800 },
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRange(first, last), [onRange, first, last])
  useSeek(seek, list.settled, query, (index) => virtual.scrollToIndex(index))
  const [over, setOver] = useState(false)
  const name = t(`words:${disposition}`)
  return (
    <section className={styles.column} data-column={disposition} aria-label={`${name}: ${format.number(total)}`}>
      <div
        role="presentation"
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(CARRIED)) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false)
          const carried = event.dataTransfer.getData(CARRIED)
          if (carried === '') return
          event.preventDefault()
          const row = JSON.parse(carried) as PlanRow
          if ((row.decided ?? row.suggested) !== disposition || row.decided === null) onDrop(row, disposition)
        }}
      >
        <h2 className={styles.columnHead}>
          <DispositionMark disposition={disposition} label={name} />
          <span className={styles.count}>{format.number(total)}</span>
          {disposition === 'undecided' ? null : (
            <kbd className={styles.key}>{Disposition.options.indexOf(disposition) + 1}</kbd>
          )}
        </h2>
        <div ref={scroll} className={styles.cards}>
          <ListFailed list={list} />
          {total === 0 && list.settled ? <p className={styles.empty}>{t('boardEmpty')}</p> : null}
          <ul style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const row = list.rowAt(item.index)
              return (
                <li key={row?.account ?? item.key} style={{ transform: `translateY(${item.start}px)` }}>
                  {row === undefined ? (
                    <div className={styles.blank} />
                  ) : (
                    <BoardCard
                      row={row}
                      index={item.index}
                      chosen={chosen === row.account}
                      sought={seek === row.account}
                      onLost={() => onLost(row)}
                      onFocus={() => onFocus(row)}
                      onOpen={() => onOpen(row)}
                      onDragStart={(event) => {
                        event.dataTransfer.setData(CARRIED, JSON.stringify(row))
                        event.dataTransfer.effectAllowed = 'move'
                      }}
                    />
                  )}
                </li>
              )
            })}
          </ul>
        </div>
      </div>
    </section>
  )
}

/** Brings an account into view that came into the column further down than what is drawn. */
function useSeek(
  account: string | null,
  settled: boolean,
  query: Parameters<typeof placeOf>[0],
  onFound: (index: number) => void,
): void {
  const found = useRef(onFound)
  useEffect(() => {
    found.current = onFound
  })
  useEffect(() => {
    if (account === null || !settled) return undefined
    let wanted = true
    placeOf(query, account).then((index) => {
      if (wanted && index !== null) found.current(index)
    }, tellProblem)
    return () => {
      wanted = false
    }
  }, [account, settled, query])
}
