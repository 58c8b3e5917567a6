import type { PasteCell, PasteField, PasteReading, PasteRow } from '#shared/model/paste.ts'
import { type DateSigns, noDateSigns, observeDate } from '../dates.ts'
import { identify, isIdentity } from '../identify.ts'
import { readBlock } from './block.ts'
import { pasteColumns } from './columns.ts'
import { type PasteRegisters, readPasted, REGISTERS } from './value.ts'

/** An account that is pasted onto, with what it holds now: ids, words, days, texts. */
export type PasteTarget = {
  readonly id: string
  readonly handle: string
  readonly network: string
  readonly handleKey: string
  readonly values: Readonly<Record<PasteField, string | null>>
}

type Registers = {
  readonly known: PasteRegisters
  /** What an entry is called, by its id. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * What a pasted block would change. Lines belong to the accounts whose address they name, where a column says so;
 * otherwise line by line in the order of `accounts`, and a single line is for all of them. Empty cells change nothing.
 */
export function readPaste(
  text: string,
  field: PasteField | null,
  accounts: readonly PasteTarget[],
  { known, names }: Registers,
): PasteReading {
  const { columns, address, body } = pasteColumns(readBlock(text), field)
  const signs = columns.map((_, at) => signsOf(body.map((line) => line[at] ?? '')))
  const lines = linesFor(accounts, body, address)
  const rows: PasteRow[] = []
  for (const account of accounts) {
    const line = lines.of(account)
    if (line === undefined) continue
    const cells: PasteCell[] = []
    const patch: Record<string, string> = {}
    columns.forEach((column, at) => {
      const written = line[at] ?? ''
      if (column.field === null || written === '') return
      const held = account.values[column.field]
      const before = held === null ? null : (names.get(held) ?? held)
      const read = readPasted(column.field, written, known, signs[at] ?? noDateSigns())
      if ('problem' in read) cells.push({ field: column.field, before, after: written, problem: read.problem })
      else if (read.value !== held) {
        const after = REGISTERS[column.field] ? (names.get(read.value) ?? read.value) : read.value
        cells.push({ field: column.field, before, after, problem: null })
        patch[column.field] = read.value
      }
    })
    if (cells.length > 0) rows.push({ id: account.id, name: account.handle, cells, patch })
  }
  return {
    columns: [...columns],
    lines: body.length,
    by: address === null ? 'order' : 'address',
    fits: lines.fits,
    unmatched: lines.unmatched,
    rows,
  }
}

function signsOf(values: readonly string[]): DateSigns {
  const signs = noDateSigns()
  for (const value of values) observeDate(signs, value)
  return signs
}

type Line = readonly string[]
type Lines = { of: (account: PasteTarget) => Line | undefined; fits: boolean; unmatched: number }

function linesFor(accounts: readonly PasteTarget[], body: readonly Line[], address: number | null): Lines {
  const byId = new Map<string, Line>()
  const of = (account: PasteTarget): Line | undefined => byId.get(account.id)
  if (address === null) {
    const fits = body.length === accounts.length || body.length === 1
    accounts.forEach((account, at) => {
      const line = body.length === 1 ? body[0] : body[at]
      if (fits && line) byId.set(account.id, line)
    })
    return { of, fits, unmatched: 0 }
  }
  const ids = new Map(accounts.map((account) => [`${account.network} ${account.handleKey}`, account.id]))
  let unmatched = 0
  for (const line of body) {
    const found = identify(line[address] ?? '', null)
    const id = isIdentity(found) ? ids.get(`${found.network} ${found.handleKey}`) : undefined
    if (id === undefined || byId.has(id)) unmatched++
    else byId.set(id, line)
  }
  return { of, fits: true, unmatched }
}
