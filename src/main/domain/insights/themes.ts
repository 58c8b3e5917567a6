import type { Trend } from '#shared/model/insight.ts'
import type { Counted } from './counter.ts'

export type Sizes = { readonly now: number; readonly before: number }

/** With less than this part of the conversations before, nothing can be compared. */
const COMPARABLE = 0.2

/** What conversations before are worth now; 0 where there were too few to compare with. */
const scaleOf = ({ now, before }: Sizes): number => (before < now * COMPARABLE || before === 0 ? 0 : now / before)

/** Fewest conversations that make a theme. Our own choice: with fewer than three nobody would speak of one. */
const LEAST = 3
/** Of all conversations of the period a theme needs this share, else it is noise in a large workspace. */
const LEAST_SHARE = 0.0008
/** What is said in more than this share of all is said of everything. */
const COMMON_SHARE = 0.35
/** Phrases that are looked up exactly. */
const LOOKED_UP = 160
/** A word that stands in a longer phrase this often is told by the phrase. */
const COVERED = 0.75
/** A phrase of several words says more than each of them. */
const LENGTH = [0, 0.45, 1.6, 2] as const

export const leastOf = ({ now }: Sizes): number => Math.max(LEAST, Math.ceil(now * LEAST_SHARE))

/**
 * The most telling phrases of a period: said by many, but not by everybody, longer ones before the words they hold. A phrase that
 * was said before and is not any more counts by what would have been expected now.
 */
export function telling(counted: Iterable<Counted>, sizes: Sizes): Counted[] {
  const scale = scaleOf(sizes)
  const weighed: { one: Counted; size: number; weight: number }[] = []
  for (const one of counted) {
    const size = Math.max(one.now, one.before * scale)
    const share = size / Math.max(1, sizes.now)
    if (share > COMMON_SHARE && sizes.now > 20) continue
    weighed.push({ one, size, weight: size * Math.log(1 + 1 / share) * (LENGTH[one.words] ?? 1) })
  }
  weighed.sort((one, other) => other.weight - one.weight || (one.one.key < other.one.key ? -1 : 1))
  const taken: Counted[] = []
  const covered = new Map<string, number>()
  for (const { one, size } of weighed) {
    if ((covered.get(one.key) ?? 0) >= size * COVERED) continue
    taken.push(one)
    for (const part of partsOf(one.key)) covered.set(part, Math.max(covered.get(part) ?? 0, size))
    if (taken.length >= LOOKED_UP) break
  }
  return taken
}

/** Shorter phrases within one. */
function partsOf(key: string): string[] {
  const words = key.split(' ')
  const parts: string[] = []
  for (let length = 1; length < words.length; length++)
    for (let at = 0; at + length <= words.length; at++) parts.push(words.slice(at, at + length).join(' '))
  return parts
}

/** A phrase with the conversations in which a contact said it. */
export type Located = Counted & { readonly nowIds: ReadonlySet<number>; readonly beforeIds: ReadonlySet<number> }

export type Theme = {
  readonly phrases: readonly Located[]
  readonly now: ReadonlySet<number>
  readonly before: ReadonlySet<number>
  readonly trend: Trend | null
}

/** Two phrases are about one thing when they are said in the same conversations: so large a part of the rarer one. */
const SAME = 0.6
const SAME_WITHOUT_WORD = 0.8
const MOST_PHRASES = 5

/** Puts phrases that are said together into themes: the most telling of them, the largest first. */
export function themesOf(located: readonly Located[], sizes: Sizes, most: number): Theme[] {
  const themes: { phrases: Located[]; now: Set<number>; before: Set<number> }[] = []
  for (const phrase of located) {
    if (Math.max(phrase.nowIds.size, phrase.beforeIds.size) < leastOf(sizes)) continue
    const kin = themes.find((theme) => theme.phrases.some((one) => isKin(one, phrase)))
    if (!kin) {
      themes.push({ phrases: [phrase], now: new Set(phrase.nowIds), before: new Set(phrase.beforeIds) })
      continue
    }
    if (kin.phrases.length >= MOST_PHRASES) continue
    kin.phrases.push(phrase)
    for (const id of phrase.nowIds) kin.now.add(id)
    for (const id of phrase.beforeIds) kin.before.add(id)
  }
  return themes
    .map((theme) => ({ ...theme, trend: trendOf(theme.now.size, theme.before.size, sizes) }))
    .slice(0, most)
    .toSorted((one, other) => weightOf(other, sizes) - weightOf(one, sizes))
}

const weightOf = ({ now, before }: { now: Set<number>; before: Set<number> }, sizes: Sizes): number =>
  Math.max(now.size, before.size * scaleOf(sizes))

function isKin(one: Located, other: Located): boolean {
  const ids = one.nowIds.size + other.nowIds.size > 0 ? 'nowIds' : 'beforeIds'
  const [few, many] = one[ids].size < other[ids].size ? [one[ids], other[ids]] : [other[ids], one[ids]]
  if (few.size === 0) return false
  let both = 0
  for (const id of few) if (many.has(id)) both++
  const shared = one.key.split(' ').some((word) => other.key.split(' ').includes(word))
  return both / few.size >= (shared ? SAME : SAME_WITHOUT_WORD)
}

/** Below this a difference can well be chance: chi-squared with one degree of freedom at 1 %. */
const SURE = 6.63
const CLEARLY = 1.3

/**
 * Whether a theme rises or fades: the log-likelihood ratio of its shares in the two periods (Dunning, Computational Linguistics
 * 1993), told only where it is no chance and a third more or less. Null where there were too few conversations before.
 */
export function trendOf(now: number, before: number, sizes: Sizes): Trend | null {
  if (scaleOf(sizes) === 0) return null
  const sure = likelihoodRatio(now, sizes.now, before, sizes.before) >= SURE
  if (!sure) return 'steady'
  if (before === 0) return 'new'
  const ratio = now / sizes.now / (before / sizes.before)
  return ratio >= CLEARLY ? 'rising' : ratio <= 1 / CLEARLY ? 'fading' : 'steady'
}

/** G² of a two by two table. */
function likelihoodRatio(a: number, ofA: number, b: number, ofB: number): number {
  const share = (a + b) / Math.max(1, ofA + ofB)
  const term = (seen: number, expected: number): number => (seen <= 0 ? 0 : seen * Math.log(seen / expected))
  return (
    2 *
    (term(a, ofA * share) + term(ofA - a, ofA * (1 - share)) + term(b, ofB * share) + term(ofB - b, ofB * (1 - share)))
  )
}
