import { Lifecycle } from '#shared/model/words.ts'
import type {
  AccessFacts,
  AccountFacts,
  BrandFacts,
  GoalFacts,
  Kept,
  MarketFacts,
  PersonFacts,
  QuestionFacts,
} from './account-facts.ts'
import type { AccessRecord, AccountRecord, ConversationRecord, DirectoryRecords } from './account-record.ts'
import { languageCode, languageCodes } from './language-code.ts'
import { isPersonal } from './personal-page.ts'
import { charterGaps } from './charter.ts'
import { handlePattern } from './handle-pattern.ts'
import { isNobodys } from '#main/domain/duplicates/stranger.ts'
import { brandNames } from '#main/domain/duplicates/brand-names.ts'
import { countedBy } from './goal-metric.ts'
import { nameKey } from './name-key.ts'
import { passesOn } from './passing-on.ts'
import { networkFacts } from './network-facts.ts'
import type { Peers } from './peers.ts'
import type { Today } from './rule.ts'
import { serviceFacts } from './service-facts.ts'
import { webDomain } from './web-domain.ts'

/** More sites than this are read anew, so that a hostile list cannot fill the memory. */
const MAX_KNOWN_SITES = 10_000

type Agency = NonNullable<AccessFacts['agency']>

/** The name of another account that is the same as one, by its id. */
export type Twins = { get(id: string): string | undefined }

/** What is the same for every account of one run. */
export type Surroundings = {
  readonly brands: ReadonlyMap<string, BrandFacts>
  /** The brands whose names stand in some keys of names. */
  readonly brandsIn: (keys: readonly string[]) => BrandFacts[]
  readonly people: ReadonlyMap<string, PersonFacts & { readonly agencyId: string | null }>
  readonly agencies: ReadonlyMap<string, Agency>
  readonly markets: ReadonlyMap<string, MarketFacts>
  readonly questions: ReadonlyMap<string, QuestionFacts>
  readonly found: ReadonlyMap<string, AccountFacts['found']>
  /** When the records of accounts were last sealed. */
  readonly seals: ReadonlyMap<string, number>
  readonly goals: ReadonlyMap<string, GoalFacts>
  readonly peers: Peers
  readonly twins: Twins
  readonly kept: Kept
  /** As `webDomain`. */
  readonly domainOf: (address: string) => string | null
  readonly today: Today
}

const byId = <R extends { id: string }, V>(records: readonly R[], value: (record: R) => V): Map<string, V> =>
  new Map(records.map((record) => [record.id, value(record)]))

const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim())

/** Works out the directories once, so that no account has to. */
export function surroundings(directories: DirectoryRecords, twins: Twins, peers: Peers, today: Today): Surroundings {
  const brands = byId(directories.brands, ({ name, website, handlePattern: pattern }): BrandFacts => ({
    name,
    nameKey: nameKey(name),
    domain: website === null ? null : webDomain(website),
    pattern: filled(pattern) === null ? null : (handlePattern(filled(pattern) ?? '') ?? false),
  }))
  return {
    brands,
    brandsIn: brandNames(brands.values(), (brand) => brand.nameKey),
    people: byId(directories.people, ({ name, leftOn, agencyId }) => ({ name, leftOn, agencyId })),
    agencies: byId(directories.agencies, ({ name, endedOn }) => ({ name, endedOn })),
    markets: byId(directories.markets, ({ name, language }) => ({ name, languages: languageCodes(language) })),
    found: foundBy(directories.found),
    seals: new Map(directories.seals.map(({ accountId, at }) => [accountId, at])),
    questions: new Map(directories.questions.map(({ accountId, ...question }) => [accountId, question])),
    goals: byId(directories.goals, ({ name, metric }) => ({ name, counts: countedBy(metric) })),
    peers,
    twins,
    kept: directories.kept,
    domainOf: rememberingDomains(),
    today,
  }
}

const NO_IDS: readonly string[] = []
const NOTHING_FOUND: AccountFacts['found'] = {}

function foundBy(records: DirectoryRecords['found']): Map<string, AccountFacts['found']> {
  const found = new Map<string, AccountFacts['found']>()
  for (const { accountId, kind, ...facts } of records) found.set(accountId, { ...found.get(accountId), [kind]: facts })
  return found
}

/** Reads the domain of each site once: thousands of accounts link to the same few. */
function rememberingDomains(): (address: string) => string | null {
  const known = new Map<string, string | null>()
  return (address) => {
    const site = /^https?:\/\/[a-z0-9.-]+(?=$|[/?#])/i.exec(address)?.[0] ?? address
    const found = known.get(site)
    if (found !== undefined) return found
    const domain = webDomain(site)
    if (known.size < MAX_KNOWN_SITES) known.set(site, domain)
    return domain
  }
}

const lifecycles = new Map<string, Lifecycle>(Lifecycle.options.map((one) => [one, one]))
const lifecycleOf = (word: string): Lifecycle => lifecycles.get(word) ?? Lifecycle.parse(word)

/** The facts of one account from its rows. */
export function accountFacts(
  record: AccountRecord,
  access: readonly AccessRecord[],
  conversations: readonly ConversationRecord[],
  around: Surroundings,
): AccountFacts {
  const of = <V>(map: ReadonlyMap<string, V>, id: string | null): V | null =>
    id === null ? null : (map.get(id) ?? null)
  const website = record.website === null ? null : record.website.trim()
  const network = networkFacts(record.network)
  const owner = of(around.people, record.ownerId)
  const verified = record.verified === null ? null : record.verified === 1
  const active = record.lifecycle === 'active'
  const goalIds = record.goalIds === null ? NO_IDS : record.goalIds.split(',')
  return {
    id: record.id,
    personal: isPersonal(record.network, record.handle),
    networkName: network.networkName,
    networkVerifiesFrom: network.networkVerifiesFrom,
    networkDefunct: network.networkDefunct,
    networkEnd: network.networkEnd,
    networkRenamedOn: network.networkRenamedOn,
    networkDecliningSince: network.networkDecliningSince,
    handle: record.handle.trim(),
    displayName: filled(record.displayName),
    lifecycle: lifecycleOf(record.lifecycle),
    brand: of(around.brands, record.brandId),
    marketKnown: record.marketId !== null,
    teamKnown: record.teamId !== null,
    market: of(around.markets, record.marketId),
    language: languageCode(record.language),
    languageKnown: filled(record.language) !== null,
    owner,
    backupOwner: of(around.people, record.backupOwnerId),
    backupIsOwner: record.ownerId !== null && record.ownerId === record.backupOwnerId,
    agency: of(around.agencies, record.agencyId),
    bio: record.bio === null ? null : record.bio.trim(),
    website,
    websiteDomain: website === null ? null : around.domainOf(website),
    websitePassesOn: website !== null && passesOn(website),
    verified,
    recordsSealedAt: around.seals.get(record.id) ?? null,
    openedOn: record.openedOn,
    reviewedOn: record.reviewedOn,
    requested: record.requestedBy !== null,
    approved: record.approvedBy !== null,
    kept: around.kept,
    createdAt: record.createdAt,
    audience: record.audience,
    updatedAt: record.updatedAt,
    audienceBefore: record.audienceBefore,
    posts: record.posts,
    lastPostAt: record.lastPostAt,
    purposeStated: filled(record.what) !== null || filled(record.why) !== null,
    charterGaps: charterGaps(record),
    why: filled(record.why),
    goals: goalIds.length,
    access: access.map((entry) => accessFacts(entry, record, around)),
    goalsServed: goalIds.flatMap((id) => around.goals.get(id) ?? []),
    service: record.hasConversations === 1 ? serviceFacts(conversations, around.today) : null,
    saysBrand: around.peers.saysBrand(record),
    brandPractice: around.peers.practice(record.brandId),
    agreedHandle: around.peers.agreedHandle(record),
    peopleKnown: around.people.size > 0,
    question: around.questions.get(record.id) ?? null,
    found: around.found.get(record.id) ?? NOTHING_FOUND,
    twin: around.twins.get(record.id) ?? null,
    namedBrands: isNobodys({ active, owned: owner !== null, ways: access.length, verified })
      ? namedBrands(record, around)
      : NOT_ASKED,
  }
}

/** Whose name an account bears is asked of strangers only, and of everybody it would take long. */
const NOT_ASKED: readonly BrandFacts[] = []

/** An entry of a person from an agency is the agency's, also where only the person is named. */
function accessFacts(entry: AccessRecord, account: AccountRecord, around: Surroundings): AccessFacts {
  const person = entry.personId === null ? null : (around.people.get(entry.personId) ?? null)
  const agencyId = entry.agencyId ?? person?.agencyId ?? null
  return {
    person,
    agency: agencyId === null ? null : (around.agencies.get(agencyId) ?? null),
    way: entry.way,
    holder: agencyId ?? entry.personId,
    answerable:
      entry.personId !== null && (entry.personId === account.ownerId || entry.personId === account.backupOwnerId),
    through: filled(entry.tool),
    twoFactor: entry.twoFactor === null ? null : entry.twoFactor === 1,
    provenOn: entry.provenOn,
  }
}

function namedBrands(record: AccountRecord, around: Surroundings): BrandFacts[] | null {
  if (around.brands.size === 0) return null
  return around.brandsIn([nameKey(record.handle), nameKey(record.displayName ?? '')])
}
