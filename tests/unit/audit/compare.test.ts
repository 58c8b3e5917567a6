import { describe, expect, it } from 'vitest'
import { compareRuns } from '#main/domain/audit/compare/compare.ts'
import type { Differing, Happened, RunSide } from '#main/domain/audit/compare/run-side.ts'

const side = (more: Partial<RunSide> = {}): RunSide => ({
  pack: 'standard',
  parameters: { stale: { maxDays: 180 }, 'no-owner': {} },
  versions: new Map(),
  accounts: new Set(['a', 'b']),
  ...more,
})
const appeared = (more: Partial<Differing> = {}): Differing => ({
  identity: 'stale:a',
  rule: 'stale',
  account: 'a',
  before: null,
  after: 'medium',
  earlier: false,
  ...more,
})
const nothing = new Map<string, Happened>()
const causes = (one: Differing, from: RunSide, to: RunSide, happened = nothing) =>
  compareRuns([one], from, to, happened).changes[0]?.causes.map(({ kind, fields, before, after }) =>
    [kind, ...fields, before ?? '', after ?? ''].join(' ').trim(),
  )

describe('why a finding appeared', () => {
  const owner = new Map([['a', { fields: ['owner_id'], mirror: true }]])
  it.each([
    ['the account is new', side({ accounts: new Set(['b']) }), side(), owner, ['account_added']],
    ['the rule is new', side({ parameters: { 'no-owner': {} } }), side(), owner, ['rule_added']],
    [
      'the threshold fell, and the data changed too',
      side(),
      side({ parameters: { stale: { maxDays: 90 }, 'no-owner': {} } }),
      owner,
      ['threshold maxDays 180 90', 'data owner_id', 'mirror'],
    ],
    [
      'the rule is another version',
      side({ versions: new Map([['stale', 1]]) }),
      side({ versions: new Map([['stale', 2]]) }),
      nothing,
      ['rule_version  1 2'.replace('  ', ' ')],
    ],
    [
      'a version that one run does not tell says nothing',
      side(),
      side({ versions: new Map([['stale', 2]]) }),
      nothing,
      ['elsewhere'],
    ],
    ['only the figures are new', side(), side(), new Map([['a', { fields: [], mirror: true }]]), ['mirror']],
    ['nothing is known to have changed', side(), side(), nothing, ['elsewhere']],
  ])('%s', (_, from, to, happened, expected) => {
    expect(causes(appeared(), from, to, happened)).toEqual(expected)
  })

  it('went with the account or with its rule', () => {
    const gone = appeared({ before: 'medium', after: null })
    expect(causes(gone, side(), side({ accounts: new Set(['b']) }))).toEqual(['account_removed'])
    expect(causes(gone, side(), side({ parameters: { 'no-owner': {} } }))).toEqual(['rule_removed'])
  })

  it('over the portfolio has no account that could be new', () => {
    expect(causes(appeared({ account: null }), side({ accounts: new Set() }), side())).toEqual(['elsewhere'])
  })
})

it('counts every change once, by kind and by first cause, and puts the worst rule first', () => {
  const changes = [
    appeared(),
    appeared({ identity: 'stale:b', account: 'b', earlier: true }),
    appeared({ identity: 'no-owner:a', rule: 'no-owner', before: 'medium', after: 'critical' }),
    appeared({ identity: 'no-owner:b', rule: 'no-owner', account: 'b', before: 'high', after: 'low' }),
    appeared({ identity: 'stale:c', account: 'c', before: 'low', after: null }),
  ]
  const compared = compareRuns(changes, side(), side({ accounts: new Set(['a', 'b']) }), nothing)
  expect(compared.counts).toEqual({ appeared: 1, regressed: 1, gone: 1, worse: 1, milder: 1 })
  expect(compared.causes).toEqual([
    { kind: 'elsewhere', count: 2 },
    { kind: 'severity', count: 2 },
    { kind: 'account_added', count: 1 },
  ])
  expect(compared.rules.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'no-owner critical',
    'stale medium',
  ])
  expect(compared.changes.map(({ kind }) => kind)).toEqual(['worse', 'milder', 'regressed', 'appeared', 'gone'])
})

it('tells how the rules differ even where no finding does', () => {
  const to = side({ pack: 'strict', parameters: { stale: { maxDays: 90 }, 'no-team': {} } })
  expect(compareRuns([], side(), to, nothing).differences.map(({ rule, cause }) => `${rule} ${cause.kind}`)).toEqual([
    'stale threshold',
    'no-owner rule_removed',
    'no-team rule_added',
  ])
})
