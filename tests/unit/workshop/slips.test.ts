import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { slipText } from '#main/domain/workshop/paper.ts'
import type { Picture } from '#renderer/capabilities/workshop/paper/find-blobs.ts'
import { readCodes } from '#renderer/capabilities/workshop/paper/read-codes.ts'
import { pagesOf } from '#renderer/capabilities/workshop/paper/scan-pages.ts'
import { dotsTyped, votesTyped } from '#renderer/capabilities/workshop/paper/typed.ts'

type Placed = { text: string; x: number; y: number; module: number; turn: number }

/** A photo of slips on a table that is not quite white, each turned by its own angle, with the grain of a cheap camera. */
function photo(width: number, height: number, slips: readonly Placed[]): Picture {
  let seed = 7
  const chance = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const grey = new Uint8ClampedArray(width * height).map(() => 205 + chance() * 30)
  for (const { text, x, y, module, turn } of slips) {
    const { data, size } = encode(text, { ecc: 'M', border: 2 })
    const side = size * module
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    const reach = Math.ceil(side * 0.75)
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        const column = Math.floor((dx * cos + dy * sin + side / 2) / module)
        const row = Math.floor((dy * cos - dx * sin + side / 2) / module)
        const dark = data[row]?.[column]
        if (dark === undefined) continue
        const at = (y + dy) * width + x + dx
        if (at >= 0 && at < grey.length) grey[at] = (dark ? 35 : 228) + chance() * 25
      }
  }
  return { grey, width, height }
}

describe('slips in a picture', () => {
  it('are all read, however they lie', () => {
    const texts = ['keep', 'refocus', 'merge', 'transfer', 'archive', 'close', 'keep', 'close', 'merge'].map(
      (one, at) => slipText(String.fromCharCode(65 + at).repeat(16), one as 'keep'),
    )
    const slips = texts.map((text, at) => ({
      text,
      x: 260 + (at % 3) * 480,
      y: 240 + Math.floor(at / 3) * 420,
      module: 7,
      turn: [0, 0.12, -0.3, 1.6, 3, -0.08, 0.5, 0.02, 2.2][at] ?? 0,
    }))
    expect(readCodes(photo(1500, 1350, slips)).toSorted()).toEqual(texts.toSorted())
  })

  it('are not seen where there are none', () => {
    expect(readCodes(photo(640, 480, []))).toEqual([])
  })
})

describe('a file with pages', () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9])
  const bytes = (...parts: (string | Uint8Array)[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])))

  it('is the picture itself, or the scanned pages of a PDF and nothing else of it', () => {
    expect(pagesOf(jpeg)).toEqual([jpeg])
    const scan = bytes(
      '%PDF-1.4\n1 0 obj\n<< /Length 5 /Filter /FlateDecode >>\nstream\nabcde\nendstream\nendobj\n',
      '2 0 obj\n<< /Subtype /Image /Filter /DCTDecode /Length 9 >>\nstream\r\n',
      jpeg,
      'endstream\nendobj\n3 0 obj\n<< /Subtype /Image /Filter [/DCTDecode] >>\nstream\n',
      jpeg,
      'endstream\nendobj\n%%EOF',
    )
    expect(pagesOf(scan)).toEqual([jpeg, jpeg])
    expect(pagesOf(bytes('%PDF-1.4\nno pictures\n%%EOF'))).toEqual([])
  })
})

describe('what is typed for people without a phone', () => {
  it('is a ballot number and a digit', () => {
    expect(votesTyped('7 3, 12:1')).toEqual([
      { number: 7, disposition: 'merge' },
      { number: 12, disposition: 'keep' },
    ])
    for (const wrong of ['', '7', '7 9', '7 3 12', 'seven 3']) expect(votesTyped(wrong)).toBeNull()
  })

  it('is a number of the list for every dot, and not more than there are', () => {
    const option = (number: number) => ({
      id: `o${number}`,
      number,
      card: '',
      name: '',
      networkIcon: '',
      networkName: '',
      dots: null,
    })
    const round = { id: 'r', title: '', budget: 3, voted: 0, shown: false, options: [option(1), option(2)] }
    expect(dotsTyped('2 2 1', round)).toEqual([
      { option: 'o2', dots: 2 },
      { option: 'o1', dots: 1 },
    ])
    for (const wrong of ['', '3', '1 1 1 1', 'x']) expect(dotsTyped(wrong, round)).toBeNull()
  })
})
