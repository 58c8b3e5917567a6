import { describe, expect, it } from 'vitest'
import { evidenceOf } from '#main/domain/audit/evidence.ts'
import { formatIn } from '#main/domain/audit/format.ts'
import { portfolioOf, type Registers, type Share, type Subject } from '#main/domain/audit/portfolio-facts.ts'
import type { PortfolioVerdict } from '#main/domain/audit/portfolio-rule.ts'
import { defaultsOf } from '#main/domain/audit/rule-set.ts'
import { portfolioRules } from '#main/domain/audit/rules/portfolio.ts'
import { dayAgo, service, today } from './healthy.ts'

const jana = { name: 'Jana Hoffmann', leftOn: null }
const goal = { name: 'Oven consultations', dueOn: dayAgo(-90), owner: jana }
const campaign = { name: 'Light week', goalId: 'leads', startsOn: dayAgo(20), endsOn: dayAgo(-20), outcome: null }
const ended = { ...campaign, startsOn: dayAgo(300), endsOn: dayAgo(200) }

const sound: Registers = {
  brands: new Map([['kornwell', { name: 'Kornwell', askedOn: dayAgo(100) }]]),
  markets: new Map([['de', { name: 'Germany' }]]),
  teams: new Map([['posts', { name: 'Marketing DE', function: 'marketing' }]]),
  goals: new Map([['leads', goal]]),
  campaigns: new Map([['light', campaign]]),
  required: [],
  evidenceKept: true,
}

/** An account with which every portfolio rule is content. */
const share = (id: string, patch: Partial<Share> = {}): Share => ({
  id,
  name: `@${id}`,
  network: 'x',
  networkDefunct: false,
  lifecycle: 'active',
  brandId: 'kornwell',
  marketId: 'de',
  teamId: 'posts',
  teamFunction: 'marketing',
  language: 'de',
  stages: ['before', 'during', 'after'],
  goals: 1,
  goalIds: ['leads'],
  purposeStated: true,
  charter: `people of ${id}|help`,
  hasTwin: false,
  throughTool: true,
  logoHash: 'ffee00112233aabb',
  audience: 1000,
  lastPostAt: null,
  service: { ...service, neededHelp: 0 },
  ...patch,
})
const five = (patch: Partial<Share> = {}): Share[] => ['a', 'b', 'c', 'd', 'e'].map((id) => share(id, patch))

function decide(id: string, shares: readonly Share[], registers: Partial<Registers> = {}): PortfolioVerdict[] {
  const rule = portfolioRules.find((one) => one.id === id)!
  const portfolio = portfolioOf({ ...sound, ...registers })
  for (const one of shares) portfolio.add(one)
  const subjects: Subject[] = Array.from(portfolio.groups(rule.by), ({ subject }) => subject)
  for (const one of rule.also?.(portfolio) ?? []) subjects.push(one)
  return subjects.map((subject) => rule.decide(portfolio.group(rule.by, subject), portfolio, defaultsOf(rule), today))
}
const goals = (patch: Partial<typeof goal> | { owner: null } | { dueOn: null }): Partial<Registers> => ({
  goals: new Map([['leads', { ...goal, ...patch }]]),
})
const campaigns = (one: Partial<Record<keyof typeof campaign, string | null>>): Partial<Registers> => ({
  campaigns: new Map([['light', { ...campaign, ...one, name: 'Light week' }]]),
})
const asked = (askedOn: string | null, evidenceKept = true): Partial<Registers> => ({
  brands: new Map([['kornwell', { name: 'Kornwell', askedOn }]]),
  evidenceKept,
})

type Case = readonly [rule: string, why: string, shares: readonly Share[], registers?: Partial<Registers>]

const failing: readonly (readonly [...Case, accounts: readonly string[]])[] = [
  ['expectations-unasked', 'asked more than a year ago', [share('a')], asked(dayAgo(366)), ['a']],
  ['expectations-unasked', 'only others were asked', [share('a'), share('b')], asked(null), ['a', 'b']],
  ['same-public', 'the charters say the same', five({ charter: 'all|news' }), {}, ['a', 'b', 'c', 'd', 'e']],
  ['same-public', 'one of two has no charter', [share('a'), share('b', { charter: null })], {}, ['b']],
  [
    'same-public',
    'two of three say the same',
    [share('a', { charter: 'all|news' }), share('b'), share('c', { charter: 'all|news' })],
    {},
    ['a', 'c'],
  ],
  ['stage-uncovered', 'nobody helps afterwards', five({ stages: ['before', 'during'] }), {}, ['a', 'b', 'c', 'd', 'e']],
  ['goal-overdue', 'its day is past', [share('a')], goals({ dueOn: dayAgo(31) }), ['a']],
  ['goal-unowned', 'nobody is named', [share('a')], goals({ owner: null }), ['a']],
  [
    'goal-unowned',
    'its owner leaves today',
    [share('a')],
    goals({ owner: { ...jana, leftOn: today.day } as never }),
    ['a'],
  ],
  ['campaign-without-goal', 'it runs', [], campaigns({ goalId: null }), []],
  ['campaign-without-goal', 'it ends today', [], campaigns({ goalId: null, endsOn: today.day }), []],
  ['campaign-without-outcome', 'it ended a while ago', [], campaigns(ended), []],
  ['campaign-without-outcome', 'the outcome is blank', [], campaigns({ ...ended, outcome: ' ' }), []],
  ['logo-differs', 'one shows something else', [...five(), share('f', { logoHash: '0011ffddee445577' })], {}, ['f']],
  ['team-without-tool', 'all by hand', five({ throughTool: false }), {}, ['a', 'b', 'c', 'd', 'e']],
]

const passing: readonly Case[] = [
  ...portfolioRules.map(({ id }): Case => [id, 'nothing is wrong', five()]),
  ['expectations-unasked', 'asked a year ago', [share('a')], asked(dayAgo(365))],
  ['expectations-unasked', 'the brand is not in use', [share('a', { lifecycle: 'closed' })], asked(null)],
  ['same-public', 'one of them is closing', [share('a'), share('b', { charter: null, lifecycle: 'closing' })]],
  ['same-public', 'another team runs it', [share('a'), share('b', { charter: null, teamId: 'care' })]],
  ['same-public', 'two addresses of one account', [share('a'), share('b', { charter: null, hasTwin: true })]],
  ['stage-uncovered', 'two accounts are few', [share('a', { stages: [] }), share('b', { stages: ['before'] })]],
  [
    'stage-uncovered',
    'accounts for applicants do not count',
    [
      share('a', { stages: ['before'] }),
      share('b', { stages: ['after'] }),
      share('c', { stages: [], teamFunction: 'hr' }),
    ],
  ],
  ['stage-uncovered', 'one serves all and another says nothing', [...five(), share('f', { stages: [] })]],
  ['logo-differs', 'scaled and cut a little', [...five(), share('f', { logoHash: 'ffee00112233aabc' })]],
  [
    'logo-differs',
    'half of them show another',
    [
      share('a'),
      share('b'),
      share('c', { logoHash: '0011ffddee445577' }),
      share('d', { logoHash: '0011ffddee445577' }),
    ],
  ],
  ['logo-differs', 'two accounts are few', [share('a'), share('b', { logoHash: '0011ffddee445577' })]],
  ['goal-overdue', 'its day was a month ago', [share('a')], goals({ dueOn: dayAgo(30) })],
  ['goal-overdue', 'no account serves it any more', [share('a', { goalIds: [] })], goals({ dueOn: dayAgo(300) })],
  ['goal-unowned', 'no account serves it', [share('a', { goalIds: [] })], goals({ owner: null })],
  ['campaign-without-goal', 'it is over', [], campaigns({ ...ended, goalId: null })],
  ['campaign-without-outcome', 'it ended lately', [], campaigns({ ...ended, endsOn: dayAgo(30) })],
  ['campaign-without-outcome', 'it ended years ago', [], campaigns({ ...ended, endsOn: dayAgo(731) })],
  ['campaign-without-outcome', 'its outcome is known', [], campaigns({ ...ended, outcome: '214 plans drawn' })],
  ['team-without-tool', 'one of many is in a system', [share('f'), ...five({ throughTool: false })]],
  ['team-without-tool', 'four are few', five({ throughTool: false }).slice(1)],
]

const unknowing: readonly (readonly [...Case, missing: readonly string[], accounts: readonly string[]])[] = [
  ['expectations-unasked', 'nothing is on record', [share('a')], asked(null, false), ['expectation_evidence'], ['a']],
  [
    'stage-uncovered',
    'one account states no stage',
    [share('a', { stages: [] }), share('b', { stages: ['before'] }), share('c', { stages: ['before'] })],
    {},
    ['stage'],
    ['a'],
  ],
  [
    'logo-differs',
    'two pictures are no agreement',
    [share('a'), share('b'), share('c', { logoHash: null })],
    {},
    ['logo_hash'],
    ['c'],
  ],
  ['goal-overdue', 'it has no day', [share('a')], goals({ dueOn: null }), ['goal_due'], ['a']],
  [
    'campaign-without-goal',
    'it has no dates',
    [],
    campaigns({ goalId: null, startsOn: null, endsOn: null }),
    ['campaign_dates'],
    [],
  ],
  [
    'campaign-without-outcome',
    'it has no dates',
    [],
    campaigns({ startsOn: null, endsOn: null }),
    ['campaign_dates'],
    [],
  ],
  [
    'team-without-tool',
    'nobody knows who gets into one',
    [share('f', { throughTool: null }), ...five({ throughTool: false })],
    {},
    ['access'],
    ['f'],
  ],
]

const called = <T extends readonly [string, string, ...unknown[]]>(cases: readonly T[]) =>
  cases.map((one) => [`${one[0]}: ${one[1]}`, one] as const)

describe('rules over the portfolio', () => {
  it.each(called(failing))('fail: %s', (_, [id, , shares, registers, accounts]) => {
    const verdicts = decide(id, shares, registers)
    const verdict = verdicts.find((one) => one.verdict === 'fail')
    expect(verdicts.map((one) => one.verdict)).toEqual(['fail'])
    if (verdict?.verdict !== 'fail') throw new Error('the case does not fail')
    expect(verdict.accounts).toEqual(accounts)
    for (const language of ['en', 'ru'] as const) {
      const text = portfolioRules.find((one) => one.id === id)!.text[language]
      const line = text.message(verdict.facts, formatIn(language))
      expect(line).not.toMatch(/undefined|NaN|–|\n|Invalid/)
      for (const { label, value } of evidenceOf(verdict.facts, language))
        expect(`${label} ${value}`).not.toMatch(/undefined|NaN|[a-z]_[a-z]/)
    }
  })

  it.each(called(passing))('pass: %s', (_, [id, , shares, registers]) => {
    expect(decide(id, shares, registers).filter((one) => one.verdict !== 'pass')).toEqual([])
  })

  it.each(called(unknowing))('do not know: %s', (_, [id, , shares, registers, missing, accounts]) => {
    const verdicts = decide(id, shares, registers)
    expect(verdicts).toMatchObject([{ verdict: 'unknown', missing }])
    const named = verdicts.flatMap((one) =>
      one.verdict === 'unknown' ? one.accounts.map((account) => account.id) : [],
    )
    expect(named.toSorted()).toEqual(accounts)
  })

  it.each(portfolioRules.filter(({ id }) => id !== 'brand-without-support').map((rule) => [rule.id, rule] as const))(
    '%s is tried with every answer it can give, and explained in both languages',
    (id, rule) => {
      expect(failing.some(([of]) => of === id)).toBe(true)
      const missed = unknowing.filter(([of]) => of === id).flatMap((one) => one[4])
      expect([...new Set(missed)].sort()).toEqual([...rule.needs].sort())
      for (const language of ['en', 'ru'] as const) {
        const { title, explanation, remedy } = rule.text[language]
        expect(title).not.toMatch(/[.!]$/)
        expect(remedy.length).toBeGreaterThanOrEqual(2)
        for (const text of [title, explanation, ...remedy]) expect(/[А-Яа-я]/.test(text)).toBe(language === 'ru')
      }
    },
  )
})
