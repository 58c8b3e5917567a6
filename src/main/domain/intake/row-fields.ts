import { logoHash } from '#main/domain/audit/logo-hash.ts'
import type { Lifecycle } from '#shared/model/words.ts'
import { type DateRead, readDate } from './dates.ts'
import type { AccountDraft, CellNote, CellProblem } from './draft.ts'
import { type AccountField, fieldForm } from './fields.ts'
import { cellAddress, cellText, type CellValue, excerpt, type ListRecord } from '#shared/model/list.ts'
import type { ColumnUse, Mapping } from './mapping.ts'
import { lifecycleOf } from './lifecycle-words.ts'
import { readCount } from './numbers.ts'
import { languageTag } from './places.ts'

/** Figures of an account that change, as far as the row states them. */
interface Metrics {
  followers: number | null
  posts: number | null
  lastPostAt: number | null
  measuredAt: number | null
  /** The cells they came from. */
  readonly columns: { readonly column: string; readonly value: string }[]
}

/** Figures from the columns of one network, and the cells they came from. */
interface NetworkFigures {
  followers: number | null
  posts: number | null
  readonly columns: { readonly column: string; readonly value: string }[]
}

type SharedFields = Pick<
  AccountDraft,
  | 'externalId'
  | 'displayName'
  | 'brandName'
  | 'marketName'
  | 'language'
  | 'teamName'
  | 'ownerName'
  | 'ownerEmail'
  | 'backupOwnerName'
  | 'backupOwnerEmail'
  | 'agencyName'
  | 'openedOn'
  | 'reviewedOn'
  | 'verified'
  | 'logoHash'
  | 'bio'
  | 'website'
  | 'tags'
  | 'note'
  | 'lifecycle'
  | 'purpose'
  | 'goals'
>

/** What a row says besides whose account it is. */
export interface RowFields {
  readonly shared: SharedFields
  readonly metrics: Metrics
  /** Figures from columns that belong to one network. */
  readonly byNetwork: ReadonlyMap<string, NetworkFigures>
  readonly extra: Readonly<Record<string, string>>
  readonly notes: readonly CellNote[]
}

/** Longest text each field takes, in characters. */
const LONGEST: Partial<Record<AccountField, number>> = {
  bio: 10_000,
  note: 10_000,
  purpose: 10_000,
  website: 2_000,
  language: 40,
  extra: 10_000,
}
const LONGEST_NAME = 300

class RowReader {
  readonly notes: CellNote[] = []
  readonly record: ListRecord
  readonly mapping: Mapping

  constructor(record: ListRecord, mapping: Mapping) {
    this.record = record
    this.mapping = mapping
  }

  column(field: AccountField): ColumnUse | undefined {
    return this.mapping.single.get(field)
  }

  value(use: ColumnUse | undefined): CellValue {
    const value = use ? (this.record.values[use.index] ?? null) : null
    return this.mapping.unsaid?.test(cellText(value)) ? null : value
  }

  /** One text; of a list its first item. */
  text(field: AccountField): string | null {
    const use = this.column(field)
    const value = this.value(use)
    return use
      ? this.bounded(use, Array.isArray(value) ? ((value as readonly string[])[0] ?? '') : cellText(value))
      : null
  }

  bounded(use: ColumnUse, text: string): string | null {
    if (text === '') return null
    if (text.length <= (LONGEST[use.field] ?? LONGEST_NAME)) return text
    this.note(use, 'text_too_long', text)
    return null
  }

  count(use: ColumnUse | undefined): number | null {
    if (!use) return null
    const value = this.value(use)
    const read = readCount(cellText(value), use.numberSigns)
    if ('value' in read) return read.value
    this.note(use, read.problem, cellText(value))
    return null
  }

  date(field: AccountField): DateRead | null {
    const use = this.column(field)
    const text = cellText(this.value(use))
    if (!use || text === '' || /^([-–—?]|n\/a|never|unknown|нет)$/i.test(text)) return null
    const read = readDate(text, use.dateSigns)
    if ('day' in read) return read
    this.note(use, read.problem, text)
    return null
  }

  note(use: ColumnUse, reason: CellProblem, value: string): void {
    this.notes.push({
      row: this.record.row,
      sheet: this.record.sheet,
      column: use.column,
      reason,
      value: excerpt(value),
    })
  }
}

export function readFields(record: ListRecord, mapping: Mapping): RowFields {
  const row = new RowReader(record, mapping)
  const sheet = (field: Mapping['sheetField']): string | null => (mapping.sheetField === field ? record.sheet : null)
  const shared: SharedFields = {
    externalId: row.text('external_id'),
    displayName: row.text('display_name'),
    brandName: narrowest(row, 'brand') ?? sheet('brand'),
    marketName: narrowest(row, 'market') ?? sheet('market'),
    language: readLanguage(row),
    teamName: row.text('team'),
    ownerName: row.text('owner'),
    ownerEmail: readEmail(row, 'owner_email'),
    backupOwnerName: row.text('backup_owner'),
    backupOwnerEmail: readEmail(row, 'backup_owner_email'),
    agencyName: row.text('agency'),
    openedOn: row.date('opened_on')?.day ?? null,
    reviewedOn: row.date('reviewed_on')?.day ?? null,
    verified: readYesNo(row),
    logoHash: readHash(row),
    bio: row.text('bio'),
    website: readWebsite(row),
    tags: readLists(row, 'tags'),
    note: readNotes(row),
    lifecycle: readLifecycle(row),
    purpose: row.text('purpose'),
    goals: readLists(row, 'goal'),
  }
  return {
    shared,
    metrics: readMetrics(row),
    byNetwork: readByNetwork(row),
    extra: readExtra(row),
    notes: row.notes,
  }
}

/** A list of organisations runs from the widest to the narrowest; the account speaks for the narrowest. */
function narrowest(row: RowReader, field: AccountField): string | null {
  const use = row.column(field)
  const value = row.value(use)
  return use && Array.isArray(value) ? row.bounded(use, (value as readonly string[]).at(-1) ?? '') : row.text(field)
}

function readLanguage(row: RowReader): string | null {
  const text = row.text('language')
  return text === null ? null : (languageTag(text) ?? text)
}

function readEmail(row: RowReader, field: AccountField): string | null {
  const use = row.column(field)
  const text = row.text(field)
  if (!use || text === null) return null
  const email = cellAddress(row.value(use)).replace(/^mailto:/i, '')
  if (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}$/.test(email)) return email
  row.note(use, 'not_an_email', text)
  return null
}

function readYesNo(row: RowReader): boolean | null {
  const use = row.column('verified')
  const text = cellText(row.value(use)).toLowerCase()
  if (!use || text === '') return null
  if (/^(yes|y|true|1|x|✓|✔|да|ja|oui|si|sí|verified)$/.test(text)) return true
  if (/^(no|n|false|0|нет|nein|non|-)$/.test(text)) return false
  row.note(use, 'not_yes_no', text)
  return null
}

function readHash(row: RowReader): string | null {
  const use = row.column('logo_hash')
  const text = row.text('logo_hash')
  if (!use || text === null) return null
  const hash = logoHash(text)
  if (hash === null) row.note(use, 'not_a_hash', text)
  return hash
}

function readWebsite(row: RowReader): string | null {
  const use = row.column('website')
  return use ? row.bounded(use, cellAddress(row.value(use))) : null
}

const NO_ITEMS: readonly string[] = []

/** Items of all columns for a field, each once: real lists as they are, texts cut where the list parts them. */
function readLists(row: RowReader, field: AccountField): readonly string[] {
  if (row.column(field) === undefined) return NO_ITEMS
  const items = new Map<string, string>()
  for (const use of row.mapping.columns) {
    if (use.field !== field) continue
    const value = row.value(use)
    const parts = Array.isArray(value) ? (value as readonly string[]) : cellText(value).split(row.mapping.parts)
    for (const part of parts) {
      const item = row.bounded(use, part.trim())
      if (item !== null && !items.has(item.toLowerCase())) items.set(item.toLowerCase(), item)
    }
  }
  return [...items.values()]
}

function readNotes(row: RowReader): string | null {
  const notes = row.mapping.columns
    .filter((use) => use.field === 'note')
    .flatMap((use) => row.bounded(use, cellText(row.value(use))) ?? [])
  return notes.length === 0 ? null : notes.join('\n')
}

function readLifecycle(row: RowReader): Lifecycle | null {
  const use = row.column('lifecycle')
  const text = cellText(row.value(use))
  if (!use || text === '') return null
  const known = lifecycleOf(text)
  if (known === null) row.note(use, 'unknown_status', text)
  return known
}

/** Figures whose day cannot be read belong to no day and are left out; the note says so. */
function readMetrics(row: RowReader): Metrics {
  const columns: Metrics['columns'] = []
  for (const field of ['followers', 'posts', 'last_post_at'] as const) {
    const use = row.column(field)
    const text = cellText(row.value(use))
    if (use && text !== '') columns.push({ column: use.column, value: excerpt(text) })
  }
  const measuredAt = row.date('measured_on')?.instant ?? null
  if (measuredAt === null && row.notes.some(({ column }) => column === row.column('measured_on')?.column))
    return { followers: null, posts: null, lastPostAt: null, measuredAt, columns }
  return {
    followers: row.count(row.column('followers')),
    posts: row.count(row.column('posts')),
    lastPostAt: row.date('last_post_at')?.instant ?? null,
    measuredAt,
    columns,
  }
}

function readByNetwork(row: RowReader): Map<string, NetworkFigures> {
  const figures = new Map<string, NetworkFigures>()
  for (const use of row.mapping.columns) {
    if (use.network === null || (use.field !== 'followers' && use.field !== 'posts')) continue
    const entry = figures.get(use.network) ?? { followers: null, posts: null, columns: [] }
    entry[use.field] = row.count(use)
    if (entry[use.field] !== null) entry.columns.push({ column: use.column, value: excerpt(cellText(row.value(use))) })
    figures.set(use.network, entry)
  }
  return figures
}

/** Columns without a field of their own, and lists of which a field took only one item. */
function readExtra(row: RowReader): Record<string, string> {
  const extra: [string, string][] = []
  for (const use of row.mapping.columns) {
    const value = row.value(use)
    const shortened =
      Array.isArray(value) && value.length > 1 && use.field !== 'ignore' && fieldForm(use.field) === 'text'
    if (use.field !== 'extra' && !shortened) continue
    const text = row.bounded(use, cellText(value))
    if (text !== null) extra.push([use.column, text])
  }
  return Object.fromEntries(extra)
}
