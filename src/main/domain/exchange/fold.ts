import type { Cell, Line } from '#shared/model/exchange.ts'

export type { Cell, Line, Row } from '#shared/model/exchange.ts'

/** When a line was written: clocks of different computers may be equal, ids of steps never are. */
export type Stamp = string
export const stampOf = (line: Pick<Line, 'clock' | 'batch'>): Stamp => `${line.clock} ${line.batch}`

/** What all lines about one row amount to, whatever the order in which they came. */
export type Folded = {
  /** The newest line that made the row, and the newest that removed it; empty when there is none. */
  readonly made: Stamp
  readonly gone: Stamp
  readonly removal: Line | null
  /** For each column the value written last, but nothing from before the row was removed. */
  readonly cells: ReadonlyMap<string, { readonly value: Cell; readonly stamp: Stamp }>
}

/** Last writer wins, column by column. Any order and any repetition of the same lines gives the same. */
export function fold(lines: readonly Line[]): Folded {
  let made = ''
  let gone = ''
  let removal: Line | null = null
  for (const line of lines) {
    const stamp = stampOf(line)
    if (line.after === null) {
      if (stamp > gone) {
        gone = stamp
        removal = line
      }
    } else if (line.before === null && stamp > made) made = stamp
  }
  const cells = new Map<string, { value: Cell; stamp: Stamp }>()
  for (const line of lines) {
    if (line.after === null) continue
    const stamp = stampOf(line)
    if (stamp < gone) continue
    for (const [column, value] of Object.entries(line.after)) {
      const known = cells.get(column)
      if (!known || known.stamp < stamp) cells.set(column, { value, stamp })
    }
  }
  return { made, gone, removal, cells }
}

export const isAlive = ({ made, gone }: Folded): boolean => made > gone

/** The newest line that gave a column its value. */
export function lastTold(lines: readonly Line[], column: string): Line | null {
  let found: Line | null = null
  for (const line of lines)
    if (line.after !== null && column in line.after && (found === null || stampOf(found) < stampOf(line))) found = line
  return found
}
