import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import type { FrontierPoint, PlanSummary } from '#shared/model/plan.ts'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { wordsOf } from '../../../app/problems.ts'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { Frontier } from '../../../components/charts/Frontier.tsx'
import { type FrontierPlace, nearestPoint } from '../../../components/charts/frontier-shape.ts'
import { JobLine } from '../../../components/notice/JobLine.tsx'
import { type Lettered, useScenarios } from '../scenario/use-scenario-work.ts'
import { useScenario } from '../scenario/use-scenario.ts'
import type { Suggest } from '../use-suggest.ts'
import { Callout } from './Callout.tsx'
import styles from './frontier.module.css'
import type { FrontierState } from './use-frontier.ts'

type FrontierSectionProps = { summary: PlanSummary; suggest: Suggest; state: FrontierState }

/** The smallest portfolio for each audience; the point on it becomes the limit of the scenario that is shown. */
export function FrontierSection({ summary, suggest, state }: FrontierSectionProps) {
  const { t } = useTranslation(['plan', 'frame'])
  const { frontier, running, share, ask, cancel, error } = state
  if (frontier !== null)
    return (
      <div className={styles.chart}>
        <Chart key={summary.scenarioId} frontier={frontier} summary={summary} suggest={suggest} />
      </div>
    )
  if (ask !== null)
    return (
      <div className={styles.waiting}>
        <p>{t('frontierLarge')}</p>
        <Button variant="default" onClick={ask}>
          {t('frontierAsk')}
        </Button>
      </div>
    )
  if (error !== null && !running)
    return (
      <div className={styles.waiting}>
        <p>{wordsOf(error).what}</p>
      </div>
    )
  return (
    <div className={styles.waiting}>
      <JobLine
        place="wide"
        text={t('frontierWorking')}
        share={share}
        onCancel={summary.before.accounts > 500 ? cancel : undefined}
        cancelLabel={t('frame:cancel')}
      />
    </div>
  )
}

const placeOf = ({ accounts, audienceKept }: FrontierPoint): FrontierPlace => ({ accounts, kept: audienceKept ?? 1 })

type ChartProps = Omit<FrontierSectionProps, 'state'> & { frontier: Answer<'plan.frontier'> }

function Chart({ frontier, summary, suggest }: ChartProps) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const tools = useChartTools()
  const { show } = useScenario()
  const scenarios = useScenarios()
  const points = frontier.points.map(placeOf)
  const today = placeOf(frontier.today)
  /** The number a person chose; until then the one the scenario has. */
  const [wanted, setWanted] = useState<number | null>(null)
  const chosen = nearestPoint(points, wanted ?? summary.after.accounts)
  const point = frontier.points[chosen]
  if (!point) return null
  const take = (): void => suggest.startWithin({ ...suggest.limits, maxAccounts: point.accounts })
  const fewest = format.number(points[0]?.accounts ?? 0)
  const words = {
    point: t('frontierPoint'),
    chosen: t('frontierChosen', { accounts: format.number(point.accounts), kept: format.share(point.audienceKept) }),
    axisX: t('frontierX'),
    axisY: t('frontierY'),
    today: t('frontierToday'),
    todayFigure: `${format.number(today.accounts)} · ${format.share(today.kept)}`,
    below: t('frontierBelow', { count: fewest }),
  }
  const table = () => ({
    heads: [t('frontierX'), t('frontierY'), t('frontierFollowers'), t('frontierHours')],
    rows: [...frontier.points, frontier.today].map((one, at) => ({
      id: String(at),
      cells: [
        at === frontier.points.length
          ? `${format.number(one.accounts)} (${t('frontierToday')})`
          : format.number(one.accounts),
        format.share(one.audienceKept),
        format.number(one.audience),
        format.number(one.effort),
      ],
    })),
  })
  return (
    <ChartFrame
      label={t('frontierLabel', {
        from: fewest,
        to: format.number(points.at(-1)?.accounts ?? 0),
        chosen: words.chosen,
      })}
      table={table}
      tools={tools}
    >
      <Frontier
        points={points}
        today={today}
        marks={marksOf(scenarios, t, format)}
        chosen={chosen}
        onChoose={(at) => setWanted(points[at]?.accounts ?? null)}
        onTake={take}
        onOpen={(id) => show(scenarios.find((one) => one.scenarioId === id)?.isPlan ? null : id)}
        words={words}
        format={{ accounts: format.number, share: format.share }}
        callout={
          <Callout points={frontier.points} gap={frontier.gap} chosen={chosen} suggest={suggest} onTake={take} />
        }
      />
    </ChartFrame>
  )
}

function marksOf(
  scenarios: readonly Lettered[],
  t: ReturnType<typeof useTranslation<'plan'>>['t'],
  format: ReturnType<typeof useFormat>,
) {
  return scenarios.flatMap(({ scenarioId: id, scenario: label, letter, after, audienceKept, solution }) => {
    if (audienceKept === null) return []
    const figure = `${format.number(after.accounts)} · ${format.share(audienceKept)}`
    return [
      {
        id,
        letter,
        label,
        figure,
        accounts: after.accounts,
        kept: audienceKept,
        broken: solution?.status === 'infeasible',
        openLabel: t('frontierOpen', { letter, name: label, figure }),
      },
    ]
  })
}
