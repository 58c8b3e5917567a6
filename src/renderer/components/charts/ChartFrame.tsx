import { IconChartBar, IconTable } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import styles from './charts.module.css'
import { ChartTable, type ChartTableData } from './ChartTable.tsx'

type ChartFrameProps = {
  /** What the chart says, in a sentence: its text alternative. */
  label: string
  /** The same figures as a table; built only when asked for. */
  table: () => ChartTableData
  /** Names of the switch in its two states. */
  words: { asTable: string; asChart: string }
  children: ReactNode
}

/** A chart with its text alternative and the switch to a table, shown under the pointer or the focus. */
export function ChartFrame({ label, table, words, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false)
  const name = asTable ? words.asChart : words.asTable
  const Icon = asTable ? IconChartBar : IconTable
  return (
    <div className={styles.frame} role="group" aria-label={label}>
      {asTable ? <ChartTable caption={label} {...table()} /> : children}
      <button
        type="button"
        className={styles.switch}
        aria-label={name}
        title={name}
        onClick={() => setAsTable(!asTable)}
      >
        <Icon size={14} aria-hidden />
      </button>
    </div>
  )
}
