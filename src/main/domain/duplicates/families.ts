import { nameKey } from '#main/domain/audit/name-key.ts'
import { brandNames } from './brand-names.ts'
import { blocks, type Entry, type Ledger, networkName } from './ledger.ts'
import type { DuplicateGroup, Evidence, EvidenceCode } from './record.ts'
import { scoreOf } from './weights.ts'

const MIN_CORE = 4
const MIN_SHARED = 5
/** Names in a reason; the rest is counted. */
const NAMED = 8

const say = (code: EvidenceCode, values: Evidence['values'] = {}): Evidence => ({ code, values })
const bySize = (one: Entry, other: Entry): number => (other.audience ?? -1) - (one.audience ?? -1) || one.at - other.at
const idsOf = (entries: readonly Entry[]): string[] => entries.toSorted(bySize).map(({ id }) => id)
const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
]
const listed = (values: readonly string[]): string =>
  values.length > NAMED ? `${values.slice(0, NAMED).join(', ')} … (${values.length})` : values.join(', ')

const languageOf = ({ language }: Entry): string | null => (language ?? '').trim().toLowerCase() || null

/** Accounts that belong together without being the same: language twins, regional copies, a handle of two brands, personal accounts. */
export function families(ledger: Ledger): DuplicateGroup[] {
  return [...languageTwins(ledger), ...regionalCopies(ledger), ...sharedHandles(ledger), ...personalAccounts(ledger)]
}

/** Leaves out whom people told apart from the first of the group, which is the one they were compared with. */
function related(entries: readonly Entry[], ledger: Ledger): Entry[] {
  const kept: Entry[] = []
  for (const entry of entries.toSorted(bySize))
    if (!kept.some((other) => ledger.apart(entry.id, other.id))) kept.push(entry)
  return kept
}

/**
 * By the name without its place and language, and by the handle where the name is translated. Two lists that share half of the
 * smaller one are one.
 */
function grouped(ledger: Ledger, place: (entry: Entry) => string | null): { entries: Entry[]; core: string }[] {
  const found = new Map<string, { entries: Entry[]; core: string }>()
  for (const coreOf of [(entry: Entry) => entry.coreName, (entry: Entry) => entry.coreHandle]) {
    const key = (entry: Entry): string | null => {
      const where = place(entry)
      return where === null || coreOf(entry).length < MIN_CORE ? null : `${entry.network}\n${where}\n${coreOf(entry)}`
    }
    for (const block of blocks(ledger.entries, key)) {
      const entries = related(block, ledger)
      const [first] = entries
      if (entries.length > 1 && first) found.set(idsOf(entries).join(), { entries, core: coreOf(first) })
    }
  }
  const lists = [...found.values()].toSorted((one, other) => other.entries.length - one.entries.length)
  const sets: { entries: Entry[]; core: string }[] = []
  const placed = new Map<string, number[]>()
  for (const list of lists) {
    const shared = new Map<number, number>()
    for (const { id } of list.entries) for (const at of placed.get(id) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    const home = [...shared].find(([, count]) => count * 2 >= list.entries.length)?.[0]
    const at = home ?? sets.push({ entries: [], core: list.core }) - 1
    const set = sets[at]
    for (const entry of list.entries) {
      const places = placed.get(entry.id) ?? []
      if (places.includes(at) || set?.entries.some((other) => ledger.apart(entry.id, other.id))) continue
      placed.set(entry.id, [...places, at])
      set?.entries.push(entry)
    }
  }
  return sets.filter(({ entries }) => entries.length > 1)
}

function languageTwins(ledger: Ledger): DuplicateGroup[] {
  return grouped(ledger, (entry) =>
    languageOf(entry) === null ? null : `${entry.brandId}\n${entry.marketId}`,
  ).flatMap(({ entries, core }) => {
    const languages = distinct(entries.map(languageOf))
    if (languages.length < 2) return []
    return [
      family('language', entries, [...common(entries, core, ledger), say('languages', { list: listed(languages) })]),
    ]
  })
}

function regionalCopies(ledger: Ledger): DuplicateGroup[] {
  return grouped(ledger, (entry) => (entry.marketId === null ? null : `${entry.brandId}`)).flatMap(
    ({ entries, core }) => {
      const markets = distinct(entries.map(({ marketId }) => marketId))
      if (markets.length < 2) return []
      const names = markets.map((id) => ledger.market(id)).toSorted()
      return [
        family('region', entries, [
          ...common(entries, core, ledger),
          say('markets', { list: listed(names), count: markets.length }),
        ]),
      ]
    },
  )
}

function common(entries: readonly Entry[], core: string, ledger: Ledger): Evidence[] {
  const [first] = entries
  const evidence = [say('core-name', { name: core, network: networkName(first?.network ?? '') })]
  if (first && first.brandId !== null) evidence.push(say('same-brand', { brand: ledger.brand(first.brandId) }))
  return evidence
}

function sharedHandles(ledger: Ledger): DuplicateGroup[] {
  return blocks(ledger.entries, ({ bare }) => (bare.length < MIN_SHARED ? null : bare)).flatMap((block) => {
    const entries = related(block, ledger)
    const brands = distinct(entries.map(({ brandId }) => brandId))
    if (brands.length < 2) return []
    const names = brands.map((id) => ledger.brand(id)).toSorted()
    return [family('handle', entries, [say('one-handle', { handle: entries[0]?.handle ?? '', list: listed(names) })])]
  })
}

/** A person's own account that speaks under a brand's name: it leaves with the person. */
function personalAccounts(ledger: Ledger): DuplicateGroup[] {
  const { people, brands } = ledger.around
  const named = brandNames(brands, ({ name }) => nameKey(name))
  const peopleIn = brandNames(
    people.filter(({ name }) => name.trim().includes(' ')),
    ({ name }) => nameKey(name),
  )
  const best = new Map<string, Entry>()
  for (const entry of ledger.entries.toSorted(bySize))
    if (entry.brandId !== null && !isPersonal(entry) && !best.has(entry.brandId)) best.set(entry.brandId, entry)
  return ledger.entries.flatMap((entry) => {
    const name = nameKey(entry.displayName ?? '')
    const [person] = peopleIn([name])
    if (!person && !isPersonal(entry)) return []
    const [brand] = named([nameKey(entry.handle), name])
    const brandId = brand?.id ?? entry.brandId
    if (brandId === null || (!brand && !person)) return []
    const page = best.get(brandId)
    if (page && ledger.apart(page.id, entry.id)) return []
    const evidence = [
      ...(person ? [say('person', { person: person.name })] : []),
      ...(isPersonal(entry)
        ? [say('personal-address', { network: networkName(entry.network), handle: entry.handle })]
        : []),
      brand ? say('carries-brand', { brand: brand.name }) : say('same-brand', { brand: ledger.brand(brandId) }),
    ]
    const accounts = page && page.id !== entry.id ? [page.id, entry.id] : [entry.id]
    return [{ kind: 'personal' as const, score: scoreOf(evidence), accounts, suspect: entry.id, evidence }]
  })
}

/** Addresses that a network gives to people only. */
const isPersonal = ({ network, handle }: Entry): boolean => network === 'linkedin' && handle.startsWith('in/')

const family = (kind: DuplicateGroup['kind'], entries: readonly Entry[], evidence: Evidence[]): DuplicateGroup => ({
  kind,
  score: scoreOf(evidence),
  accounts: idsOf(entries),
  suspect: null,
  evidence,
})
