import { SWITCHED_OFF } from './addresses.ts'
import type { PlantedRule, SampleAccount, Truth } from './company.ts'
import { ownershipBroken } from './truth-ownership.ts'
import { profilesBroken } from './truth-profiles.ts'
import { strategyFaults } from './truth-strategy.ts'
import { belongsTo, type Facts, isShort, type Verdict, type View } from './truth-view.ts'
import { DAY, daysBetween, MINUTE, startOf } from './days.ts'
import { portfolioFaults } from './portfolio-truth.ts'
import { governanceBroken } from './truth-governance.ts'

/** Rules that only an account of nobody inside can break. */
const OF_STRANGERS: ReadonlySet<string> = new Set(['impostor-suspect', 'unclaimed-account'])

/**
 * What an audit on the day of the sample has to find. Written against the definitions only and
 * knowing nothing of what was planted, so that it also catches what came about by accident.
 * Missing data is never a fault.
 */
export function deriveTruth(company: Facts): Truth {
  const { today } = company
  const end = startOf(today)
  const views = company.accounts.length === 0 ? [] : viewsOf(company, end)
  const faults: Truth['faults'] = []
  for (const view of views)
    for (const rule of rulesBroken(view, company, today, end)) faults.push({ rule, account: view.account.id })
  faults.push(...portfolioFaults(company, views), ...strategyFaults(company, views, today))
  const groups = new Map<string, string[]>()
  for (const view of views) if (view.twins.length > 1) groups.set(view.twins.join(), view.twins)
  return {
    seed: company.seed,
    faults,
    duplicates: [...groups.values()],
    impostors: faults.filter((fault) => OF_STRANGERS.has(fault.rule)).map((fault) => fault.account ?? ''),
    needsAnswer: company.conversations
      .filter((one) => one.status === 'open' && one.needsAnswer === 1)
      .map((one) => one.id),
  }
}

function viewsOf(company: Facts, end: number): View[] {
  const people = new Map(company.people.map((one) => [one.id, one]))
  const agencies = new Map(company.agencies.map((one) => [one.id, one]))
  const gone = (day: string | null | undefined): boolean => typeof day === 'string' && day <= company.today
  const ways = groupBy(
    company.access.filter((entry) => entry.revokedOn === null),
    (entry) => entry.accountId,
  )
  const talks = groupBy(
    company.conversations.filter((one) => one.startedAt >= end - 90 * DAY),
    (one) => one.accountId,
  )
  const twins = groupBy(
    company.accounts.filter((account) => twinKey(account) !== null),
    (account) => twinKey(account) ?? '',
  )
  const goals = new Map(company.goals.map((goal) => [goal.id, goal]))
  const links = groupBy(company.accountGoals, (link) => link.accountId)
  const served = new Map([...links].map(([id, list]) => [id, list.flatMap((link) => goals.get(link.goalId) ?? [])]))
  const lastPost = new Map<string, number>()
  const audience = new Map<string, number>()
  for (const one of company.snapshots) if (one.followers !== null) audience.set(one.accountId, one.followers)
  for (const one of company.snapshots) if (one.lastPostAt !== null) lastPost.set(one.accountId, one.lastPostAt)
  return company.accounts.map((account) => {
    const own = ways.get(account.id) ?? []
    return {
      account,
      brand: company.brands.find((brand) => brand.id === account.brandId) ?? null,
      purpose: company.purposes.find((purpose) => purpose.id === account.id) ?? null,
      ways: own,
      goalsServed: served.get(account.id) ?? [],
      ours: account.ownerId !== null || own.length > 0 || account.verified === 1,
      lastPostAt: lastPost.get(account.id) ?? null,
      audience: audience.get(account.id) ?? null,
      recent: talks.get(account.id) ?? [],
      leftOn: people.get(account.ownerId ?? '')?.leftOn ?? null,
      waysOfGone: own.map(
        (entry) => gone(people.get(entry.personId ?? '')?.leftOn) || gone(agencies.get(entry.agencyId ?? '')?.endedOn),
      ),
      twins: (twins.get(twinKey(account) ?? '') ?? []).map((one) => one.id),
    }
  })
}

function rulesBroken(view: View, company: Facts, today: string, end: number): PlantedRule[] {
  const verdict: Verdict = {
    ...peopleBroken(view, today),
    ...accessBroken(view, today),
    ...profileBroken(view, company, today),
    ...lifeBroken(view, today, end),
    ...serviceBroken(view),
    ...ownershipBroken(view, company),
    ...profilesBroken(view, company),
    ...governanceBroken(view, today, end),
  }
  return (Object.keys(verdict) as PlantedRule[]).filter((rule) => verdict[rule])
}

const older = (day: string | null, days: number, today: string): boolean =>
  day !== null && daysBetween(day, today) > days

function peopleBroken({ account, leftOn }: View, today: string): Verdict {
  const owned = account.ownerId !== null
  const left = owned && leftOn !== null && leftOn <= today
  return {
    'no-owner': !owned,
    'owner-left': left,
    'no-backup-owner': owned && !left && account.backupOwnerId === null,
    'no-team': account.teamId === null,
  }
}

function accessBroken({ ways, waysOfGone }: View, today: string): Verdict {
  const logins = ways.filter((entry) => entry.way === 'own_login' || entry.way === 'shared_login')
  const proven = ways.flatMap((entry) => entry.provenOn ?? []).toSorted()
  return {
    'only-admin-left': ways.length > 0 && waysOfGone.every(Boolean),
    'shared-login': ways.some((entry) => entry.way === 'shared_login'),
    'no-two-factor': logins.some((entry) => entry.twoFactor === 0),
    'access-unproven': older(proven.at(-1) ?? null, 365, today),
  }
}

function profileBroken({ account, brand, ways, twins }: View, company: Facts, today: string): Verdict {
  const pattern = brand?.handlePattern ?? null
  const stray =
    brand !== null &&
    account.website !== null &&
    !isShort(account.website) &&
    !belongsTo(account.website, brand.website)
  const shown = `${account.handle} ${account.displayName}`.toLowerCase()
  const named = company.brands.some((one) => shown.includes(one.name.toLowerCase()))
  const nobodys = account.ownerId === null && ways.length === 0 && account.verified === 0
  const fresh = account.openedOn !== null && !older(account.openedOn, 120, today)
  return {
    'duplicate-identity': twins.length > 1,
    'handle-off-pattern': pattern !== null && !new RegExp(pattern, 'i').test(account.handle),
    'no-link-home': stray,
    'impostor-suspect': named && account.lifecycle === 'active' && nobodys && fresh && stray,
  }
}

function lifeBroken({ account, purpose, goalsServed, lastPostAt, recent }: View, today: string, end: number): Verdict {
  const said = (text: string | null | undefined): boolean => (text ?? '').trim() !== ''
  const defunct = SWITCHED_OFF.has(account.network)
  const silent = lastPostAt !== null && end - lastPostAt > 180 * DAY
  const waiting = recent.some((one) => one.status !== 'resolved' && one.startedAt >= end - 30 * DAY)
  const unseen = account.reviewedOn === null && end - account.createdAt > 365 * DAY
  return {
    'network-defunct': defunct,
    stale: !defunct && account.lifecycle === 'active' && silent,
    'no-purpose': !said(purpose?.what) && !said(purpose?.why),
    'no-goal': goalsServed.length === 0,
    'review-overdue': unseen || older(account.reviewedOn, 365, today),
    'closing-without-plan': account.lifecycle === 'closing' && waiting,
  }
}

function serviceBroken({ recent }: View): Verdict {
  const needed = recent.filter((one) => one.needsHelp === 1)
  const delays = recent.flatMap((one) => (one.firstAnswerAt === null ? [] : [one.firstAnswerAt - one.startedAt]))
  return {
    'unanswered-help': needed.length >= 5 && share(needed, (one) => one.firstAnswerAt === null) > 0.25,
    'slow-answer': delays.length >= 5 && median(delays) > 90 * MINUTE,
    'service-gap': needed.length >= 5 && share(needed, (one) => one.reachedResolverAt === null) > 0.4,
  }
}

/** Same brand, network, market, language, team and name: one account under two addresses. */
function twinKey(account: SampleAccount): string | null {
  const { brandId, marketId, teamId, language } = account
  if (brandId === null || marketId === null || teamId === null || language === null) return null
  const name = account.displayName.toLowerCase().replaceAll(/[\p{P}\p{S}\s]/gu, '')
  return [account.network, brandId, marketId, teamId, language, name].join(' ')
}

const share = <T>(list: readonly T[], test: (member: T) => boolean): number => list.filter(test).length / list.length

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

function groupBy<T>(list: readonly T[], key: (member: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const member of list) {
    const group = groups.get(key(member))
    if (group) group.push(member)
    else groups.set(key(member), [member])
  }
  return groups
}
