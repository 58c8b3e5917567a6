import { IconChartBar, IconPhoto, IconTable, type TablerIcon } from '@tabler/icons-react'
import { useId, useRef, useState, type ReactNode } from 'react'
import { SectionTitle, type SectionTitleProps } from '../page/SectionTitle.tsx'
import styles from './charts.module.css'
import { ChartTable, type ChartTableData } from './ChartTable.tsx'
import { textOf } from './chart-text.ts'

/** What every chart can do beside being looked at; the same in the whole program (`useChartTools`). */
export type ChartTools = {
  /** Names of the switch in its two states, and of the picture. */
  words: { asTable: string; asChart: string; copy: string }
  /** Puts what an element shows on the clipboard as a picture. */
  onCopy: (element: HTMLElement) => void
}

type ChartFrameProps = {
  /** What the chart says, in a sentence: the short half of its text alternative. */
  label: string
  /** The same figures as a table, which is also the long half of the text alternative. */
  table: () => ChartTableData
  tools: ChartTools
  /** The title of the section, where the chart is one: the tools stand in it then and cover nothing of the chart. */
  title?: Omit<SectionTitleProps, 'tools'>
  /** Fills the height of the section. */
  fill?: boolean
  children: ReactNode
}

/** A chart with its text alternative, the switch to a table and the way to a picture, shown under the pointer or the focus. */
export function ChartFrame({ label, table, tools, title, fill = false, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const described = useId()
  const { words, onCopy } = tools
  const data = table()
  const buttons = (
    <span className={styles.tools} data-in-title={title === undefined ? undefined : true}>
      <Tool
        name={asTable ? words.asChart : words.asTable}
        icon={asTable ? IconChartBar : IconTable}
        onClick={() => setAsTable(!asTable)}
      />
      <Tool name={words.copy} icon={IconPhoto} onClick={() => box.current && onCopy(box.current)} />
    </span>
  )
  return (
    <div
      ref={box}
      className={styles.frame}
      data-fill={fill || undefined}
      role="group"
      aria-label={label}
      aria-describedby={asTable ? undefined : described}
    >
      {title === undefined ? null : <SectionTitle {...title} tools={buttons} />}
      {asTable ? (
        <ChartTable caption={label} {...data} />
      ) : (
        <>
          <span id={described} className="visually-hidden">
            {textOf(data)}
          </span>
          {children}
        </>
      )}
      {title === undefined ? buttons : null}
    </div>
  )
}

function Tool({ name, icon: Icon, onClick }: { name: string; icon: TablerIcon; onClick: () => void }) {
  return (
    <button type="button" className={styles.tool} aria-label={name} title={name} onClick={onClick}>
      <Icon size={14} aria-hidden />
    </button>
  )
}
