import { calendarDay } from '#shared/model/calendar-day.ts'
import { startOfToday } from '#main/domain/audit/ages.ts'
import type { AccountFacts } from '#main/domain/audit/account-facts.ts'
import type { IdentityRecord } from '#main/domain/audit/account-record.ts'
import { accountFacts, type Surroundings, surroundings } from '#main/domain/audit/gather.ts'
import { type Portfolio, portfolioOf, type Share } from '#main/domain/audit/portfolio-facts.ts'
import { registersOf } from '#main/domain/audit/registers.ts'
import { type Peering, peersOf } from '#main/domain/audit/peers.ts'
import type { Today } from '#main/domain/audit/rule.ts'
import { shareOf } from '#main/domain/audit/share.ts'
import { type Twinning, twinning } from '#main/domain/audit/twins.ts'
import { isFullyNamed } from '#main/domain/duplicates/same-name.ts'
import type { Mirror } from '#main/mirror/open.ts'
import {
  auditAccess,
  auditAccounts,
  auditConversations,
  auditDirectories,
  auditNames,
  type AuditNameRow,
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
  const peers = peersOf(directories.brands)
  const same = twinning()
  readNames(db, same, peers)
  const around = surroundings(directories, same.found(notSamePairs(db)), peers, today)
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

const isIdentified = (row: AuditNameRow): row is AuditNameRow & IdentityRecord =>
  isFullyNamed(row) && row.displayName !== null

/** Tells of every account what others are compared with. */
function readNames(db: Mirror, same: Twinning, peers: Peering): void {
  for (let last = Number.MIN_SAFE_INTEGER; ;) {
    const page = auditNames(db, last, PAGE)
    for (const row of page) {
      if (row.lifecycle !== 'closed') peers.add(row)
      if (isIdentified(row)) same.add(row)
    }
    const end = page.at(-1)
    if (!end) return
    last = end.rid
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
