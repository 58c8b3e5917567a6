import {
  type CellValue,
  cellText,
  excerpt,
  type ListNote,
  type ListRecord,
  type RowReject,
} from '#shared/model/list.ts'

/** A value of a JSON or YAML document after its numbers have been made safe. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [key: string]: Tree }
export type TreeMap = { readonly [key: string]: Tree }

/** The entries of a document: what in it is the list. */
export interface Entries {
  readonly entries: readonly Tree[]
  readonly notes: readonly ListNote[]
}

/** Column that holds the key where a document is a map of entries instead of a list. */
const KEY_COLUMN = 'key'
/** Every entry of a list inside an entry has columns of its own up to this many; all of them are in the joined column. */
const OWN_COLUMNS = 4

/**
 * Finds the list in a document: the document itself, the only list of maps in it, a map of maps, or a dictionary of
 * columns (`{name: {"0": …}}`, as data frames are written). Null when none of these is there.
 */
export function findEntries(document: Tree): Entries | null {
  if (Array.isArray(document)) return document.some(isMap) ? { entries: document, notes: [] } : null
  if (!isMap(document)) return null
  const values = Object.values(document)
  if (values.length === 0) return null
  if (values.every(isMap)) {
    const columns = asColumns(document as { readonly [key: string]: TreeMap })
    if (columns) return { entries: columns, notes: [{ code: 'column_dictionary' }] }
    return {
      entries: Object.entries(document).map(([key, entry]) => ({ [KEY_COLUMN]: key, ...(entry as TreeMap) })),
      notes: [{ code: 'keyed_entries' }],
    }
  }
  const lists = Object.entries(document).filter(([, value]) => Array.isArray(value) && value.some(isMap))
  const [only] = lists
  if (only && lists.length === 1)
    return { entries: only[1] as readonly Tree[], notes: [{ code: 'wrapped_in', key: only[0] }] }
  return values.every((value) => !Array.isArray(value)) ? { entries: [document], notes: [] } : null
}

/** A data frame written column by column: every column has the same counted keys and none of them holds a list. */
function asColumns(document: { readonly [key: string]: TreeMap }): Tree[] | null {
  const names = Object.keys(document)
  const [first] = names
  const keys = first === undefined ? [] : Object.keys(document[first] ?? {})
  if (keys.length === 0 || !keys.every((key, index) => key === String(index))) return null
  if (!names.every((name) => Object.keys(document[name] ?? {}).length === keys.length)) return null
  return keys.map((key) => Object.fromEntries(names.map((name) => [name, document[name]?.[key] ?? null])))
}

/** How deep a document is nested, counted up to `limit` + 1. */
export function deeperThan(document: Tree, limit: number): boolean {
  const open: [Tree, number][] = [[document, 1]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next
    if (value === null || typeof value !== 'object') continue
    if (depth > limit) return true
    const inside: readonly Tree[] = isMap(value) ? Object.values(value) : value
    for (const inner of inside) open.push([inner, depth + 1])
  }
  return false
}

/** The values of one entry by column path. */
export type FlatEntry = ReadonlyMap<string, CellValue>

/**
 * Lays an entry flat. `{a: {b: 1}}` gives `a.b`; a list of plain values gives one column with all of them; a list of maps
 * gives `list[0].x`, `list[1].x` … for its first entries and `list[].x` with the values of all.
 */
export function flatten(entry: TreeMap): FlatEntry {
  const flat = new Map<string, CellValue>()
  lay(entry, '', flat)
  return flat
}

function lay(value: Tree, path: string, flat: Map<string, CellValue>): void {
  if (Array.isArray(value)) {
    layList(value, path, flat)
    return
  }
  if (isMap(value)) {
    for (const [key, inner] of Object.entries(value)) lay(inner, path === '' ? key : `${path}.${key}`, flat)
    return
  }
  flat.set(path, value as CellValue)
}

function layList(list: readonly Tree[], path: string, flat: Map<string, CellValue>): void {
  if (list.length === 0) return
  if (!list.some((item) => item !== null && typeof item === 'object')) {
    flat.set(path, list.filter((item) => item !== null).map(String))
    return
  }
  const joined = new Map<string, string[]>()
  for (const [index, item] of list.entries()) {
    const own = new Map<string, CellValue>()
    lay(item, '', own)
    for (const [inner, cell] of own) {
      const tail = inner === '' ? '' : `.${inner}`
      if (index < OWN_COLUMNS) flat.set(`${path}[${index}]${tail}`, cell)
      const texts = joined.get(`${path}[]${tail}`) ?? []
      if (Array.isArray(cell)) texts.push(...(cell as readonly string[]))
      else if (cellText(cell) !== '') texts.push(cellText(cell))
      joined.set(`${path}[]${tail}`, texts)
    }
  }
  for (const [name, texts] of joined) flat.set(name, texts)
}

/** Records from entries, with the columns of all of them in the order they first appear. Entries that are no maps are refused. */
export function tabulate(entries: readonly Tree[]): { columns: string[]; records: ListRecord[]; rejects: RowReject[] } {
  const places = new Map<string, number>()
  const flats: { row: number; flat: FlatEntry }[] = []
  const rejects: RowReject[] = []
  for (const [index, entry] of entries.entries()) {
    const row = index + 1
    if (!isMap(entry)) {
      rejects.push({
        row,
        sheet: null,
        reason: 'not_a_record',
        column: null,
        value: excerpt(JSON.stringify(entry) ?? ''),
      })
      continue
    }
    const flat = flatten(entry)
    for (const path of flat.keys()) if (!places.has(path)) places.set(path, places.size)
    flats.push({ row, flat })
  }
  const records = flats.map(({ row, flat }) => ({ row, sheet: null, values: place(flat, places) }))
  return { columns: [...places.keys()], records, rejects }
}

/** The values of an entry in the order of the columns. */
export function place(flat: FlatEntry, places: ReadonlyMap<string, number>): CellValue[] {
  const values: CellValue[] = Array.from({ length: places.size }, () => null)
  for (const [path, cell] of flat) {
    const at = places.get(path)
    if (at !== undefined) values[at] = cell
  }
  return values
}

/** Names quoted where a document is refused for what it holds. */
const NAMED = 6

/** What a document without a list holds, for its refusal: `found` is a word of `file_no_list`, `count` how many, `names` the first keys. */
export function whatStoodThere(document: Tree | undefined): { found: string; count: number; names: string } {
  const said = (found: string, count: number, names = ''): { found: string; count: number; names: string } => ({
    found,
    count,
    names,
  })
  if (document === null || document === undefined) return said('nothing', 0)
  if (typeof document === 'string') return said('text', 1, excerpt(document).slice(0, 60))
  if (typeof document === 'number' || typeof document === 'boolean') return said('value', 1, String(document))
  if (!isMap(document)) return said(document.length === 0 ? 'empty_list' : 'values', document.length)
  const keys = Object.keys(document)
  return keys.length === 0 ? said('nothing', 0) : said('keys', keys.length, keys.slice(0, NAMED).join(', '))
}

export function isMap(value: Tree | undefined): value is TreeMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
