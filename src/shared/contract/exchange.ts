import { z } from 'zod'
import { Id, Instant } from '../model/words.ts'
import { command, job, query } from './request.ts'

const count = z.number().int()

/** Somebody whose bundles were merged here, by the fingerprint of their key. */
export const Partner = z.object({
  fingerprint: z.string(),
  name: z.string(),
  knownSince: Instant,
  receivedAt: Instant.nullable(),
  sentAt: Instant.nullable(),
})
export type Partner = z.infer<typeof Partner>

/** One side of a clash in words. */
const Side = z.object({
  /** The value, or null where there is none or the row was removed. */
  text: z.string().nullable(),
  /** Who said it, when, and why, as far as it is known. */
  by: z.string().nullable(),
  at: Instant.nullable(),
  reason: z.string().nullable(),
})
export const Clash = z.object({
  id: count,
  at: Instant,
  kind: z.enum(['field', 'decision', 'removed', 'plan']),
  entity: z.string(),
  key: z.string(),
  /** What it is about: a handle, a name. */
  title: z.string(),
  /** The account it is about, where it is about one. */
  accountId: Id.nullable(),
  field: z.string(),
  mine: Side,
  theirs: Side,
  kept: z.enum(['mine', 'theirs']),
  partner: z.string(),
  /** Either side can be taken with one press; else it has to be looked at where it is. */
  choosable: z.boolean(),
})
export type Clash = z.infer<typeof Clash>

export const BundleMerge = z.object({
  from: z.object({ name: z.string(), fingerprint: z.string(), known: z.boolean(), knownNameElsewhere: z.boolean() }),
  workspace: z.string(),
  madeAt: Instant,
  steps: count,
  changes: count,
  facts: count,
  /** Steps in the file that are here already. */
  repeated: count,
  /** Rows by table: what the merge adds, changes and takes away, and what turned out to be one thing. */
  added: z.record(z.string(), count),
  changed: z.record(z.string(), count),
  removed: z.record(z.string(), count),
  joined: count,
  clashTotal: count,
  clashes: z.array(Clash),
})
export type BundleMerge = z.infer<typeof BundleMerge>

export const exchange = {
  'exchange.state': query(
    z.strictObject({}),
    z.object({
      /** Of this computer's key; null where it has none yet. */
      fingerprint: z.string().nullable(),
      partners: z.array(Partner),
      /** Clashes nobody has looked at yet. */
      clashes: count,
    }),
  ),
  /** Writes what a partner is not known to have, or with `to` null everything. */
  'exchange.export': job(
    z.strictObject({ target: z.string(), to: z.string().max(60).nullable().default(null) }),
    z.object({ path: z.string(), bytes: count, steps: count, changes: count, facts: count, fingerprint: z.string() }),
    ['target'],
  ),
  /** What merging a bundle would do; nothing is kept. */
  'exchange.preview': job(z.strictObject({ file: z.string() }), BundleMerge, ['file']),
  /** Merges a bundle as one step. `trust` takes it from somebody who is not known yet. */
  'exchange.import': job(z.strictObject({ file: z.string(), trust: z.boolean().default(false) }), BundleMerge, [
    'file',
  ]),
  'exchange.clashes': query(
    z.strictObject({ limit: count.min(1).max(500).default(200) }),
    z.object({ total: count, clashes: z.array(Clash) }),
  ),
  /** `mine` and `theirs` make that side hold; `decided` says that it was looked at and decided elsewhere. */
  'exchange.settle': command(
    z.strictObject({ id: count, answer: z.enum(['mine', 'theirs', 'decided']) }),
    z.object({ changed: count }),
  ),
} as const
