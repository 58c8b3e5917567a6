import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditor } from '#main/domain/audit/engine.ts'
import { formatIn } from '#main/domain/audit/format.ts'
import { portfolioOf, type Registers, type Share, subjectKey, subjectsOf } from '#main/domain/audit/portfolio-facts.ts'
import { fine, portfolioRule } from '#main/domain/audit/portfolio-rule.ts'
import { asWritten } from '#main/domain/audit/rule-set.ts'
import { portfolioRules } from '#main/domain/audit/rules/portfolio.ts'
import { brandWithoutSupport } from '#main/domain/audit/rules/brand-without-support.ts'
import { service, today } from './healthy.ts'

const registers: Registers = {
  brands: new Map([
    ['kornwell', { name: 'Kornwell', askedOn: null }],
    ['brisavo', { name: 'Brisavo', askedOn: null }],
  ]),
  markets: new Map([['de', { name: 'Germany' }]]),
  teams: new Map([['care', { name: 'Care', function: 'support' }]]),
  goals: new Map(),
  campaigns: new Map(),
  required: [],
  evidenceKept: false,
}
const share = (id: string, patch: Partial<Share> = {}): Share => ({
  id,
  name: `@${id}`,
  network: 'x',
  networkDefunct: false,
  logoHash: null,
  lifecycle: 'active',
  brandId: 'kornwell',
  marketId: 'de',
  teamId: 'posts',
  teamFunction: 'marketing',
  language: 'de',
  stages: ['before'],
  goals: 1,
  goalIds: [],
  purposeStated: true,
  charter: null,
  hasTwin: false,
  throughTool: null,
  audience: 1000,
  lastPostAt: null,
  service: { ...service, neededHelp: 4 },
  ...patch,
})
const filled = (...shares: Share[]) => {
  const portfolio = portfolioOf(registers)
  for (const one of shares) portfolio.add(one)
  return portfolio
}
const judged = (...shares: Share[]) => {
  const judge = auditor(asWritten([], [brandWithoutSupport]), today, () => false)
  return { found: judge.judgePortfolio(filled(...shares)), judge }
}

describe('the portfolio', () => {
  it('puts accounts together by what they share, and one with two stages in two groups', () => {
    const both = share('a', { stages: ['before', 'after'] })
    expect(subjectsOf(both, ['brand', 'stage']).map(subjectKey)).toEqual(['kornwell/before', 'kornwell/after'])
    expect(subjectsOf(share('b', { brandId: null }), ['brand'])).toEqual([])
    expect(subjectsOf(both, []).map(subjectKey)).toEqual(['portfolio'])
  })

  it('gives the same groups whether an account was there from the start or came, changed and went', () => {
    const moved = filled(share('a'), share('b', { brandId: 'brisavo' }))
    expect([...moved.groups(['brand'])].map((group) => [group.subject.brand, group.members.length])).toEqual([
      ['kornwell', 1],
      ['brisavo', 1],
    ])
    moved.remove('b')
    moved.add(share('b'))
    moved.add(share('c'))
    moved.remove('a')
    moved.remove('never there')
    expect(
      [...moved.groups(['brand'])].map((group) => [group.subject.brand, group.members.map(({ id }) => id).toSorted()]),
    ).toEqual([['kornwell', ['b', 'c']]])
    expect(moved.group(['brand'], { brand: 'brisavo' }).members.length).toBe(0)
    expect(moved.accounts.size).toBe(2)
  })

  it('asks about subjects without any account where a rule wants it', () => {
    const empty = portfolioRule({
      ...brandWithoutSupport,
      id: 'empty-brand',
      parameters: {},
      also: ({ brands }) => Array.from(brands.keys(), (brand) => ({ brand })),
      decide: ({ members }) => (members.length > 0 ? fine : { verdict: 'fail', facts: {}, accounts: [] }),
    })
    const judge = auditor(asWritten([], [empty]), today, () => false)
    expect(judge.judgePortfolio(filled(share('a'))).map((one) => one.identity)).toEqual(['empty-brand:brisavo'])
    expect(judge.byRule.get('empty-brand')).toEqual({ failed: 1, passed: 1, unknown: 0 })
  })
})

describe('a portfolio that is edited', () => {
  const kinds: fc.Arbitrary<Share> = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      brandId: fc.constantFrom('kornwell', 'brisavo', null),
      teamId: fc.constantFrom('care', 'posts', null),
      teamFunction: fc.constantFrom('support', 'marketing', null),
      lifecycle: fc.constantFrom('active', 'closed'),
      throughTool: fc.constantFrom(true, false, null),
      logoHash: fc.constantFrom(null, 'ffee00112233aabb', '0011ccddeeff5544'),
      stages: fc.subarray(['before', 'during', 'after']),
      charter: fc.constantFrom(null, 'all|news', 'few|help'),
      hasTwin: fc.boolean(),
    })
    .map(({ id, ...patch }) => share(id, patch as Partial<Share>))

  it('is judged after every edit as if all were looked at anew', () => {
    const told = (portfolio: ReturnType<typeof filled>) => {
      const judge = auditor(asWritten([], portfolioRules), today, () => false)
      const found = judge
        .judgePortfolio(portfolio)
        .map(({ identity, facts, accounts }) => ({ identity, facts, accounts }))
      const gaps = judge.gaps().map(({ fact, accounts }) => `${fact} ${accounts}`)
      return { found: found.toSorted((one, other) => (one.identity < other.identity ? -1 : 1)), gaps: gaps.toSorted() }
    }
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), kinds), { minLength: 1, maxLength: 25 }), (edits) => {
        const edited = filled()
        for (const [goes, one] of edits) {
          edited.remove(one.id)
          if (!goes) edited.add(one)
          // Judging in between is what makes the portfolio keep how members were sorted.
          expect(told(edited)).toEqual(told(filled(...edited.accounts.values())))
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('a brand without support', () => {
  it('is found where help is asked for, with the accounts that are asked, the largest first', () => {
    const { found, judge } = judged(
      share('small', { audience: 10 }),
      share('large', { audience: 9000 }),
      share('silent', { service: { ...service, neededHelp: 0 } }),
    )
    expect(found).toMatchObject([
      {
        identity: 'brand-without-support:kornwell',
        subject: { brand: 'kornwell' },
        accounts: ['large', 'small'],
        facts: { brand: 'Kornwell', needed_help: 8, accounts: '@large, @small', account_count: 2 },
      },
    ])
    expect(judge.byRule.get('brand-without-support')).toEqual({ failed: 1, passed: 0, unknown: 0 })
    expect(brandWithoutSupport.text.en.message(found[0]?.facts ?? {}, formatIn('en'))).toBe(
      'Kornwell: 8 requests for help in 90 days on 2 accounts, none of the brand run by a support team',
    )
    expect(brandWithoutSupport.text.ru.message(found[0]?.facts ?? {}, formatIn('ru'))).toMatch(
      /8 просьб о помощи в 2 аккаунтах/,
    )
  })

  it('is none where one of its accounts is run by support, or few ask', () => {
    const care = share('care', { teamId: 'care', teamFunction: 'support' })
    expect(judged(share('a'), share('b'), care).found).toEqual([])
    expect(judged(share('a')).found).toEqual([])
    expect(judged(share('a', { lifecycle: 'closed' }), share('b', { networkDefunct: true }), share('c')).found).toEqual(
      [],
    )
  })

  it('is not known while an account has no team or no conversations, and the gap counts each account once', () => {
    const { found, judge } = judged(share('a'), share('b'), share('c', { teamId: null, teamFunction: null }))
    expect(found).toEqual([])
    expect(judge.byRule.get('brand-without-support')).toEqual({ failed: 0, passed: 0, unknown: 1 })
    expect(judge.gaps()).toEqual([{ fact: 'team', accounts: 1, byRule: new Map([['brand-without-support', 1]]) }])
    expect(judged(share('a'), share('b', { service: null })).judge.gaps()[0]).toMatchObject({
      fact: 'conversations',
      accounts: 1,
    })
  })
})
