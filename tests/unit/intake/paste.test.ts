import { expect, test } from 'vitest'
import { readBlock } from '#main/domain/intake/paste/block.ts'
import { type PasteTarget, readPaste } from '#main/domain/intake/paste/reading.ts'
import { PasteField } from '#shared/model/paste.ts'

const empty = Object.fromEntries(PasteField.options.map((field) => [field, null])) as PasteTarget['values']
const target = (id: string, values: Partial<PasteTarget['values']> = {}): PasteTarget => ({
  id,
  handle: id,
  network: 'x',
  handleKey: id,
  values: { ...empty, ...values },
})
const registers = {
  known: {
    brand: new Map([['kornwell', 'b1']]),
    market: new Map(),
    team: new Map(),
    person: new Map<string, string | null>([
      ['ada ray', 'p1'],
      ['jo', null],
    ]),
  },
  names: new Map([
    ['b1', 'Kornwell'],
    ['p1', 'Ada Ray'],
  ]),
}
const two = [target('one', { brandId: 'b1' }), target('two')]

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"two\nlines"\t"a ""word"""', [['two\nlines', 'a "word"']]],
  ['"open\tx', [['"open', 'x']]],
  ["'@name\t'tis", [['@name', "'tis"]]],
  ['a\n\nb', [['a'], [''], ['b']]],
  [
    'a\t\nb\t',
    [
      ['a', ''],
      ['b', ''],
    ],
  ],
])('the block %j has these cells', (text, cells) => expect(readBlock(text)).toEqual(cells))

test('lines go in the order of the accounts; what is held already is no change, an empty cell neither', () => {
  const read = readPaste('Brand\tOwner\nKORNWELL\t\nkornwell\tAda Ray', null, two, registers)
  expect(read).toMatchObject({ by: 'order', fits: true, lines: 2 })
  expect(read.rows).toEqual([
    {
      id: 'two',
      name: 'two',
      cells: [
        { field: 'brandId', before: null, after: 'Kornwell', problem: null },
        { field: 'ownerId', before: null, after: 'Ada Ray', problem: null },
      ],
      patch: { brandId: 'b1', ownerId: 'p1' },
    },
  ])
})

test('an address column finds its accounts in any order, and tells lines that name none or one twice', () => {
  const text = 'Note\tAddress\nsecond\thttps://x.com/two\nagain\thttps://x.com/two\nnobody\thttps://x.com/three'
  const read = readPaste(text, null, two, registers)
  expect(read).toMatchObject({ by: 'address', unmatched: 2 })
  expect(read.rows.map(({ id, patch }) => [id, patch])).toEqual([['two', { note: 'second' }]])
})

test('a single line is for all, another number of lines for none', () => {
  expect(readPaste('ada ray', 'ownerId', two, registers).rows.map(({ id }) => id)).toEqual(['one', 'two'])
  const unfit = readPaste('a\nb\nc', 'note', two, registers)
  expect(unfit).toMatchObject({ fits: false, lines: 3, rows: [] })
})

test('values that cannot be read are told with their reason and change nothing', () => {
  const text = 'Owner\tStatus\tReviewed\njo\twild\t03/04/2024\nnobody\tclosing\tsoon'
  const { rows } = readPaste(text, null, two, registers)
  expect(rows.map(({ cells }) => cells.map(({ problem }) => problem))).toEqual([
    ['shared_name', 'unknown_status', 'ambiguous_date'],
    ['unknown_name', null, 'not_a_date'],
  ])
  expect(rows.map(({ patch }) => patch)).toEqual([{}, { lifecycle: 'closing' }])
})

test('without a known name in the head nothing is read until a field is chosen', () => {
  expect(readPaste('foo\nbar', null, two, registers)).toMatchObject({ columns: [{ field: null }], rows: [] })
})
