import { z } from 'zod'
import { AccountDetail, AccountPatch, AccountRow, ExtraColumn, Purpose } from '../model/account.ts'
import { HistoryEntry } from '../model/change.ts'
import { DirectoryEntry, DirectoryKind } from '../model/directory.ts'
import { Facet, FacetField, ListFilter } from '../model/filter.ts'
import { PasteRow } from '../model/paste.ts'
import { Day, Id, JourneyStage, TeamFunction } from '../model/words.ts'
import { accountsExport } from './inventory-export.ts'
import { paste } from './inventory-paste.ts'
import { table } from './inventory-table.ts'
import { ImportChoices, importHistory, ImportReadAs } from './inventory-import.ts'
import { comparedCounts, inventoryLists, WholeList } from './inventory-lists.ts'
import { command, job, query } from './request.ts'

/** Which column of a file is read as what. Columns that are absent are recognised by themselves. */
export const ColumnMapping = z.record(z.string(), z.string())

export const ImportCounts = z.object({
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  merged: z.number().int(),
  rejected: z.number().int(),
})

export const ImportReject = z.object({
  row: z.number().int(),
  sheet: z.string().nullable(),
  reason: z.string(),
  value: z.string().nullable(),
})

export const ImportResult = ImportCounts.extend({
  file: z.string(),
  format: z.string(),
  /** `answers`: an answered questionnaire came back; `decisions`: a workbook of the plan did, and what it changes is proposed. */
  kind: z.enum(['accounts', 'answers', 'decisions']),
  /** Set for wide tables, where a row holds several accounts: the number of accounts found. */
  accounts: z.number().int().optional(),
  rejects: z.array(ImportReject),
  /** Cells that could not be read although their row was taken. */
  notes: z.array(
    z.object({ row: z.number().int(), column: z.string(), reason: z.string(), value: z.string().nullable() }),
  ),
  batch: Id.nullable(),
  /** The export of another tool that the file was recognised as, and what a row of it is. */
  recognised: z.object({ tool: z.string(), holds: z.enum(['accounts', 'posts', 'figures']) }).nullable(),
  /** How the file was read, in sentences: rows above the header, sheets left out, an encoding that was judged … */
  remarks: z.array(z.string()),
  /** The record of this import; null for a preview, and where a file that was imported before brought nothing new. */
  import: Id.nullable(),
  /** When this very file was imported before, read the same way. */
  repeats: z.number().nullable(),
  /** Of an answered questionnaire: who was asked and when, and how many answers were given and taken. */
  answers: z
    .object({
      to: z.string(),
      at: z.number(),
      asked: z.number().int(),
      given: z.number().int(),
      taken: z.number().int(),
      /** Answers that wait because the inventory has learned another value meanwhile. */
      conflicts: z.number().int(),
    })
    .optional(),
  /** Of a workbook of the plan: who changed it, when and of which version it was made, and what is proposed. */
  decisions: z
    .object({
      editor: z.string(),
      at: z.number(),
      version: z.number().int(),
      proposed: z.number().int(),
      /** Rows about which the plan was changed in Muster after the workbook was made. */
      conflicts: z.number().int(),
    })
    .optional(),
  /** Rows a person left out. They are no rejects. */
  leftOut: z.number().int().optional(),
  ...comparedCounts,
})
export type ImportResult = z.infer<typeof ImportResult>

export const ImportPreviewRow = z.object({
  row: z.number().int(),
  sheet: z.string().nullable(),
  result: z.enum(['created', 'updated', 'unchanged', 'merged', 'rejected', 'left_out']),
  network: z.string().nullable(),
  networkIcon: z.string().nullable(),
  handle: z.string().nullable(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  /** In words: what is added, what changes from what to what, or why the row is refused. */
  effect: z.string(),
  /** Field by field what changes on a known account. */
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  /** Of a refused row: what stands where its network should, '' for nothing; null for any other reason. */
  gap: z.string().nullable(),
})

export const ImportPreview = ImportResult.extend({
  encoding: z.string().nullable(),
  sheets: z.array(z.string()),
  readAs: ImportReadAs,
  /** The earlier import whose columns this reading began from. */
  recalled: z.object({ at: z.number(), file: z.string() }).nullable(),
  /** Whether any column, as it is read, names accounts; without one every row is refused. */
  identifies: z.boolean(),
  /** Rows refused for their network alone, by what stands there ('' for nothing), most rows first. */
  gaps: z.array(z.object({ text: z.string(), rows: z.number().int(), network: z.string().nullable() })),
  columns: z.array(
    z.object({
      name: z.string(),
      field: z.string(),
      reason: z.string(),
      confidence: z.number(),
      filled: z.number().int(),
      sample: z.string(),
    }),
  ),
  /** What the file would be as a whole list: its source by its name, its date by its name or by when it was last written. */
  proposedList: WholeList,
  /** The first rows of every result (1,000; 2,000 of those refused), in file order. */
  preview: z.array(ImportPreviewRow),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** A file, what its columns are read as, and what else a person decided about it. */
const ImportQuery = z.strictObject({
  file: z.string(),
  mapping: ColumnMapping.optional(),
  choices: ImportChoices.optional(),
  /** The file is the whole list of a source at a date, and is compared with the lists next to it in time. */
  list: WholeList.optional(),
})
export type ImportQuery = z.infer<typeof ImportQuery>

export const inventory = {
  ...table,
  ...accountsExport,
  ...paste,
  /** `columns` names what is wanted besides the row itself, as in `ExtraColumn`; it comes in `more`. */
  'accounts.list': query(
    z.strictObject({
      filter: ListFilter,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
      columns: z.array(ExtraColumn).max(60).optional(),
    }),
    z.object({ total: z.number().int(), all: z.number().int(), rows: z.array(AccountRow) }),
  ),
  /** Every id of a filtered list, in its order: "select all" and range selection. */
  'accounts.ids': query(z.strictObject({ filter: ListFilter }), z.object({ ids: z.array(Id) })),
  /** Where an account stands in a filtered list; null when the filter leaves it out. */
  'accounts.place': query(
    z.strictObject({ filter: ListFilter, id: Id }),
    z.object({ index: z.number().int().nullable() }),
  ),
  /** How many accounts each of several filters leaves. */
  'accounts.count': query(
    z.strictObject({ texts: z.array(z.string().max(2000)).min(1).max(20) }),
    z.object({ counts: z.array(z.number().int()) }),
  ),
  /** `fields` asks for some facets only: a window that types asks one after another, so that none stands in the way of its rows. */
  'accounts.facets': query(
    z.strictObject({ text: z.string().max(2000), fields: z.array(FacetField).min(1).max(8).optional() }),
    z.object({ facets: z.array(Facet) }),
  ),
  /** What some accounts have in common, how many of them a patch would change, and how the first of these would read. */
  'accounts.compare': query(
    z.strictObject({ ids: z.array(Id).min(1).max(100_000), patch: AccountPatch.default({}) }),
    z.object({
      common: z.record(z.string(), z.object({ value: z.string().nullable(), different: z.number().int() })),
      changes: z.number().int(),
      rows: z.array(PasteRow),
    }),
  ),
  'accounts.get': query(z.strictObject({ id: Id }), AccountDetail),
  'accounts.history': query(z.strictObject({ id: Id }), z.object({ entries: z.array(HistoryEntry) })),
  'accounts.update': command(
    z.strictObject({ ids: z.array(Id).min(1).max(100_000), patch: AccountPatch }),
    z.object({ changed: z.number().int() }),
  ),
  'accounts.setPurpose': command(z.strictObject({ id: Id, purpose: Purpose }), z.object({ changed: z.number().int() })),
  'accounts.setStages': command(
    z.strictObject({ id: Id, stages: z.array(JourneyStage).max(3) }),
    z.object({ changed: z.number().int() }),
  ),
  'accounts.setGoals': command(
    z.strictObject({ id: Id, goals: z.array(Id).max(50) }),
    z.object({ changed: z.number().int() }),
  ),
  /** Adds one account by its address. Answers `exists` when it is already there. */
  'accounts.add': command(
    z.strictObject({ address: z.string().min(1).max(4000), hint: z.string().max(100).optional() }),
    z.object({ id: Id }),
  ),
  'accounts.remove': command(
    z.strictObject({ ids: z.array(Id).min(1).max(100_000) }),
    z.object({ removed: z.number().int() }),
  ),
  'directory.list': query(
    z.strictObject({ kind: DirectoryKind.optional() }),
    z.object({ entries: z.array(DirectoryEntry) }),
  ),
  'directory.add': command(
    z.strictObject({
      kind: DirectoryKind,
      name: z.string().min(1).max(300),
      detail: z.string().max(2000).nullable().optional(),
      teamFunction: TeamFunction.nullable().optional(),
    }),
    z.object({ id: Id }),
  ),
  /** A person leaves (or comes back): everything they alone could open becomes visible. */
  'directory.setLeft': command(
    z.strictObject({ person: Id, leftOn: Day.nullable() }),
    z.object({ changed: z.number().int() }),
  ),
  'import.preview': job(ImportQuery, ImportPreview, ['file']),
  'import.run': job(ImportQuery, ImportResult, ['file']),
  /** Writes the rows of a file that an import would refuse, as CSV or (by the name's end) XLSX. */
  'import.rejects': job(
    ImportQuery.extend({ target: z.string(), replace: z.boolean().default(false) }),
    z.object({ path: z.string(), rows: z.number().int() }),
    ['file', 'target'],
  ),
  ...importHistory,
  ...inventoryLists,
} as const
