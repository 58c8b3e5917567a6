import type { TFunction } from 'i18next'
import type { CandidateReason, Sighting } from '#shared/model/candidate.ts'

type T = TFunction<'discovery'>

const WORDS = ['brand', 'handle', 'network', 'ofPages', 'pages', 'site', 'source', 'word'] as const

/** A reason of a score as a sentence. */
export function reasonText({ code, values }: CandidateReason, t: T): string {
  const said = (name: string): string => String(values[name] ?? '')
  const words = Object.fromEntries(WORDS.map((name) => [name, said(name)])) as Record<(typeof WORDS)[number], string>
  if (code !== 'look_alike') return t(`reason_${code}`, { ...words, where: words.site || words.source })
  const known = (['letters', 'marks', 'spelling', 'lure'] as const).find((one) => one === said('how')) ?? 'letters'
  return t(`reason_look_alike_${known}`, words)
}

/** The strongest reasons in one line, for the list: what speaks for it, then what speaks against it. */
export function reasonsInLine(reasons: readonly CandidateReason[], t: T): string {
  const strength = ({ weight, factor }: CandidateReason): number => weight ?? 1 - (factor ?? 1)
  return [...reasons]
    .sort((a, b) => strength(b) - strength(a))
    .slice(0, 3)
    .map((reason) => reasonText(reason, t))
    .join(' · ')
}

/** How and where an identity was seen. */
export function sightingText({ kind, place, source, site, text, times }: Sighting, t: T): string {
  if (kind === 'pattern' && times === 0) return t('seen_patternWritten', { text })
  return t(`seen_${kind}`, { place: t(`place_${place}`), source, site, text, times })
}
