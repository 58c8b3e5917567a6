import type { JourneyStage } from '#shared/model/words.ts'
import type { ReasonWords } from './reason-words.ts'
import type { Say } from './say.ts'

const STAGE: Record<JourneyStage, string> = { before: 'before', during: 'during', after: 'after' }
const stages = (say: Say, list: readonly JourneyStage[]): string =>
  `${say.list(list.map((stage) => STAGE[stage]))} purchase`
const days = (say: Say, count: number): string =>
  `${say.number(count)} ${say.plural(count, { one: 'day', other: 'days' })}`
const followers = (say: Say, count: number): string =>
  `${say.number(count)} ${say.plural(count, { one: 'follower', other: 'followers' })}`
const requests = (say: Say, count: number): string =>
  `${say.number(count)} ${say.plural(count, { one: 'request', other: 'requests' })} for help`

const place = (r: { brand: string; market: string | null }): string =>
  r.market === null ? r.brand : `${r.brand}, ${r.market}`

const FACT = {
  audience: 'audience',
  'last-post': 'last post',
  stages: 'journey stages',
  brand: 'brand',
  market: 'market',
} as const

export const english: ReasonWords = {
  'closed-already': () => 'Closed already; its records stay',
  closing: () => 'Closing is under way',
  'network-closed': (r) => (r.year ? `${r.network} closed in ${r.year}` : `${r.network} is closed`),
  'followers-left': (r, say) => `${followers(say, r.audience)} at the last record`,
  'no-followers-known': () => 'No follower count was ever recorded',
  impostor: (r) => `Not run by the company: the audit found signs of an impostor on ${r.network}`,
  takedown: (r) => `Ask ${r.network} to take it down and keep the evidence`,
  twin: (r) =>
    `Same name on ${r.network} as ${r.name} and nothing on record tells them apart: probably one account listed twice`,
  'one-entry': (r) => `If both lead to the same page, only this entry goes and ${r.name} stays`,
  flagship: (r, say) => `${say.percent(r.share)} of the audience of ${place(r)} still follows it`,
  'same-network': (r) => `${r.name} is an active account of ${r.brand} on ${r.network} in the same language`,
  silent: (r, say) =>
    r.audience === null
      ? `Silent for ${days(say, r.days)}`
      : `Silent for ${days(say, r.days)}, ${followers(say, r.audience)}`,
  overlap: (r, say) => {
    const same = ['brand', ...(r.market ? ['market'] : []), 'network', ...(r.team ? ['team'] : [])]
    const bigger = r.ratio !== null && r.ratio >= 1.1 ? `, which has ${say.times(r.ratio)} times the audience` : ''
    return `Same ${say.list(same)} as ${r.name}${bigger}`
  },
  regional: (r, say) =>
    `${r.name} speaks ${say.language(r.language)} too and has ${say.times(r.ratio)} times the audience of this ${r.market} account`,
  'cannot-merge': (r) => `${r.network} cannot merge accounts: followers are invited to ${r.name}`,
  'covered-by': (r, say) => `${place(r)}, is served ${stages(say, r.stages)} by ${r.name} on ${r.network}`,
  'no-stage': () => 'No journey stage is stated',
  share: (r, say) => `${say.percent(r.share)} of the audience of ${place(r)}`,
  'same-work': (r) => `${r.name} on ${r.network} does the same work for more people`,
  'only-active': (r, say) => `Only active account for ${place(r)}, ${stages(say, r.stages)}`,
  'fills-gap': (r, say) =>
    `Nobody active serves ${place(r)}, ${stages(say, r.stages)}: this account is the nearest to do it`,
  unreached: (r, say) =>
    `${say.number(r.never)} of ${requests(say, r.needed)} never reached ${r.team ?? 'a team that could resolve them'}`,
  'mostly-help': (r, say) => `${say.number(r.needed)} of ${say.number(r.conversations)} conversations asked for help`,
  'run-by': (r) => `Run by ${r.team}`,
  'hand-to': (r) => `Hand over to ${r.team}`,
  served: (r, say) => `${say.number(r.reached)} of ${requests(say, r.needed)} reached a team that resolves them`,
  severe: (r, say) =>
    `${say.number(r.count)} critical or high ${say.plural(r.count, { one: 'finding', other: 'findings' })} open`,
  health: (r) => `Health ${r.health} of 100`,
  dormant: (r, say) => `No post for ${days(say, r.days)}`,
  posts: (r, say) => (r.days === 0 ? 'Last post today' : `Last post ${days(say, r.days)} ago`),
  largest: (r, say) => `Largest of ${say.number(r.count)} accounts of ${place(r)}`,
  audience: (r, say) =>
    r.share === null || r.brand === null
      ? followers(say, r.audience)
      : `${followers(say, r.audience)}, ${say.percent(r.share)} of the audience of ${r.brand}${r.market ? `, ${r.market}` : ''}`,
  'only-on-network': (r) => `Only account of ${r.brand} on ${r.network} that could stay`,
  'takes-over': (r, say) =>
    `Takes over ${say.number(r.count)} ${say.plural(r.count, { one: 'account', other: 'accounts' })}`,
  'no-owner': () => 'Nobody owns it',
  'owner-left': () => 'Its owner has left',
  'no-purpose': () => 'No purpose is written down',
  'nothing-against': () => 'No other account was found that does the same',
  unknown: (r, say) => `Not known: ${say.list(r.facts.map((fact) => FACT[fact]))}`,
  rivals: (r, say) =>
    `${say.number(r.count)} other ${say.plural(r.count, { one: 'account', other: 'accounts' })}${r.brand ? ` of ${r.brand}` : ''} on ${r.network}, and nothing says which is stronger`,
  limit: (r, say) => `Only ${say.number(r.max)} accounts may stay, and this is the weakest nobody depends on`,
  worth: (r, say) =>
    `Reaches what ${followers(say, r.brings)} would; ${say.number(r.hours)} hours a month must reach ${say.number(r.needs)}`,
  'best-within': (r, say) => `The best plan with at most ${say.number(r.max)} accounts does without it`,
  floor: (r, say) => `Stays to keep the audience asked for: ${say.percent(r.share)} of all followers`,
}
