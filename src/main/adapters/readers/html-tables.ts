import type { CellValue } from '#shared/model/list.ts'
import { htmlTokens } from './html-tokens.ts'
import type { ListLimits } from './limits.ts'

/** A table of a page with its repeats laid out: every row is as wide as its cells reach. */
export interface PageTable {
  readonly rows: readonly (readonly CellValue[])[]
}

/** A link outside of tables, with the text it shows. */
export interface PageLink {
  readonly address: string
  readonly text: string
}

export interface PageContent {
  readonly tables: readonly PageTable[]
  readonly links: readonly PageLink[]
}

/** Which limit a page has met. */
export type PageLimit = 'cells' | 'nesting' | 'columns'

const WANTED = new Set(['href', 'rowspan', 'colspan'])
const BLOCKS = new Set('br p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr section article blockquote pre'.split(' '))
const CELL = new Set(['td', 'th'])

interface OpenCell {
  text: string
  readonly links: string[]
  readonly rowspan: number
  readonly colspan: number
}

interface OpenTable {
  readonly rows: CellValue[][]
  /** Cells of rows above that reach down: column → value and how many rows are left. */
  readonly reaching: Map<number, { value: CellValue; left: number }>
  row: CellValue[] | null
  cell: OpenCell | null
}

/**
 * The tables and the links of a page, in the order in which they close. A table inside a cell is a table of its own and no part of
 * that cell. Cells, rows and tables that are left open are closed where the next one begins, as browsers do.
 */
export function readPage(page: string, limits: ListLimits): PageContent | PageLimit {
  const reader = new PageReader(limits)
  for (const token of htmlTokens(page, WANTED)) {
    if ('text' in token) reader.text(token.text)
    else if ('open' in token) reader.open(token.open, token.attributes)
    else reader.close(token.close)
    if (reader.limit) return reader.limit
  }
  return reader.finish()
}

class PageReader {
  limit: PageLimit | null = null
  readonly #limits: ListLimits
  readonly #tables: PageTable[] = []
  readonly #links: PageLink[] = []
  readonly #open: OpenTable[] = []
  #link: { address: string; text: string } | null = null
  #cells = 0

  constructor(limits: ListLimits) {
    this.#limits = limits
  }

  text(text: string): void {
    const cell = this.#cell()
    if (cell && cell.text.length <= this.#limits.cellLength) cell.text += text.replace(/\s+/g, ' ')
    if (this.#link && this.#link.text.length < 300) this.#link.text += text
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const table = this.#open.at(-1)
    if (name === 'table') {
      if (this.#open.length >= this.#limits.nesting) this.limit = 'nesting'
      this.#open.push({ rows: [], reaching: new Map(), row: null, cell: null })
    } else if (name === 'a') {
      this.#endLink()
      const address = attributes.get('href')?.trim() ?? ''
      if (/^(https?:)?\/\//i.test(address)) this.#link = { address: address.replace(/^\/\//, 'https://'), text: '' }
    } else if (table && name === 'tr') {
      this.#endRow(table)
      table.row = []
    } else if (table && CELL.has(name)) {
      this.#endCell(table)
      table.row ??= []
      table.cell = {
        text: '',
        links: [],
        rowspan: spanOf(attributes.get('rowspan'), this.#limits.rows),
        colspan: spanOf(attributes.get('colspan'), this.#limits.columns),
      }
    } else if (BLOCKS.has(name)) this.#break()
  }

  close(name: string): void {
    const table = this.#open.at(-1)
    if (name === 'a') this.#endLink()
    else if (table && name === 'table') this.#endTable(table)
    else if (table && name === 'tr') this.#endRow(table)
    else if (table && CELL.has(name)) this.#endCell(table)
    else if (BLOCKS.has(name)) this.#break()
  }

  finish(): PageContent | PageLimit {
    this.#endLink()
    for (let table = this.#open.at(-1); table; table = this.#open.at(-1)) this.#endTable(table)
    return this.limit ?? { tables: this.#tables, links: this.#links }
  }

  #cell(): OpenCell | null {
    return this.#open.at(-1)?.cell ?? null
  }

  #break(): void {
    const cell = this.#cell()
    if (cell && cell.text !== '') cell.text += '\n'
  }

  #endLink(): void {
    const link = this.#link
    this.#link = null
    if (!link) return
    const cell = this.#cell()
    if (cell) cell.links.push(link.address)
    else if (this.#links.length < this.#limits.rows)
      this.#links.push({ address: link.address, text: link.text.replace(/\s+/g, ' ').trim() })
  }

  #endCell(table: OpenTable): void {
    const { cell, row } = table
    if (!cell || !row) return
    this.#endLink()
    table.cell = null
    const value = valueOf(cell)
    this.#reach(table)
    for (let place = 0; place < cell.colspan; place += 1) {
      if (cell.rowspan > 1)
        table.reaching.set(row.length, { value: place === 0 ? value : null, left: cell.rowspan - 1 })
      this.#put(row, place === 0 ? value : null)
    }
  }

  /** Cells of the rows above that reach down to where the next cell of this row would stand. */
  #reach(table: OpenTable): void {
    const { row, reaching } = table
    if (!row || reaching.size === 0) return
    for (let above = reaching.get(row.length); above; above = reaching.get(row.length)) {
      if (above.left === 1) reaching.delete(row.length)
      else above.left -= 1
      this.#put(row, above.value)
    }
  }

  #put(row: CellValue[], value: CellValue): void {
    row.push(value)
    this.#cells += 1
    if (row.length > this.#limits.columns) this.limit = 'columns'
    else if (this.#cells > this.#limits.cells) this.limit = 'cells'
  }

  #endRow(table: OpenTable): void {
    this.#endCell(table)
    if (!table.row) return
    this.#reach(table)
    if (table.row.length > 0) table.rows.push(table.row)
    table.row = null
  }

  #endTable(table: OpenTable): void {
    this.#endRow(table)
    this.#open.pop()
    this.#tables.push({ rows: table.rows })
  }
}

/** One link makes a linked text; of several links all are kept, because each may be an account. */
function valueOf({ text, links }: OpenCell): CellValue {
  const shown = text
    .split('\n')
    .map((line) => line.replace(/[ \u00a0\t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
  const [first, ...more] = [...new Set(links)]
  if (first === undefined) return shown === '' ? null : shown
  if (more.length > 0) return [first, ...more]
  return shown === '' || shown === first ? first : { text: shown, link: first }
}

function spanOf(text: string | undefined, most: number): number {
  const span = /^\s*\d{1,7}/.exec(text ?? '')
  return Math.max(1, Math.min(span ? Number(span[0]) : 1, most + 1))
}
