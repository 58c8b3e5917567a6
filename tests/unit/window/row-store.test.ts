import { expect, test, vi } from 'vitest'
import { PAGE, REST_MS, type RowPage, RowStore } from '#renderer/capabilities/inventory/accounts/table/row-store.ts'
import type { AccountRow } from '#shared/model/account.ts'

type Call = { text: string; offset: number; answer: (page: RowPage) => void; refuse: (problem: unknown) => void }

/** A source that answers when the test says so. */
function slowSource(): { store: RowStore; calls: Call[] } {
  const calls: Call[] = []
  const store = new RowStore(
    (filter, offset) =>
      new Promise<RowPage>((answer, refuse) => calls.push({ text: filter.text, offset, answer, refuse })),
  )
  return { store, calls }
}

const filter = (text: string) => ({ text, sort: 'name', descending: false })
const row = (id: string, handle = id): AccountRow => ({ id, handle }) as AccountRow
const page = (prefix: string, total: number, offset = 0): RowPage => ({
  total,
  all: total,
  rows: Array.from({ length: Math.min(PAGE, total - offset) }, (_, index) => row(`${prefix}${offset + index}`)),
})
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('the rows of the filter before stay until those of the new one are there', async () => {
  const { store, calls } = slowSource()
  store.want(filter('a'))
  calls[0]?.answer(page('a', 3))
  await settle()
  store.want(filter('ab'))
  expect(store.rowAt(0)?.id).toBe('a0')
  calls[1]?.answer(page('b', 1))
  await settle()
  expect([store.rowAt(0)?.id, store.total, store.filter?.text]).toEqual(['b0', 1, 'ab'])
})

test('fast typing sends the first and the last wish and nothing between', async () => {
  const { store, calls } = slowSource()
  for (const text of ['k', 'ko', 'kor', 'korn']) store.want(filter(text))
  calls[0]?.answer(page('k', 3))
  await settle()
  expect(calls.map((call) => call.text)).toEqual(['k', 'korn'])
})

test('rows out of sight wait until typing rests, and a page that comes into sight does not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { store, calls } = slowSource()
  store.want(filter('k'))
  calls[0]?.answer(page('k', 1000))
  await settle()
  store.range(0, 140)
  expect(calls).toHaveLength(1)
  vi.advanceTimersByTime(REST_MS)
  expect(calls[1]).toMatchObject({ text: 'k', offset: 100 })
  calls[1]?.answer(page('k', 1000, 100))
  await settle()
  store.want(filter('ko'))
  calls[2]?.answer(page('o', 1000))
  await settle()
  store.range(600, 680)
  expect(calls[3]).toMatchObject({ text: 'ko', offset: 600 })
  vi.useRealTimers()
})

test('a far jump asks for the page in sight first', async () => {
  const { store, calls } = slowSource()
  store.want(filter(''))
  calls[0]?.answer(page('r', 1000))
  await settle()
  store.range(480, 690)
  expect(calls[1]?.offset).toBe(500)
  calls[1]?.answer(page('r', 1000, 500))
  await settle()
  expect(store.rowAt(555)?.id).toBe('r555')
  expect(store.rowAt(450)).toBeUndefined()
})

test('after a commit what is in sight is read again, and rows that did not change stay the same objects', async () => {
  const { store, calls } = slowSource()
  store.want(filter(''))
  calls[0]?.answer(page('r', 3))
  await settle()
  store.range(0, 2)
  const [first, second] = [store.rowAt(0), store.rowAt(1)]
  store.refresh()
  calls[1]?.answer({ total: 3, all: 3, rows: [row('r0'), row('r1', 'changed'), row('r2')] })
  await settle()
  expect(store.rowAt(0)).toBe(first)
  expect(store.rowAt(1)).not.toBe(second)
})

test('a list that had become empty fills again after a commit', async () => {
  const { store, calls } = slowSource()
  store.want(filter('x'))
  calls[0]?.answer(page('r', 0))
  await settle()
  store.refresh()
  calls[1]?.answer(page('r', 2))
  await settle()
  expect([store.total, store.rowAt(1)?.id]).toEqual([2, 'r1'])
})

test('a refused filter keeps the rows, says why, and is not asked again until something changes', async () => {
  const { store, calls } = slowSource()
  store.want(filter(''))
  calls[0]?.answer(page('r', 2))
  await settle()
  store.want(filter('bran:'))
  calls[1]?.refuse(new Error('no value'))
  await settle()
  expect(store.problem).toEqual(new Error('no value'))
  expect(store.rowAt(0)?.id).toBe('r0')
  store.range(0, 1)
  expect(calls).toHaveLength(2)
  store.want(filter('brand:x'))
  calls[2]?.answer(page('b', 1))
  await settle()
  expect([store.problem, store.rowAt(0)?.id]).toEqual([null, 'b0'])
})
