import { ACTIVITY_DAYS } from '#shared/model/words.ts'
import { type Entry, type Ledger, networkName } from './ledger.ts'
import type { DuplicateKind } from '#shared/model/duplicates.ts'
import type { Evidence, EvidenceCode } from './record.ts'
import { isFullyNamed, sameNameKey } from './same-name.ts'
import { scoreOf } from './weights.ts'

const DAY = 86_400_000
/** A handle or a name shorter than this is shared by chance too often. */
const MIN_HANDLE = 5
const MIN_NAME = 4

/** What two accounts of one network have in common. */
export type Pair = {
  readonly one: Entry
  readonly other: Entry
  readonly kind: DuplicateKind
  readonly score: number
  readonly evidence: readonly Evidence[]
}

const known = (one: string | null, other: string | null): boolean => one !== null && other !== null
const equal = (one: string | null, other: string | null): boolean => one !== null && one === other
const differ = (one: string | null, other: string | null): boolean => known(one, other) && one !== other

const languageOf = (entry: Entry): string | null => {
  const text = (entry.language ?? '').trim().toLowerCase()
  return text === '' ? null : text
}

/** A page of a site that is not its front page: two accounts seldom lead to the same one by chance. */
const deepPage = (website: string | null): string | null => {
  const address = (website ?? '')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/+$/, '')
  return address.includes('/') ? address : null
}

const when = (fact: boolean, code: EvidenceCode, values: Evidence['values'] = {}): Evidence[] =>
  fact ? [{ code, values }] : []

/**
 * Weighs whether two accounts of one network are one. Accounts that speak for different brands, markets or in different languages
 * are no duplicates, however alike; that is what families are for. One handle filed under two brands is a slip of the list, though.
 */
export function weigh(
  one: Entry,
  other: Entry,
  ledger: Ledger,
  row: { file: string; row: number } | null,
): Pair | null {
  const ids = idsOf(one, other, ledger)
  const sameHandle = one.bare.length >= MIN_HANDLE && one.bare === other.bare
  if (ids !== 'same' && apart(one, other, sameHandle)) return null
  // In one row a list's number is shared by everything that the row holds.
  const sameListId = ids === 'same in lists' && row === null
  const alike = likenessOf(one, other)
  const succession = alike === null ? null : successor(one, other, ledger.around.now)
  const evidence = [
    ...when(ids === 'same', 'same-id', { id: one.externalId ?? '', network: networkName(one.network) }),
    ...when(sameListId, 'same-list-id', { id: one.externalId ?? '' }),
    ...(alike === 'whole' ? whole(one, other, ledger) : parts(one, other, alike === 'name', ledger)),
    ...when(sameHandle, 'same-handle', { one: one.handle, other: other.handle }),
    ...when(row !== null, 'same-row', { file: row?.file ?? '', row: row?.row ?? 0 }),
    ...when(equal(one.ownerId, other.ownerId), 'same-owner'),
    ...samePage(one, other),
    ...when(succession !== null && alike === 'core', 'near-name', {
      name: coreOf(one, other),
      network: networkName(one.network),
    }),
    ...(succession ?? []),
    ...against(one, other, ids === 'different', ledger),
  ]
  return {
    one,
    other,
    kind: kindOf(ids === 'same' || sameListId, succession !== null),
    score: scoreOf(evidence),
    evidence,
  }
}

const apart = (one: Entry, other: Entry, sameHandle: boolean): boolean =>
  (differ(one.brandId, other.brandId) && !sameHandle) ||
  differ(one.marketId, other.marketId) ||
  differ(languageOf(one), languageOf(other))

/** How far the names agree: with everything around them, as they are written, or but for words of place and standing. */
function likenessOf(one: Entry, other: Entry): 'whole' | 'name' | 'core' | null {
  if (isFullyNamed(one) && isFullyNamed(other) && sameNameKey(one) === sameNameKey(other)) return 'whole'
  if (one.nameKey.length >= MIN_NAME && one.nameKey === other.nameKey) return 'name'
  return sharesCore(one, other) ? 'core' : null
}

const whole = (one: Entry, other: Entry, ledger: Ledger): Evidence[] =>
  when(true, 'same-everything', {
    name: one.displayName ?? '',
    other: other.displayName ?? '',
    brand: ledger.brand(one.brandId),
    market: ledger.market(one.marketId),
    language: languageOf(one) ?? '',
  })

function parts(one: Entry, other: Entry, sameName: boolean, ledger: Ledger): Evidence[] {
  const network = networkName(one.network)
  return [
    ...when(sameName, 'same-name', { name: one.displayName ?? '', network }),
    ...when(sameName && isSpecific(one) && ledger.named(one) === 2, 'only-these', { network }),
    ...when(equal(one.brandId, other.brandId), 'same-brand', { brand: ledger.brand(one.brandId) }),
    ...when(equal(one.marketId, other.marketId), 'same-market', { market: ledger.market(one.marketId) }),
    ...when(equal(one.teamId, other.teamId), 'same-team'),
    ...when(equal(languageOf(one), languageOf(other)), 'same-language', { language: languageOf(one) ?? '' }),
  ]
}

function samePage(one: Entry, other: Entry): Evidence[] {
  const page = deepPage(one.website)
  return when(page !== null && page === deepPage(other.website), 'same-page', { page: page ?? '' })
}

const against = (one: Entry, other: Entry, differentIds: boolean, ledger: Ledger): Evidence[] => [
  ...when(differentIds, 'different-ids'),
  ...when(one.verified === 1 && other.verified === 1, 'both-verified'),
  ...when(differ(one.brandId, other.brandId), 'different-brands', {
    one: ledger.brand(one.brandId),
    other: ledger.brand(other.brandId),
  }),
  ...when(differ(one.teamId, other.teamId), 'different-teams'),
]

/** What the ids say. A list's number says that one entry is meant; that two numbers of lists differ says nothing. */
function idsOf(one: Entry, other: Entry, ledger: Ledger): 'same' | 'same in lists' | 'different' | null {
  if (one.externalId === null || other.externalId === null) return null
  const ofList = ledger.ofList(one.externalId) || ledger.ofList(other.externalId)
  if (one.externalId === other.externalId) return ofList ? 'same in lists' : 'same'
  return ofList ? null : 'different'
}

const kindOf = (oneId: boolean, succession: boolean): DuplicateKind =>
  oneId ? 'renamed' : succession ? 'predecessor' : 'same'

/** A name of one short word is anybody's. */
const isSpecific = (entry: Entry): boolean => entry.nameKey.length >= 10

/** Do the names agree once words of place and standing are gone? Two words or six letters at least, so that it means somebody. */
const means = (core: string): boolean => core.length >= 6
const sharesCore = (one: Entry, other: Entry): boolean =>
  (means(one.coreName) && one.coreName === other.coreName) ||
  (means(one.coreHandle) && one.coreHandle === other.coreHandle)
const coreOf = (one: Entry, other: Entry): string =>
  one.coreName !== '' && one.coreName === other.coreName ? one.coreName : one.coreHandle

const silence = (entry: Entry, now: number): number | null =>
  entry.lastPostAt === null ? null : Math.floor((now - entry.lastPostAt) / DAY)

/** One account fell silent and the other one speaks. */
function successor(one: Entry, other: Entry, now: number): Evidence[] | null {
  const [first, second] = [silence(one, now), silence(other, now)]
  if (first === null || second === null) return null
  const [old, live, oldDays, liveDays] =
    first > second ? ([one, other, first, second] as const) : ([other, one, second, first] as const)
  if (oldDays <= ACTIVITY_DAYS.abandoned || liveDays > ACTIVITY_DAYS.dormant) return null
  const later = old.openedOn !== null && live.openedOn !== null && old.openedOn < live.openedOn
  return [
    ...when(true, 'silent-successor', { old: old.handle, days: oldDays, live: live.handle, liveDays }),
    ...when(later, 'opened-later', { handle: live.handle, day: live.openedOn ?? '' }),
  ]
}
