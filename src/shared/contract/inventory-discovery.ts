import { z } from 'zod'
import { Candidate, CandidateDecision, ImpostorReport, Sighting } from '../model/candidate.ts'
import { HistoryEntry } from '../model/change.ts'
import { Day, Id } from '../model/words.ts'
import { command, job, query } from './request.ts'

const count = z.number().int()

/** What one look at pages, results or the inventory itself brought. */
export const DiscoveryResult = z.object({
  /** Name of the folder or file; null for proposals. */
  file: z.string().nullable(),
  /** What it was taken for. */
  as: z.enum(['pages', 'scan', 'inventory']),
  /** Pages, result lists or accounts that were read. */
  read: count,
  /** Files that were left out, by reason. */
  left: z.record(z.string(), count),
  /** Distinct identities: new to the inbox, in it already, decided earlier, in the inventory already. */
  fresh: count,
  again: count,
  decided: count,
  known: count,
  /** Addresses on known networks that are no account, by reason (`share_link`, `post`, …); names a tool did not find. */
  passed: z.record(z.string(), count),
  /** Reading stopped at a limit; what was read until then counts. */
  limit: z.enum(['files', 'bytes', 'candidates']).nullable(),
})
export type DiscoveryResult = z.infer<typeof DiscoveryResult>

export const CandidateState = z.enum(['open', 'later', 'ours', 'impostor', 'not_ours', 'all'])
export type CandidateState = z.infer<typeof CandidateState>
export const CandidateGrouping = z.enum(['source', 'brand', 'network', 'none'])

export const discovery = {
  /**
   * Reads saved pages, sitemaps, folders of them, or results of a scanner, and puts what may be ours into the inbox.
   * `as` settles what a folder is taken for; a single file tells by itself. Nothing is fetched.
   */
  'discovery.read': job(
    z.strictObject({ file: z.string(), as: z.enum(['pages', 'scan']).optional() }),
    DiscoveryResult,
    ['file'],
  ),
  /** Proposes handles by the patterns of brands and by what profiles in the inventory mention. */
  'discovery.propose': job(z.strictObject({}), DiscoveryResult),
  /** How many candidates wait and how many were decided, by state; accounts seen on pages of our own. */
  'discovery.summary': query(
    z.strictObject({}),
    z.object({ states: z.record(CandidateState, count), accountsSeen: count, accounts: count }),
  ),
  'discovery.list': query(
    z.strictObject({
      state: CandidateState.default('open'),
      group: CandidateGrouping.default('source'),
      /** Words that handle, network, brand or market must hold. */
      text: z.string().max(200).default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    z.object({
      total: count,
      groups: z.array(z.object({ key: z.string(), label: z.string(), icon: z.string().nullable(), count })),
      candidates: z.array(Candidate),
    }),
  ),
  /** Every id of a list in its order. */
  'discovery.ids': query(
    z.strictObject({ state: CandidateState, group: CandidateGrouping, text: z.string().max(200) }),
    z.object({ ids: z.array(Id) }),
  ),
  'discovery.get': query(
    z.strictObject({ id: Id }),
    z.object({
      candidate: Candidate,
      sightings: z.array(Sighting),
      /** The account of ours it resembles. */
      resembles: z.object({ id: Id, handle: z.string(), url: z.string().nullable() }).nullable(),
      report: ImpostorReport,
      history: z.array(HistoryEntry),
    }),
  ),
  /** Where pages of our own, scans and other profiles name an account of the inventory. */
  'discovery.seen': query(z.strictObject({ account: Id }), z.object({ sightings: z.array(Sighting) })),
  /**
   * Decides candidates: `ours` puts them into the inventory the way an import does, `later` needs a day, null puts them
   * back into the inbox and leaves an account they became alone. Nothing is ever sent to a network.
   */
  'discovery.decide': command(
    z.strictObject({
      ids: z.array(Id).min(1).max(10_000),
      decision: CandidateDecision.nullable(),
      laterOn: Day.nullable().optional(),
      note: z.string().max(4000).nullable().optional(),
      /** For `ours`: instead of the brand and market that each candidate proposes. */
      brandId: Id.nullable().optional(),
      marketId: Id.nullable().optional(),
    }),
    z.object({ changed: count, created: count }),
  ),
} as const
