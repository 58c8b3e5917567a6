import { calendarDay } from '#shared/model/calendar-day.ts'
import { startOfToday } from '#main/domain/audit/ages.ts'
import type { AccountFacts } from '#main/domain/audit/account-facts.ts'
import { accountFacts, type Surroundings, surroundings } from '#main/domain/audit/gather.ts'
import { type Portfolio, portfolioOf, type Share } from '#main/domain/audit/portfolio-facts.ts'
import { registersOf } from '#main/domain/audit/registers.ts'
import { peersOf } from '#main/domain/audit/peers.ts'
import type { Today } from '#main/domain/audit/rule.ts'
import { shareOf } from '#main/domain/audit/share.ts'
import { twins } from '#main/domain/audit/twins.ts'
import type { Mirror } from '#main/mirror/open.ts'
import {
  auditAccess,
  auditAccounts,
  auditConversations,
  auditDirectories,
  auditIdentities,
  auditPeers,
  countAuditAccounts,
  notSamePairs,
  portfolioDirectories,
} from '#main/mirror/queries/audit.ts'

/** Accounts read and judged between two looks at whether the person asked to stop. */
const PAGE = 2000

/** The day of an audit made at a moment. */
export const todayAt = (now: number): Today => ({ at: now, day: calendarDay(now) })

/** One account with everything rules may know of it. */
export type Seen = { readonly facts: AccountFacts; readonly share: Share }

/**
 * Reads the whole inventory once, page by page.
 * @param progress is told how many accounts were seen of how many; it may throw to stop
 * @returns the portfolio they make up
 */
export function sweep(
  db: Mirror,
  today: Today,
  progress: (done: number, total: number) => void,
  visit: (seen: readonly Seen[]) => void,
): { portfolio: Portfolio; accounts: number } {
  const accounts = countAuditAccounts(db)
  progress(0, accounts)
  const directories = auditDirectories(db)
  const peers = peersOf(directories.brands, auditPeers(db))
  const around = surroundings(directories, twins(auditIdentities(db), notSamePairs(db)), peers, today)
  const portfolio = portfolioOf(registersOf(portfolioDirectories(db)))
  let done = 0
  for (let last = Number.MIN_SAFE_INTEGER; ;) {
    const page = seenPage(db, last, around, portfolio)
    if (!page) return { portfolio, accounts }
    for (const { share } of page.seen) portfolio.add(share)
    visit(page.seen)
    ;({ last } = page)
    done += page.seen.length
    progress(done, accounts)
  }
}

/** The next accounts with their facts; null behind the last. */
function seenPage(
  db: Mirror,
  after: number,
  around: Surroundings,
  portfolio: Portfolio,
): { seen: Seen[]; last: number } | null {
  const page = auditAccounts(db, after, PAGE)
  const from = page[0]?.rid
  const last = page.at(-1)?.rid
  if (from === undefined || last === undefined) return null
  const part = { from, to: last }
  const access = auditAccess(db, part, around.today.day)
  const conversations = auditConversations(db, part, startOfToday(around.today))
  const seen = page.map((row) => {
    const facts = accountFacts(row, access.get(row.id) ?? [], conversations.get(row.id) ?? [], around)
    return { facts, share: shareOf(row, facts, portfolio) }
  })
  return { seen, last }
}
