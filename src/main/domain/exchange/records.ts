import { type Cell, FACT_TABLES, type Fact, type Row, type Step } from '#shared/model/exchange.ts'
import { isExchanged } from './shape.ts'

/** What a bundle holds, in this order: each step is followed by its lines, facts come last. */
export type BundleRecord =
  | readonly ['step', string, number, string, string, string, Step['kind'], string | null, string]
  | readonly ['line', string, string, string, Row | null, Row | null]
  | readonly ['fact', Fact['table'], readonly Cell[]]

export const stepRecord = ({ id, at, device, actor, action, kind, reverts, clock }: Step): BundleRecord => [
  'step',
  id,
  at,
  device,
  actor,
  action,
  kind,
  reverts,
  clock,
]
export const lineRecord = ({ clock, entity, key, before, after }: Step['lines'][number]): BundleRecord => [
  'line',
  clock,
  entity,
  key,
  before,
  after,
]

const CLOCK = /^[0-9a-f]{12}-[0-9a-f]{4}$/
const KINDS: ReadonlySet<unknown> = new Set(['do', 'undo', 'redo', 'quiet'])
const TABLES: ReadonlySet<unknown> = new Set(FACT_TABLES)
const text = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most
const isCell = (value: unknown): value is Cell =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))

/** How it is told what a workspace knows: its columns, and how wide a row of facts is. */
export type Known = { hasColumn(entity: string, column: string): boolean; width(table: Fact['table']): number }

type Said = Step['lines'][number]
/** Whether somebody else's line can be: of what is exchanged, with columns this workspace has, and no later than its step. */
export function isLine(
  { hasColumn }: Pick<Known, 'hasColumn'>,
  line: Readonly<Record<keyof Said, unknown>>,
  last: string,
): line is Said {
  const { clock, entity, key, before, after } = line
  if (!text(clock, 40) || !CLOCK.test(clock) || clock > last || !text(entity, 64) || !text(key, 400)) return false
  const isRow = (value: unknown): value is Row | null =>
    value === null ||
    (typeof value === 'object' &&
      !Array.isArray(value) &&
      Object.entries(value).every(([column, cell]) => hasColumn(entity, column) && isCell(cell)))
  return isExchanged(entity) && isRow(before) && isRow(after) && !(before === null && after === null)
}

/** What was read of a bundle: steps with their lines, facts, and the newest clock. Null when anything does not fit. */
export type ReadRecords = { steps: Step[]; facts: Fact[]; newest: string }

/** Reads records one after another and takes nothing on trust. */
export function recordReader(known: Known): { take(record: unknown): boolean; read: ReadRecords } {
  const read: ReadRecords = { steps: [], facts: [], newest: '' }
  let lines: Step['lines'][number][] = []
  const step = ([, id, at, device, actor, action, kind, reverts, clock]: unknown[]): boolean => {
    if (!text(id, 64) || !Number.isSafeInteger(at) || !text(device, 80) || !text(actor, 200) || !text(action, 100))
      return false
    if (!KINDS.has(kind) || !(reverts === null || text(reverts, 64)) || !text(clock, 40) || !CLOCK.test(clock))
      return false
    lines = []
    read.steps.push({ id, at: at as number, device, actor, action, kind: kind as Step['kind'], reverts, clock, lines })
    if (clock > read.newest) read.newest = clock
    return true
  }
  const line = ([, clock, entity, key, before, after]: unknown[]): boolean => {
    const last = read.steps.at(-1)
    const said = { clock, entity, key, before, after }
    if (!last || !isLine(known, said, last.clock)) return false
    lines.push(said)
    return true
  }
  const fact = ([, table, row]: unknown[]): boolean => {
    if (!TABLES.has(table) || !Array.isArray(row) || !row.every(isCell)) return false
    const name = table as Fact['table']
    if (row.length !== known.width(name)) return false
    read.facts.push({ table: name, row })
    return true
  }
  return {
    read,
    take(record) {
      if (!Array.isArray(record)) return false
      if (record[0] === 'step') return record.length === 9 && step(record)
      if (record[0] === 'line') return record.length === 6 && line(record)
      return record[0] === 'fact' && record.length === 3 && fact(record)
    },
  }
}
