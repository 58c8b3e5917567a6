import { describe, expect, it } from 'vitest'
import { auditor, identityOf } from '#main/domain/audit/engine.ts'
import { evidenceOf } from '#main/domain/audit/evidence.ts'
import { handlePattern } from '#main/domain/audit/handle-pattern.ts'
import { asWritten } from '#main/domain/audit/rule-set.ts'
import { rules } from '#main/domain/audit/rules/index.ts'
import { health, reach, risk, worst } from '#main/domain/audit/score.ts'
import { serviceFacts } from '#main/domain/audit/service-facts.ts'
import { twinning } from '#main/domain/audit/twins.ts'
import { webDomain } from '#main/domain/audit/web-domain.ts'
import { findingWords } from '#main/domain/audit/words.ts'
import { ago, DAY, healthy, today } from './healthy.ts'

const few = rules.filter(({ id }) =>
  ['only-admin-left', 'shared-login', 'no-two-factor', 'access-unproven', 'stale', 'no-goal'].includes(id),
)

describe('the auditor', () => {
  it('finds nothing where nothing is wrong', () => {
    const judge = auditor(asWritten(rules), today, () => false)
    expect(judge.judge(healthy)).toEqual({ found: [], open: 0, unknown: 0, health: 100, worst: null })
    expect(judge.gaps()).toEqual([])
    expect(judge.byRule.get('stale')).toEqual({ failed: 0, passed: 1, unknown: 0 })
  })

  it('adds up failed rules into health, worst severity and counts', () => {
    const judge = auditor(asWritten(rules), today, () => false)
    const verdict = judge.judge({ ...healthy, owner: null, goals: 0 })
    expect(verdict.found.map((one) => one.identity)).toEqual(['no-owner:account-1', 'no-goal:account-1'])
    expect(verdict).toMatchObject({ open: 2, health: 77, worst: 'high' })
    expect(judge.byRule.get('no-owner')).toEqual({ failed: 1, passed: 0, unknown: 0 })
  })

  it('turns what is not known into gaps and never into findings', () => {
    const judge = auditor(asWritten(few), today, () => false)
    const first = judge.judge({ ...healthy, access: [], lastPostAt: null })
    judge.judge({ ...healthy, id: 'account-2', access: [] })
    expect(first).toMatchObject({ found: [], unknown: 5, health: 100 })
    const gaps = Object.fromEntries(
      judge.gaps().map(({ fact, accounts, byRule }) => [fact, { accounts, rules: [...byRule] }]),
    )
    expect(gaps).toEqual({
      access: {
        accounts: 2,
        rules: [
          ['only-admin-left', 2],
          ['shared-login', 2],
          ['no-two-factor', 2],
          ['access-unproven', 2],
        ],
      },
      last_post: { accounts: 1, rules: [['stale', 1]] },
    })
  })

  it('keeps a waived finding but leaves it out of counts and health', () => {
    const judge = auditor(asWritten(rules), today, (identity) => identity === identityOf('no-owner', 'account-1'))
    const verdict = judge.judge({ ...healthy, owner: null, goals: 0 })
    expect(verdict.found.map((one) => one.waived)).toEqual([true, false])
    expect(verdict).toMatchObject({ open: 1, health: 97, worst: 'low' })
    expect(judge.byRule.get('no-owner')?.failed).toBe(0)
  })
})

describe('scores', () => {
  it('never fall below 0', () => {
    expect(health(['critical'])).toBe(55)
    expect(health(['critical', 'critical', 'high'])).toBe(0)
    expect(worst(['low', 'high', 'medium'])).toBe('high')
    expect(worst([])).toBeNull()
  })

  it('grow by one reach with each tenfold audience', () => {
    expect(reach(null)).toBe(1)
    expect(reach(9)).toBe(2)
    expect(reach(99_999)).toBe(6)
    expect(risk('high', 99_999)).toBe(120)
  })

  it('show their arithmetic as evidence', () => {
    const { evidence } = findingWords({ rule: 'no-goal', severity: 'high', facts: {}, audience: 99_999 }, 'en')
    expect(evidence).toEqual([{ label: 'Risk', value: '120 = 20 (high) × 6 (reach of an audience of 99,999)' }])
  })

  it('keep a finding readable whose rule is gone', () => {
    expect(findingWords({ rule: 'old-rule', severity: 'low', facts: { odd: 3 }, audience: null }, 'ru')).toMatchObject({
      title: 'old-rule',
      evidence: [{ label: 'odd', value: '3' }, { label: 'Риск' }],
    })
  })
})

describe('evidence', () => {
  it('is written in words, without empty values', () => {
    expect(evidenceOf({ owner: 'Ben', left_on: '2025-03-14', website: '', share: 0.684, days: 2 }, 'en')).toEqual([
      { label: 'Owner', value: 'Ben' },
      { label: 'Left on', value: '14 Mar 2025' },
      { label: 'Share', value: '68%' },
      { label: 'Days since', value: '2 days' },
    ])
  })
})

describe('twins', () => {
  const one = { network: 'x', brandId: 'b', marketId: 'm', teamId: 't', language: 'de' }
  const records = [
    { ...one, id: '1', handle: 'kornwellDE', displayName: 'Kornwell Deutschland' },
    { ...one, id: '2', handle: 'kornwell_de', displayName: 'KORNWELL – Deutschland!' },
    { ...one, id: '3', handle: 'other', displayName: 'Kornwell Österreich' },
    { ...one, id: '4', handle: 'en', displayName: 'Kornwell Deutschland', language: 'en' },
    { ...one, id: '5', handle: 'dots', displayName: '···' },
    { ...one, id: '6', handle: 'dots2', displayName: '---' },
  ]
  const twinsOf = (notSame: readonly [string, string][]) => {
    const same = twinning()
    for (const record of records) same.add(record)
    return same.found(notSame)
  }
  it('name each other whatever the case, spaces and punctuation', () => {
    expect([...twinsOf([])]).toEqual([
      ['1', 'kornwell_de'],
      ['2', 'kornwellDE'],
    ])
  })
  it('are none when people said so', () => {
    expect(twinsOf([['2', '1']]).size).toBe(0)
  })
})

describe('what conversations say', () => {
  const one = {
    accountId: 'a',
    startedAt: ago(5),
    status: 'open',
    needsHelp: 1,
    firstAnswerAt: null,
    reachedResolverAt: null,
    resolvedAt: null,
  }
  it('counts the last 90 days only, and open ones of the last 30', () => {
    const answered = { ...one, startedAt: ago(40), firstAnswerAt: ago(40) + 600_000, reachedResolverAt: ago(39) }
    const late = { ...answered, needsHelp: 0, firstAnswerAt: ago(40) + 1_800_000 }
    const old = { ...one, startedAt: ago(91) }
    const resolved = { ...one, status: 'resolved', resolvedAt: ago(1) }
    expect(serviceFacts([one, answered, late, old, resolved, { ...one, startedAt: today.at + DAY }], today)).toEqual({
      neededHelp: 3,
      neverAnswered: 2,
      neverReached: 2,
      answered: 2,
      helpAnswered: 1,
      helpAnsweredLate: 0,
      reachedLate: 0,
      medianMinutes: 20,
      openLately: 1,
    })
    expect(serviceFacts([old], today).medianMinutes).toBeNull()
  })
  it('tells what took longer than a day', () => {
    const slow = { ...one, firstAnswerAt: ago(4) + 1, reachedResolverAt: ago(4) }
    const slower = { ...one, firstAnswerAt: ago(4), reachedResolverAt: ago(3) }
    const chat = { ...slower, needsHelp: 0 }
    expect(serviceFacts([slow, slower, chat], today)).toMatchObject({
      helpAnswered: 2,
      helpAnsweredLate: 1,
      reachedLate: 1,
    })
  })
})

describe('web domains', () => {
  it.each([
    ['https://www.kornwell.example/uk', 'kornwell.example'],
    ['shop.kornwell.co.uk/x', 'kornwell.co.uk'],
    ['http://магазин.рф', 'xn--80aairftm.xn--p1ai'],
    ['https://one.github.io', 'one.github.io'],
    ['mailto:a@kornwell.example', null],
    ['soon!', null],
    ['', null],
    ['ftp://kornwell.example', null],
  ])('reads %s', (address, expected) => expect(webDomain(address)).toBe(expected))
})

describe('handle patterns', () => {
  it.each([
    '^kornwell[._]?[a-z]*$',
    '^(kornwell|brisavo)(_[a-z]{2})?$',
    String.raw`^kornwell\d+$`,
    String.raw`^\p{L}+$`,
    String.raw`kornwell\-de`,
  ])('uses %s', (text) => expect(handlePattern(text)).toBeInstanceOf(RegExp))
  it.each([
    '(a+)+$',
    '(a|a)*$',
    '(a?a?)+b',
    '(',
    '[a',
    String.raw`(a)\1`,
    '(?=a)b',
    'a*a*a*a*b',
    'x'.repeat(201),
    '(?:(a)+)+',
    '(a{1,9}){1,9}',
  ])('refuses %s', (text) => expect(handlePattern(text)).toBeNull())
})
