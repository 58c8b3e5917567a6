import { z } from 'zod'
import { Day, Id, Instant } from './words.ts'

/**
 * In what way an address was seen: stated as the same organisation (`same_as`, schema.org), claimed by `rel="me"`, in a
 * `meta` line, in an embedded widget, as an ordinary link, as a country site or subdomain (`site`), in a profile of an
 * account (`mention`), in the results of a scanner, or formed after the pattern of a brand's handles.
 */
export const SightingKind = z.enum(['same_as', 'rel_me', 'meta', 'embed', 'link', 'site', 'mention', 'scan', 'pattern'])
export type SightingKind = z.infer<typeof SightingKind>

/** Where it stood: a part of a web page, a field of an account, or the list of a tool. */
export const SightingPlace = z.enum([
  'head',
  'header',
  'nav',
  'main',
  'aside',
  'footer',
  'body',
  'sitemap',
  'bio',
  'website',
  'note',
  'list',
])
export type SightingPlace = z.infer<typeof SightingPlace>

/** Where an identity was seen, summed up over the pages of one site in one source. */
export const Sighting = z.object({
  kind: SightingKind,
  place: SightingPlace,
  /** Name of the folder or file that was read; the handle of the account whose profile names it; empty for patterns. */
  source: z.string(),
  /** Host of the pages, without `www.`; empty where it is not known. For scans: the name the tool looked for. */
  site: z.string(),
  /** Pages it stands on, of how many pages of that site in that source, and how often in all. */
  pages: z.number().int(),
  ofPages: z.number().int(),
  times: z.number().int(),
  /** Some of those pages: addresses where pages tell them, else paths below the folder. */
  samples: z.array(z.string()),
  /** The address as it stood there. */
  address: z.string(),
  /** Text of the link or of the sentence. */
  text: z.string(),
  /** ISO country code that all of its pages speak to; null when there are several or none. */
  country: z.string().nullable(),
  /** Account that names it, for mentions. */
  account: Id.nullable(),
  at: Instant,
})
export type Sighting = z.infer<typeof Sighting>

/** What a candidate mainly rests on; the inbox is grouped by it. `look_alike` goes before everything else. */
export const CandidateSource = z.enum(['look_alike', 'site', 'mention', 'scan', 'pattern'])
export type CandidateSource = z.infer<typeof CandidateSource>

export const CandidateDecision = z.enum(['ours', 'impostor', 'not_ours', 'later'])
export type CandidateDecision = z.infer<typeof CandidateDecision>

export const ReasonCode = z.enum([
  'same_as',
  'rel_me',
  'meta',
  'embed',
  'link_frame',
  'link_nav',
  'link_aside',
  'link_body',
  'site',
  'site_wide',
  'mention',
  'scan',
  'pattern',
  'name_is_brand',
  'name_starts_with_brand',
  'name_holds_brand',
  'fits_pattern',
  'same_handle',
  'other_form',
  'foreign_site',
  'unknown_site',
  'name_unrelated',
  'look_alike',
  'vendor',
])
export type ReasonCode = z.infer<typeof ReasonCode>

/**
 * One reason of a score. `weight` above 0 is the share by which it makes the account likely ours when it stands alone;
 * `factor` below 1 lowers the whole. `values` fill the words: brand, handle, network, pages.
 */
export const CandidateReason = z.object({
  code: ReasonCode,
  weight: z.number().optional(),
  factor: z.number().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type CandidateReason = z.infer<typeof CandidateReason>

/** An account that may be ours, with what speaks for it. */
export const Candidate = z.object({
  id: Id,
  network: z.string(),
  networkName: z.string(),
  networkIcon: z.string(),
  handle: z.string(),
  url: z.string().nullable(),
  source: CandidateSource,
  /** 1 to 99: how likely it is ours, in per cent; see docs/discovery.md. */
  score: z.number().int(),
  reasons: z.array(CandidateReason),
  brand: z.string().nullable(),
  brandId: Id.nullable(),
  market: z.string().nullable(),
  marketId: Id.nullable(),
  decision: CandidateDecision.nullable(),
  decidedAt: Instant.nullable(),
  laterOn: Day.nullable(),
  note: z.string().nullable(),
  /** The account it became. */
  accountId: Id.nullable(),
  foundAt: Instant.nullable(),
})
export type Candidate = z.infer<typeof Candidate>

/** What a person needs to report an impostor; sending it is theirs. */
export const ImpostorReport = z.object({
  /** Form of the network, when one is known. */
  form: z.string().nullable(),
  /** Where to look in the network's own window. */
  way: z.string(),
  /** Text to copy into the report. */
  text: z.string(),
})
export type ImpostorReport = z.infer<typeof ImpostorReport>
