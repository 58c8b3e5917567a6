import { expect, it } from 'vitest'
import { broughtFirst, wrongWith } from '#main/domain/workshop/dots.ts'
import { oneEach, paperSecret, readSlip, slipText } from '#main/domain/workshop/paper.ts'

it('takes dots within the budget and on options of the round only', () => {
  const options = new Set(['a', 'b'])
  expect(
    wrongWith(
      [
        { option: 'a', dots: 2 },
        { option: 'b', dots: 1 },
      ],
      options,
      3,
    ),
  ).toBeNull()
  expect(wrongWith([{ option: 'a', dots: 4 }], options, 3)).toBe('over_budget')
  expect(wrongWith([{ option: 'c', dots: 1 }], options, 3)).toBe('unknown_option')
  expect(
    wrongWith(
      [
        { option: 'a', dots: 1 },
        { option: 'a', dots: 1 },
      ],
      options,
      3,
    ),
  ).toBe('named_twice')
})

it('brings the most dots to the front and leaves the rest as it stood', () => {
  expect(
    broughtFirst(
      ['a', 'b', 'c', 'd'],
      new Map([
        ['c', 1],
        ['d', 5],
        ['b', 1],
      ]),
    ),
  ).toEqual(['d', 'b', 'c', 'a'])
})

it('reads back what a slip says, and no other code', () => {
  const paper = paperSecret(Uint8Array.from([0, 1, 2, 3, 4, 250, 251, 252, 253, 254]))
  expect(paper).toMatch(/^[A-Z2-7]{16}$/)
  for (const disposition of ['keep', 'refocus', 'merge', 'transfer', 'archive', 'close'] as const)
    expect(readSlip(slipText(paper, disposition))).toEqual({ paper, disposition })
  for (const other of [
    'https://example.org',
    `MUSTER:${paper}:7`,
    `MUSTER:${paper.slice(1)}:1`,
    `x${slipText(paper, 'keep')}`,
  ])
    expect(readSlip(other)).toBeNull()
  expect(paperSecret(new Uint8Array(10).fill(255))).toBe('7777777777777777')
})

it('counts a seat once, and not at all when it says two things', () => {
  const { votes, doubled } = oneEach([
    { seat: 'mia', disposition: 'keep' },
    { seat: 'mia', disposition: 'keep' },
    { seat: 'sam', disposition: 'close' },
    { seat: 'sam', disposition: 'keep' },
  ])
  expect([...votes]).toEqual([['mia', 'keep']])
  expect([...doubled]).toEqual(['sam'])
})
