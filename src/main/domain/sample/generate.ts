import type { JourneyStage } from '#shared/model/words.ts'
import { makeAccess } from './access.ts'
import { makeCharter } from './charters.ts'
import type { SampleAccount, SampleCompany } from './company.ts'
import { contactBook } from './contacts.ts'
import { playCase } from './conversations.ts'
import { DAY, startOf } from './days.ts'
import { makeDirectory } from './directory.ts'
import { chooseAccounts, type Draft } from './drafts.ts'
import { decline } from './decline.ts'
import { makeSnapshots } from './growth.ts'
import { idMaker } from './ids.ts'
import { planInbox } from './inbox.ts'
import { plantFaults } from './plants.ts'
import { plantOwnership } from './plants-ownership.ts'
import { plantProfiles } from './plants-profiles.ts'
import { makeQuestions } from './questions.ts'
import { plantGovernance } from './plants-governance.ts'
import { makeAccount } from './profiles.ts'
import { type Random, random } from './random.ts'
import { type Goal, makeCampaigns, makeEvidence, makeGoals, servesNobody } from './strategy.ts'
import { coverStages } from './stages.ts'
import { deriveTruth } from './truth.ts'

/** The name of the sample company. */
export const SAMPLE_NAME = 'Halvorn Group'
const CONTACTS = 1_500

/**
 * Makes the whole sample company: always the same for the same seed and day. Everything in it has
 * happened before the beginning of `today`; only plans (due days, campaigns, notice given) lie ahead.
 * @param today the day on which an audit would run, `YYYY-MM-DD`
 */
export function generateSample({ seed, today }: { seed: number; today: string }): SampleCompany {
  const part = (label: string): Random => random(seed, label)
  const end = startOf(today)
  const newId = idMaker(part('ids'), end - 30 * DAY)
  const directory = makeDirectory(today, part('directory'), newId)
  const drafts = chooseAccounts(part('accounts'), newId)
  plantFaults(drafts, part('faults'))
  plantOwnership(drafts, part('ownership'))
  plantProfiles(drafts, part('looks'))
  plantGovernance(drafts, part('governance'))

  const profiles = part('profiles')
  const accounts = drafts.map((draft) => makeAccount(draft, directory, today, profiles))
  const ways = part('access')
  const access = pairs(drafts, accounts).flatMap(([draft, account]) =>
    makeAccess(draft, account, directory, today, ways, newId),
  )
  const words = part('charters')
  const purposes = pairs(drafts, accounts).flatMap(([draft, account]) => makeCharter(draft, account, words) ?? [])
  const figures = part('figures')
  const snapshots = pairs(drafts, accounts).flatMap(([draft, account]) =>
    decline(draft, makeSnapshots(draft, account, today, figures)),
  )

  const strategy = part('strategy')
  const goals = makeGoals(directory, today, strategy, newId)
  const campaigns = makeCampaigns(directory, goals, today, strategy, newId)
  const links = linksOf(drafts, goals, strategy, newId)
  const campaignAccounts = campaigns.flatMap((campaign) => {
    const running = drafts.filter(
      (draft) =>
        draft.origin === 'own' &&
        directory.brand(draft.brand).id === campaign.brandId &&
        draft.function === 'marketing',
    )
    return strategy
      .some(running, strategy.whole(2, 6))
      .map((draft) => ({ id: newId(), campaignId: campaign.id, accountId: draft.id }))
  })

  const talk = part('conversations')
  const book = contactBook(part('contacts'), newId)
  const byDraft = new Map(pairs(drafts, accounts))
  const threads = planInbox(drafts, end, talk).flatMap((one) => {
    const account = byDraft.get(one.draft)
    return account ? [playCase(one, account, directory, book, end, talk, newId)] : []
  })
  book.fillUp(CONTACTS)

  const facts = {
    seed,
    today,
    name: SAMPLE_NAME,
    brands: directory.brands,
    markets: directory.markets,
    teams: directory.teams,
    agencies: directory.agencies,
    people: directory.people,
    goals: goals.map(({ functions: _functions, brands: _brands, ...goal }) => goal),
    campaigns,
    evidence: makeEvidence(directory, today, newId),
    accounts,
    aliases: aliasesOf(drafts, strategy, newId),
    purposes,
    access,
    questions: makeQuestions(drafts, today, part('questions'), newId),
    ...links,
    campaignAccounts,
    snapshots,
    contacts: book.contacts,
    identities: book.identities,
    roles: book.roles,
    conversations: threads.map((thread) => thread.conversation),
    messages: threads.flatMap((thread) => thread.messages),
    handoffs: threads.flatMap((thread) => thread.handoffs),
    targets: [{ id: newId(), teamId: null, firstAnswerMinutes: 90, resolutionMinutes: 2 * 24 * 60 }],
  }
  const intended = drafts.flatMap((draft) => [...draft.faults].map((rule) => ({ rule, account: draft.id })))
  return { ...facts, truth: deriveTruth(facts), intended }
}

const pairs = (drafts: readonly Draft[], accounts: readonly SampleAccount[]): [Draft, SampleAccount][] =>
  drafts.flatMap((draft, at) => {
    const account = accounts[at]
    return account ? [[draft, account] as [Draft, SampleAccount]] : []
  })

const STAGES: Partial<Record<Draft['function'], readonly JourneyStage[]>> = {
  marketing: ['before'],
  support: ['after', 'during'],
  sales: ['before', 'during'],
  pr: ['before'],
  product: ['after'],
}
const TAGS = [
  'campaign leftover',
  'kept for the name',
  'in the site footer',
  'trade fair',
  'paid posts',
  'apprentices',
  'do not touch before spring',
]

/** Goals, journey stages and tags of the accounts. */
function linksOf(
  drafts: readonly Draft[],
  goals: readonly Goal[],
  chance: Random,
  newId: () => string,
): Pick<SampleCompany, 'accountGoals' | 'stages' | 'tags'> {
  const own = drafts.filter((draft) => draft.origin !== 'impostor')
  const accountGoals = own
    .filter((draft) => !draft.faults.has('no-goal'))
    .flatMap((draft) => {
      if (draft.faults.has('only-fan-goals')) {
        const { id: goalId } = chance.pick(goals.filter(servesNobody))
        return [{ id: newId(), accountId: draft.id, goalId }]
      }
      const fitting = goals.filter(
        (goal) =>
          goal.functions.includes(draft.function) && (goal.brands === null || goal.brands.includes(draft.brand)),
      )
      const chosen = chance.some(fitting.length > 0 ? fitting : goals.slice(0, 1), chance.chance(0.25) ? 2 : 1)
      return chosen.map((goal) => ({ id: newId(), accountId: draft.id, goalId: goal.id }))
    })
  const stages = own.flatMap((draft) => {
    const usual = STAGES[draft.function] ?? []
    const all = draft.function === 'marketing' && chance.chance(0.35) ? [...usual, 'after' as const] : usual
    return chance.chance(0.12) ? [] : all.map((stage) => ({ id: newId(), accountId: draft.id, stage }))
  })
  coverStages(own, stages, chance, newId)
  const tags = own
    .filter(() => chance.chance(0.3))
    .flatMap((draft) =>
      chance.some(TAGS, chance.chance(0.2) ? 2 : 1).map((name) => ({ id: newId(), accountId: draft.id, name })),
    )
  return { accountGoals, stages, tags }
}

/** Names that accounts had before they were renamed. */
function aliasesOf(drafts: readonly Draft[], chance: Random, newId: () => string): SampleCompany['aliases'] {
  const renamed = chance.some(
    drafts.filter((draft) => draft.origin === 'own' && (draft.network === 'x' || draft.network === 'instagram')),
    7,
  )
  return renamed.map((draft) => ({
    id: newId(),
    accountId: draft.id,
    network: draft.network,
    handle: `${draft.handle.replaceAll('.', '_')}_${chance.pick(['tv', 'news', 'team', 'official'])}`.toLowerCase(),
    url: null,
    why: 'Former name, found in an old newsletter',
  }))
}
