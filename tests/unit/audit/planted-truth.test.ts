import { describe, expect, it } from 'vitest'
import { auditor } from '#main/domain/audit/engine.ts'
import { accountFacts, surroundings } from '#main/domain/audit/gather.ts'
import { peersOf } from '#main/domain/audit/peers.ts'
import type { Today } from '#main/domain/audit/rule.ts'
import { portfolioOf } from '#main/domain/audit/portfolio-facts.ts'
import { registersOf } from '#main/domain/audit/registers.ts'
import { asWritten } from '#main/domain/audit/rule-set.ts'
import { rules } from '#main/domain/audit/rules/index.ts'
import { portfolioRules } from '#main/domain/audit/rules/portfolio.ts'
import { shareOf } from '#main/domain/audit/share.ts'
import { twinning } from '#main/domain/audit/twins.ts'
import { PLANTED_RULES, type SampleAccount, type SampleCompany } from '#main/domain/sample/company.ts'
import { generateSample } from '#main/domain/sample/generate.ts'

const today: Today = { day: '2026-11-20', at: Date.UTC(2026, 10, 20, 15) }

const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

type Known = SampleAccount & Record<'brandId' | 'marketId' | 'teamId' | 'language', string>
const isKnown = (a: SampleAccount): a is Known =>
  a.brandId !== null && a.marketId !== null && a.teamId !== null && a.language !== null

const BLANK = { who: null, what: null, when: null, where: null, why: null, how: null, extent: null }

/** Posts when last seen, and followers a year before that. */
function figuresOf(seen: SampleCompany['snapshots']): { posts: number | null; audienceBefore: number | null } {
  const newest = seen.at(-1)
  const before = seen.findLast(
    ({ takenAt, followers }) => followers !== null && takenAt <= (newest?.takenAt ?? 0) - 365 * 86_400_000,
  )
  return { posts: newest?.posts ?? null, audienceBefore: before?.followers ?? null }
}

function audited(company: SampleCompany): string[] {
  const kept = {
    owners: company.accounts.some((one) => one.ownerId !== null),
    teams: company.accounts.some((one) => one.teamId !== null),
    purposes: company.purposes.length > 0,
    goals: company.accountGoals.length > 0,
    approvals: company.accounts.some((one) => one.requestedBy !== null || one.approvedBy !== null),
    seals: false,
  }
  const questions = company.questions.filter(({ answer }) => answer === null)
  const peers = peersOf(
    company.brands,
    company.accounts.filter(({ lifecycle }) => lifecycle !== 'closed'),
  )
  const same = twinning()
  for (const account of company.accounts) if (isKnown(account)) same.add(account)
  const around = surroundings({ ...company, questions, kept, found: [], seals: [] }, same.found([]), peers, today)
  const seen = grouped(company.snapshots, (one) => one.accountId)
  const access = grouped(
    company.access.filter((entry) => entry.revokedOn === null),
    (entry) => entry.accountId,
  )
  const conversations = grouped(company.conversations, (one) => one.accountId)
  const goals = grouped(company.accountGoals, (link) => link.accountId)
  const purposes = new Map(company.purposes.map((purpose) => [purpose.id, purpose]))
  const lastPosts = new Map(
    company.snapshots.filter((s) => s.lastPostAt !== null).map((s) => [s.accountId, s.lastPostAt]),
  )
  const audiences = new Map(
    company.snapshots.filter((s) => s.followers !== null).map((s) => [s.accountId, s.followers]),
  )
  const judge = auditor(asWritten(rules, portfolioRules), today, () => false)
  const portfolio = portfolioOf(registersOf({ ...company, required: [] }))
  const stages = grouped(company.stages, (one) => one.accountId)
  const found = company.accounts.flatMap((account) => {
    const record = {
      ...account,
      logoHash: null,
      audience: audiences.get(account.id) ?? null,
      ...figuresOf(seen.get(account.id) ?? []),
      lastPostAt: lastPosts.get(account.id) ?? null,
      ...(purposes.get(account.id) ?? BLANK),
      stages:
        stages
          .get(account.id)
          ?.map(({ stage }) => stage)
          .join() ?? null,
      goalIds:
        goals
          .get(account.id)
          ?.map((link) => link.goalId)
          .join() ?? null,
      hasConversations: conversations.has(account.id) ? 1 : 0,
    }
    const facts = accountFacts(record, access.get(account.id) ?? [], conversations.get(account.id) ?? [], around)
    portfolio.add(shareOf(record, facts, portfolio))
    return judge.judge(facts).found.map((one) => one.identity)
  })
  return [...found, ...judge.judgePortfolio(portfolio).map((one) => one.identity)]
}

describe('the faults planted in a sample company', () => {
  it('are all found, and nothing else is, whatever the seed', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const company = generateSample({ seed, today: today.day })
      const planted = company.truth.faults.map(({ rule, account, subject }) => `${rule}:${account ?? subject ?? ''}`)
      expect(planted.length).toBeGreaterThan(100)
      const lacking = PLANTED_RULES.filter((id) => !company.truth.faults.some(({ rule }) => rule === id))
      expect({ seed, lacking }).toEqual({ seed, lacking: [] })
      expect({ seed, found: audited(company).sort() }).toEqual({ seed, found: planted.sort() })
    }
  }, 120_000)
})
