import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markupTokens, type Token } from '#main/domain/discovery/markup-tokens.ts'
import { readPage } from '#main/domain/discovery/page.ts'

const opened = (source: string): string[] =>
  [...markupTokens(source)].filter((token) => token.is === 'open').map((token) => token.name)
const first = (source: string): Token | undefined => [...markupTokens(source)][0]
const attribute = (source: string, name: string): string | undefined => {
  const token = first(source)
  return token?.is === 'open' ? token.attributes.get(name) : undefined
}
const addresses = (source: string): string[] => readPage(source, 'page.html').addresses.map(({ address }) => address)

test('attributes are read in every spelling that browsers take', () => {
  expect(attribute('<a href="https://x.com/a?b=1&amp;c=2">', 'href')).toBe('https://x.com/a?b=1&c=2')
  expect(attribute("<A HREF = 'https://x.com/a'>", 'href')).toBe('https://x.com/a')
  expect(attribute('<a class=x href=https://x.com/a/b>', 'href')).toBe('https://x.com/a/b')
  expect(attribute('<a\n\thref\n=\n"https://x.com/a"\n>', 'href')).toBe('https://x.com/a')
  expect(attribute('<a data-empty href="&#104;ttps&#x3a;//x.com/a">', 'href')).toBe('https://x.com/a')
  expect(attribute('<a href="one" href="two">', 'href')).toBe('one')
  expect(attribute('<a title="a > b" href="/c">', 'href')).toBe('/c')
})

test('scripts, styles and comments hold no links', () => {
  expect(
    addresses(`<script>var a = '<a href="https://x.com/script">'</script><style>a{}</style>
      <!-- <a href="https://x.com/comment"> --><textarea><a href="https://x.com/text"></textarea>
      <SCRIPT>"</scriptless>"<a href="https://x.com/still"></SCRIPT ><a href="https://x.com/real">`),
  ).toEqual(['https://x.com/real'])
})

test('declared entities are neither followed nor put in', () => {
  const page = readPage('<!DOCTYPE html [ <!ENTITY a "https://x.com/evil"> ]><a href="&a;">x</a>', 'page.html')
  expect(page.addresses.map(({ address }) => address)).toEqual(['&a;'])
})

test('broken markup is read as far as it goes', () => {
  expect(opened('<p>1 < 2 <a href="x"><b')).toEqual(['p', 'a', 'b'])
  expect(opened('<a href="never closed')).toEqual(['a'])
  expect(opened('<!-- never closed <a>')).toEqual([])
  expect(opened('<script>never closed <a>')).toEqual([])
})

test('any text at all is gone through to its end', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    '!',
    '--',
    'a',
    'script',
    ' ',
    '&amp;',
    '</',
    '<!--',
    '[',
    ']',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      const source = pieces.join('')
      const tokens = [...markupTokens(source)]
      expect(tokens.length).toBeLessThanOrEqual(source.length + 1)
      readPage(source, 'page.html')
    }),
  )
})

test('the work grows with the length and not with how twisted the text is', () => {
  const steps = (source: string): number => [...markupTokens(source)].length
  for (const piece of ['<a ', '</', '<!--', '<![CDATA[', '<script>', '<a href="', '&', '<<']) {
    const short = steps(piece.repeat(1_000))
    expect(steps(piece.repeat(4_000))).toBeLessThanOrEqual(Math.max(4_010, short * 4 + 10))
  }
})
