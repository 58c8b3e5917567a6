import type { TFunction } from 'i18next'
import type { CandidateReason, Sighting } from '#shared/model/candidate.ts'

type T = TFunction<'discovery'>

/** A reason of a score as a sentence. */
export function reasonText({ code, values }: CandidateReason, t: T): string {
  const where = String(values['site'] ?? '') || String(values['source'] ?? '')
  if (code !== 'look_alike') return t(`reason_${code}`, { ...values, where })
  const how = String(values['how'])
  const known = (['letters', 'marks', 'spelling', 'lure'] as const).find((one) => one === how) ?? 'letters'
  return t(`reason_look_alike_${known}`, values)
}

/** The strongest reasons in one line, for the list: what speaks for it, then what speaks against it. */
export function reasonsInLine(reasons: readonly CandidateReason[], t: T): string {
  const strength = ({ weight, factor }: CandidateReason): number => weight ?? 1 - (factor ?? 1)
  return reasons
    .toSorted((a, b) => strength(b) - strength(a))
    .slice(0, 3)
    .map((reason) => reasonText(reason, t))
    .join(' · ')
}

/** How and where an identity was seen. */
export function sightingText({ kind, place, source, site, text, times }: Sighting, t: T): string {
  if (kind === 'pattern' && times === 0) return t('seen_patternWritten', { text })
  return t(`seen_${kind}`, { place: t(`place_${place}`), source, site, text, times })
}
