import { DECLINING, RENAMED } from './addresses.ts'
import { MARKET_CODES } from './catalogue/entry.ts'
import type { PlantedRule } from './company.ts'
import { type Draft, isDefunct } from './drafts.ts'
import { hasConversations } from './plants.ts'
import type { Random } from './random.ts'

/** How many accounts get a fault of purpose, strategy or service in time, at least and at most. */
const RATES = {
  'purpose-incomplete': [40, 52],
  'why-missing': [12, 17],
  'only-fan-goals': [5, 8],
  'why-counts-fans': [4, 6],
  'answer-after-a-day': [4, 6],
  'reached-late': [4, 6],
  'network-renamed': [2, 4],
  'approval-missing': [2, 2],
  'requester-missing': [1, 2],
} as const satisfies Partial<Record<PlantedRule, readonly [number, number]>>

/** Plants what is wrong with purpose, goals, approvals, networks and the time customers wait. Changes the drafts. */
export function plantGovernance(drafts: readonly Draft[], chance: Random): void {
  const active = drafts.filter((draft) => draft.origin !== 'impostor' && draft.lifecycle === 'active')
  const goingOn = active.filter((draft) => !isDefunct(draft))
  const plant = (rule: keyof typeof RATES, among: readonly Draft[]): void => {
    const [least, most] = RATES[rule]
    for (const draft of chance.some(among, chance.whole(least, most))) draft.faults.add(rule)
  }
  const without = (list: readonly Draft[], ...rules: PlantedRule[]): Draft[] =>
    list.filter((draft) => rules.every((rule) => !draft.faults.has(rule)))

  for (const draft of active) if (DECLINING.has(draft.network)) draft.faults.add('network-declining')
  plantRenamed(
    active.filter((draft) => draft.network in RENAMED),
    chance,
  )
  const stated = without(goingOn, 'no-purpose')
  plant('purpose-incomplete', stated)
  plant('why-missing', stated)
  plant('only-fan-goals', without(goingOn, 'no-goal'))
  plant(
    'why-counts-fans',
    without(stated, 'why-missing').filter(({ faults }) => faults.has('no-goal') || faults.has('only-fan-goals')),
  )
  const young = active.filter((draft) => draft.young)
  plant('approval-missing', young)
  plant('requester-missing', without(young, 'approval-missing'))

  const attentive = without(active, 'no-team', 'unanswered-help', 'slow-answer', 'service-gap').filter(
    (draft) =>
      hasConversations(draft) &&
      draft.function === 'marketing' &&
      draft.network !== 'linkedin' &&
      ['en', 'ru', 'de', 'es'].includes(draft.language),
  )
  plant('answer-after-a-day', attentive)
  plant('reached-late', without(attentive, 'answer-after-a-day'))
  plantByHand(goingOn, chance)
}

/** One marketing team with several accounts has no management system; who gets into them is known. */
function plantByHand(goingOn: readonly Draft[], chance: Random): void {
  const ofMarket = (market: string): Draft[] =>
    goingOn.filter((one) => one.market === market && one.function === 'marketing' && !one.faults.has('no-team'))
  const markets = MARKET_CODES.filter((market) => market !== 'Global' && ofMarket(market).length >= 5)
  for (const draft of ofMarket(chance.pick(markets))) draft.byHand = true
}

/** An account last reviewed before its network was renamed has not been reviewed for long. */
function plantRenamed(able: readonly Draft[], chance: Random): void {
  const [least, most] = RATES['network-renamed']
  const overdue = able.filter((draft) => draft.faults.has('review-overdue'))
  const count = chance.whole(least, most)
  const more = chance.some(
    able.filter((draft) => !overdue.includes(draft)),
    Math.max(0, count - overdue.length),
  )
  for (const draft of [...chance.some(overdue, count), ...more])
    draft.faults.add('network-renamed').add('review-overdue')
}
