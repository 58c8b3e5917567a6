import { Popover } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconLock, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '#shared/model/plan.ts'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { Figure } from '../../../components/page/Figure.tsx'
import shared from '../plan.module.css'
import styles from './overview.module.css'
import { useScenario } from '../scenario/use-scenario.ts'
import { Solution } from './Solution.tsx'

type ChecksProps = { summary: PlanSummary; onFilter: (text: string) => void }
const good = <IconCheck size={14} color="var(--m-good)" aria-hidden />
const bad = <IconAlertTriangle size={14} color="var(--m-high-text)" aria-hidden />

/** What must hold whatever is decided, and how much people have decided. */
export function Checks({ summary, onFilter }: ChecksProps) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const { of } = useScenario()
  const lost = useAsk('plan.rows', { ...of, text: 'stranded:yes', limit: 1 })
  const stranded = lost.data?.total ?? 0
  const merges = summary.dispositions.merge ?? 0
  return (
    <ul className={styles.checks} aria-label={t('mustHold')}>
      {summary.solution === null ? null : <Solution solution={summary.solution} />}
      <Cells summary={summary} />
      {stranded > 0 ? (
        <Line
          icon={bad}
          text={t('mergesLost', { count: stranded })}
          figure={
            <Figure value={format.number(stranded)} label={t('showThem')} onOpen={() => onFilter('stranded:yes')} />
          }
        />
      ) : (
        <Line icon={good} text={t('mergesHold')} figure={format.number(merges)} />
      )}
      <Line
        icon={<IconUser size={14} color="var(--m-ink3)" aria-hidden />}
        text={t('decidedOf', { count: summary.accounts })}
        figure={
          <Figure value={format.number(summary.decided)} label={t('showThem')} onOpen={() => onFilter('decided:yes')} />
        }
      />
      {summary.locked === 0 ? null : (
        <Line
          icon={<IconLock size={14} color="var(--m-ink3)" aria-hidden />}
          text={t('lockedCount', { count: summary.locked })}
          figure={
            <Figure value={format.number(summary.locked)} label={t('showThem')} onOpen={() => onFilter('locked:yes')} />
          }
        />
      )}
    </ul>
  )
}

function Line({ icon, text, figure }: { icon: ReactNode; text: string; figure: ReactNode }) {
  return (
    <li>
      {icon}
      <span className={shared.clip} title={text}>
        {text}
      </span>
      <span className={styles.checkFigure}>{figure}</span>
    </li>
  )
}

/** Needed cells that nobody live would serve, named on demand. */
function Cells({ summary }: { summary: PlanSummary }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const count = summary.uncovered.length
  if (count === 0) return <Line icon={good} text={t('cellsHold')} figure={format.number(summary.after.cellsCovered)} />
  return (
    <li>
      {bad}
      <span className={shared.clip}>{t('cellsGap', { count })}</span>
      <span className={styles.checkFigure}>
        <Popover position="bottom-end" withinPortal trapFocus returnFocus>
          <Popover.Target>
            <button type="button" className={styles.door} aria-label={`${format.number(count)}, ${t('cellsShow')}`}>
              {format.number(count)}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('cellsGap', { count })}>
            <ul className={styles.cells}>
              {summary.uncovered.map((cell) => (
                <li key={cell}>{cell}</li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      </span>
    </li>
  )
}
