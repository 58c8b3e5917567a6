import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { answer, muster, start } from './muster.ts'

const KEYS = ['input', 'network', 'handle', 'canonicalUrl', 'kind', 'confidence', 'problem']

describe('resolve', () => {
  test('answers in the order of its arguments and needs no workspace', async () => {
    const found = await answer(['resolve', 'https://twitter.com/Kornwell', 'fb.com/brisavo?ref=1', 'no address'])
    expect(found.map((one) => Object.keys(one).filter((key) => KEYS.includes(key)))).toEqual([KEYS, KEYS, KEYS])
    expect(found.map((one) => [one.network, one.handle])).toEqual([
      ['x', 'Kornwell'],
      ['facebook', 'brisavo'],
      [null, null],
    ])
  })

  test('takes a hint behind a tab, one line an answer, whatever the lines hold', async () => {
    const input =
      '\uFEFFkornwell\tTwitter\r\n\n\tInstagram\nbrisavo\t\nverdano\tInstagram\u2028x\rhttps://vk.com/verdano'
    const found = await answer(['resolve'], { input })
    expect(found.map((one) => one.input)).toEqual(['kornwell', '', '', 'brisavo', 'verdano'])
    expect(found[0]).toMatchObject({ network: 'x', handle: 'kornwell', canonicalUrl: 'https://x.com/kornwell' })
  })

  test('has an empty list for an empty input', async () => {
    expect(await answer(['resolve'])).toEqual([])
    const { status, stdout } = await muster(['resolve'])
    expect([status, stdout]).toEqual([0, 'network  handle  kind  address  problem\n'])
  })

  test('streams: the first answers are out while the input is still open', async () => {
    const child = start(['resolve', '--json'])
    let heard = ''
    const first = new Promise<void>((done) => {
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        heard += text
        if (heard.includes('"kornwell"')) done()
      })
    })
    child.stdin?.write('https://x.com/kornwell\n')
    await first
    child.stdin?.end('https://x.com/brisavo\n')
    await once(child, 'close')
    expect(JSON.parse(heard)).toHaveLength(2)
  })

  test('gives two hundred thousand lines back in their order', async () => {
    const names = Array.from({ length: 200_000 }, (_, at) => `https://www.facebook.com/brisavo.${at}?ref=x`)
    const found = await answer(['resolve'], { input: names.join('\n') })
    expect(found.map((one) => one.input)).toEqual(names)
    expect(found[199_999]?.handle).toBe('brisavo.199999')
  })

  test('ends quietly when its reader has seen enough', async () => {
    const child = start(['resolve'])
    let complaints = ''
    child.stderr?.on('data', (text: Buffer) => (complaints += text.toString()))
    child.stdin?.on('error', () => undefined)
    child.stdin?.write('https://x.com/kornwell\n')
    await once(child.stdout!, 'data')
    child.stdout?.destroy()
    child.stdin?.end('https://x.com/brisavo\n'.repeat(50_000))
    const [status] = await once(child, 'exit')
    expect([status, complaints]).toEqual([0, ''])
  })
})
