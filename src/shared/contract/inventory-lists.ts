import { z } from 'zod'
import { Day, Id, Instant } from '../model/words.ts'
import { command, job, query } from './request.ts'

/** "This file is the whole list of a source, as of a day." */
export const WholeList = z.strictObject({ source: z.string().trim().min(1).max(100), asOf: Day })
export type WholeList = z.infer<typeof WholeList>

/** One list of a source at a date. `refused` rows could not be read, so what they name counts as not on the list. */
export const SourceList = z.object({
  id: Id,
  source: z.string(),
  asOf: Day,
  file: z.string(),
  entries: z.number().int(),
  refused: z.number().int(),
  takenAt: Instant,
})
export type SourceList = z.infer<typeof SourceList>

const Value = z.union([z.string(), z.number()]).nullable()

/** `renamed` with `why: 'case'` is another spelling of the same handle. */
export const ListChangeKind = z.enum(['appeared', 'disappeared', 'renamed', 'changed'])
export type ListChangeKind = z.infer<typeof ListChangeKind>

/** One account that differs between two lists. */
export const ListChange = z.object({
  kind: ListChangeKind,
  network: z.string(),
  networkIcon: z.string(),
  networkName: z.string(),
  /** The handle on the later list; on the earlier one where the later has none. */
  handle: z.string(),
  /** The handle on the earlier list, where it is another one. */
  was: z.string().nullable(),
  who: z.string().nullable(),
  rowId: z.string().nullable(),
  /** Rows of the two files; null where the list does not have the account. */
  rowBefore: z.number().int().nullable(),
  rowAfter: z.number().int().nullable(),
  /** The account in the inventory, if it is still there. */
  account: Id.nullable(),
  /** The open question about the account. */
  question: Id.nullable(),
  why: z.enum(['case', 'account', 'network_id', 'row_id', 'row']).nullable(),
  /** The network's own ids differ: the row moved to another account. */
  otherId: z.boolean(),
  fields: z.array(z.object({ field: z.string(), from: Value, to: Value })),
})
export type ListChange = z.infer<typeof ListChange>

/** What happened between two lists, counted by account. */
export const ListSummary = z.object({
  older: z.object({ asOf: Day, file: z.string(), entries: z.number().int(), refused: z.number().int() }),
  newer: z.object({ asOf: Day, file: z.string(), entries: z.number().int(), refused: z.number().int() }),
  appeared: z.number().int(),
  disappeared: z.number().int(),
  renamed: z.number().int(),
  byCase: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** By rows of the source, where rows carry an id of their own. */
  rows: z.object({ appeared: z.number().int(), disappeared: z.number().int(), both: z.number().int() }).nullable(),
  /** `rows`: rows on both lists whose handle on this network is another one, is new or is gone. */
  byNetwork: z.array(
    z.object({
      network: z.string(),
      networkName: z.string(),
      appeared: z.number().int(),
      disappeared: z.number().int(),
      renamed: z.number().int(),
      byCase: z.number().int(),
      rows: z.number().int(),
    }),
  ),
  byField: z.record(z.string(), z.number().int()),
})
export type ListSummary = z.infer<typeof ListSummary>

/** What an import of a whole list says about the lists next to it in time. */
export const ImportComparison = z.object({
  source: z.string(),
  asOf: Day,
  /** A later list of the source is known: this one adds history and overwrites nothing. */
  older: z.boolean(),
  before: ListSummary.nullable(),
  after: ListSummary.nullable(),
  /** The first 1,000 accounts that differ from the list before, or from the list after where there is none before. */
  changes: z.array(ListChange),
  /** Questions this import asks about accounts that are on the list no more. */
  questions: z.number().int(),
})
export type ImportComparison = z.infer<typeof ImportComparison>

/** Keys an import answers with when the file is a whole list; counts are against the list before. */
export const comparedCounts = {
  comparedWith: Day.nullable().optional(),
  appeared: z.number().int().optional(),
  disappeared: z.number().int().optional(),
  renamed: z.number().int().optional(),
  changed: z.number().int().optional(),
  comparison: ImportComparison.optional(),
} as const

export const QuestionAnswer = z.enum(['keep', 'closed', 'renamed', 'not_ours'])
export type QuestionAnswer = z.infer<typeof QuestionAnswer>

/** What became of an account that a list has no more. `back`: a later list had it again, nobody needed to answer. */
export const Question = z.object({
  id: Id,
  account: Id,
  handle: z.string(),
  source: z.string(),
  lastSeen: Day,
  missingOn: Day,
  askedAt: Instant,
  answer: z.enum([...QuestionAnswer.options, 'back']).nullable(),
  renamedTo: z.string().nullable(),
  answeredAt: Instant.nullable(),
  answeredBy: z.string().nullable(),
})
export type Question = z.infer<typeof Question>

/** Two lists of one source, in either order. */
const Pair = { first: Id, second: Id } as const

export const inventoryLists = {
  /** Every list of every source, by source, newest first. */
  'lists.all': query(
    z.strictObject({}),
    z.object({ sources: z.array(z.object({ source: z.string(), lists: z.array(SourceList) })) }),
  ),
  /** Two lists of a source compared; `network` and `field` narrow the accounts, never the counts. */
  'lists.compare': query(
    z.strictObject({
      ...Pair,
      kinds: z.array(ListChangeKind).max(4).default([]),
      byCase: z.boolean().optional(),
      network: z.string().max(40).optional(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
    }),
    z.object({ summary: ListSummary, total: z.number().int(), changes: z.array(ListChange) }),
  ),
  /** Writes the comparison of two lists as CSV into a folder. Nothing that is there is replaced. */
  'lists.export': job(
    z.strictObject({ ...Pair, folder: z.string() }),
    z.object({ path: z.string(), bytes: z.number().int() }),
    ['folder'],
  ),
  /** Questions about one account, newest first. */
  'questions.of': query(z.strictObject({ account: Id }), z.object({ questions: z.array(Question) })),
  /** `to` is needed for `renamed`: the handle or address the account has now. */
  'questions.answer': command(
    z.strictObject({
      ids: z.array(Id).min(1).max(10_000),
      answer: QuestionAnswer,
      to: z.string().trim().min(1).max(4000).optional(),
    }),
    z.object({ answered: z.number().int() }),
  ),
} as const
