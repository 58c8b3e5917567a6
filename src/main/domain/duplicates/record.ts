import type { DuplicateClass, DuplicateKind } from '#shared/model/duplicates.ts'

/** One account as the search for duplicates sees it. Null is "not known"; days are `YYYY-MM-DD`, moments milliseconds. */
export type DuplicateRecord = {
  readonly id: string
  readonly network: string
  readonly handle: string
  readonly externalId: string | null
  readonly displayName: string | null
  readonly lifecycle: string
  readonly brandId: string | null
  readonly marketId: string | null
  readonly teamId: string | null
  readonly language: string | null
  readonly ownerId: string | null
  readonly website: string | null
  readonly verified: number | null
  readonly openedOn: string | null
  readonly audience: number | null
  readonly lastPostAt: number | null
  /** Ways in that were not revoked. */
  readonly ways: number
}

/** What the accounts belong to, and what people have said about pairs of them. */
export type Surroundings = {
  readonly brands: readonly { readonly id: string; readonly name: string; readonly website: string | null }[]
  readonly markets: readonly { readonly id: string; readonly name: string; readonly code: string | null }[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** Accounts of one network that one row of a list named together. */
  readonly rows: readonly { readonly accounts: readonly string[]; readonly file: string; readonly row: number }[]
  /** Pairs that people declared to be different. */
  readonly notSame: readonly (readonly [string, string])[]
  readonly now: number
}

/** `same`, `renamed` and `predecessor` are candidates for a merge, `lookalike` may be an impostor, the others are families. */
export function classOf(kind: DuplicateKind): DuplicateClass {
  if (kind === 'lookalike') return 'lookalike'
  return kind === 'same' || kind === 'renamed' || kind === 'predecessor' ? 'duplicate' : 'family'
}

/** One piece of evidence; the words for it are in `say.ts`. */
export type Evidence = {
  readonly code: EvidenceCode
  readonly values: Readonly<Record<string, string | number>>
}

export type EvidenceCode =
  | 'same-everything'
  | 'same-id'
  | 'same-list-id'
  | 'same-name'
  | 'near-name'
  | 'only-these'
  | 'same-handle'
  | 'same-row'
  | 'same-brand'
  | 'same-market'
  | 'same-team'
  | 'same-language'
  | 'same-owner'
  | 'same-page'
  | 'silent-successor'
  | 'opened-later'
  | 'different-ids'
  | 'both-verified'
  | 'different-teams'
  | 'different-brands'
  | 'carries-brand'
  | 'near-handle'
  | 'near-brand'
  | 'looks-alike'
  | 'nobody-inside'
  | 'foreign-link'
  | 'opened-lately'
  | 'bait'
  | 'not-verified'
  | 'far-smaller'
  | 'languages'
  | 'markets'
  | 'core-name'
  | 'person'
  | 'personal-address'
  | 'one-handle'

/** Accounts that may belong together. The one to compare the others with stands first. */
export type DuplicateGroup = {
  readonly kind: DuplicateKind
  /** 0 to 1. */
  readonly score: number
  readonly accounts: readonly string[]
  /** The account under suspicion: the look-alike, the personal account. */
  readonly suspect: string | null
  readonly evidence: readonly Evidence[]
}
