import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf } from '#main/domain/identity/answer.ts'
import { handleKey } from '#main/domain/identity/key.ts'
import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { nameIn, placeOf } from '#main/domain/identity/rules.ts'
import { networks } from '#main/domain/networks/index.ts'
import type { NameSpace, Network } from '#main/domain/networks/network.ts'

const SEED = 20_261_125
const FILE_NAME = /\.(?:php|html?|aspx?|jsp|cgi|gne|pl)$/i

/** Words of many forms; each rule for names takes from them what it likes. */
const pool: readonly string[] = [
  fc.stringMatching(/^q[a-z0-9]{5,9}z$/),
  fc.stringMatching(/^[A-Z][a-zA-Z0-9]{4,9}[.-][a-z]{3,8}$/),
  fc.stringMatching(/^[a-z]{5,9}_[a-z0-9]{2,5}$/),
  fc.stringMatching(/^[1-9][0-9]{4,9}$/),
  fc.stringMatching(/^[1-9][0-9]{14,19}$/),
  fc.stringMatching(/^[0-9a-f]{12,32}$/),
  fc.stringMatching(/^[0-9a-f]{24}$/),
  fc.stringMatching(/^(?:club|public)[1-9][0-9]{4,12}$/),
  fc.stringMatching(/^id[1-9][0-9]{4,12}$/),
  fc.stringMatching(/^group[1-9][0-9]{4,12}$/),
  fc.stringMatching(/^[a-z]{4,9}@[a-z]{4,9}\.example$/),
  fc.stringMatching(/^[a-zA-Z0-9]{20,28}$/),
  fc.stringMatching(/^com\.[a-z]{3,8}\.[a-z]{3,8}$/),
  fc.stringMatching(/^UC[A-Za-z0-9_-]{22}$/),
  fc.stringMatching(/^MS4w[A-Za-z0-9_-]{20,30}$/),
  fc.stringMatching(/^_[A-Za-z0-9]{5,8}$/),
  fc.stringMatching(/^0x[0-9a-f]{8,16}:0x[0-9a-f]{8,16}$/),
  fc.stringMatching(/^ChIJ[A-Za-z0-9_-]{23}$/),
  fc.stringMatching(/^7656\d{13}$/),
  fc.stringMatching(/^tb\.[A-Za-z0-9]{4,12}$/),
  fc.constantFrom('магазин', 'アクメ株式会社', '阿克米', 'café-q', '아크메'),
].flatMap((words) => fc.sample(words, { numRuns: 30, seed: SEED }))

/** From the rule itself, where the generator understands it. */
function ownWords(rule: RegExp): readonly string[] {
  try {
    return fc
      .sample(fc.stringMatching(rule), { numRuns: 40, seed: SEED })
      .filter((word) => /^[\w.:@=+,-]{1,60}$/.test(word))
  } catch {
    return []
  }
}

function namesOf(space: NameSpace): readonly string[] {
  const kept = [...pool, ...ownWords(space.name)].map((word) => nameIn(space.name, word))
  return [...new Set(kept)].filter((name): name is string => name !== null && !FILE_NAME.test(name))
}

const withAddress = networks.flatMap((network) =>
  network.spaces
    .filter((space) => space.url !== null)
    .map((space) => [network.id, space.prefix, network, space] as const),
)

/** Whether the address made for a name was read as that name; it may also be a word or a number the network keeps. */
function readsAsMade(network: Network, space: NameSpace, name: string): boolean {
  const place = placeOf(space)
  const url = addressOf(place, name + place.suffix, network.host) ?? ''
  // Servers of a federated network that nobody has listed are told by the column alone.
  const hint = network.onlyWhenAsked === true || name.includes('@') ? network.name : ''
  const first = resolveProfile(url, hint)
  if (first.handle === null) return false
  expect({ url, network: first.network }).toEqual({ url, network: network.id })
  const again = resolveProfile(first.canonicalUrl ?? '', hint)
  expect({ url, handle: again.handle, at: again.canonicalUrl, kind: again.kind }).toEqual({
    url,
    handle: first.handle,
    at: first.canonicalUrl,
    kind: first.kind,
  })
  const server = network.federated === true && !name.includes('@') ? `@${network.host}` : ''
  const made = space.prefix + name + place.suffix + server
  return handleKey(network.id, first.handle) === handleKey(network.id, made)
}

describe('canonical addresses', () => {
  it.each(withAddress)('of %s %j mean the account they were made for', (_id, _prefix, network, space) => {
    const names = namesOf(space)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => readsAsMade(network, space, name)).length).toBeGreaterThan(names.length / 2)
  })
})
