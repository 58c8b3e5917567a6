import { describe, expect, it } from 'vitest'
import { queryTokens } from '#renderer/components/page/query-tokens.ts'

const kinds = (line: string) => queryTokens(line).map((token) => [token.kind, token.text])

describe('tokens of a filter line', () => {
  it('set keyword, operator and value apart', () => {
    expect(kinds('brand:Kornwell market!=PL,KZ')).toEqual([
      ['key', 'brand'],
      ['operator', ':'],
      ['value', 'Kornwell'],
      ['space', ' '],
      ['key', 'market'],
      ['operator', '!='],
      ['value', 'PL,KZ'],
    ])
  })

  it('keep a quoted value with spaces in one piece, in any alphabet', () => {
    expect(kinds('owner:"Анна Ким" поддержка')).toEqual([
      ['key', 'owner'],
      ['operator', ':'],
      ['value', '"Анна Ким"'],
      ['space', ' '],
      ['text', 'поддержка'],
    ])
  })

  it('lose no character of what was typed, even while it is half written', () => {
    for (const line of ['brand:', '"open', '  x  ', 'a>=10 b<', ':::', 'health>=70"']) {
      expect(
        queryTokens(line)
          .map((token) => token.text)
          .join(''),
      ).toBe(line)
    }
  })
})
