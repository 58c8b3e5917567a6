import type { Answer, Query } from '#shared/contract/index.ts'
import { dayStart } from '#shared/model/filter-values.ts'
import type { FoundTheme, Quote } from '#shared/model/insight.ts'
import { SERVICE_DAYS } from '#main/domain/center/reference.ts'
import { PhraseCounter } from '#main/domain/insights/counter.ts'
import { type Phrase, phrasesIn } from '#main/domain/insights/phrases.ts'
import { leastOf, type Located, type Sizes, telling, type Theme, themesOf } from '#main/domain/insights/themes.ts'
import { networkById } from '#main/domain/networks/index.ts'
import type { JobContext, ReadContext } from '#main/capabilities/handler.ts'
import {
  brandNames,
  conversationsSaying,
  countSpoken,
  idsOf,
  type QuoteRow,
  quotesSaying,
  spokenTexts,
  type Window,
} from '#main/mirror/queries/insights/find.ts'
import { knownPhrases } from '#main/mirror/queries/insights/register.ts'
import { servicePeriod } from '#main/mirror/queries/plan-facts.ts'
import { stemOf } from '#main/mirror/stems.ts'

const DAY = 86_400_000
/** Conversations between two looks at whether the person asked to stop. */
const PAGE = 500
const THEMES = 60
const QUOTES = 6
const KEPT = 200

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** Finds themes of a period in one pass over what contacts said, and looks up exactly where the most telling phrases stand. */
export function findThemes(context: JobContext, query: Query<'insights.find'>): Answer<'insights.find'> {
  const began = performance.now()
  const { db } = context
  const { now, before } = windows(context, query)
  const sizes: Sizes = { now: countSpoken(db, now), before: countSpoken(db, before) }
  const counter = countPhrases(context, now, before, sizes)
  const names = new Set(brandNames(db).map((name) => keyOf(name.toLowerCase())))
  const candidates = telling(counter.counted(leastOf(sizes)), sizes).filter(({ key }) => !names.has(key))
  const located: Located[] = []
  for (const [at, candidate] of candidates.entries()) {
    context.progress(sizes.now + sizes.before + at, sizes.now + sizes.before + candidates.length)
    const match = matchOf(candidate.key)
    located.push({
      ...candidate,
      nowIds: new Set(conversationsSaying(db, match, now)),
      beforeIds: new Set(conversationsSaying(db, match, before)),
    })
  }
  const known = knownOf(context)
  const themes = themesOf(located, sizes, THEMES * 2)
    .map((theme) => ({ theme, known: known(theme, query.brand) }))
    .filter((one) => one.known?.status !== 'dismissed')
    .slice(0, THEMES)
  return {
    since: dayOf(now.since),
    until: dayOf(now.until - 1),
    beforeSince: dayOf(before.since),
    conversations: sizes.now,
    conversationsBefore: sizes.before,
    themes: themes.map((one) => foundOf(context, one.theme, one.known?.id ?? null, now, before)),
    seconds: Math.round(performance.now() - began) / 1000,
  }
}

/** The period asked for and the one of equal length before it; whole days, without days the usual period. */
function windows(
  { db, now }: ReadContext,
  { brand, since, until }: Query<'insights.find'>,
): { now: Window; before: Window } {
  const usual = servicePeriod(db, now, SERVICE_DAYS)
  const end = (until === null ? null : dayStart(until)) ?? dayStart(dayOf(usual.until)) ?? usual.until
  const begin = (since === null ? null : dayStart(since)) ?? end - (SERVICE_DAYS - 1) * DAY
  const first = Math.min(begin, end)
  const length = end + DAY - first
  return {
    now: { brand, since: first, until: first + length },
    before: { brand, since: first - length, until: first },
  }
}

function countPhrases(context: JobContext, now: Window, before: Window, sizes: Sizes): PhraseCounter {
  const counter = new PhraseCounter()
  let done = 0
  for (const period of ['before', 'now'] as const)
    for (const { texts } of spokenTexts(context.db, period === 'now' ? now : before)) {
      const phrases = new Map<string, Phrase>()
      for (const text of texts) for (const [key, phrase] of phrasesIn(text, stemOf)) phrases.set(key, phrase)
      counter.add(phrases, period)
      if (++done % PAGE === 0) context.progress(done, sizes.now + sizes.before)
    }
  return counter
}

const matchOf = (key: string): string => `"${key.replaceAll('"', ' ')}"`

/** Which insight a theme is already: one that shares a key phrase and is about the same brand or about all. */
function knownOf({ db }: ReadContext): (theme: Theme, brand: string | null) => { id: string; status: string } | null {
  const known = knownPhrases(db).map((one) => ({
    ...one,
    keys: new Set((JSON.parse(one.phrases) as string[]).map(keyOf)),
  }))
  return (theme, brand) =>
    known.find(
      ({ keys, brandId }) => (brandId === null || brandId === brand) && theme.phrases.some(({ key }) => keys.has(key)),
    ) ?? null
}

const keyOf = (said: string): string => said.split(' ').map(stemOf).join(' ')

function foundOf({ db }: ReadContext, theme: Theme, insight: string | null, now: Window, before: Window): FoundTheme {
  const phrases = theme.phrases.map(({ said }) => said)
  const match = theme.phrases.map(({ key }) => matchOf(key)).join(' OR ')
  const shown = theme.now.size > 0 ? now : before
  return {
    title: phrases[0] ?? '',
    language: /\p{Script=Cyrillic}/u.test(phrases[0] ?? '') ? 'ru' : 'en',
    phrases,
    conversations: theme.now.size,
    before: theme.before.size,
    trend: theme.trend,
    insight,
    quotes: quotesSaying(db, match, shown, QUOTES).map(quoteOf),
    ids: idsOf(db, [...(theme.now.size > 0 ? theme.now : theme.before)], KEPT),
  }
}

export const quoteOf = ({ network, ...row }: QuoteRow): Quote => ({
  ...row,
  networkIcon: network === null ? null : (networkById(network)?.icon ?? null),
})
