import { describe, expect, it } from 'vitest'
import type { SampleCompany } from '#main/domain/sample/company.ts'
import { DAY, dayOf, startOf } from '#main/domain/sample/days.ts'
import { generateSample } from '#main/domain/sample/generate.ts'
import { deriveTruth } from '#main/domain/sample/truth.ts'

const TODAY = '2026-11-22'
const SEEDS = [0, 3, 5, 11, 42, 99, 178, 1_024, 77_777, 999_983, 123_456_789]
const companies = SEEDS.map((seed) => generateSample({ seed, today: TODAY }))
const told = (faults: SampleCompany['truth']['faults']): string[] =>
  faults.map((fault) => `${fault.rule} ${fault.account}`).toSorted()

describe('the truth about the sample', () => {
  it.each(companies)('names every fault that was meant to be planted (seed $seed)', (company) => {
    const known = new Set(told(company.truth.faults))
    expect(
      company.intended.map((fault) => `${fault.rule} ${fault.account}`).filter((fault) => !known.has(fault)),
    ).toEqual([])
  })

  it.each(companies)('has every rule at a rate that a company could have (seed $seed)', (company) => {
    const counts = new Map<string, number>()
    for (const fault of company.truth.faults.filter(({ account }) => account !== null))
      counts.set(fault.rule, (counts.get(fault.rule) ?? 0) + 1)
    const expected: Record<string, [number, number]> = {
      'network-defunct': [5, 10],
      'duplicate-identity': [10, 18],
      'no-owner': [28, 40],
      'owner-left': [4, 9],
      'no-backup-owner': [15, 28],
      'only-admin-left': [4, 6],
      'shared-login': [12, 22],
      'no-two-factor': [12, 20],
      'access-unproven': [14, 32],
      'no-purpose': [24, 38],
      stale: [30, 40],
      'no-team': [9, 18],
      'no-goal': [48, 70],
      'review-overdue': [22, 34],
      'handle-off-pattern': [6, 22],
      'no-link-home': [13, 23],
      'impostor-suspect': [3, 4],
      'unanswered-help': [5, 9],
      'slow-answer': [5, 11],
      'service-gap': [8, 20],
      'closing-without-plan': [2, 2],
      'personal-page': [1, 2],
      'gone-from-list': [4, 6],
      'backup-left': [4, 7],
      'owner-is-backup': [3, 5],
      'agency-only': [3, 5],
      'one-admin': [8, 16],
      'leaver-access': [6, 20],
      'agency-access-ended': [4, 18],
      'agency-gone': [6, 24],
      'owner-locked-out': [3, 5],
      'private-mailbox': [3, 5],
      'silent-audience': [5, 18],
      'closed-but-posting': [1, 1],
      'link-shortened': [4, 6],
      'link-insecure': [6, 9],
      'no-bio': [8, 12],
      'not-verified': [16, 30],
      'language-off-market': [3, 5],
      'unclaimed-account': [2, 2],
      'purpose-incomplete': [38, 54],
      'why-missing': [10, 18],
      'why-counts-fans': [3, 7],
      'only-fan-goals': [4, 9],
      'answer-after-a-day': [3, 9],
      'reached-late': [4, 14],
      'network-renamed': [2, 4],
      'network-declining': [1, 2],
      'approval-missing': [2, 2],
      'requester-missing': [1, 2],
      'live-unapproved': [1, 1],
      'stuck-proposed': [2, 2],
      'stuck-closing': [1, 1],
      'name-off-brand': [2, 14],
      'handle-inconsistent': [1, 6],
      'never-posted': [2, 3],
      'audience-shrinking': [4, 6],
    }
    const outside = Object.entries(expected).filter(([rule, [least, most]]) => {
      const count = counts.get(rule) ?? 0
      return count < least || count > most
    })
    expect(outside).toEqual([])
    expect([...counts.keys()].filter((rule) => !(rule in expected))).toEqual([])
  })

  it.each(companies)('has every fault of places, goals, campaigns and teams (seed $seed)', (company) => {
    const counts: Record<string, number> = {}
    for (const { rule, account } of company.truth.faults) if (account === null) counts[rule] = (counts[rule] ?? 0) + 1
    const expected: Record<string, [number, number]> = {
      'expectations-unasked': [1, 1],
      'same-public': [1, 12],
      'stage-uncovered': [1, 5],
      'goal-overdue': [1, 1],
      'goal-unowned': [1, 1],
      'campaign-without-goal': [1, 1],
      'campaign-without-outcome': [1, 1],
      'team-without-tool': [1, 4],
    }
    for (const [rule, [least, most]] of Object.entries(expected)) {
      expect({ rule, count: counts[rule] ?? 0 }).toSatisfy(({ count }) => count >= least && count <= most)
    }
    expect(Object.keys(counts).filter((rule) => !(rule in expected) && rule !== 'brand-without-support')).toEqual([])
  })

  it.each(companies)('does not turn on a day more or less (seed $seed)', (company) => {
    for (const shift of [-1, 1]) {
      const today = dayOf(startOf(TODAY) + shift * DAY)
      expect(told(deriveTruth({ ...company, today }).faults)).toEqual(told(company.truth.faults))
    }
  })

  it.each(companies)('groups the addresses of one account, and one group has three (seed $seed)', (company) => {
    const { duplicates, faults } = company.truth
    const found = faults.filter((fault) => fault.rule === 'duplicate-identity').map((fault) => fault.account)
    expect(new Set(duplicates.flat())).toEqual(new Set(found))
    expect(Math.max(...duplicates.map((group) => group.length))).toBe(3)
  })

  it.each(companies)('waits for an answer only where somebody asked last (seed $seed)', (company) => {
    const last = new Map(company.messages.map((message) => [message.conversationId, message]))
    const waiting = new Set(company.truth.needsAnswer)
    const known = company.conversations.filter((one) => waiting.has(one.id))
    expect(waiting.size).toBeGreaterThan(80)
    expect(known).toHaveLength(waiting.size)
    expect(known.filter((one) => one.status !== 'open' || last.get(one.id)?.direction !== 'in')).toEqual([])
  })

  it('finds a fault that nobody planted', () => {
    const company = companies[0] as SampleCompany
    const clean = company.accounts.find(
      (account) => account.ownerId !== null && !company.truth.faults.some((fault) => fault.account === account.id),
    )
    const accounts = company.accounts.map((account) => (account === clean ? { ...account, ownerId: null } : account))
    const found = deriveTruth({ ...company, accounts }).faults.filter((fault) => fault.account === clean?.id)
    expect(found.map((fault) => fault.rule)).toEqual(['no-owner'])
  })
})
