import { describe, expect, it } from 'vitest'
import { handleKey } from '#main/domain/identity/key.ts'
import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { addressCases } from '#tests/fixtures/addresses/index.ts'

describe.for(Object.entries(addressCases))('addresses: %s', ([, cases]) => {
  it.each(cases)('reads %j in a column %j as %s %s', (raw, hint, network, handle) => {
    const found = resolveProfile(raw, hint)
    expect([found.network ?? '', found.handle ?? '']).toEqual([network, handle])
  })

  it('read the address of every account found as that account', () => {
    const found = cases.map(([raw, hint]) => resolveProfile(raw, hint)).filter((one) => one.canonicalUrl !== null)
    const again = found.map((one) => resolveProfile(one.canonicalUrl ?? '', one.network ?? ''))
    const keys = (list: typeof found): string[] =>
      list.map((one) => `${one.network} ${handleKey(one.network ?? '', one.handle ?? '')} ${one.kind}`)
    expect(keys(again)).toEqual(keys(found))
  })
})

describe('the collection of addresses', () => {
  it('holds no value twice for one column', () => {
    const values = Object.values(addressCases).flatMap((cases) => cases.map(([raw, hint]) => `${hint} ${raw}`))
    expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([])
    expect(values.length).toBeGreaterThan(900)
  })
})
