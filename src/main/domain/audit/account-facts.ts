import type { Lifecycle } from '#shared/model/words.ts'

/** Someone answerable, and since when no longer. */
export type PersonFacts = { readonly name: string; readonly leftOn: string | null }

/** One unrevoked way into an account. `endedOn` is the end of the agency's contract. */
export type AccessFacts = {
  readonly person: PersonFacts | null
  readonly agency: { readonly name: string; readonly endedOn: string | null } | null
  readonly way: string
  /** What tells holders apart: the agency where there is one, else the person. Null when nobody is named. */
  readonly holder: string | null
  /** Whether the owner or the backup owner holds it. */
  readonly answerable: boolean
  /** The tool, mailbox or device the entry names. */
  readonly through: string | null
  readonly twoFactor: boolean | null
  readonly provenOn: string | null
}

export type BrandFacts = {
  readonly name: string
  /** Letters and digits of the name in lower case. */
  readonly nameKey: string
  /** Registrable domain of the brand's website; null when none is stated. */
  readonly domain: string | null
  /** Null when no pattern is stated; false when the one stated cannot be used. */
  readonly pattern: RegExp | false | null
}

/** A market and the languages spoken in it; null where none is stated or not as codes. */
export type MarketFacts = { readonly name: string; readonly languages: readonly string[] | null }

/** The open question of a list on which an account is missing. */
export type QuestionFacts = { readonly source: string; readonly missingOn: string; readonly askedAt: number }
/** What was found otherwise than expected when an account or its links were last looked for. */
export type FoundKind = 'profile' | 'address' | 'website' | 'link_back'
export type FoundFacts = {
  readonly state: 'gone' | 'renamed' | 'moved' | 'redirected' | 'absent'
  readonly detail: string | null
  readonly since: number
  /** Times in a row that it was found so. */
  readonly times: number
}

/** One of the seven parts of a charter (5W+H.E.). */
export type CharterPart = 'who' | 'what' | 'when' | 'where' | 'why' | 'how' | 'extent'

/** A goal that an account serves, as far as rules look at it. */
export type GoalFacts = {
  readonly name: string
  /** What its metric counts: fans, something that matters to the business, or null while no metric is stated. */
  readonly counts: 'fans' | 'outcome' | null
}

/** What the conversations of one account say; null for an account without any. Counts cover the last 90 days. */
export type ServiceFacts = {
  readonly neededHelp: number
  readonly neverAnswered: number
  readonly neverReached: number
  readonly answered: number
  /** Requests for help that got an answer, and those of them that waited longer than a day for it. */
  readonly helpAnswered: number
  readonly helpAnsweredLate: number
  /** Requests for help that reached a team that resolves only after a day. */
  readonly reachedLate: number
  /** Median wait for the first answer; null when none was answered. */
  readonly medianMinutes: number | null
  /** Unresolved conversations that began in the last 30 days. */
  readonly openLately: number
}

/** How many accounts of a brand there are, and how many of them say its name. */
export type Practice = { readonly accounts: number; readonly share: number }
/** The handle that accounts of one name share on other networks, and on how many. */
export type Agreed = { readonly handle: string; readonly networks: number }

/**
 * What the inventory records at all: true as soon as one account has such an entry. Where nobody has begun, an account
 * without one is no fault of that account but a gap of the inventory.
 */
export type Kept = Readonly<Record<'owners' | 'teams' | 'purposes' | 'goals' | 'approvals' | 'seals', boolean>>

/** Everything the rules may know of one account, worked out once. Null always means "not known". */
export type AccountFacts = {
  readonly id: string
  readonly networkName: string
  /** A person's own page, on a network that has other pages for companies. */
  readonly personal: boolean
  readonly networkDefunct: boolean
  /** Day, month or year in which the network ended, where known. */
  readonly networkEnd: string | null
  /** Day, month or year since when the network has its new name; null when it was not renamed. */
  readonly networkRenamedOn: string | null
  /** Day, month or year since when the network is in decline; null when it is not. */
  readonly networkDecliningSince: string | null
  readonly handle: string
  readonly displayName: string | null
  readonly lifecycle: Lifecycle
  readonly brand: BrandFacts | null
  readonly marketKnown: boolean
  readonly market: MarketFacts | null
  readonly teamKnown: boolean
  readonly languageKnown: boolean
  /** As a two- or three-letter code; null also where the language is written in words. */
  readonly language: string | null
  readonly owner: PersonFacts | null
  readonly backupOwner: PersonFacts | null
  readonly backupIsOwner: boolean
  /** The agency on record as running it. */
  readonly agency: AccessFacts['agency']
  /** Empty: somebody looked and there is none. */
  readonly bio: string | null
  /** Empty: somebody looked and there is no link. */
  readonly website: string | null
  /** Registrable domain of the website; null when it is not known, empty or no address. */
  readonly websiteDomain: string | null
  /** The link goes through a service that passes visitors on, so that where it leads cannot be told. */
  readonly websitePassesOn: boolean
  readonly verified: boolean | null
  /** The audience from which its network marks brands as verified; null where it does not. */
  readonly networkVerifiesFrom: number | null
  /** When its records were last sealed; null where they were not, or nobody said so. */
  readonly recordsSealedAt: number | null
  readonly openedOn: string | null
  readonly reviewedOn: string | null
  readonly requested: boolean
  readonly approved: boolean
  readonly kept: Kept
  readonly createdAt: number
  readonly audience: number | null
  /** When anything in its record last changed. */
  readonly updatedAt: number
  /** Followers a year before they were last seen. */
  readonly audienceBefore: number | null
  /** Posts ever, when they were last counted. */
  readonly posts: number | null
  readonly lastPostAt: number | null
  readonly purposeStated: boolean
  /** Parts of the charter that nobody filled in; all seven where there is no charter. */
  readonly charterGaps: readonly CharterPart[]
  readonly why: string | null
  readonly goals: number
  readonly goalsServed: readonly GoalFacts[]
  readonly access: readonly AccessFacts[]
  readonly service: ServiceFacts | null
  readonly question: QuestionFacts | null
  /** What a network or a site said of it, where that is not as it should be; empty where nobody asked. */
  readonly found: Readonly<Partial<Record<FoundKind, FoundFacts>>>
  /** Whether handle or name on the network say the brand; null without a brand. */
  readonly saysBrand: boolean | null
  readonly brandPractice: Practice | null
  readonly agreedHandle: Agreed | null
  /** Whether anybody at all is on record as working here; without that, nobody named means nothing. */
  readonly peopleKnown: boolean
  /** Name of another account with the same identity; null when there is none or the facts to tell are missing. */
  readonly twin: string | null
  /** Of an account nothing speaks for: brands whose name stands inside the handle or the display name; null while no brand is on record. */
  readonly namedBrands: readonly BrandFacts[] | null
}
