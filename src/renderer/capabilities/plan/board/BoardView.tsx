import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '#shared/model/plan.ts'
import { Disposition } from '#shared/model/words.ts'
import { FiguresAge } from '../../../app/age/MirrorAge.tsx'
import { FilterLine } from '../../../app/filter/FilterLine.tsx'
import { useParameters } from '../../../app/navigation.ts'
import { standing } from '../filters.ts'
import { useAccountKeys } from '../decisions/use-account-keys.ts'
import { PlanPanel } from '../panel/PlanPanel.tsx'
import { usePanelRow } from '../panel/use-panel-row.ts'
import { BoardColumn } from './BoardColumn.tsx'
import styles from './board.module.css'
import { useBoardKeys } from './use-board-keys.ts'

/** The accounts by what becomes of them, in columns between which they are dragged or sent by key. */
export function BoardView() {
  const { t } = useTranslation(['plan', 'words'])
  const [parameters, set] = useParameters()
  const filter = parameters.get('filter') ?? ''
  const panel = usePanelRow()
  /** The account whose card the keyboard is on. */
  const [current, setCurrent] = useState<string | null>(null)
  /** The account whose card went from under the keyboard, and the column it went from. */
  const [lost, setLost] = useState<{ readonly account: string; readonly from: Disposition } | null>(null)
  const [fault, setFault] = useState<Error | null>(null)
  const board = useRef<HTMLDivElement>(null)
  const { row, deciding } = useAccountKeys(panel.account ?? current, {
    shown: panel.row !== null,
    open: panel.open,
    close: panel.close,
  })
  const onKey = useBoardKeys(board)
  /** Whether a column is the one an account went to: scrolling also takes cards away, but from no column. */
  const seekIn = (disposition: Disposition): string | null =>
    lost !== null && lost.from !== disposition && row?.account === lost.account && standing(row) === disposition
      ? lost.account
      : null
  const drop = (moved: PlanRow, disposition: Disposition): void =>
    deciding.decideOne(moved, disposition, () => panel.open(moved.account))
  return (
    <div className={styles.split}>
      <section className={styles.page} aria-label={t('board')}>
        <div className={styles.head}>
          <FilterLine
            value={filter}
            onChange={(text) => set({ filter: text })}
            label={t('filterLabel')}
            placeholder={t('filterPlaceholder')}
            clearLabel={t('clearFilter')}
            list="plan"
            error={fault}
          />
          <span className={styles.age}>
            <FiguresAge />
          </span>
        </div>
        <div ref={board} className={styles.columns} onKeyDown={onKey} role="presentation">
          {Disposition.options.map((disposition) => (
            <BoardColumn
              key={disposition}
              disposition={disposition}
              filter={filter}
              chosen={row?.account ?? null}
              seek={seekIn(disposition)}
              onLost={(one) => setLost({ account: one.account, from: disposition })}
              onFocus={(one) => {
                setCurrent(one.account)
                setLost(null)
              }}
              onOpen={(one) => panel.open(one.account)}
              onDrop={drop}
              onFault={disposition === 'keep' ? setFault : undefined}
            />
          ))}
        </div>
      </section>
      {panel.row === null ? null : (
        <PlanPanel key={panel.row.account} row={panel.row} deciding={deciding} onClose={panel.close} />
      )}
    </div>
  )
}
