import { useMemo, useRef, type ReactNode } from 'react'
import { Figure } from '../page/Figure.tsx'
import { useWidth } from '../table/use-table-view.ts'
import { drawnBars, GROUP_GAP, groupWidths, type ActivityBar, type DrawnBar } from './activity-bars.ts'
import styles from './charts.module.css'
import { useMarks } from './use-marks.ts'

export type ActivityGroup = {
  id: 'active' | 'dormant' | 'abandoned'
  /** "Active". */
  label: string
  /** Formatted number of accounts. */
  count: string
  /** "31–180 days". */
  range: string
  /** "1.2M followers". */
  audience: string
  /** Newest post first. */
  bars: readonly ActivityBar[]
}

type ActivityStripProps = {
  label: string
  groups: readonly ActivityGroup[]
  /** Height of the bars in px. */
  height?: number
  onOpenGroup: (id: ActivityGroup['id']) => void
  onOpenAccounts: (ids: readonly string[]) => void
  /** Name of a group's figure: "Show 45 dormant accounts". */
  openLabel: (group: ActivityGroup) => string
}

/** All accounts as bars by days since the last post: solid is active, half tone dormant, hollow abandoned. */
export function ActivityStrip(props: ActivityStripProps): ReactNode {
  const { label, groups, height = 116, onOpenGroup, onOpenAccounts, openLabel } = props
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const drawn = useMemo(() => drawnGroups(groups, width, height), [groups, width, height])
  const all = drawn.flatMap((group) => group.bars)
  const mark = useMarks(all.length, (index) => onOpenAccounts(all[index]?.ids ?? []))
  return (
    <div ref={box} className={styles.strip} role="group" aria-label={label} data-marks>
      {drawn.map(({ group, bars, first }, at) => {
        const last = bars.at(-1)
        const wide = last === undefined ? 0 : last.x + last.width
        return (
          <div
            key={group.id}
            className={styles.stripGroup}
            data-activity={group.id}
            style={{ width: wide, marginInlineStart: at === 0 ? 0 : GROUP_GAP }}
          >
            <svg width={wide} height={height + 1} className={styles.bars}>
              {bars.map((bar, index) => (
                <g key={bar.ids[0]} {...mark(first + index)} aria-label={bar.label} className={styles.bar}>
                  <title>{bar.label}</title>
                  <Bar bar={bar} height={height} hollow={group.id === 'abandoned'} />
                </g>
              ))}
            </svg>
            <span className={styles.bracket} />
            <div className={styles.stripText}>
              <span className={styles.stripCount}>
                <Figure value={group.count} label={openLabel(group)} onOpen={() => onOpenGroup(group.id)} />{' '}
                <span className={styles.stripName}>{group.label}</span>
              </span>
              <span>{group.range}</span>
              <span>{group.audience}</span>
            </div>
          </div>
        )
      })}
    </div>
  )
}

/** The groups that hold accounts, with their bars and the number of bars before them. */
function drawnGroups(groups: readonly ActivityGroup[], width: number, height: number) {
  const filled = groups.filter((group) => group.bars.length > 0)
  const top = filled.flatMap((group) => group.bars).reduce((most, bar) => Math.max(most, bar.audience), 0)
  const widths = groupWidths(
    filled.map((group) => group.bars.length),
    width,
  )
  return filled.reduce<{ group: ActivityGroup; bars: DrawnBar[]; first: number }[]>((done, group, index) => {
    const before = done.at(-1)
    const first = before === undefined ? 0 : before.first + before.bars.length
    return [...done, { group, bars: drawnBars(group.bars, widths[index] ?? 0, height, top), first }]
  }, [])
}

/** One bar; the whole column takes the pointer. Hollow bars too narrow for an outline are a thin ink line. */
function Bar({ bar, height, hollow }: { bar: DrawnBar; height: number; hollow: boolean }) {
  const outline = hollow && bar.width >= 3
  const y = height - bar.height
  return (
    <>
      <rect x={bar.x} y={0} width={bar.width} height={height} fill="transparent" />
      <rect
        className={outline ? styles.hollow : styles.solid}
        x={outline ? bar.x + 0.5 : bar.x}
        y={outline ? y + 0.5 : y}
        width={outline ? bar.width - 1 : hollow ? 1 : bar.width}
        height={outline ? bar.height - 0.5 : bar.height}
      />
    </>
  )
}
