import { networkById } from '#main/domain/networks/index.ts'
import { type Column, type ColumnKind, webAddress } from '#main/domain/reports/table.ts'
import type { AccountLine } from '#main/mirror/queries/accounts/list.ts'
import type { ExportColumn } from '#shared/contract/inventory-export.ts'
import { dictionary } from '#shared/locale/dictionary.ts'
import { EXTRA_COLUMNS, type ExtraColumn } from '#shared/model/account.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import { readType } from '#shared/model/custom-field.ts'
import type { Language } from '#shared/model/words.ts'

/** One account with what was asked for beyond its line. */
export type ExportRow = AccountLine & { readonly more: Readonly<Record<string, string | null>> }
/** A column of the file; its id is what its head says. */
export type FileColumn = Column<ExportRow, string>

type Own = Omit<FileColumn, 'id'>
type Words = Readonly<Record<string, string>>

const text = (width: number, value: (row: ExportRow) => string | null): Own => ({ kind: 'text', width, value })
const figure = (value: (row: ExportRow) => number | null): Own => ({ kind: 'integer', width: 11, value })

/** The columns of the table's own, as they are said in a language. */
function ownColumns(language: Language): Readonly<Record<string, Own>> {
  const rooms = dictionary[language]
  const inventory: Words = rooms.inventory
  const words: Words = rooms.words
  const disposition = ({ disposition: code, suggested }: ExportRow): string => {
    const word = words[code] ?? code
    return suggested === 1 && code !== 'undecided' ? `${word} · ${inventory['suggestedShort'] ?? ''}` : word
  }
  return {
    name: { ...text(26, (row) => row.handle), link: (row) => webAddress(row.url) },
    displayName: text(26, (row) => row.display_name),
    network: text(12, (row) => networkById(row.network)?.name ?? row.network),
    brand: text(14, (row) => row.brand),
    market: text(10, (row) => row.market),
    team: text(20, (row) => row.team),
    owner: text(20, (row) => row.owner),
    audience: figure((row) => row.audience),
    lastPost: {
      kind: 'day',
      width: 12,
      value: (row) => (row.last_post_at === null ? null : calendarDay(row.last_post_at)),
    },
    health: figure((row) => row.health),
    findings: figure((row) => row.findings),
    lifecycle: text(12, (row) => inventory[`inLife_${row.lifecycle}`] ?? row.lifecycle),
    disposition: text(20, disposition),
  }
}

const DAYS: ReadonlySet<string> = new Set(['openedOn', 'reviewedOn', 'addedOn'])
const LONG: ReadonlySet<string> = new Set(['bio', 'note'])

/** A column that is asked for besides the line, with its words in the language. */
function extraColumn(id: string, type: string | undefined, language: Language): Own {
  const held = (row: ExportRow): string | null => row.more[id] ?? null
  const own = type === undefined ? null : readType(type).type
  if (DAYS.has(id) || own === 'date') return { kind: 'day', width: 12, value: held }
  if (own === 'number')
    return { kind: 'number', width: 12, value: (row) => (held(row) === null ? null : Number(held(row))) }
  const rooms = dictionary[language]
  const inventory: Words = rooms.inventory
  const words: Words = rooms.words
  if (id === 'verified')
    return text(12, (row) => {
      const value = held(row)
      return value === null ? null : (inventory[value] ?? value)
    })
  if (id === 'stages' || id === 'access')
    return text(
      22,
      (row) =>
        held(row)
          ?.split('; ')
          .map((code) => words[code] ?? code)
          .join('; ') ?? null,
    )
  const kind: ColumnKind = LONG.has(id) ? 'long' : 'text'
  return { kind, width: LONG.has(id) ? 40 : 22, value: held }
}

const isExtra = (id: string): id is ExtraColumn =>
  id.startsWith('field:') || EXTRA_COLUMNS.some((extra) => extra === id)

/** Those of some columns that come with the row only when they are asked for. */
export const extrasOf = (columns: readonly ExportColumn[]): ExtraColumn[] =>
  columns.map(({ id }) => id).filter((id) => isExtra(id))

/**
 * The columns of a file in the order of the table. A column the workspace no longer has is left out.
 * @param types types of the workspace's own fields by their ids
 */
export function fileColumns(
  columns: readonly ExportColumn[],
  types: ReadonlyMap<string, string>,
  language: Language,
): FileColumn[] {
  const own = ownColumns(language)
  return columns.flatMap(({ id, head }) => {
    const type = types.get(id.slice('field:'.length))
    const gone = id.startsWith('field:') && type === undefined
    const column = isExtra(id) && !gone ? extraColumn(id, type, language) : own[id]
    return column === undefined ? [] : [{ id: head, ...column }]
  })
}

/** The address of an account, as a column. */
export const addressColumn = (head: string): FileColumn => ({
  id: head,
  kind: 'text',
  width: 38,
  value: (row) => row.url,
  link: (row) => webAddress(row.url),
})
