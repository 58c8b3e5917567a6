import { nameKey } from '#main/domain/audit/name-key.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { isLanguageWord, marketWords } from './place-words.ts'
import type { DuplicateRecord, Surroundings } from './record.ts'
import { bareHandle, looks, PADDING, wordsOf } from './spelling.ts'

/** An account and what is worked out of its names, once. */
export type Entry = DuplicateRecord & {
  readonly at: number
  /** The handle without the part of the network (`company/`, `@`, the server) and without separators. */
  readonly bare: string
  readonly looks: string
  readonly nameKey: string
  /** The name without words that say where, in which language or how official. */
  readonly coreName: string
  /** The same of the handle. */
  readonly coreHandle: string
  readonly active: boolean
}

export type Ledger = {
  readonly entries: readonly Entry[]
  readonly around: Surroundings
  entry(id: string): Entry | undefined
  /** Whether people said that two accounts are different. */
  apart(one: string, other: string): boolean
  /** All accounts an account was declared different from. */
  apartFrom(id: string): ReadonlySet<string>
  /** Whether a number stands on several networks: then it is a list's number for its entry, not a network's for its account. */
  ofList(externalId: string): boolean
  /** How many accounts of the network bear the name of this one. */
  named(entry: Entry): number
  brand(id: string | null): string
  market(id: string | null): string
}

const NOBODY: ReadonlySet<string> = new Set()

/** An address that is a number says nothing of whose it is. */
const isNumber = (bare: string): boolean => /^\d+$/.test(bare)
/** YouTube's own names of channels: letters without meaning. */
const isChannelId = (network: string, handle: string): boolean => network === 'youtube' && /^UC[\w-]{22}$/.test(handle)

/** The part of a handle that somebody chose; empty where the network made it. */
function chosenPart(network: string, handle: string): string {
  if (isChannelId(network, handle)) return ''
  const own = handle.split('/').at(-1) ?? handle
  const [name = ''] = own.replace(/^[@+]/, '').split('@')
  return isNumber(bareHandle(name)) ? '' : name
}

export function ledger(records: readonly DuplicateRecord[], around: Surroundings): Ledger {
  const places = marketWords(around.markets)
  const languageWords = new Map<string, boolean>()
  const isLanguage = (word: string, language: string | null): boolean => {
    const key = `${language ?? ''} ${word}`
    let known = languageWords.get(key)
    if (known === undefined) languageWords.set(key, (known = isLanguageWord(word, language)))
    return known
  }
  const core = (text: string, record: DuplicateRecord): string => {
    const where = record.marketId === null ? NOBODY : (places.get(record.marketId) ?? NOBODY)
    return wordsOf(text)
      .filter((word) => !PADDING.has(word) && !where.has(word) && !isLanguage(word, record.language))
      .join(' ')
  }
  const entries = records.map((record, at): Entry => {
    const chosen = chosenPart(record.network, record.handle)
    const bare = bareHandle(chosen)
    return {
      ...record,
      at,
      bare,
      looks: looks(bare),
      nameKey: nameKey(record.displayName ?? ''),
      coreName: core(record.displayName ?? '', record),
      coreHandle: core(chosen, record),
      active: record.lifecycle === 'active',
    }
  })
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const networkOf = new Map<string, string>()
  const listIds = new Set<string>()
  for (const { externalId, network } of entries) {
    if (externalId === null) continue
    if ((networkOf.get(externalId) ?? network) !== network) listIds.add(externalId)
    networkOf.set(externalId, network)
  }
  const names = new Map<string, number>()
  const nameOf = ({ network, nameKey: name }: Entry): string => `${network} ${name}`
  for (const entry of entries) names.set(nameOf(entry), (names.get(nameOf(entry)) ?? 0) + 1)
  const different = new Map<string, Set<string>>()
  for (const [one, other] of around.notSame)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const list = different.get(from)
      if (list) list.add(to)
      else different.set(from, new Set([to]))
    }
  const brands = new Map(around.brands.map(({ id, name }) => [id, name]))
  const markets = new Map(around.markets.map(({ id, name }) => [id, name]))
  return {
    entries,
    around,
    entry: (id) => byId.get(id),
    apart: (one, other) => different.get(one)?.has(other) ?? false,
    apartFrom: (id) => different.get(id) ?? NOBODY,
    ofList: (externalId) => listIds.has(externalId),
    named: (entry) => names.get(nameOf(entry)) ?? 0,
    brand: (id) => brands.get(id ?? '') ?? '',
    market: (id) => markets.get(id ?? '') ?? '',
  }
}

export const networkName = (id: string): string => networkById(id)?.name ?? id

/** Entries by a key; those without one are left out, and so are keys with a single entry. */
export function blocks(entries: readonly Entry[], keyOf: (entry: Entry) => string | null): Entry[][] {
  const found = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key === null) continue
    const list = found.get(key)
    if (list) list.push(entry)
    else found.set(key, [entry])
  }
  return [...found.values()].filter((list) => list.length > 1)
}
