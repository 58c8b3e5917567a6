import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { compileRules, findInRules, nameIn } from '#main/domain/identity/rules.ts'
import { networks } from '#main/domain/networks/index.ts'
import { addressCases } from '#tests/fixtures/addresses/index.ts'
import { urlCases } from '#tests/fixtures/urls.ts'

const addresses = [
  ...Object.values(addressCases).flatMap((cases) => cases.map(([raw]) => raw)),
  ...urlCases.map(([raw]) => raw),
].filter((raw) => /^https?:\/\/[^@"'<>]*[\w/]$/.test(raw) && URL.canParse(raw))

/** What an address is found to be, its own spelling left out. */
const found = (raw: string): object => ({ ...resolveProfile(raw), input: '' })

/** The same address to every browser, in a spelling that has to be taken apart slowly: a letter of the host is a capital. */
const slowSpelling = (raw: string): string =>
  raw.replace(/^(https?:\/\/)([^/?#\\]+)/, (_, scheme: string, host: string) => scheme + host.toUpperCase())

describe('the quick way of reading an address', () => {
  it('finds what the slow way finds, on every address of the collection', () => {
    expect(addresses.length).toBeGreaterThan(500)
    for (const raw of addresses) expect({ raw, found: found(raw) }).toEqual({ raw, found: found(slowSpelling(raw)) })
  })

  it('finds what the slow way finds when paths and queries change hosts', () => {
    const parts = addresses.map((raw) => /^(https?:\/\/[^/?#\\]+)(.*)$/.exec(raw)).filter((match) => match !== null)
    const host = fc.constantFrom(...new Set(parts.map((match) => match[1] ?? '')))
    const rest = fc.constantFrom(...new Set(parts.map((match) => match[2] ?? '')))
    const tail = fc.constantFrom('', '/', '?', '#', '?a=b#c', '/x', '/1', '//', '/./y', '#a?b')
    fc.assert(
      fc.property(host, rest, tail, (start, path, end) => {
        const raw = start + path + end
        expect({ raw, found: found(raw) }).toEqual({ raw, found: found(slowSpelling(raw)) })
      }),
      { numRuns: 4000 },
    )
  })

  it('knows every word a network keeps, however its letters are written', () => {
    for (const network of networks) {
      const rules = compileRules(network, network.host)
      for (const word of rules.byFirst.keys()) {
        const [plain, loud] = [word, word.toUpperCase()].map((one) => findInRules(rules, [one, 'q1'], '').is)
        expect([network.id, word, loud]).toEqual([network.id, word, plain])
        const without = { ...rules, marks: new Uint8Array(rules.marks.length).fill(1) }
        expect([network.id, word, plain]).toEqual([network.id, word, findInRules(without, [word, 'q1'], '').is])
      }
    }
  })

  it('keeps of a name what its rule keeps', () => {
    const words = fc.sample(
      fc.oneof(fc.stringMatching(/^[\w.-]{1,20}$/), fc.stringMatching(/^[a-z]{2,6}\d{5,9}$/)),
      200,
    )
    const places = networks.flatMap((network) => {
      const rules = compileRules(network, network.host)
      return [...rules.rest, ...[...rules.byFirst.values()].flat()].flatMap(({ place }) => place ?? [])
    })
    const wrong = places.flatMap(({ name, keepsGroup, endsInDigit }) =>
      words.filter((word) => {
        const kept = nameIn(name, word)
        return kept !== null && ((endsInDigit && /\D$/.test(word)) || (!keepsGroup && kept !== word))
      }),
    )
    expect(wrong).toEqual([])
    expect(places.filter((place) => place.endsInDigit && place.keepsGroup).length).toBeGreaterThan(5)
  })
})
