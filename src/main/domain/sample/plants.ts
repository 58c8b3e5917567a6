import type { Lifecycle } from '#shared/model/words.ts'
import { DECLINING } from './addresses.ts'
import type { PlantedRule } from './company.ts'
import { type Draft, isDefunct } from './drafts.ts'
import type { Random } from './random.ts'

/** How many accounts get a fault, at least and at most; the rates of a company that grew account by account. */
const RATES = {
  'no-owner': [27, 33],
  'owner-left': [5, 8],
  'no-backup-owner': [18, 26],
  'only-admin-left': [4, 6],
  'shared-login': [15, 21],
  'no-two-factor': [13, 19],
  'access-unproven': [16, 23],
  'no-purpose': [24, 31],
  stale: [33, 39],
  'no-team': [8, 12],
  'no-goal': [50, 62],
  'review-overdue': [24, 33],
  'no-link-home': [12, 17],
} as const satisfies Partial<Record<PlantedRule, readonly [number, number]>>

/** Faults of the service: how many accounts that carry conversations. */
const CARE_RATES = { 'unanswered-help': [5, 7], 'slow-answer': [7, 10], 'service-gap': [8, 11] } as const

/** Networks on which people write to a company. */
const TALKATIVE = new Set([
  'facebook',
  'x',
  'instagram',
  'vk',
  'telegram',
  'youtube',
  'tiktok',
  'linkedin',
  'mastodon',
  'threads',
])

/** Whether conversations come in on an account; the languages of the others have no texts in the sample. */
export const hasConversations = (draft: Draft): boolean =>
  draft.origin === 'own' &&
  TALKATIVE.has(draft.network) &&
  draft.language !== 'ja' &&
  (draft.lifecycle === 'active' || draft.lifecycle === 'closing')

/** Decides which account carries which fault and where in its life each one stands. Changes the drafts. */
export function plantFaults(drafts: Draft[], chance: Random): void {
  const neglect = new Map(drafts.map((draft) => [draft, neglectOf(draft, chance)]))
  const own = drafts.filter((draft) => draft.origin !== 'impostor')
  const paired = new Set(own.flatMap((draft) => (draft.twinOf === null ? [] : [draft.id, draft.twinOf])))
  for (const draft of own) {
    if (isDefunct(draft)) draft.faults.add('network-defunct')
    if (paired.has(draft.id)) draft.faults.add('duplicate-identity')
  }
  for (const draft of drafts)
    if (draft.origin === 'impostor')
      draft.faults.add(draft.disguise === 'old' ? 'unclaimed-account' : 'impostor-suspect')
  setLives(
    own.filter((draft) => !isDefunct(draft) && !paired.has(draft.id) && namesBrand(draft)),
    chance,
  )

  const normal = own.filter((draft) => draft.lifecycle === 'active')
  for (const draft of chance.some(
    normal.filter((one) => !namesBrand(one) && !paired.has(one.id)),
    2,
  ))
    draft.brandKnown = false
  for (const draft of chance.some(
    normal.filter((one) => isRecentNetwork(one) && !paired.has(one.id)),
    6,
  ))
    draft.young = true

  const plant = (rule: PlantedRule, count: number, among: readonly Draft[]): void => {
    let pool = among.filter((draft) => !draft.faults.has(rule))
    for (let i = 0; i < count && pool.length > 0; i++) {
      const chosen = chance.weighted(pool, (draft) => neglect.get(draft) ?? 1)
      chosen.faults.add(rule)
      pool = pool.filter((draft) => draft !== chosen)
    }
  }
  const amount = (rule: keyof typeof RATES): number => chance.whole(RATES[rule][0], RATES[rule][1])
  const without = (...rules: PlantedRule[]): Draft[] =>
    normal.filter((draft) => rules.every((rule) => !draft.faults.has(rule)))

  plant(
    'stale',
    amount('stale'),
    normal.filter((draft) => !isDefunct(draft) && !draft.young),
  )
  plant(
    'no-owner',
    amount('no-owner'),
    normal.filter((draft) => !draft.young),
  )
  plant('owner-left', amount('owner-left'), without('no-owner'))
  plant('no-backup-owner', amount('no-backup-owner'), without('no-owner', 'owner-left'))
  plant('only-admin-left', amount('only-admin-left'), normal)
  plant('shared-login', amount('shared-login'), without('only-admin-left'))
  plant('no-two-factor', amount('no-two-factor'), without('only-admin-left'))
  plant('access-unproven', amount('access-unproven'), without('only-admin-left'))
  plant('no-purpose', amount('no-purpose'), normal)
  plant(
    'no-team',
    amount('no-team'),
    normal.filter((draft) => !paired.has(draft.id)),
  )
  plant('no-goal', amount('no-goal'), normal)
  plant('review-overdue', amount('review-overdue'), normal)
  plant(
    'no-link-home',
    amount('no-link-home'),
    normal.filter((draft) => draft.brandKnown && draft.network !== 'website'),
  )
  plantCare(
    normal.filter((draft) => hasConversations(draft) && draft.network !== 'linkedin' && !draft.faults.has('no-team')),
    chance,
  )
}

function plantCare(able: readonly Draft[], chance: Random): void {
  const written = able.filter((draft) => ['en', 'ru', 'de', 'es'].includes(draft.language))
  const rest = chance.shuffled(written)
  const take = (rule: keyof typeof CARE_RATES, fits: (draft: Draft) => boolean): void => {
    let left = chance.whole(CARE_RATES[rule][0], CARE_RATES[rule][1])
    for (const draft of rest) {
      if (left === 0) break
      if (draft.faults.has('unanswered-help') || draft.faults.has(rule) || !fits(draft)) continue
      draft.faults.add(rule)
      left--
    }
    rest.push(...rest.splice(0, 9))
  }
  take('unanswered-help', () => true)
  take('service-gap', (draft) => draft.function !== 'support')
  take('slow-answer', (draft) => draft.brand !== 'Kornwell' || chance.chance(0.4))
}

/** Accounts on their way in or out, and what is wrong with some of them. */
const LIVES: readonly (readonly [Lifecycle, PlantedRule?])[] = [
  ['closed'],
  ['closed'],
  ['approved'],
  ['proposed'],
  ['proposed', 'stuck-proposed'],
  ['approved', 'stuck-proposed'],
  ['proposed', 'live-unapproved'],
]

/** A few accounts are on their way in or out; little else is wrong with them. */
function setLives(able: readonly Draft[], chance: Random): void {
  const talking = chance.shuffled(able.filter((draft) => hasConversations(draft) && draft.function === 'marketing'))
  const [first, second, third, fourth] = talking
  for (const draft of [first, second, third, fourth]) if (draft) draft.lifecycle = 'closing'
  for (const draft of [first, second]) draft?.faults.add('closing-without-plan')
  third?.faults.add('stuck-closing')
  const others = chance.shuffled(able.filter((draft) => draft.lifecycle === 'active' && !DECLINING.has(draft.network)))
  for (const [at, [lifecycle, fault]] of LIVES.entries()) {
    const draft = others[at]
    if (!draft) continue
    draft.lifecycle = lifecycle
    if (fault) draft.faults.add(fault)
  }
}

const isRecentNetwork = (draft: Draft): boolean =>
  ['threads', 'tiktok', 'bluesky', 'mastodon', 'telegram'].includes(draft.network)

export const namesBrand = (draft: Draft): boolean => draft.handle.toLowerCase().includes(draft.brand.toLowerCase())

/** Weight with which an account attracts trouble: campaign leftovers and dead networks more than the flagship. */
function neglectOf(draft: Draft, chance: Random): number {
  const own = 0.4 + chance.next()
  return (
    own +
    (namesBrand(draft) ? 0 : 1.2) +
    (isDefunct(draft) ? 1.5 : 0) +
    (draft.origin === 'twin' ? 1 : 0) +
    (draft.function === 'pr' ? 0.3 : 0)
  )
}
