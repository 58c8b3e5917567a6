import { describe, expect, it } from 'vitest'
import { maturity } from '#main/domain/audit/maturity/maturity.ts'
import { judge } from '#main/domain/audit/maturity/signal.ts'
import { FEEDS, levelOf, SKILL_ORDER, SKILLS } from '#main/domain/audit/maturity/skills.ts'
import { STAGE_ORDER, STAGES, standing } from '#main/domain/audit/maturity/stages.ts'
import { missingFacts } from '#main/domain/audit/missing.ts'
import { type Signal, SignalId, type Signals } from '#shared/model/maturity.ts'

const every = (signal: Signal, more: Partial<Record<SignalId, Signal>> = {}): Signals => ({
  ...(Object.fromEntries(SignalId.options.map((id) => [id, signal])) as Record<SignalId, Signal>),
  ...more,
})
const good: Signal = { have: 10, of: 10, unknown: 0 }
const bad: Signal = { have: 0, of: 10, unknown: 0 }
const dark: Signal = { have: 0, of: 0, unknown: 10 }

describe('a piece of evidence', () => {
  it.each([
    ['enough of all', { have: 8, of: 10, unknown: 0 }, 'met'],
    ['too little of all', { have: 7, of: 10, unknown: 0 }, 'missing'],
    ['enough even if the unknown ones lack it', { have: 8, of: 8, unknown: 2 }, 'met'],
    ['too little even if the unknown ones have it', { have: 5, of: 8, unknown: 2 }, 'missing'],
    ['decided by the unknown ones', { have: 7, of: 8, unknown: 2 }, 'unknown'],
    ['nothing to count', { have: 0, of: 0, unknown: 0 }, 'unknown'],
  ] as const)('is judged by its share: %s', (_, signal, state) => {
    expect(judge(signal, { share: 0.8 })).toBe(state)
  })

  it('that is a number of things is never unknown', () => {
    expect(judge(dark, { least: 1 })).toBe('missing')
    expect(judge({ have: 1, of: 1, unknown: 0 }, { least: 1 })).toBe('met')
  })
})

describe('the stage of a portfolio', () => {
  it('is the last with all its evidence and that of every stage before', () => {
    expect(standing(every(good)).stage).toBe('converged')
    expect(standing(every(bad)).stage).toBeNull()
    const reached = STAGE_ORDER.map((_, at) => {
      const lower = STAGE_ORDER.slice(0, at + 1).flatMap((stage) => STAGES[stage].map(({ signal }) => signal))
      return standing(every(bad, Object.fromEntries(lower.map((id) => [id, good])))).stage
    })
    expect(reached).toEqual(STAGE_ORDER)
  })

  it('is not lifted by a higher stage over a hole', () => {
    expect(standing(every(good, { owner: bad })).stage).toBe('planning')
    expect(standing(every(good, { inventory: bad }))).toMatchObject({ stage: null, perhaps: null })
  })

  it('tells how far it might be where evidence is not known', () => {
    expect(standing(every(good, { silent_not: dark, goal: bad }))).toMatchObject({
      stage: 'planning',
      perhaps: 'formalized',
    })
  })
})

describe('the level of a skill', () => {
  it.each([
    ['unknown', ['unknown', 'unknown', 'met']],
    ['absent', ['missing', 'missing', 'unknown']],
    ['begun', ['met', 'missing', 'missing']],
    ['practised', ['met', 'met', 'missing']],
    ['practised', ['met', 'met', 'unknown']],
    ['strong', ['met', 'met', 'met']],
  ] as const)('is %s with %s', (level, states) => {
    expect(levelOf(states)).toBe(level)
  })

  it('is asked of six, which feed each other in a ring', () => {
    expect(SKILL_ORDER).toHaveLength(6)
    expect(FEEDS.map(({ from }) => from)).toEqual(SKILL_ORDER)
    expect(FEEDS.map(({ to }) => to)).toEqual([...SKILL_ORDER.slice(1), SKILL_ORDER[0]])
  })
})

it('says everything in both languages, with the figures behind it', () => {
  const english = maturity(every(good, { owner: { have: 3, of: 8, unknown: 2 } }), 'en')
  const russian = maturity(every(good), 'ru')
  const owner = english.stages[1]?.criteria.find(({ signal }) => signal === 'owner')
  expect(owner).toEqual({
    signal: 'owner',
    label: 'Accounts with an owner who is still here',
    state: 'missing',
    have: 3,
    of: 8,
    unknown: 2,
    wanted: 0.8,
    unit: 'share',
    lacking: null,
  })
  const texts = [...russian.stages, ...russian.skills].flatMap((one) => [one.name, one.text])
  expect(texts.every((text) => /[а-я]/.test(text))).toBe(true)
  expect(Object.values(SKILLS).flat().length).toBe(english.skills.flatMap(({ criteria }) => criteria).length)
})

it('tells which facts an account lacks, for the rules a run asked', () => {
  const rule = (id: string, ...missing: string[]) =>
    ({ id, decide: () => (missing.length === 0 ? { verdict: 'pass' } : { verdict: 'unknown', missing }) }) as never
  const rules = [rule('one', 'last_post'), rule('two', 'last_post', 'team'), rule('three'), rule('four', 'team')]
  const asked = { one: {}, two: {}, three: {} }
  expect([...missingFacts(rules, asked, {} as never, { at: 0, day: '2026-01-01' })]).toEqual([
    ['last_post', ['one', 'two']],
    ['team', ['two']],
  ])
})
