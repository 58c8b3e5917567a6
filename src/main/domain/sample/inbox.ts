import type { SpokenLanguage } from './catalogue/entry.ts'
import { DAY, HOUR, MINUTE } from './days.ts'
import type { Draft } from './drafts.ts'
import { hasConversations } from './plants.ts'
import type { Random } from './random.ts'
import { textsOf } from './texts/index.ts'
import type { Topic } from './texts/topic.ts'
import { chooseTopic, THEMES } from './themes.ts'

/** Conversations of the whole company; messages come to a little more than three times that. */
const CONVERSATIONS = 1_265
/** The audit looks at the last 90 days; nothing starts near that border, so a day more or less changes no finding. */
const WINDOW = { inside: 88, outside: 92 } as const

const LANGUAGE_SHARE: Partial<Record<SpokenLanguage, number>> = {
  en: 0.43,
  ru: 0.37,
  de: 0.1,
  es: 0.07,
  fr: 0.02,
  pt: 0.02,
  pl: 0.01,
}
const TALK: Record<string, number> = {
  facebook: 1.2,
  x: 1.2,
  instagram: 0.9,
  vk: 1.1,
  telegram: 1,
  youtube: 0.35,
  tiktok: 0.4,
  linkedin: 0.2,
  mastodon: 0.25,
  threads: 0.2,
}
const STRANGERS: Record<SpokenLanguage, readonly (readonly [SpokenLanguage, number])[]> = {
  en: [
    ['en', 95],
    ['es', 2],
    ['de', 1],
    ['ru', 2],
  ],
  ru: [
    ['ru', 96],
    ['en', 4],
  ],
  de: [
    ['de', 88],
    ['ru', 6],
    ['en', 6],
  ],
  es: [
    ['es', 92],
    ['en', 8],
  ],
  fr: [
    ['fr', 88],
    ['en', 12],
  ],
  pt: [
    ['pt', 94],
    ['en', 6],
  ],
  pl: [
    ['pl', 86],
    ['en', 10],
    ['ru', 4],
  ],
  ja: [['en', 100]],
}

/** How a conversation goes: nobody answers, the publishing team keeps it, it reaches the right team late or in time, or it is only praise. */
export type Fate = 'unanswered' | 'stayed' | 'late' | 'reached' | 'praise'

export type Case = {
  readonly draft: Draft
  startedAt: number
  readonly topic: Topic
  readonly language: SpokenLanguage
  fate: Fate
  /** Minutes to the first answer; 0 where praise is left alone. */
  delay: number
}

/** Who writes when about what on which account, and how it will go. */
export function planInbox(drafts: readonly Draft[], end: number, chance: Random): Case[] {
  const cases = [...dealOut(drafts.filter(hasConversations), chance)].flatMap(([draft, count]) =>
    casesOf(draft, count, end, chance),
  )
  return cases.toSorted((one, other) => one.startedAt - other.startedAt)
}

/** How many conversations each account gets: by language, network and team, at least enough for what is planted there. */
function dealOut(able: readonly Draft[], chance: Random): Map<Draft, number> {
  const least = (draft: Draft): number => (careless(draft) ? 16 : 2)
  const counts = new Map<Draft, number>()
  for (const [language, share] of Object.entries(LANGUAGE_SHARE)) {
    const group = able.filter((draft) => draft.language === language)
    const weights = group.map((draft) => weightOf(draft, chance))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    for (const [at, draft] of group.entries())
      counts.set(
        draft,
        Math.min(75, Math.max(least(draft), Math.round((CONVERSATIONS * share * (weights[at] ?? 0)) / total))),
      )
  }
  let over = [...counts.values()].reduce((sum, count) => sum + count, 0) - CONVERSATIONS
  while (over > 0) {
    const trimmable = [...counts].filter(([draft, count]) => count > least(draft) + 3)
    const others = trimmable.filter(([draft]) => draft.language !== 'ru')
    const able = others.length > 0 ? others : trimmable
    const [draft, count] = chance.weighted(able, ([, held]) => held)
    counts.set(draft, count - 1)
    over--
  }
  return counts
}

const CARELESS = ['unanswered-help', 'service-gap', 'slow-answer', 'answer-after-a-day', 'reached-late'] as const
const careless = (draft: Draft): boolean => CARELESS.some((rule) => draft.faults.has(rule))

function weightOf(draft: Draft, chance: Random): number {
  const team = { marketing: 1, support: 2.6, sales: 0.6, hr: 0.35, pr: 0.15, product: 0.4, legal: 0.1, other: 0.1 }[
    draft.function
  ]
  return (TALK[draft.network] ?? 0.1) * team * chance.around(1, 0.4) * (draft.faults.has('stale') ? 0.45 : 1)
}

/** Faults that need days to show, so that nothing of them may start shortly before the end. */
const UNHURRIED = ['slow-answer', 'answer-after-a-day', 'reached-late'] as const

function casesOf(draft: Draft, count: number, end: number, chance: Random): Case[] {
  if (draft.lifecycle === 'closing') return closingCases(draft, count, end, chance)
  const recent = careless(draft) ? Math.max(10, Math.round(count * 0.45)) : Math.round(count * 0.42)
  const unhurried = UNHURRIED.some((rule) => draft.faults.has(rule))
  const cases: Case[] = []
  for (let i = 0; i < count; i++) {
    const days =
      i < recent
        ? chance.next() * (WINDOW.inside - (unhurried ? 9 : 0.4)) + (unhurried ? 9 : 0.4)
        : WINDOW.outside + 620 * chance.next() ** 1.7
    const wantsHelp = careless(draft) && i < 8 ? true : chance.chance(helpShare(draft))
    cases.push(newCase(draft, end - days * DAY, end, wantsHelp, chance))
  }
  const [inside, outside] = [cases.slice(0, recent), cases.slice(recent)]
  decideRecent(draft, inside, chance)
  for (const one of outside) decideOld(draft, one, chance)
  return cases
}

const helpShare = (draft: Draft): number =>
  ({ support: 0.92, marketing: 0.66, sales: 0.5, hr: 0.22, pr: 0.3, product: 0.4, legal: 0, other: 0 })[draft.function]

/** Older conversations are settled; on an account that closes without a plan a few new ones wait. */
function closingCases(draft: Draft, count: number, end: number, chance: Random): Case[] {
  const cases = Array.from({ length: count }, () =>
    newCase(draft, end - (WINDOW.outside + 500 * chance.next()) * DAY, end, chance.chance(0.6), chance),
  )
  for (const one of cases) {
    one.fate = one.topic === 'praise' ? 'praise' : 'reached'
    one.delay = delayOf(draft, chance)
  }
  if (!draft.faults.has('closing-without-plan')) return cases
  const waiting = Array.from({ length: chance.whole(3, 4) }, () =>
    newCase(draft, end - (4 + 17 * chance.next()) * DAY, end, true, chance),
  )
  return [...cases, ...waiting]
}

function newCase(draft: Draft, around: number, end: number, wantsHelp: boolean, chance: Random): Case {
  const language = chance.weighted(STRANGERS[draft.language], ([, weight]) => weight)[0]
  const topic = chooseTopic(draft.brand, draft.function, wantsHelp, textsOf(language), chance)
  const midnight = Math.floor(around / DAY) * DAY
  const hour = chance.weighted([2, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 18, 19, 20, 21, 23], (one) =>
    one < 6 ? 0.4 : one > 17 ? 2 : 1,
  )
  const wished = midnight + hour * HOUR + chance.whole(0, 59) * MINUTE + chance.whole(0, 59) * 1_000
  const startedAt = Math.min(wished, end - chance.whole(4, 9) * HOUR)
  return { draft, startedAt, topic, language, fate: topic === 'praise' ? 'praise' : 'unanswered', delay: 0 }
}

/** How many requests for help get no answer, stay with the publishing team, or reach the right one late. */
function sharesOf({ faults, ...draft }: Draft, count: number): Record<'unanswered' | 'stayed' | 'late', number> {
  const supported = draft.function === 'support'
  if (faults.has('reached-late'))
    return { unanswered: Math.floor(count * 0.06), stayed: Math.floor(count * 0.06), late: Math.ceil(count * 0.55) }
  if (faults.has('unanswered-help'))
    return { unanswered: Math.ceil(count * 0.45), stayed: 0, late: supported ? 0 : Math.round(count * 0.16) }
  if (faults.has('service-gap'))
    return { unanswered: Math.floor(count * 0.1), stayed: Math.ceil(count * 0.5), late: Math.floor(count * 0.1) }
  const some = (share: number): number => (supported ? 0 : count * share)
  return { unanswered: Math.floor(count * 0.13), stayed: Math.floor(some(0.17)), late: Math.round(some(0.16)) }
}

/** In the window the audit looks at, shares are dealt out by count and not by chance. */
function decideRecent(draft: Draft, cases: readonly Case[], chance: Random): void {
  const help = chance.shuffled(cases.filter((one) => THEMES[one.topic].help))
  const { unanswered, stayed, late } = sharesOf(draft, help.length)
  for (const [at, one] of help.entries()) {
    if (at < unanswered) one.fate = 'unanswered'
    else if (at < unanswered + stayed) one.fate = 'stayed'
    else one.fate = at < unanswered + stayed + late ? 'late' : 'reached'
  }
  for (const one of cases)
    if (!THEMES[one.topic].help && one.topic !== 'praise') one.fate = chance.chance(0.16) ? 'unanswered' : 'reached'

  const answered = cases.filter((one) => (one.fate === 'praise' ? chance.chance(0.45) : one.fate !== 'unanswered'))
  const delays = answered.map(() => delayOf(draft, chance)).toSorted((one, other) => one - other)
  const slow = draft.faults.has('slow-answer')
  const middle = slow ? Math.floor((delays.length - 1) / 2) : Math.floor(delays.length / 2)
  const fair = delays.map((delay, at) =>
    slow ? (at >= middle ? Math.max(delay, 108) : delay) : at <= middle ? Math.min(delay, 84) : delay,
  )
  for (const [at, one] of chance.shuffled(answered).entries()) one.delay = fair[at] ?? 60
  if (draft.faults.has('answer-after-a-day')) leaveOvernight(help, chance)
}

/** The slowest third of the answers to requests for help comes after more than a day; the usual wait stays as it is. */
function leaveOvernight(help: readonly Case[], chance: Random): void {
  const slowest = help.filter((one) => one.fate !== 'unanswered').toSorted((one, other) => other.delay - one.delay)
  for (const one of slowest.slice(0, Math.ceil(slowest.length * 0.35))) one.delay = chance.whole(1_500, 2_700)
}

function decideOld(draft: Draft, one: Case, chance: Random): void {
  one.delay = one.topic === 'praise' && chance.chance(0.55) ? 0 : delayOf(draft, chance)
  if (one.topic === 'praise') return
  if (!THEMES[one.topic].help) one.fate = chance.chance(0.2) ? 'unanswered' : 'reached'
  else if (draft.function === 'support') one.fate = chance.chance(0.1) ? 'unanswered' : 'reached'
  else
    one.fate = chance.weighted(
      ['unanswered', 'stayed', 'late', 'reached'] as const,
      (fate) => ({ unanswered: 11, stayed: 17, late: 19, reached: 53 })[fate],
    )
}

/** Minutes to a first answer: around the 90-minute target, each brand with its own habit. */
function delayOf(draft: Draft, chance: Random): number {
  const habit = { Kornwell: 47, Brisavo: 76, Halvorn: 58, Lumetra: 68, Verdano: 52 }[draft.brand]
  const typical = draft.faults.has('slow-answer')
    ? chance.whole(190, 330)
    : draft.function === 'support'
      ? habit * 0.6
      : habit
  return Math.round(Math.min(2_400, Math.max(3, chance.around(typical, 0.85))))
}
