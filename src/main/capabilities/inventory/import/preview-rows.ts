import type { MappedReject } from '#main/domain/intake/draft.ts'
import { networkById } from '#main/domain/networks/index.ts'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import type { Language } from '#shared/model/words.ts'
import type { Decision } from './decision.ts'
import { changeWords } from './effect.ts'
import type { Register } from './register.ts'

type Row = ImportPreview['preview'][number]
type Result = Row['result']

/** Rows shown of each result; all of them are counted. */
const SHOWN = 1_000
const SHOWN_REFUSED = 2_000

/** The rows a preview shows: the first of every result, so that each can be looked at however long the list is. */
export class PreviewRows {
  readonly rows: Row[] = []
  readonly #counts = new Map<Result, number>()

  wants(result: Result): boolean {
    return (this.#counts.get(result) ?? 0) < (result === 'rejected' ? SHOWN_REFUSED : SHOWN)
  }

  add(row: Row): void {
    this.#counts.set(row.result, (this.#counts.get(row.result) ?? 0) + 1)
    this.rows.push(row)
  }
}

export function takenRow(
  { draft, result, known, row, differences }: Decision,
  register: Register,
  effect: string,
  language: Language,
): Row {
  const network = networkById(draft.network)
  return {
    row: draft.row,
    sheet: draft.sheet,
    result,
    network: draft.network,
    networkIcon: network?.icon ?? 'world',
    handle: draft.handle,
    brand: row.brand_id ? register.nameOf(String(row.brand_id)) : (known?.brand ?? null),
    market: row.market_id ? register.shortNameOf(String(row.market_id)) : (known?.market ?? null),
    effect,
    changes: differences.map((difference) => changeWords(difference, language)),
    gap: null,
  }
}

const NOTHING = { network: null, networkIcon: null, brand: null, market: null }

export function refusedRow(reject: MappedReject, effect: string, gap: string | null): Row {
  const { row, sheet, value } = reject
  return { ...NOTHING, changes: [], row, sheet, result: 'rejected', handle: value, effect, gap }
}

export function leftOutRow(place: Pick<Row, 'row' | 'sheet'>, what: string | null, effect: string): Row {
  return {
    ...NOTHING,
    changes: [],
    row: place.row,
    sheet: place.sheet,
    result: 'left_out',
    handle: what,
    effect,
    gap: null,
  }
}

/** Refusals of the reader come before the rows of the same helping. */
export function inFileOrder(rows: readonly Row[], sheets: readonly string[]): Row[] {
  const place = new Map(sheets.map((sheet, at) => [sheet, at]))
  const at = (row: Row): number => place.get(row.sheet ?? '') ?? 0
  return rows.toSorted((a, b) => at(a) - at(b) || a.row - b.row)
}
