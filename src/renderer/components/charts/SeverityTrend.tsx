import { useState } from 'react'
import { Area, AreaChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Severity } from '#shared/model/words.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import styles from './charts.module.css'
import { useMarks } from './use-marks.ts'

export type TrendRun = Record<Severity, number> & {
  id: string
  /** "Feb 2025". */
  label: string
  /** The run in words for screen readers. */
  description: string
}

type SeverityTrendProps = {
  label: string
  /** Oldest first. */
  runs: readonly TrendRun[]
  /** Words of the four severities, for the tooltip. */
  words: Record<Severity, string>
  /** Below the chart, between first and last date: "7 audits". */
  note?: string
  height?: number
  format?: (value: number) => string
  onOpenRun: (id: string) => void
}

const LAYERS = [
  { severity: 'critical', opacity: 1 },
  { severity: 'high', opacity: 0.9 },
  { severity: 'medium', opacity: 0.4 },
  { severity: 'low', opacity: 0.3 },
] as const

/** Open findings over audit runs, critical at the bottom; what hurts is in colour, the rest is faint. */
export function SeverityTrend(props: SeverityTrendProps) {
  const { label, runs, words, note, height = 76, format = String, onOpenRun } = props
  const [shown, setShown] = useState<number | null>(null)
  const mark = useMarks(runs.length, (index) => {
    const run = runs[index]
    if (run !== undefined) onOpenRun(run.id)
  })
  const run = shown === null ? undefined : runs[shown]
  const last = Math.max(1, runs.length - 1)
  const [only] = runs
  const drawn = runs.length === 1 && only !== undefined ? [only, { ...only, id: `${only.id} again` }] : [...runs]
  return (
    <div className={styles.trend} role="group" aria-label={label} data-marks>
      <div className={styles.trendPlot} style={{ height }}>
        <ResponsiveContainer width="100%" height="100%" minWidth={0}>
          <AreaChart data={drawn} margin={{ top: 2, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <XAxis dataKey="id" hide />
            <YAxis hide domain={[0, 'dataMax']} />
            {LAYERS.map((layer) => (
              <Area
                key={layer.severity}
                dataKey={layer.severity}
                stackId="open"
                type="monotone"
                isAnimationActive={false}
                stroke="var(--m-canvas)"
                strokeWidth={1}
                fill={`var(--m-${layer.severity})`}
                fillOpacity={layer.opacity}
                activeDot={false}
              />
            ))}
          </AreaChart>
        </ResponsiveContainer>
        <div className={styles.trendRuns}>
          {runs.map((each, index) => (
            <span
              key={each.id}
              {...mark(index)}
              className={styles.trendRun}
              aria-label={each.description}
              style={runs.length === 1 ? { inset: 0 } : bandPlace(index, last)}
              onMouseEnter={() => setShown(index)}
              onMouseLeave={() => setShown(null)}
              onFocusCapture={() => setShown(index)}
              onBlur={() => setShown(null)}
            />
          ))}
        </div>
        {run === undefined || shown === null ? null : (
          <div className={styles.tooltip} data-side={shown > last / 2 ? 'left' : 'right'} style={tipPlace(shown, last)}>
            <strong>{run.label}</strong>
            {LAYERS.map(({ severity }) => (
              <span key={severity}>
                <SeverityMark severity={severity} size={10} />
                <span>{words[severity]}</span>
                <b>{format(run[severity])}</b>
              </span>
            ))}
          </div>
        )}
      </div>
      <div className={styles.axis}>
        <span>{runs[0]?.label}</span>
        <span>{note}</span>
        <span>{runs.length > 1 ? runs.at(-1)?.label : ''}</span>
      </div>
    </div>
  )
}

/** The band round one run that takes the pointer; its middle is the run. */
function bandPlace(index: number, last: number): { left: string; width: string } {
  return { left: `${((index - 0.5) / last) * 100}%`, width: `${100 / last}%` }
}

function tipPlace(index: number, last: number): { left?: string; right?: string } {
  const share = (index / last) * 100
  return index > last / 2 ? { right: `${100 - share}%` } : { left: `${share}%` }
}
