import { describe, expect, it } from 'vitest'
import { tallyOf, type Vote } from '#main/domain/workshop/tally.ts'
import type { Disposition, TeamFunction } from '#shared/model/words.ts'

const vote = (disposition: Disposition, who: TeamFunction | null = null, confidence: number | null = null): Vote => ({
  disposition,
  function: who,
  confidence,
  reason: null,
})

describe('the tally of a card', () => {
  it('counts by disposition in the order of the keys and says who stands behind each', () => {
    const { votes, lines } = tallyOf(
      [vote('merge', 'marketing'), vote('keep', 'sales'), vote('merge', 'pr', 4), vote('merge', 'marketing', 5)],
      [],
      { decision: 'facilitator', votes: 'sides' },
    )
    expect(votes).toBe(4)
    expect(lines.map((line) => [line.disposition, line.votes])).toEqual([
      ['keep', 1],
      ['merge', 3],
    ])
    expect(lines[1]?.functions).toEqual([
      { function: 'marketing', votes: 2 },
      { function: 'pr', votes: 1 },
    ])
    expect(lines[1]?.confidence).toBe(4.5)
    expect(lines[0]?.confidence).toBeNull()
  })

  it.each([
    ['nobody voted', [], 'none', null],
    ['all the same', ['keep', 'keep'], 'agreed', 'keep'],
    ['more than half', ['keep', 'keep', 'close'], 'clear', 'keep'],
    ['exactly half is not more than half', ['keep', 'keep', 'close', 'merge'], 'spread', 'keep'],
    ['a tie leads nowhere', ['keep', 'close'], 'spread', null],
  ] as const)('%s', (_, said, agreement, leading) => {
    const tally = tallyOf(
      said.map((one) => vote(one)),
      [],
      { decision: 'facilitator', votes: 'sides' },
    )
    expect([tally.agreement, tally.leading]).toEqual([agreement, leading])
  })

  it('leaves the last word to the rule of the session', () => {
    const outcomes = (said: readonly Disposition[]) =>
      (['facilitator', 'majority', 'consent'] as const).map(
        (rule) =>
          tallyOf(
            said.map((one) => vote(one)),
            [],
            { decision: rule, votes: 'sides' },
          ).outcome,
      )
    expect(outcomes(['keep', 'keep', 'keep'])).toEqual(['keep', 'keep', 'keep'])
    expect(outcomes(['keep', 'keep', 'close'])).toEqual(['keep', 'keep', null])
    expect(outcomes(['keep', 'keep', 'close', 'merge'])).toEqual(['keep', null, null])
    expect(outcomes(['keep', 'close'])).toEqual([null, null, null])
    expect(outcomes([])).toEqual([null, null, null])
  })

  it('counts hands that were shown with the votes, and says no side where only counts are said', () => {
    const hands = [{ disposition: 'close', count: 3 }] as const
    const votes = [
      { ...vote('keep', 'sales'), reason: 'loved' },
      { ...vote('keep', 'pr'), reason: 'busy' },
    ]
    const open = tallyOf(votes, hands, { decision: 'majority', votes: 'sides' })
    expect([open.votes, open.hands, open.outcome]).toEqual([5, 3, 'close'])
    expect(open.lines[1]?.functions).toEqual([{ function: null, votes: 3 }])
    const anonymous = tallyOf(votes, hands, { decision: 'majority', votes: 'counts' })
    expect(anonymous.lines.map((line) => [line.votes, line.functions, line.reasons])).toEqual([
      [2, [], ['busy', 'loved']],
      [3, [], []],
    ])
  })
})
