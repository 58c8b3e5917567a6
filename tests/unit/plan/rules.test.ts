import { describe, expect, it } from 'vitest'
import type { PlanFacts } from '#main/domain/plan/facts.ts'
import { pairKey } from '#main/domain/plan/facts.ts'
import { recommend } from '#main/domain/plan/recommend.ts'
import type { Suggestion } from '#main/domain/plan/suggestions.ts'
import { reasonInWords } from '#main/domain/plan/words/index.ts'
import { account, de, facts, googlePlus, kornwell, uk, x } from './accounts.ts'

const plan = (given: PlanFacts): Map<string, Suggestion> =>
  new Map(recommend(given).suggestions.map((one) => [one.account, one]))
const codes = (suggestion: Suggestion | undefined): string[] => suggestion?.why.map((reason) => reason.code) ?? []
const words = (suggestion: Suggestion | undefined): string[] =>
  suggestion?.why.map((reason) => reasonInWords(reason, 'en').text) ?? []
/** An active page that covers everything, so that others are free to go. */
const main = account('Main', { audience: 50_000, stages: ['before', 'during', 'after'] })
const silent = { activity: 'abandoned', silentDays: 412 } as const

describe('what is certain', () => {
  it('archives an account on a network that is switched off', () => {
    const result = plan(
      facts([account('Plus', { network: googlePlus, audience: 1240, activity: 'unknown', silentDays: null })]),
    )
    expect(result.get('Plus')).toMatchObject({ disposition: 'archive', rule: 'defunct' })
    expect(words(result.get('Plus'))).toEqual(['Google+ closed in 2019', '1,240 followers at the last record'])
  })
  it('closes an account on such a network of which nothing is recorded', () => {
    expect(plan(facts([account('Plus', { network: googlePlus, audience: null })])).get('Plus')?.disposition).toBe(
      'close',
    )
  })
  it('closes an impostor, whatever its audience and its stages', () => {
    const result = plan(facts([account('Fake', { impostor: true, audience: 90_000 })]))
    expect(result.get('Fake')).toMatchObject({ disposition: 'close', rule: 'impostor' })
    expect(codes(result.get('Fake'))).toEqual(['impostor', 'takedown'])
  })
  it('follows a closing that is under way', () => {
    expect(plan(facts([account('Going', { lifecycle: 'closing', audience: 100 })])).get('Going')).toMatchObject({
      disposition: 'close',
      rule: 'closing',
    })
  })
})

describe('accounts that can go', () => {
  it('merge into the stronger twin where the network can', () => {
    const result = plan(
      facts([
        main,
        account('One', { displayName: 'Kornwell' }),
        account('Two', { displayName: 'KORNWELL ', audience: 900 }),
      ]),
    )
    expect(result.get('Two')).toMatchObject({ disposition: 'merge', rule: 'duplicate' })
  })
  it('are only archived when they are a twin on a network that cannot merge', () => {
    const result = plan(
      facts([
        account('One', { network: x, externalId: '77' }),
        account('Two', { network: x, externalId: '77', audience: 900 }),
      ]),
    )
    expect(result.get('Two')).toMatchObject({ disposition: 'archive', rule: 'duplicate', into: null })
  })
  it('are closed when small and archived when large after long silence', () => {
    const result = plan(
      facts([
        main,
        account('Small', { ...silent, audience: 570 }),
        account('Large', { ...silent, network: x, audience: 9000 }),
      ]),
    )
    expect(result.get('Small')?.disposition).toBe('close')
    expect(result.get('Large')?.disposition).toBe('archive')
    expect(words(result.get('Small'))[0]).toBe('Silent for 412 days, 570 followers')
  })
  it('merge after long silence when large and an active account on the network takes them over', () => {
    expect(plan(facts([main, account('Large', { ...silent, audience: 9000 })])).get('Large')).toMatchObject({
      disposition: 'merge',
      into: 'Main',
    })
  })
  it('merge into the strongest of the same brand, market, network and team', () => {
    const result = plan(facts([main, account('Side', { audience: 3500 })]))
    expect(result.get('Side')).toMatchObject({ disposition: 'merge', into: 'Main', rule: 'overlap' })
    expect(words(result.get('Side'))[0]).toBe(
      'Same brand, market, network and team as Main, which has 14 times the audience',
    )
  })
  it('merge into the larger account in the same language when another market serves them', () => {
    const austria = { id: 'at', name: 'Austria' }
    const cover = account('Cover', { network: x, market: austria, audience: 90_000 })
    const result = plan(facts([main, cover, account('Small', { market: austria, audience: 500 })]))
    expect(result.get('Small')).toMatchObject({ disposition: 'merge', into: 'Main', rule: 'regional' })
  })
  it('go when larger accounts of the brand do the same and hardly anybody follows them', () => {
    const result = plan(facts([main, account('Tweets', { network: x, audience: 400 })]))
    expect(result.get('Tweets')).toMatchObject({ disposition: 'close', rule: 'redundant' })
    expect(words(result.get('Tweets'))).toEqual([
      'Kornwell, Germany, is served before purchase by Main on Facebook',
      '<1\u00a0% of the audience of Kornwell, Germany',
    ])
  })
})

describe('accounts that look alike and stay apart', () => {
  it.each([
    ['another language', { language: 'tr' }],
    [
      'a support team beside a marketing team',
      { teamFunction: 'support', team: { id: 's', name: 'Support' }, stages: ['during'] },
    ],
    ['other stages', { stages: [], team: null, teamFunction: null }],
  ] as const)('%s', (_, differs) => {
    expect(plan(facts([main, account('Side', { ...differs, audience: 20_000 })])).get('Side')?.disposition).toBe('keep')
  })
  it('people declared them different', () => {
    const result = plan(
      facts([main, account('Side', { audience: 20_000 })], { notSame: new Set([pairKey('Side', 'Main')]) }),
    )
    expect(result.get('Side')?.disposition).toBe('keep')
  })
})

describe('coverage', () => {
  it('keeps the only active account of a cell, with a narrower purpose', () => {
    const result = plan(
      facts([account('Main', { audience: 50_000 }), account('Side', { stages: ['before', 'after'] })]),
    )
    expect(result.get('Side')).toMatchObject({ disposition: 'refocus', rule: 'last-cover' })
    expect(words(result.get('Side'))[0]).toBe('Only active account for Kornwell, Germany, after purchase')
  })
  it('puts the best silent account in order where nobody is active', () => {
    const result = plan(
      facts([
        account('Quiet', { activity: 'dormant', silentDays: 95, audience: 400 }),
        account('Dead', { ...silent, audience: 80_000, network: x }),
      ]),
    )
    expect(result.get('Quiet')).toMatchObject({ disposition: 'refocus' })
    expect(codes(result.get('Quiet'))).toContain('fills-gap')
  })
  it('holds as many accounts as a cell requires', () => {
    const required = [{ brand: kornwell, market: de, stage: 'before' as const, minimum: 2 }]
    const result = plan(facts([main, account('Side'), account('Third', { audience: 300 })], { required }))
    expect([...result.values()].filter((one) => one.disposition !== 'merge').map((one) => one.account)).toEqual([
      'Main',
      'Side',
    ])
  })
})

describe('accounts that stay', () => {
  const help = { conversations: 80, needed: 61, neverReached: 42, late: 0, reached: 19 }
  it('change hands when they are asked for help most of the time and nobody resolves', () => {
    const result = plan(
      facts([main, account('Asked', { network: x, stages: ['after'], language: 'en', audience: 9000, service: help })]),
    )
    expect(result.get('Asked')).toMatchObject({ disposition: 'transfer', rule: 'wrong-team' })
    expect(words(result.get('Asked'))[0]).toBe('42 of 61 requests for help never reached Support DE')
  })
  it('change their purpose when they are the face of the brand, or no team could take them', () => {
    expect(plan(facts([account('Face', { service: help })])).get('Face')?.disposition).toBe('refocus')
    const nobody = facts([main, account('Asked', { network: x, language: 'en', service: help })], { resolvers: [] })
    expect(plan(nobody).get('Asked')?.disposition).toBe('refocus')
  })
  it('stay as they are when a support team runs them or too few ask', () => {
    expect(plan(facts([account('Help', { teamFunction: 'support', service: help })])).get('Help')?.disposition).toBe(
      'keep',
    )
    expect(
      plan(facts([account('Few', { service: { ...help, needed: 7, neverReached: 7 } })])).get('Few')?.disposition,
    ).toBe('keep')
  })
  it('are put in order when unhealthy', () => {
    const result = plan(facts([account('Sick', { health: 30 })]))
    expect(result.get('Sick')).toMatchObject({ disposition: 'refocus', rule: 'out-of-order' })
  })
  it('are revived when most of the audience still follows a silent one', () => {
    const result = plan(
      facts([
        account('Active', { network: x, audience: 5000 }),
        account('Face', { ...silent, audience: 60_000 }),
        account('New', { audience: 400, market: uk }),
      ]),
    )
    expect(result.get('Face')?.disposition).toBe('refocus')
    expect(codes(result.get('Face'))).toContain('flagship')
  })
  it('are undecided only while nothing tells them apart, and it says what is missing', () => {
    const bare = {
      audience: null,
      silentDays: null,
      activity: 'unknown',
      stages: [],
      team: null,
      teamFunction: null,
      health: null,
    } as const
    const result = plan(facts([account('One', bare), account('Two', bare), account('Alone', { ...bare, network: x })]))
    expect(result.get('One')).toMatchObject({ disposition: 'undecided' })
    expect(words(result.get('One'))).toEqual([
      'Not known: audience, last post and journey stages',
      '1 other account of Kornwell on Facebook, and nothing says which is stronger',
    ])
    expect(result.get('Alone')).toMatchObject({ disposition: 'keep', rule: 'only-on-network' })
  })
})

describe('decisions', () => {
  it('hold, and the suggestion beside them is told apart', () => {
    const decided = facts([main, account('Side')], {
      decisions: [{ account: 'Main', disposition: 'close', into: null }],
    })
    const result = plan(decided)
    expect(result.get('Side')?.disposition).toBe('keep')
    expect(result.get('Main')?.disposition).toBe('keep')
  })
  it('that were taken back do not count', () => {
    const result = plan(
      facts([main, account('Side')], { decisions: [{ account: 'Main', disposition: 'undecided', into: null }] }),
    )
    expect(result.get('Side')).toMatchObject({ disposition: 'merge', into: 'Main' })
  })
})
