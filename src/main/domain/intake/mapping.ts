import { networkByHint } from '#main/domain/networks/index.ts'
import { type Census, type ColumnCensus, share, tellsApart } from './census.ts'
import { type MappingReason, recogniseColumn, type Recognised } from './column-recognition.ts'
import { type DateOrder, type DateSigns, undecidedDates } from './dates.ts'
import { exportColumns, type KnownExport } from './exports/index.ts'
import { type AccountField, fieldCode, fieldForm, parseFieldCode, SHARED_FIELDS } from './fields.ts'
import { idsNameAccounts } from './network-ids.ts'
import type { NumberSigns } from './numbers.ts'
import { countryCode } from './places.ts'

/** One column of a list and what it is read as. */
export interface ColumnUse {
  readonly column: string
  /** Place of the column in a record. */
  readonly index: number
  readonly field: AccountField
  /** Network the column belongs to in a wide table. */
  readonly network: string | null
  /** 0 to 1. */
  readonly confidence: number
  readonly reason: MappingReason
  readonly filled: number
  readonly sample: string
  readonly numberSigns: NumberSigns
  readonly dateSigns: DateSigns
}

export interface Mapping {
  readonly columns: readonly ColumnUse[]
  /** The column of each field, columns of single networks aside; of a shared field the first. */
  readonly single: ReadonlyMap<AccountField, ColumnUse>
  /** Columns with profile addresses of any network. */
  readonly addresses: readonly ColumnUse[]
  /** Wide tables: the columns that name accounts, network by network. */
  readonly networks: readonly NetworkColumns[]
  /** A row can hold several accounts. */
  readonly wide: boolean
  /** What the name of the sheet says about its rows. */
  readonly sheetField: Extract<AccountField, 'brand' | 'network' | 'market'> | null
  /** True where some column can identify an account. */
  readonly identifies: boolean
  /** Columns whose spelling of dates the rows seen so far leave open: a longer look may settle it. */
  readonly undecided: readonly string[]
  /** Where several values of one cell are parted. */
  readonly parts: RegExp
  /** Values that say nothing; null where every value does. */
  readonly unsaid: RegExp | null
}

/** In a wide table, the columns of one network that name an account. */
export interface NetworkColumns {
  readonly network: string
  /** Handles or addresses: usually one column, several where a list numbers them (`Twitter 1`, `Twitter 2`). */
  readonly references: readonly ColumnUse[]
  /** The network's own ids. */
  readonly id: ColumnUse | undefined
}

/** Where people part several values of one cell. */
const USUAL_PARTS = /[,;|\n]/

/** Choices of a person: column name → `fieldCode`. Columns left out are recognised by themselves. */
export type MappingChoices = Readonly<Record<string, string>>

/**
 * Proposes what every column of a list is, from its name and its values. Choices win over everything; the columns of a known export
 * are what the tool means by them.
 */
export function proposeMapping(
  census: Census,
  sheets: readonly string[] = [],
  choices: MappingChoices = {},
  known: KnownExport | null = null,
): Mapping {
  const ofExport = known
    ? exportColumns(
        known,
        census.columns.map(({ column }) => column),
      )
    : {}
  const columns = census.columns.map((column, index) =>
    use(column, index, choices[column.column], ofExport[column.column], census, known),
  )
  const settled = speakFor(needExternalId(settleClashes(needHandle(columns, census), census), census), sheets)
  const networks = networkColumns(settled)
  const addresses = settled.filter((column) => column.field === 'profile_url' && column.network === null)
  const single = new Map<AccountField, ColumnUse>()
  for (const column of settled) {
    if (column.network === null && !single.has(column.field)) single.set(column.field, column)
  }
  return {
    columns: settled,
    single,
    addresses,
    networks,
    wide: networks.length + addresses.length > 1,
    sheetField: fieldOfSheets(sheets, settled),
    identifies:
      addresses.length > 0 ||
      single.has('handle') ||
      single.has('network_id') ||
      single.has('post_url') ||
      networks.some(
        ({ network, references, id }) => references.length > 0 || idsNameAccounts(network) || namesById(id),
      ),
    undecided: settled
      .filter((column) => fieldForm(column.field) === 'date' && undecidedDates(column.dateSigns))
      .map((column) => column.column),
    parts: known?.parts ?? USUAL_PARTS,
    unsaid: known?.unsaid ?? null,
  }
}

function networkColumns(columns: readonly ColumnUse[]): NetworkColumns[] {
  const naming = columns.filter(
    (column) => column.network !== null && (column.field === 'profile_url' || column.field === 'network_id'),
  )
  return [...new Set(naming.map((column) => column.network ?? ''))].map((network) => ({
    network,
    references: naming.filter((column) => column.network === network && column.field === 'profile_url'),
    id: naming.find((column) => column.network === network && column.field === 'network_id'),
  }))
}

/** Networks call a name an id as well (`WeChat ID`): values with letters in them can be names. */
function namesById(id: ColumnUse | undefined): boolean {
  return id !== undefined && /\p{L}/u.test(id.sample)
}

/** The mapping in the form contracts and mapping files carry it. */
export function mappingChoices(mapping: Mapping): Record<string, string> {
  return Object.fromEntries(mapping.columns.map((column) => [column.column, fieldCode(column.field, column.network)]))
}

function use(
  column: ColumnCensus,
  index: number,
  choice: string | undefined,
  ofExport: string | undefined,
  census: Census,
  known: KnownExport | null,
): ColumnUse {
  const chosen = choice === undefined ? null : parseFieldCode(choice)
  const meant = ofExport === undefined ? null : parseFieldCode(ofExport)
  const recognised: Recognised = chosen
    ? { ...chosen, confidence: 1, reason: 'chosen' }
    : meant
      ? { ...meant, confidence: 0.95, reason: 'export' }
      : recogniseColumn(column, census)
  return {
    column: column.column,
    index,
    ...recognised,
    filled: column.filled,
    sample: column.sample,
    numberSigns: column.numberSigns,
    dateSigns: settledDates(column.dateSigns, known?.dates),
  }
}

/** A tool writes its dates one way; the values count where they prove another. */
function settledDates(signs: DateSigns, order: DateOrder | undefined): DateSigns {
  if (order === undefined || signs.dayFirst + signs.monthFirst > 0) return signs
  return order === 'day_first' ? { ...signs, dayFirst: 1 } : { ...signs, monthFirst: 1 }
}

/** A list of networks and names without addresses: the column that looks most like handles is taken for them. */
function needHandle(columns: readonly ColumnUse[], census: Census): readonly ColumnUse[] {
  const has = (field: AccountField): boolean => columns.some((column) => column.field === field)
  if (has('handle') || has('profile_url') || !has('network')) return columns
  const likely = columns
    .filter((column) => column.field === 'extra' && column.reason === 'not_recognised')
    .map((column) => ({ column, score: handleScore(census.columns[column.index]) }))
    .sort((a, b) => b.score - a.score)[0]
  if (!likely || likely.score < 0.7) return columns
  return columns.map((column) =>
    column === likely.column ? { ...column, field: 'handle', confidence: 0.5, reason: 'values_handles' } : column,
  )
}

function handleScore(column: ColumnCensus | undefined): number {
  if (!column || column.filled === 0) return 0
  return share(column, column.handleLike - column.numbers) * Math.min(1, (column.distinct.size * 2) / column.filled)
}

/** A further column of one network names further accounts where it is numbered or told apart in brackets, or holds their addresses. */
function namesMore(column: ColumnUse, values: ColumnCensus | undefined): boolean {
  if (column.network === null || column.field !== 'profile_url' || !values || values.filled === 0) return false
  if (share(values, values.profiles) > 0.5) return true
  return /(\d|\([^)]+\))\s*$/.test(column.column) && share(values, values.handleLike) > 0.5
}

/** Entries that carry several ids of their own (`id.code`, `id.register`): the first one that every row has and no two share. */
function needExternalId(columns: readonly ColumnUse[], census: Census): readonly ColumnUse[] {
  if (columns.some((column) => column.field === 'external_id')) return columns
  const own = columns.find((column) => {
    const values = census.columns[column.index]
    return (
      column.field === 'extra' &&
      /^ids?\./i.test(column.column) &&
      values !== undefined &&
      values.filled === census.rows &&
      tellsApart(values)
    )
  })
  return columns.map((column) =>
    column === own ? { ...column, field: 'external_id', confidence: 0.6, reason: 'name_part' } : column,
  )
}

/** Of several columns for one field the surest stays, then the fuller one, then the first; the others are kept beside the account. */
function settleClashes(columns: readonly ColumnUse[], census: Census): readonly ColumnUse[] {
  const best = new Map<string, ColumnUse>()
  for (const column of columns) {
    const key = fieldCode(column.field, column.network)
    const rival = best.get(key)
    if (
      !rival ||
      column.confidence > rival.confidence ||
      (column.confidence === rival.confidence && column.filled > rival.filled)
    )
      best.set(key, column)
  }
  return columns.map((column) => {
    const shared =
      (SHARED_FIELDS.has(column.field) && column.network === null) || namesMore(column, census.columns[column.index])
    if (
      shared ||
      column.reason === 'chosen' ||
      column.reason === 'export' ||
      best.get(fieldCode(column.field, column.network)) === column
    )
      return column
    return { ...column, field: 'extra', network: null, confidence: 0.3, reason: 'already_taken' }
  })
}

/**
 * Whom an account speaks for. An organisation is the brand where nothing narrower or wider is named; beside a brand
 * (or sheets, one per bureau) it is the name the account goes by. In a wide table the row's own name is whom its accounts speak for.
 */
function speakFor(columns: readonly ColumnUse[], sheets: readonly string[]): readonly ColumnUse[] {
  const has = (field: AccountField): boolean => columns.some((column) => column.field === field)
  const wide = columns.some((column) => column.field === 'profile_url' && column.network !== null)
  const sheetBrand = fieldOfSheets(sheets, columns) === 'brand'
  return columns.map((column) => {
    if (column.reason === 'chosen' || column.reason === 'export') return column
    if (column.field === 'organisation') {
      if (!has('brand') && !sheetBrand) return { ...column, field: 'brand', reason: 'speaks_for' }
      if (!has('display_name')) return { ...column, field: 'display_name', reason: 'speaks_for' }
      return { ...column, field: 'extra', reason: 'already_taken' }
    }
    if (wide && column.field === 'display_name' && !has('brand') && !has('organisation'))
      return { ...column, field: 'brand', reason: 'speaks_for' }
    return column
  })
}

const GENERIC_SHEET =
  /^(sheet|лист|tabelle|feuil|feuille|hoja|data|export|accounts|social|list|список|аккаунты)\s*\d*$/i

/** Sheets named after networks, countries or brands say so of every row on them. */
function fieldOfSheets(sheets: readonly string[], columns: readonly ColumnUse[]): Mapping['sheetField'] {
  if (sheets.length < 2) return null
  const has = (field: AccountField): boolean => columns.some((column) => column.field === field)
  if (sheets.every((sheet) => networkByHint(sheet) !== undefined)) return has('network') ? null : 'network'
  if (sheets.every((sheet) => countryCode(sheet) !== null)) return has('market') ? null : 'market'
  return has('brand') || sheets.some((sheet) => GENERIC_SHEET.test(sheet.trim())) ? null : 'brand'
}
