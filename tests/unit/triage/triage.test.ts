import { describe, expect, test } from 'vitest'
import { DEFAULT_TREE } from '#main/domain/routing/default-tree.ts'
import type { ConversationFacts } from '#main/domain/triage/facts.ts'
import { readThread } from '#main/domain/triage/thread.ts'
import { triage, type Triage } from '#main/domain/triage/triage.ts'
import { DEFAULT_WEIGHTS } from '#main/domain/triage/weights.ts'

const MINUTE = 60_000
const NOW = 100 * MINUTE
type Said = readonly [who: 'they' | 'we', minutesAgo: number, text: string]
const thread = (said: readonly Said[]): ConversationFacts['messages'] =>
  said.map(([who, ago, text]) => ({ ours: who === 'we', at: NOW - ago * MINUTE, text }))

function triaged(said: readonly Said[], more: Partial<ConversationFacts> = {}, weights = DEFAULT_WEIGHTS): Triage {
  const facts: ConversationFacts = {
    id: 'c',
    messages: thread(said),
    network: 'x',
    brand: 'Kornwell',
    market: 'UK',
    account: { teamId: 'pub', marketId: 'uk', function: 'marketing' },
    roles: [],
    followers: null,
    earlier: { conversations: 0, unanswered: 0, lastFelt: null },
    inRecords: false,
    target: { minutes: 90, of: 'workspace' },
    worked: (since) => (NOW - since) / MINUTE,
    ...more,
  }
  const teams = [
    { id: 'pub', name: 'Marketing UK', function: 'marketing' as const, marketId: 'uk' },
    { id: 'sup', name: 'Support UK', function: 'support' as const, marketId: 'uk' },
  ]
  return triage(facts, weights, DEFAULT_TREE, teams)
}
const codes = (one: Triage): string[] => one.reasons.map((reason) => reason.code)

describe('whether an answer is owed', () => {
  const owed = (...said: Said[]): boolean => readThread(thread(said)).needsAnswer
  test('to a question, until we answer or they say that it is settled', () => {
    expect(owed(['they', 9, 'Where is my parcel?'])).toBe(true)
    expect(owed(['they', 9, 'Where is my parcel?'], ['we', 5, 'On its way.'])).toBe(false)
    expect(owed(['they', 9, 'Where is my parcel?'], ['we', 5, 'On its way.'], ['they', 2, 'Thanks!'])).toBe(false)
  })
  test('to somebody who comes back, whatever the words', () => {
    expect(
      owed(['they', 9, 'The fridge leaks.'], ['we', 5, 'Try a reset.'], ['they', 2, 'Same again this morning.']),
    ).toBe(true)
    expect(owed(['they', 9, 'Where is my parcel?'], ['they', 2, 'Friday is over.'])).toBe(true)
  })
  test('not to praise, and not to an empty thread', () => {
    expect(owed(['they', 9, 'What a lovely lamp, love it'])).toBe(false)
    expect(owed()).toBe(false)
    expect(owed(['we', 3, 'Hello?'])).toBe(false)
  })
})

describe('priority and time to respond', () => {
  test('danger comes first and is owed an answer within a quarter of the target', () => {
    const one = triaged([['they', 5, 'The oven caught fire']])
    expect(one).toMatchObject({ priority: 1, urgency: 'critical', respondWithin: 23 })
  })
  test('a plain question is third', () => {
    expect(triaged([['they', 5, 'Which size fits a small kitchen?']])).toMatchObject({ priority: 3, respondWithin: 90 })
  })
  test('what needs no answer is last, and no time is set', () => {
    const one = triaged([['they', 5, 'Lovely lamp, thank you']])
    expect(one).toMatchObject({ priority: 4, urgency: 'low', respondWithin: null, waitingSince: null })
    expect(codes(one)).toContain('can_pass')
  })
  test('rises with waiting, reach and history, each with its reason', () => {
    const quiet = triaged([['they', 5, 'The app does not open']])
    const pressed = triaged([['they', 95, 'The app does not open']], {
      followers: 25_000,
      earlier: { conversations: 3, unanswered: 2, lastFelt: 'disliked' },
    })
    expect(pressed.points).toBeGreaterThan(quiet.points)
    expect(pressed).toMatchObject({ relationship: 'disputed', reach: 'wide', priority: 2 })
    expect(codes(pressed)).toEqual(expect.arrayContaining(['late', 'reaches', 'unanswered_before', 'left_unhappy']))
    expect(codes(quiet)).toContain('in_time')
  })
  test('weights can be tuned', () => {
    const said: Said[] = [['they', 5, 'Which size fits a small kitchen?']]
    expect(triaged(said, {}, { ...DEFAULT_WEIGHTS, normal: 120 }).priority).toBe(1)
  })
})

describe('role, with its evidence', () => {
  test.each([
    ['I bought an oven and the door does not close', 'customer'],
    ['Where can I buy the lamp?', 'prospect'],
    ['Suggestion for the lamp: add a timer', 'co-creator'],
    ['I recommend you to everyone, best lamp ever', 'advocate'],
    ['Terrible. Never again, I am cancelling my contract', 'critic'],
    ['I work at your company and the app is down', 'employee'],
  ])('%s: %s', (text, role) => {
    const one = triaged([['they', 5, text]])
    expect(one.role).toBe(role)
    expect(one.roles.find((shown) => shown.role === role)?.evidence).not.toBe('')
  })
  test('what is on record goes before what is guessed', () => {
    const one = triaged([['they', 5, 'Where can I buy the lamp?']], {
      roles: [{ role: 'employee', evidence: 'badge' }],
    })
    expect(one.roles[0]).toEqual({ role: 'employee', by: 'record', evidence: 'badge' })
    expect(one.role).toBe('employee')
  })
})

test('a call for help on a publishing account goes to the team that helps there', () => {
  const one = triaged([['they', 5, 'My order has not arrived, please help']])
  expect(one.team?.name).toBe('Support UK')
  expect(one.path.at(-2)).toMatchObject({ fact: 'intent', held: true })
  expect(codes(one)).toContain('route')
})
