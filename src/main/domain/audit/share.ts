import { JourneyStage } from '#shared/model/words.ts'
import type { AccountFacts } from './account-facts.ts'
import type { AccountRecord } from './account-record.ts'
import { logoHash } from './logo-hash.ts'
import type { Registers, Share } from './portfolio-facts.ts'

const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim())

/** Whom it speaks to and what it does, so that two accounts can be told apart. */
function charterOf({ who, what }: AccountRecord): string | null {
  const [whom, does] = [filled(who), filled(what)]
  return whom === null || does === null ? null : `${whom.toLowerCase()}|${does.toLowerCase()}`
}

const words = new Map<string, string>()
/** The same text each time: an account is kept, and its brand, market and network are those of thousands. */
function kept<T extends string | null>(text: T): T {
  if (text === null) return text
  const known = words.get(text)
  if (known !== undefined) return known as T
  if (words.size < MAX_WORDS) words.set(text, text)
  return text
}
const MAX_WORDS = 10_000

const stageLists = new Map<string, readonly JourneyStage[]>()
/** The stages of a list with commas; there are few such lists, and each is read once. */
function stagesOf(text: string): readonly JourneyStage[] {
  const found = stageLists.get(text) ?? text.split(',').map((stage) => JourneyStage.parse(stage))
  if (stageLists.size < MAX_LISTS) stageLists.set(text, found)
  return found
}
const MAX_LISTS = 1000
const NO_STAGES: readonly JourneyStage[] = []

/** What an account adds to the portfolio, from its row and from what was worked out of it. */
export function shareOf(record: AccountRecord, facts: AccountFacts, registers: Registers): Share {
  return {
    id: record.id,
    name: facts.handle || (facts.displayName ?? facts.networkName),
    network: kept(record.network),
    networkDefunct: facts.networkDefunct,
    lifecycle: facts.lifecycle,
    brandId: kept(record.brandId),
    marketId: kept(record.marketId),
    teamId: kept(record.teamId),
    teamFunction: record.teamId === null ? null : (registers.teams.get(record.teamId)?.function ?? null),
    language: kept(filled(record.language)),
    stages: record.stages === null ? NO_STAGES : stagesOf(record.stages),
    goals: facts.goals,
    goalIds: record.goalIds === null ? [] : record.goalIds.split(','),
    purposeStated: facts.purposeStated,
    charter: charterOf(record),
    hasTwin: facts.twin !== null,
    throughTool: facts.access.length === 0 ? null : facts.access.some(({ way }) => way === 'smms'),
    logoHash: record.logoHash === null ? null : logoHash(record.logoHash),
    audience: record.audience,
    lastPostAt: facts.lastPostAt,
    service: facts.service,
  }
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))

/** What of an account is otherwise than before; with nothing to compare with, everything. */
export function changedOf(before: Share | undefined, after: Share | undefined): ReadonlySet<keyof Share> {
  const all = Object.keys(after ?? before ?? {}) as (keyof Share)[]
  return new Set(before && after ? all.filter((key) => !isSame(before[key], after[key])) : all)
}
