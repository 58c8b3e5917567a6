import type { JourneyStage, Lifecycle, TeamFunction } from '#shared/model/words.ts'
import type { PersonFacts, ServiceFacts } from './account-facts.ts'
import { come, leave, type Members, nobody, type OpenMembers } from './members.ts'

/** What accounts are put together by. An account with two stages stands in two groups; one without a brand in none by brand. */
export const DIMENSIONS = ['brand', 'market', 'stage', 'network', 'team', 'language', 'goal', 'campaign'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** What one account adds to the picture of the portfolio. Null always means "not known". */
export type Share = {
  readonly id: string
  /** Its handle, or what it is called on the network. */
  readonly name: string
  readonly network: string
  readonly networkDefunct: boolean
  readonly lifecycle: Lifecycle
  readonly brandId: string | null
  readonly marketId: string | null
  readonly teamId: string | null
  readonly teamFunction: TeamFunction | null
  readonly language: string | null
  readonly stages: readonly JourneyStage[]
  readonly goals: number
  readonly goalIds: readonly string[]
  readonly purposeStated: boolean
  /** Whom it speaks to and what it does, as its charter puts it; null unless both are stated. */
  readonly charter: string | null
  /** Whether another account has the same identity. */
  readonly hasTwin: boolean
  /** Whether anybody works on it through a management system; null while nobody knows who has access. */
  readonly throughTool: boolean | null
  /** As `logoHash` reads it. */
  readonly logoHash: string | null
  readonly audience: number | null
  readonly lastPostAt: number | null
  readonly service: ServiceFacts | null
}

/** What a finding without an account is about: a brand, a market, a cell of the coverage … by id. Empty: the whole portfolio. */
export type Subject = Readonly<Partial<Record<Dimension, string>>>

/** The accounts that share a subject. */
export type Group<S = Share> = Members<S> & { readonly subject: Subject }

/** A cell that the plan wants covered. */
export type RequiredCell = {
  readonly brandId: string
  readonly marketId: string
  readonly stage: JourneyStage
  readonly minimum: number
}

export type GoalEntry = { readonly name: string; readonly dueOn: string | null; readonly owner: PersonFacts | null }

export type CampaignEntry = {
  readonly name: string
  readonly goalId: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly outcome: string | null
}

/** The small registers a portfolio rule may look up. */
export type Registers = {
  /** With the last day on which customers of the brand were asked what they expect. */
  readonly brands: ReadonlyMap<string, { readonly name: string; readonly askedOn: string | null }>
  readonly markets: ReadonlyMap<string, { readonly name: string }>
  readonly teams: ReadonlyMap<string, { readonly name: string; readonly function: TeamFunction }>
  readonly goals: ReadonlyMap<string, GoalEntry>
  readonly campaigns: ReadonlyMap<string, CampaignEntry>
  readonly required: readonly RequiredCell[]
  /** Whether what customers expect is on record for any brand. */
  readonly evidenceKept: boolean
}

/** The portfolio as rules see it. */
export type PortfolioFacts = Registers & {
  readonly accounts: ReadonlyMap<string, Share>
  /** Every group there is by some dimensions; none is empty. By no dimension: all accounts as one group. */
  groups(by: readonly Dimension[]): Iterable<Group>
  /** The accounts of one subject; an empty group where there are none. */
  group(by: readonly Dimension[], subject: Subject): Group
}

/** The portfolio as the engine keeps it: what one account says can be taken out and put in anew. */
export type Portfolio = PortfolioFacts & {
  add(share: Share): void
  remove(id: string): void
}

/** A name that stays the same for a subject: ids in the order of the dimensions, `portfolio` for the whole. */
export function subjectKey(subject: Subject): string {
  const ids = DIMENSIONS.flatMap((one) => subject[one] ?? [])
  return ids.length === 0 ? 'portfolio' : ids.join('/')
}

/** Campaigns are judged one by one and not by their accounts. */
const NO_VALUES: readonly string[] = []

/** The one value that an account has of a dimension; undefined for a dimension of which it may have several. */
function valueOf(share: Share, dimension: Dimension): string | null | undefined {
  if (dimension === 'brand') return share.brandId
  if (dimension === 'market') return share.marketId
  if (dimension === 'team') return share.teamId
  if (dimension === 'network') return share.network
  return dimension === 'language' ? share.language : undefined
}

function valuesOf(share: Share, dimension: Dimension): readonly (string | null)[] {
  if (dimension === 'stage') return share.stages
  if (dimension === 'goal') return share.goalIds
  if (dimension === 'campaign') return NO_VALUES
  return [valueOf(share, dimension) ?? null]
}

/** What of an account decides where it stands by each dimension. */
export const PLACED_BY = {
  brand: 'brandId',
  market: 'marketId',
  stage: 'stages',
  network: 'network',
  team: 'teamId',
  language: 'language',
  goal: 'goalIds',
  campaign: 'id',
} as const satisfies Record<Dimension, keyof Share>

/** The subjects by some dimensions that an account belongs to. */
export function subjectsOf(share: Share, by: readonly Dimension[]): Subject[] {
  let subjects: Subject[] = [{}]
  for (const dimension of by) {
    const values = valuesOf(share, dimension).filter((value) => value !== null)
    subjects = subjects.flatMap((subject) => values.map((value) => ({ ...subject, [dimension]: value })))
  }
  return subjects
}

/**
 * Calls back with the key of each of these subjects, without making the subjects: most accounts stand in groups that are there
 * already. `by` is in the order of the dimensions.
 */
function eachKey(share: Share, by: readonly Dimension[], visit: (key: string) => void, at = 0, before = ''): void {
  const dimension = by[at]
  if (dimension === undefined) {
    visit(at === 0 ? WHOLE : before)
    return
  }
  const one = valueOf(share, dimension)
  if (one === null) return
  if (one !== undefined) eachKey(share, by, visit, at + 1, at === 0 ? one : `${before}/${one}`)
  else
    for (const value of valuesOf(share, dimension))
      if (value !== null) eachKey(share, by, visit, at + 1, at === 0 ? value : `${before}/${value}`)
}
const WHOLE = subjectKey({})

type Kept = OpenMembers<Share> & { readonly key: string; readonly subject: Subject }
/** Groups by the ids of one dimension after another: finding one needs no key to be put together. */
type Branch = Map<string, Branch | Kept>
type Partition = { readonly by: readonly Dimension[]; readonly groups: Map<string, Kept>; readonly tree: Branch }

/** Enters an account into every group it belongs to; one that was empty is there again. */
function enterAt({ by, groups, tree }: Partition, share: Share, at = 0, branch = tree, before = ''): void {
  const dimension = by[at]
  const one = dimension === undefined ? WHOLE : valueOf(share, dimension)
  if (one === null) return
  const isLast = at >= by.length - 1
  const next = (value: string): void => {
    const found = branch.get(value)
    if (!isLast) {
      const inner = found instanceof Map ? found : new Map<string, Branch | Kept>()
      if (!found) branch.set(value, inner)
      enterAt({ by, groups, tree }, share, at + 1, inner, at === 0 ? value : `${before}/${value}`)
      return
    }
    let group = found instanceof Map ? undefined : found
    if (!group) {
      const key = at === 0 ? value : `${before}/${value}`
      const subject = subjectsOf(share, by).find((each) => subjectKey(each) === key) ?? {}
      branch.set(value, (group = { key, subject, ...nobody() }))
    }
    if (group.members.length === 0) groups.set(group.key, group)
    come(group, share)
  }
  if (one !== undefined) next(one)
  else if (dimension !== undefined) for (const value of valuesOf(share, dimension)) if (value !== null) next(value)
}

/** An empty portfolio. Groups are built for the dimensions first asked for and kept up to date from then on. */
export function portfolioOf(registers: Registers): Portfolio {
  const accounts = new Map<string, Share>()
  const partitions = new Map<string, Partition>()

  function leaveAll({ by, groups }: Partition, share: Share): void {
    eachKey(share, by, (key) => {
      const group = groups.get(key)
      if (!group) return
      leave(group, share)
      if (group.members.length === 0) groups.delete(key)
    })
  }

  function partition(asked: readonly Dimension[]): Map<string, Kept> {
    const known = partitions.get(asked.join())
    if (known) return known.groups
    const by = DIMENSIONS.filter((one) => asked.includes(one))
    const made: Partition = { by, groups: new Map(), tree: new Map() }
    for (const share of accounts.values()) enterAt(made, share)
    partitions.set(asked.join(), made)
    return made.groups
  }

  return {
    ...registers,
    accounts,
    groups: (by) => partition(by).values(),
    group: (by, subject) => partition(by).get(subjectKey(subject)) ?? { subject, ...nobody() },
    add(share) {
      accounts.set(share.id, share)
      for (const one of partitions.values()) enterAt(one, share)
    },
    remove(id) {
      const share = accounts.get(id)
      if (!share) return
      accounts.delete(id)
      for (const one of partitions.values()) leaveAll(one, share)
    },
  }
}
