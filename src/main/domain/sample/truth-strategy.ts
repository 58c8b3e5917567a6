import { SWITCHED_OFF } from './addresses.ts'
import type { SampleAccount, Truth } from './company.ts'
import { daysBetween } from './days.ts'
import type { Facts, View } from './truth-view.ts'

type Fault = Truth['faults'][number]
const about = (rule: Fault['rule'], subject: string): Fault => ({ rule, account: null, subject })
const isLive = (account: SampleAccount): boolean => account.lifecycle === 'active' && !SWITCHED_OFF.has(account.network)

/** What an audit has to find about brands, places, goals, campaigns and teams, by the definitions alone. */
export function strategyFaults(company: Facts, views: readonly View[], today: string): Fault[] {
  const live = views.filter(({ account }) => isLive(account))
  return [
    ...unasked(company, live, today),
    ...rivals(live),
    ...openStages(company, live),
    ...goalFaults(company, views, today),
    ...campaignFaults(company, today),
    ...handwork(company, live),
  ]
}

function unasked({ brands, evidence }: Facts, live: readonly View[], today: string): Fault[] {
  const speaking = brands.filter(({ id }) => live.some(({ account }) => account.brandId === id))
  const fresh = (id: string): boolean =>
    evidence.some((one) => one.brandId === id && daysBetween(one.askedOn, today) <= 365)
  return speaking.filter(({ id }) => !fresh(id)).map(({ id }) => about('expectations-unasked', id))
}

function rivals(live: readonly View[]): Fault[] {
  const groups = new Map<string, View[]>()
  for (const view of live) {
    const { brandId, marketId, network, teamId, language } = view.account
    if (view.twins.length > 1 || !brandId || !marketId || !teamId || !language) continue
    const key = [brandId, marketId, network, teamId, language].join('/')
    groups.set(key, [...(groups.get(key) ?? []), view])
  }
  return [...groups].flatMap(([key, group]) => {
    const told = group.flatMap(({ purpose }) =>
      purpose?.who && purpose.what ? `${purpose.who} / ${purpose.what}`.toLowerCase() : [],
    )
    return group.length > 1 && new Set(told).size < group.length ? [about('same-public', key)] : []
  })
}

function openStages(company: Facts, live: readonly View[]): Fault[] {
  const does = new Map(company.teams.map((team) => [team.id, team.function]))
  const places = new Map<string, string[]>()
  for (const { account } of live) {
    if (account.brandId === null || account.marketId === null) continue
    if (['hr', 'pr', 'legal'].includes(does.get(account.teamId ?? '') ?? '')) continue
    const key = `${account.brandId}/${account.marketId}`
    places.set(key, [...(places.get(key) ?? []), account.id])
  }
  return [...places].flatMap(([key, ids]) => {
    const stated = company.stages.filter((one) => ids.includes(one.accountId))
    const all = new Set(stated.map((one) => one.stage)).size === 3
    const known = ids.every((id) => stated.some((one) => one.accountId === id))
    return ids.length >= 3 && !all && known ? [about('stage-uncovered', key)] : []
  })
}

function goalFaults({ goals, people }: Facts, views: readonly View[], today: string): Fault[] {
  const served = goals.filter((goal) => views.some(({ goalsServed }) => goalsServed.includes(goal)))
  return served.flatMap((goal) => {
    const owner = people.find(({ id }) => id === goal.ownerId)
    const gone = !owner || (owner.leftOn !== null && owner.leftOn <= today)
    return [
      ...(daysBetween(goal.dueOn, today) > 30 ? [about('goal-overdue', goal.id)] : []),
      ...(gone ? [about('goal-unowned', goal.id)] : []),
    ]
  })
}

function campaignFaults({ campaigns }: Facts, today: string): Fault[] {
  return campaigns.flatMap(({ id, goalId, endsOn, outcome }) => {
    const over = endsOn === null ? -1 : daysBetween(endsOn, today)
    return [
      ...(goalId === null && over <= 0 ? [about('campaign-without-goal', id)] : []),
      ...(outcome === null && over > 30 && over <= 730 ? [about('campaign-without-outcome', id)] : []),
    ]
  })
}

function handwork({ teams }: Facts, live: readonly View[]): Fault[] {
  return teams.flatMap(({ id }) => {
    const own = live.filter(({ account }) => account.teamId === id)
    const byHand = own.every(({ ways }) => ways.length > 0 && ways.every(({ way }) => way !== 'smms'))
    return own.length >= 5 && byHand ? [about('team-without-tool', id)] : []
  })
}
