import { expect, test } from 'vitest'
import { eachRow, type EachRow } from '#main/capabilities/inventory/import/each-row.ts'
import { eachRowApart } from '#main/capabilities/inventory/import/each-row-apart.ts'
import { readableList } from '#main/capabilities/inventory/import/read-list.ts'
import { listOf } from './import-lists.ts'

/** A row of everything: accounts, two in one cell, a status nobody knows, no account, a cell too many, a title that comes again. */
const MESSY = `Address,Name,Brand,Tags,Followers,Status,Internal code
https://x.com/KornwellDE,Kornwell Deutschland,Kornwell,"retail, de",1200,active,0012
https://x.com/kornwell_a https://vk.com/kornwell_b,Two at once,Kornwell,,10,,
https://www.instagram.com/lumetra,Lumetra,,,many,sleeping,
https://www.instagram.com/explore/,,,,,,
Address,Name,Brand,Tags,Followers,Status,Internal code
https://x.com/left_out,Left,,,,,
https://x.com/torn,a,b,c,5,active,1,2,3
`

/** Threads are told apart by what crosses between them: copies of plain data. */
const beside: Parameters<typeof eachRowApart>[1]['beside'] = async (step, query, take) =>
  await step.run({ db: never(), hand: (piece) => take(structuredClone(piece)) }, structuredClone(query))

function never<T>(): T {
  return null as T
}

async function told(each: EachRow, file: string): Promise<unknown[]> {
  const db = never<Parameters<typeof readableList>[1]['db']>()
  const choices = { rows: [{ row: 7, sheet: null, network: null }] }
  const mapping = { 'Internal code': 'extra' }
  const readable = await readableList({ file, mapping, choices }, { db, progress: () => undefined })
  const calls: unknown[] = []
  await each(
    readable,
    {
      taken: (accounts, notes) => calls.push(['taken', accounts, notes]),
      refused: (reject, cells) => calls.push(['refused', reject, cells]),
      leftOut: ({ row, sheet }, what) => calls.push(['left out', row, sheet, what]),
    },
    { progress: (done, total) => calls.push(['read', done, total]) },
  )
  return calls
}

test('a list read in a thread of its own is told row for row as it is told in this one', async () => {
  const file = listOf(MESSY, 'messy.csv')
  const here = await told(eachRow, file)
  expect(here.map((call) => (call as [string])[0])).toEqual(
    expect.arrayContaining(['taken', 'refused', 'left out', 'read']),
  )
  expect(here).toHaveLength(8)
  expect(await told(eachRowApart({}, { beside }), file)).toEqual(here)
})
