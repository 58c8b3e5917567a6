import { distance } from 'fastest-levenshtein'
import { nameKey } from '#main/domain/audit/name-key.ts'
import { webDomain } from '#main/domain/audit/web-domain.ts'
import { brandNames } from './brand-names.ts'
import type { Entry, Ledger } from './ledger.ts'
import type { DuplicateGroup, Evidence, EvidenceCode } from './record.ts'
import { BAIT, bareHandle, looks, withoutOne, wordsOf } from './spelling.ts'
import { isNobodys, NEW_DAYS } from './stranger.ts'
import { scoreOf, SUSPECTED } from './weights.ts'

const DAY = 86_400_000
/** A slip in a word shorter than this makes another word as often as not. */
const MIN_SLIP = 6
/** Times the followers of the account it resembles. */
const FAR_SMALLER = 0.05

type Brand = { id: string; name: string; domain: string | null; key: string; seen: string }
type Resembled = { brand: Brand | null; account: Entry | null; evidence: Evidence[] }

const say = (code: EvidenceCode, values: Evidence['values'] = {}): Evidence => ({ code, values })

const stranger = (entry: Entry): boolean =>
  isNobodys({
    active: entry.active,
    owned: entry.ownerId !== null,
    ways: entry.ways,
    verified: entry.verified === null ? null : entry.verified === 1,
  })

/**
 * Accounts that nobody inside runs and that pass for the company: they carry a brand's name, or one that looks like a known
 * account's. That nobody is named counts only where others of the brand have somebody, or else the list simply does not say.
 */
export function lookAlikes(ledger: Ledger): DuplicateGroup[] {
  const brands: Brand[] = ledger.around.brands.map(({ id, name, website }) => ({
    id,
    name,
    domain: website === null ? null : webDomain(website),
    key: nameKey(name),
    seen: looks(bareHandle(name)),
  }))
  const known = ledger.entries.filter((entry) => !stranger(entry) && (entry.ownerId !== null || entry.ways > 0))
  if (known.length === 0) return []
  const finder = resemblance(brands, known)
  const flagships = flagshipsOf(known)
  const groups: DuplicateGroup[] = []
  for (const entry of ledger.entries) {
    if (!stranger(entry)) continue
    const found = finder(entry)
    if (!found) continue
    const account = found.account ?? flagships(found.brand?.id ?? '', entry.network)
    if (!account || settled(entry, account, ledger)) continue
    const evidence = [...found.evidence, ...traits(entry, account, found.brand, brands, ledger), say('nobody-inside')]
    const score = scoreOf(evidence)
    // Carrying the name alone is what every account of a brand does: something must speak against it.
    const telling = evidence.some(({ code }) => TELLING.has(code))
    if (score >= SUSPECTED && telling)
      groups.push({ kind: 'lookalike', score, accounts: [account.id, entry.id], suspect: entry.id, evidence })
  }
  return groups
}

const TELLING: ReadonlySet<EvidenceCode> = new Set([
  'foreign-link',
  'looks-alike',
  'near-handle',
  'near-brand',
  'opened-lately',
])

/** Somebody has already said that this account is no copy of an account of the brand. */
function settled(entry: Entry, account: Entry, ledger: Ledger): boolean {
  if (ledger.apart(entry.id, account.id)) return true
  for (const id of ledger.apartFrom(entry.id)) {
    const other = ledger.entry(id)
    if (other && other.brandId !== null && other.brandId === account.brandId) return true
  }
  return false
}

/** The account of a brand with the most followers, on the network if there is one. */
function flagshipsOf(known: readonly Entry[]): (brand: string, network: string) => Entry | null {
  const best = new Map<string, Entry>()
  const better = (key: string, entry: Entry): void => {
    const now = best.get(key)
    if (!now || (entry.audience ?? -1) > (now.audience ?? -1)) best.set(key, entry)
  }
  for (const entry of known) {
    if (entry.brandId === null) continue
    better(entry.brandId, entry)
    better(`${entry.brandId} ${entry.network}`, entry)
  }
  return (brand, network) => best.get(`${brand} ${network}`) ?? best.get(brand) ?? null
}

/** What an account is taken for: a known account by its handle, or a brand by its name. */
function resemblance(brands: readonly Brand[], known: readonly Entry[]): (entry: Entry) => Resembled | null {
  const named = brandNames(brands, (brand) => brand.key)
  const looked = brandNames(brands, (brand) => brand.seen)
  const slips = new Map<string, Brand[]>()
  for (const brand of brands)
    if (brand.seen.length >= MIN_SLIP) for (const key of withoutOne(brand.seen)) append(slips, key, brand)
  const byLooks = new Map<string, Entry[]>()
  const halves = new Map<string, Entry[]>()
  for (const entry of known) {
    if (entry.looks.length < MIN_SLIP) continue
    append(byLooks, `${entry.network} ${entry.looks}`, entry)
    for (const half of halvesOf(entry)) append(halves, half, entry)
  }
  return (entry) => {
    const twin = byLooks.get(`${entry.network} ${entry.looks}`)?.[0]
    const brandOf = (account: Entry): Brand | null => brands.find(({ id }) => id === account.brandId) ?? null
    if (twin && entry.bare !== twin.bare)
      return {
        brand: brandOf(twin),
        account: twin,
        evidence: [say('looks-alike', { handle: entry.handle, like: twin.handle })],
      }
    const near = entry.bare.length < MIN_SLIP + 1 ? undefined : nearest(entry, halves)
    if (near)
      return {
        brand: brandOf(near),
        account: near,
        evidence: [say('near-handle', { handle: entry.handle, like: near.handle })],
      }
    const name = nameKey(entry.displayName ?? '')
    const [brand] = named([nameKey(entry.handle), name])
    if (brand) return { brand, account: null, evidence: [say('carries-brand', { brand: brand.name })] }
    const shown = looks(bareHandle(entry.displayName ?? ''))
    const [masked] = looked([entry.looks, shown])
    if (masked)
      return {
        brand: masked,
        account: null,
        evidence: [say('looks-alike', { handle: entry.handle, like: masked.name })],
      }
    return slipped(entry, slips)
  }
}

function slipped(entry: Entry, slips: ReadonlyMap<string, readonly Brand[]>): Resembled | null {
  for (const word of wordsOf(`${entry.handle} ${entry.displayName ?? ''}`)) {
    const seen = looks(bareHandle(word))
    if (seen.length < MIN_SLIP) continue
    for (const key of withoutOne(seen))
      for (const brand of slips.get(key) ?? [])
        if (distance(seen, brand.seen) === 1)
          return { brand, account: null, evidence: [say('near-brand', { word, brand: brand.name })] }
  }
  return null
}

/** One slip leaves one half of a handle as it was; the shorter halves are for a letter that was lost or added. */
function halvesOf({ looks: text, network }: Entry): string[] {
  const sizes = new Set([Math.floor(text.length / 2), Math.floor((text.length - 1) / 2)])
  return [...sizes].flatMap((size) => [`${network} < ${text.slice(0, size)}`, `${network} > ${text.slice(-size)}`])
}

/** How many accounts with the same half of a handle are looked at. */
const LOOK = 40
function nearest(entry: Entry, halves: ReadonlyMap<string, readonly Entry[]>): Entry | undefined {
  for (const half of halvesOf(entry))
    for (const other of (halves.get(half) ?? []).slice(0, LOOK))
      if (
        other.coreHandle !== entry.coreHandle &&
        sameLetters(entry, other) &&
        distance(entry.looks, other.looks) === 1
      )
        return other
  return undefined
}

/** `kornwell_de` and `kornwell_dk` are two markets, `news1` and `news2` two of a row: a slip at the end or in a number is none. */
const sameLetters = (one: Entry, other: Entry): boolean =>
  one.bare.slice(-2) === other.bare.slice(-2) && one.bare.replaceAll(/\d/g, '') !== other.bare.replaceAll(/\d/g, '')

function traits(
  entry: Entry,
  account: Entry,
  brand: Brand | null,
  brands: readonly Brand[],
  { around }: Ledger,
): Evidence[] {
  const found: Evidence[] = []
  const host = (entry.website ?? '').trim() === '' ? null : webDomain(entry.website ?? '')
  if (host !== null && brand !== null && brand.domain !== null && !brands.some(({ domain }) => domain === host))
    found.push(say('foreign-link', { host, home: brand.domain }))
  const age = entry.openedOn === null ? null : Math.floor((around.now - Date.parse(entry.openedOn)) / DAY)
  if (age !== null && age <= NEW_DAYS)
    found.push(say('opened-lately', { day: entry.openedOn ?? '', days: Math.max(0, age) }))
  const bait = wordsOf(`${entry.handle} ${entry.displayName ?? ''}`).find((word) => BAIT.has(word))
  if (bait !== undefined && !wordsOf(account.handle).includes(bait)) found.push(say('bait', { word: bait }))
  if (entry.verified === 0) found.push(say('not-verified'))
  if (entry.audience !== null && account.audience !== null && entry.audience < account.audience * FAR_SMALLER)
    found.push(say('far-smaller', { audience: entry.audience, other: account.audience, handle: account.handle }))
  return found
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
