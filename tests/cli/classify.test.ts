import { describe, expect, test } from 'vitest'
import { answer, muster } from './muster.ts'

describe('classify', () => {
  test('answers line by line in the order of the input and needs no workspace', async () => {
    const input = 'Worst service ever\n\nСпасибо, всё отлично\r\nwhere is my parcel?\n'
    const found = await answer(['classify'], { input })
    expect(found.map((one) => Object.keys(one))).toEqual(
      found.map(() => ['language', 'sentiment', 'intent', 'needsAnswer', 'urgency', 'why']),
    )
    expect(found.map((one) => [one.language, one.sentiment, one.needsAnswer])).toEqual([
      ['en', 'negative', true],
      ['und', 'neutral', false],
      ['ru', 'positive', false],
      ['en', 'neutral', true],
    ])
  })

  test('takes binary, torn encodings and a line of a megabyte', async () => {
    const input = Buffer.concat([
      Buffer.from([0x00, 0xff, 0xfe, 0x80, 0x0a]),
      Buffer.from('my phone is brok\xc3en\n', 'latin1'),
      Buffer.from(`${'never works '.repeat(90_000)}\n`),
      Buffer.from('thanks'),
    ])
    const found = await answer(['classify'], { input })
    expect(found).toHaveLength(4)
    expect(found[2]).toMatchObject({ sentiment: 'negative', needsAnswer: true })
    expect(found[3]).toMatchObject({ needsAnswer: false })
  })

  test('has an empty list for an empty input, and a table for people in both languages', async () => {
    expect(await answer(['classify'])).toEqual([])
    const { status, stdout } = await muster(['classify', '--lang', 'ru'], { input: 'не работает\n' })
    expect(status).toBe(0)
    expect(stdout).toContain('настроение')
    expect(stdout).toContain('описывает неполадку: «не работает»')
    expect((await muster(['classify', 'extra'])).status).toBe(2)
  })
})
