import type { EvidenceCode } from './record.ts'

/**
 * What each piece of evidence adds to a score. The figures are judgements, not measurements: each says how far the fact alone
 * brings a reader towards acting; docs/duplicates.md gives the reasons. A score is the sum, at most {@link MOST}.
 */
export const WEIGHTS: Readonly<Partial<Record<EvidenceCode, number>>> = {
  'same-id': 0.9,
  'same-list-id': 0.7,
  'same-everything': 0.9,
  'same-name': 0.35,
  'near-name': 0.35,
  'only-these': 0.25,
  'same-handle': 0.45,
  'same-row': 0.35,
  'same-page': 0.2,
  'same-brand': 0.1,
  'same-market': 0.1,
  'same-team': 0.1,
  'same-owner': 0.1,
  'same-language': 0.05,
  'silent-successor': 0.3,
  'opened-later': 0.1,
  'carries-brand': 0.35,
  'near-handle': 0.45,
  'near-brand': 0.45,
  'looks-alike': 0.55,
  'foreign-link': 0.25,
  'opened-lately': 0.2,
  bait: 0.1,
  'not-verified': 0.05,
  'far-smaller': 0.05,
  'core-name': 0.5,
  markets: 0.2,
  languages: 0.2,
  person: 0.6,
  'personal-address': 0.5,
  'one-handle': 0.6,
}

/** What speaks against: the sum is multiplied by it. */
export const AGAINST: Readonly<Partial<Record<EvidenceCode, number>>> = {
  'different-ids': 0.95,
  'both-verified': 0.9,
  'different-teams': 0.7,
  'different-brands': 0.85,
}

/** From here on a pair is worth a person's look. */
export const REPORTED = 0.7
/** The same for a suspicion; lower, because a missed fraud costs more than a look. */
export const SUSPECTED = 0.6
const MOST = 0.99

/** @returns 0 to {@link MOST}, two decimals */
export function scoreOf(evidence: readonly { readonly code: EvidenceCode }[]): number {
  let sum = 0
  let factor = 1
  for (const { code } of evidence) {
    sum += WEIGHTS[code] ?? 0
    factor *= AGAINST[code] ?? 1
  }
  return Math.round(Math.min(MOST, sum) * factor * 100) / 100
}
