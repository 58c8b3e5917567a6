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

const say = (code: EvidenceCode, values: Evidence['values'] = {}): Evidence => ({ code, values })

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
  const sameId = equal(one.externalId, other.externalId)
  const sameHandle = one.bare.length >= MIN_HANDLE && one.bare === other.bare
  const brandsDiffer = differ(one.brandId, other.brandId)
  const different =
    (brandsDiffer && !sameHandle) || differ(one.marketId, other.marketId) || differ(languageOf(one), languageOf(other))
  if (different && !sameId) return null
  const evidence: Evidence[] = []
  if (sameId) evidence.push(say('same-id', { id: one.externalId ?? '', network: networkName(one.network) }))
  const whole = isFullyNamed(one) && isFullyNamed(other) && sameNameKey(one) === sameNameKey(other)
  const sameName = one.nameKey.length >= MIN_NAME && one.nameKey === other.nameKey
  if (whole)
    evidence.push(
      say('same-everything', {
        name: one.displayName ?? '',
        other: other.displayName ?? '',
        brand: ledger.brand(one.brandId),
        market: ledger.market(one.marketId),
        language: languageOf(one) ?? '',
      }),
    )
  else {
    if (sameName) evidence.push(say('same-name', { name: one.displayName ?? '', network: networkName(one.network) }))
    if (sameName && isSpecific(one) && ledger.named(one) === 2)
      evidence.push(say('only-these', { network: networkName(one.network) }))
    if (one.brandId !== null && equal(one.brandId, other.brandId))
      evidence.push(say('same-brand', { brand: ledger.brand(one.brandId) }))
    if (equal(one.marketId, other.marketId)) evidence.push(say('same-market', { market: ledger.market(one.marketId) }))
    if (equal(one.teamId, other.teamId)) evidence.push(say('same-team'))
    if (equal(languageOf(one), languageOf(other)))
      evidence.push(say('same-language', { language: languageOf(one) ?? '' }))
  }
  if (sameHandle) evidence.push(say('same-handle', { one: one.handle, other: other.handle }))
  if (row) evidence.push(say('same-row', { file: row.file, row: row.row }))
  if (equal(one.ownerId, other.ownerId)) evidence.push(say('same-owner'))
  const page = deepPage(one.website)
  if (page !== null && page === deepPage(other.website)) evidence.push(say('same-page', { page }))
  const alike = sameName || whole || sharesCore(one, other)
  const succession = alike ? successor(one, other, ledger.around.now) : null
  if (succession) {
    if (!sameName && !whole)
      evidence.push(say('same-name', { name: coreOf(one, other), network: networkName(one.network) }))
    evidence.push(...succession.evidence)
  }
  if (!sameId && known(one.externalId, other.externalId))
    evidence.push(say('different-ids', { network: networkName(one.network) }))
  if (one.verified === 1 && other.verified === 1) evidence.push(say('both-verified'))
  if (brandsDiffer)
    evidence.push(say('different-brands', { one: ledger.brand(one.brandId), other: ledger.brand(other.brandId) }))
  if (differ(one.teamId, other.teamId)) evidence.push(say('different-teams'))
  return { one, other, kind: kindOf(sameId, succession !== null), score: scoreOf(evidence), evidence }
}

const kindOf = (sameId: boolean, succession: boolean): DuplicateKind =>
  sameId ? 'renamed' : succession ? 'predecessor' : 'same'

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
function successor(one: Entry, other: Entry, now: number): { evidence: Evidence[] } | null {
  const days = [silence(one, now), silence(other, now)] as const
  const [first, second] = days
  if (first === null || second === null) return null
  const [old, live, oldDays, liveDays] =
    first > second ? ([one, other, first, second] as const) : ([other, one, second, first] as const)
  if (oldDays <= ACTIVITY_DAYS.abandoned || liveDays > ACTIVITY_DAYS.dormant) return null
  const evidence = [
    say('silent-successor', { old: old.handle, days: oldDays, live: live.handle, liveDays }),
    ...(old.openedOn !== null && live.openedOn !== null && old.openedOn < live.openedOn
      ? [say('opened-later', { handle: live.handle, day: live.openedOn })]
      : []),
  ]
  return { evidence }
}
