import { z } from 'zod'
import { Id } from '../model/words.ts'
import { job, query } from './request.ts'

/** Encodings a person can choose where the one that was found makes no sense; labels a `TextDecoder` understands. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
] as const

/** What a person decided about one file beside its columns. All of it is part of the import and goes with it on undo. */
export const ImportChoices = z.strictObject({
  encoding: z.enum(TEXT_ENCODINGS).optional(),
  /** Sheets to read; the others are left alone. */
  sheets: z.array(z.string().max(300)).min(1).max(200).optional(),
  /** Row of the column names, 1-based as a person counts; 0 where there are none. */
  header: z.number().int().min(0).max(40).optional(),
  /** Network of the rows whose network has no known name, by what stands there in lower case; '' is for rows without any. */
  networks: z.record(z.string().max(300), z.string().max(40)).optional(),
  /** Single rows: a network, or null to leave the row out. */
  rows: z
    .array(
      z.strictObject({
        sheet: z.string().max(300).nullable(),
        row: z.number().int().min(1),
        network: z.string().max(40).nullable(),
      }),
    )
    .max(5000)
    .optional(),
  /** Begin from the columns the person chose when a list with the same columns was imported last. Default false. */
  recall: z.boolean().optional(),
  /** Answers of a questionnaire to what the inventory has learned otherwise meanwhile: kept as it is, or the answer counts. Default keep. */
  conflicts: z.enum(['keep', 'take']).optional(),
})
export type ImportChoices = z.infer<typeof ImportChoices>

/** How a file was read, and what else could be chosen. */
export const ImportReadAs = z.object({
  encoding: z.string().nullable(),
  /** The encoding was judged from the letters. */
  encodingGuessed: z.boolean(),
  delimiter: z.string().nullable(),
  /** Every sheet of the workbook and whether it is read. */
  sheets: z.array(z.object({ name: z.string(), read: z.boolean() })),
  /** Where the column names stand (0: nowhere) and the rows they could stand in; null for formats that name every value. */
  header: z
    .object({ row: z.number().int(), rows: z.array(z.object({ row: z.number().int(), text: z.string() })) })
    .nullable(),
})
export type ImportReadAs = z.infer<typeof ImportReadAs>

/** One import that was made. Counts are of rows, or of accounts in wide tables. */
export const PastImport = z.object({
  id: Id,
  at: z.number(),
  file: z.string(),
  format: z.string(),
  actor: z.string().nullable(),
  counts: z.object({
    rows: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    merged: z.number().int(),
    rejected: z.number().int(),
  }),
  /** The step that undo would take back; null when nothing was changed. */
  batch: Id.nullable(),
  undone: z.boolean(),
  /** Refused rows whose cells are kept. */
  rejects: z.number().int(),
})
export type PastImport = z.infer<typeof PastImport>

/** Why an import cannot be taken back: something it wrote was changed since. */
export const UndoConflict = z.object({
  /** What it is about in words a person knows: the name of an account, a brand, a person. */
  name: z.string(),
  entity: z.string(),
  account: Id.nullable(),
  fields: z.array(z.string()),
})
export type UndoConflict = z.infer<typeof UndoConflict>

export const importHistory = {
  /** Past imports, newest first. */
  'import.list': query(
    z.strictObject({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(200).default(50) }),
    z.object({ total: z.number().int(), imports: z.array(PastImport) }),
  ),
  /** Every network a row can be given, by name. */
  'import.networks': query(
    z.strictObject({}),
    z.object({ networks: z.array(z.object({ id: z.string(), name: z.string(), icon: z.string() })) }),
  ),
  /** How the columns of a past import were read. `mapping` is what `--map` takes. */
  'import.mapping': query(
    z.strictObject({ id: Id }),
    z.object({ mapping: z.record(z.string(), z.string()), chosen: z.array(z.string()) }),
  ),
  /** What stands in the way of taking a step back; at most 50 of them, and how many there are. */
  'import.conflicts': query(
    z.strictObject({ batch: Id }),
    z.object({ total: z.number().int(), conflicts: z.array(UndoConflict) }),
  ),
  /** Writes the refused rows of a past import, cell by cell as they stood, as CSV or (by the name's end) XLSX. */
  'import.rejectsOf': job(
    z.strictObject({ id: Id, target: z.string(), replace: z.boolean().default(false) }),
    z.object({ path: z.string(), rows: z.number().int() }),
    ['target'],
  ),
} as const
