import { z } from 'zod'
import { HistoryEntry } from '../model/change.ts'
import { Id, Instant } from '../model/words.ts'
import { command, job, query } from './request.ts'

export const WorkspaceInfo = z.object({
  id: Id,
  name: z.string(),
  file: z.string(),
  createdAt: Instant,
  accounts: z.number().int(),
  schema: z.number().int(),
  readOnly: z.boolean(),
})
export type WorkspaceInfo = z.infer<typeof WorkspaceInfo>

/** How far the work in a workspace has come: what the first steps follow. All of it is read from the file. */
export const Begun = z.object({
  id: Id,
  /** Filled with the sample company. */
  sample: z.boolean(),
  accounts: z.number().int(),
  withBrand: z.number().int(),
  withOwner: z.number().int(),
  /** Start of the newest audit. */
  auditedAt: Instant.nullable(),
  /** Accounts of the plan that people decided. */
  decided: z.number().int(),
  /** When the plan was last suggested. */
  suggestedAt: Instant.nullable(),
  /** When documents of the plan were last written or a version of it issued. */
  exportedAt: Instant.nullable(),
})
export type Begun = z.infer<typeof Begun>

export const SearchHit = z.object({
  kind: z.enum(['account', 'person', 'brand', 'conversation']),
  id: Id,
  title: z.string(),
  /** Plain text; the matched parts are between U+2068 and U+2069. */
  snippet: z.string(),
  icon: z.string().nullable(),
  score: z.number(),
})
export type SearchHit = z.infer<typeof SearchHit>

const Step = z.object({ batch: Id, action: z.string(), count: z.number().int(), at: Instant }).nullable()

export const workspace = {
  'workspace.info': query(z.strictObject({}), WorkspaceInfo),
  'workspace.rename': command(z.strictObject({ name: z.string().min(1).max(200) }), z.object({ name: z.string() })),
  'workspace.begun': query(z.strictObject({}), Begun),
  /** Remembers that documents of the plan were written; files outside say nothing about themselves. */
  'workspace.planWritten': command(z.strictObject({}), z.object({ at: Instant })),
  /** Fills an empty workspace with the fictional sample company. */
  'workspace.fillSample': job(
    z.strictObject({
      seed: z
        .number()
        .int()
        .min(0)
        .max(2 ** 31 - 1),
      truth: z.boolean().default(false),
    }),
    z.object({ accounts: z.number().int(), truth: z.string().nullable() }),
  ),
  'search.all': query(
    z.strictObject({
      text: z.string().max(400),
      limit: z.number().int().min(1).max(100).default(20),
      scope: z.enum(['all', 'accounts', 'conversations']).default('all'),
    }),
    z.object({
      total: z.number().int(),
      /** There are more hits than were counted. */
      more: z.boolean(),
      hits: z.array(SearchHit),
      milliseconds: z.number(),
    }),
  ),
  'history.state': query(z.strictObject({}), z.object({ undo: Step, redo: Step })),
  'history.feed': query(
    z.strictObject({ limit: z.number().int().min(1).max(500).default(100) }),
    z.object({ entries: z.array(HistoryEntry) }),
  ),
  'history.undo': command(
    z.strictObject({ batch: Id.optional() }),
    z.object({ action: z.string(), count: z.number().int() }),
  ),
  'history.redo': command(z.strictObject({}), z.object({ action: z.string(), count: z.number().int() })),
  'backup.create': job(
    z.strictObject({ target: z.string() }),
    z.object({ path: z.string(), bytes: z.number().int() }),
    ['target'],
  ),
  'backup.list': query(
    z.strictObject({}),
    z.object({
      backups: z.array(z.object({ path: z.string(), at: Instant, bytes: z.number().int(), why: z.string() })),
    }),
  ),
  'workspace.verify': job(
    z.strictObject({}),
    z.object({ ok: z.boolean(), problems: z.array(z.string()), changes: z.number().int() }),
  ),
} as const
