import { expect, test } from 'vitest'
import { compareLists } from '#main/domain/lists/compare.ts'
import { summarise } from '#main/domain/lists/summary.ts'
import { dateInName, listDate, sourceInName } from '#shared/model/list-date.ts'
import type { ListEntry } from '#shared/model/list-entry.ts'

const entry = (handle: string, more: Partial<ListEntry> = {}): ListEntry => ({
  network: 'x',
  handle,
  handleKey: handle.toLowerCase(),
  account: null,
  row: 1,
  entryKey: null,
  networkId: null,
  who: null,
  stated: {},
  ...more,
})
const names = (older: ListEntry[], newer: ListEntry[]) => {
  const { appeared, disappeared, renamed, changed, unchanged } = compareLists(older, newer)
  return {
    appeared: appeared.map(({ handle }) => handle),
    disappeared: disappeared.map(({ handle }) => handle),
    renamed: renamed.map(({ from, to, why }) => `${from.handle}>${to.handle} ${why}`),
    changed: changed.map(({ to, fields }) => `${to.handle} ${fields.map(({ field }) => field).join()}`),
    unchanged,
  }
}
const nothing = { appeared: [], disappeared: [], renamed: [], changed: [], unchanged: 0 }

test.for([
  ['another case', entry('Kornwell'), entry('KORNWELL'), 'case'],
  ['the same account of the inventory', entry('a', { account: '1' }), entry('b', { account: '1' }), 'account'],
  ['the network’s own id', entry('a', { networkId: '7' }), entry('b', { networkId: '7' }), 'network_id'],
  ['the row’s own id', entry('a', { entryKey: 'R1' }), entry('b', { entryKey: 'R1' }), 'row_id'],
  ['the only account of the same row', entry('a', { who: 'Kornwell' }), entry('b', { who: 'kornwell ' }), 'row'],
] as const)('%s is the same over time', ([, from, to, why]) => {
  expect(names([from], [to])).toEqual({ ...nothing, renamed: [`${from.handle}>${to.handle} ${why}`] })
})

test.for([
  ['another network', entry('a', { entryKey: 'R1' }), entry('b', { entryKey: 'R1', network: 'facebook' })],
  [
    'another row id of the same organisation',
    entry('a', { entryKey: 'R1', who: 'K' }),
    entry('b', { entryKey: 'R2', who: 'K' }),
  ],
  ['nothing in common', entry('a'), entry('b')],
] as const)('%s is not', ([, from, to]) => {
  expect(names([from], [to])).toEqual({ ...nothing, appeared: ['b'], disappeared: ['a'] })
})

test('an organisation with several accounts on a network renames none of them by itself', () => {
  const older = [entry('main', { who: 'K' }), entry('help', { who: 'K' })]
  const newer = [entry('main', { who: 'K' }), entry('care', { who: 'K' })]
  expect(names(older, newer)).toEqual({ ...nothing, appeared: ['care'], disappeared: ['help'], unchanged: 1 })
})

test('a field that one of the lists never states is no change', () => {
  const older = [entry('a', { stated: { ownerName: 'Mara' } }), entry('b')]
  const newer = [
    entry('a', { stated: { ownerName: 'Jan', teamName: 'PR' } }),
    entry('b', { stated: { teamName: 'PR' } }),
  ]
  expect(names(older, newer)).toEqual({ ...nothing, changed: ['a ownerName'], unchanged: 1 })
})

test('a list that names an account twice counts it once', () => {
  expect(names([entry('a'), entry('A')], [entry('a')])).toEqual({ ...nothing, unchanged: 1 })
})

test('a row that moved to another account of the network says so', () => {
  const { renamed } = compareLists(
    [entry('a', { entryKey: 'R1', networkId: '7' })],
    [entry('b', { entryKey: 'R1', networkId: '8' })],
  )
  expect(renamed.map(({ otherId }) => otherId)).toEqual([true])
})

test('rows are counted beside accounts: gone, new, and those whose handle on a network changed', () => {
  const older = [entry('a', { entryKey: '1' }), entry('b', { entryKey: '2' }), entry('c', { entryKey: '3' })]
  const newer = [
    entry('A', { entryKey: '1' }),
    entry('d', { entryKey: '4' }),
    entry('e', { entryKey: '3', network: 'facebook' }),
  ]
  const summary = summarise(compareLists(older, newer), older, newer)
  expect(summary.rows).toEqual({ appeared: 1, disappeared: 1, both: 2 })
  expect(summary.byNetwork).toEqual([
    { network: 'facebook', appeared: 1, disappeared: 0, renamed: 0, byCase: 0, rows: 1 },
    { network: 'x', appeared: 1, disappeared: 2, renamed: 1, byCase: 1, rows: 2 },
  ])
})

test.for([
  ['legislators-social-media.2019-01.yaml', '2019-01-01', 'legislators social media'],
  ['accounts-2026-06-15.csv', '2026-06-15', 'accounts'],
  ['Accounts 15.06.2026.xlsx', '2026-06-15', 'Accounts'],
  ['register_20260615.json', '2026-06-15', 'register'],
  ['DOC_accts.json.txt', null, 'DOC accts'],
  ['list 20261399.csv', null, 'list 20261399'],
] as const)('the name %s carries its date and its source', ([name, date, source]) => {
  expect([dateInName(name), sourceInName(name)]).toEqual([date, source])
})

test.for([
  ['2026-06-15', '2026-06-15'],
  ['2026-06', '2026-06-01'],
  ['2026-02-30', null],
  ['15.06.2026', null],
  ['2026', null],
] as const)('%s as a list’s date is %s', ([text, day]) => {
  expect(listDate(text)).toBe(day)
})
