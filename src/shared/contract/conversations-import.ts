import { z } from 'zod'
import { Id } from '../model/words.ts'
import { ImportChoices } from './inventory-import.ts'
import { job } from './request.ts'

/** A file of messages, what its columns are read as, and what else a person decided about it. */
export const ConversationImportQuery = z.strictObject({
  file: z.string(),
  /** Field by column name; columns that are not named are recognised. */
  mapping: z.record(z.string().max(300), z.string().max(40)).optional(),
  choices: ImportChoices.optional(),
  /** Network of rows that name none. */
  network: z.string().max(40).optional(),
  /** Handle of the account of ours the file belongs to, where the file does not say it. */
  account: z.string().min(1).max(100).optional(),
  /** Take private messages too. They are marked as private and never exported. */
  withPrivate: z.boolean().default(false),
})
export type ConversationImportQuery = z.infer<typeof ConversationImportQuery>

const Line = z.object({ row: z.number().int(), reason: z.string(), value: z.string().nullable() })

/** Counts are of messages; created, updated, unchanged, merged and rejected ones together are all rows. */
export const ConversationImportResult = z.object({
  file: z.string(),
  format: z.string(),
  kind: z.literal('conversations'),
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  merged: z.number().int(),
  rejected: z.number().int(),
  rejects: z.array(Line),
  /** What was repaired or left aside although the message was taken. */
  notes: z.array(Line),
  /** Threads that are new, and those of the workspace that go on in this file. */
  conversations: z.number().int(),
  extended: z.number().int(),
  contacts: z.number().int(),
  /** Accounts of ours in the file: whether each is in the inventory, and how many there are. */
  accounts: z.number().int(),
  ours: z.array(z.object({ network: z.string(), handle: z.string(), inInventory: z.boolean() })),
  /** Private messages that were left out. */
  privateLeftOut: z.number().int(),
  tool: z.string().nullable(),
  remarks: z.array(z.string()),
  batch: Id.nullable(),
  import: Id.nullable(),
  repeats: z.number().nullable(),
})
export type ConversationImportResult = z.infer<typeof ConversationImportResult>

export const ConversationImportPreview = ConversationImportResult.extend({
  /** Columns of a table; empty for files whose form says everything. */
  columns: z.array(
    z.object({ name: z.string(), field: z.string(), reason: z.string(), filled: z.number().int(), sample: z.string() }),
  ),
  /** Fields without which nothing can be taken in. */
  missing: z.array(z.string()),
  /** The first messages as they were read. */
  messages: z.array(
    z.object({
      row: z.number().int(),
      result: z.enum(['created', 'updated', 'unchanged', 'merged']),
      ours: z.boolean(),
      author: z.string(),
      at: z.number(),
      text: z.string(),
    }),
  ),
})
export type ConversationImportPreview = z.infer<typeof ConversationImportPreview>

export const conversationsImport = {
  /** What a file holds, as far as its form tells. */
  'conversations.recognise': job(
    z.strictObject({ file: z.string() }),
    z.object({ kind: z.enum(['accounts', 'conversations', 'unclear']), format: z.string() }),
    ['file'],
  ),
  /** Says what an import would do and writes nothing. */
  'conversations.preview': job(ConversationImportQuery, ConversationImportPreview, ['file']),
  'conversations.import': job(ConversationImportQuery, ConversationImportResult, ['file']),
} as const
