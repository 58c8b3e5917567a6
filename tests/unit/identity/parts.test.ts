import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryValue, splitPlain } from '#main/domain/identity/parts.ts'

describe('splitPlain', () => {
  it("agrees with the platform's parser on every address it takes", () => {
    const piece = fc.constantFrom(
      '/',
      '.',
      '..',
      '?',
      '#',
      '-',
      ':',
      '@',
      '%2e',
      '%',
      '\\',
      ' ',
      'a',
      'B',
      '1',
      'x.com',
      'é',
      '=',
      '&',
      "'",
      '[',
      '~',
    )
    let taken = 0
    fc.assert(
      fc.property(
        fc.constantFrom('http://x.com', 'https://X.Com', 'https://a', 'http://a.b/'),
        fc.array(piece, { maxLength: 12 }),
        (start, pieces) => {
          const text = start + pieces.join('')
          const parts = splitPlain(text)
          if (parts === null) return
          taken++
          const url = new URL(text)
          expect(parts).toEqual({
            host: url.hostname,
            path: url.pathname,
            search: url.search,
            hash: url.hash,
            user: url.username,
          })
        },
      ),
      { numRuns: 5000 },
    )
    expect(taken).toBeGreaterThan(100)
  })

  it.each([
    'https://x.com/a b',
    'https://x.com\\@y.com/',
    'https://1.2.3.4/a',
    'https://x.com/%2e%2e/a',
    'https://x.com/../a',
    'https://xn--a.com/',
    'ftp://x.com/a',
    'https://u@x.com/a',
    'https://x.com:80/a',
  ])("leaves %s to the platform's parser", (text) => {
    expect(splitPlain(text)).toBeNull()
  })
})

describe('queryValue', () => {
  it('reads what the platform reads', () => {
    const piece = fc.constantFrom('u', 'id', '=', '&', '?', 'a', '1', '%75', '+', '%', 'https://x.com/', '%3D')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), fc.constantFrom('u', 'id'), (pieces, key) => {
        const search = `?${pieces.join('')}`
        expect([search, queryValue(search, key)]).toEqual([search, new URLSearchParams(search).get(key)])
      }),
      { numRuns: 5000 },
    )
  })
})
