import { describe, expect, it } from 'vitest'
import type { RowReject } from '#shared/model/list.ts'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'
import { readAll, rowsOf } from '../readers/lists.ts'
import { type Mapped, mapRecords } from './mapped.ts'

interface Read extends Mapped {
  readonly rows: number
  readonly readerRejects: readonly RowReject[]
}

async function readAccounts(path: string): Promise<Read> {
  const { list, records, rejects } = await readAll(path)
  return { ...mapRecords(list.columns, records, list.sheets), rows: records.length, readerRejects: rejects }
}

function perNetwork(mapped: Mapped): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const account of mapped.accounts) counts[account.network] = (counts[account.network] ?? 0) + 1
  return counts
}

const COMMERCE = {
  x: 160,
  facebook: 149,
  youtube: 43,
  linkedin: 14,
  flickr: 11,
  instagram: 11,
  github: 10,
  pinterest: 4,
  storify: 3,
  google_plus: 2,
  medium: 2,
  tumblr: 1,
}

describe('public registers', () => {
  it('the 410 accounts of a department are all found in its JSON', async ({ skip }) => {
    const path = sharedData('us-digital-registry/DOC_accts.json.txt') ?? skip(NO_SHARED_DATA)
    const read = await readAccounts(path)
    expect(read.rows).toBe(410)
    expect(read.rejects).toEqual([])
    expect(perNetwork(read)).toEqual(COMMERCE)
    expect(read.accounts.filter((account) => account.handle === 'channel')).toEqual([])
    expect(read.notes.filter((note) => note.value === 'channel')).toHaveLength(2)
    expect(new Set(read.accounts.map((account) => account.brandName))).toHaveLength(10)
    expect(new Set(read.accounts.map((account) => account.externalId))).toHaveLength(410)
  })

  it('the same accounts are found in its workbook, totals and title sheets named', async ({ skip }) => {
    const path = sharedData('us-digital-registry/DOC_accts.derived.xlsx') ?? skip(NO_SHARED_DATA)
    const json = sharedData('us-digital-registry/DOC_accts.json.txt') ?? skip(NO_SHARED_DATA)
    const [read, original] = await Promise.all([readAccounts(path), readAccounts(json)])
    expect(read.rejects).toEqual([])
    expect(read.readerRejects.map((reject) => reject.reason)).toEqual(Array.from({ length: 7 }, () => 'total_row'))
    const identity = (mapped: Mapped): string[] =>
      mapped.accounts.map((account) => `${account.externalId} ${account.network} ${account.handleKey}`).toSorted()
    expect(identity(read)).toEqual(identity(original))
  })

  it('a wide list of 519 people gives every account once', async ({ skip }) => {
    const path = sharedData('us-congress-social/legislators-social-media.yaml') ?? skip(NO_SHARED_DATA)
    const read = await readAccounts(path)
    expect(read.rows).toBe(519)
    expect(read.rejects).toEqual([])
    expect(perNetwork(read)).toEqual({ x: 506, facebook: 490, instagram: 407, youtube: 318, mastodon: 13 })
    // 255 rows name a channel and 228 give its id; 165 do both, for one account each, and 41 write the id in place of a name.
    const youtube = read.accounts.filter((account) => account.network === 'youtube')
    expect(
      youtube.filter((account) => account.networkId !== null && account.handle === account.networkId),
    ).toHaveLength(228)
    expect(youtube.filter((account) => account.aliases.length === 1)).toHaveLength(165)
    expect(read.accounts.filter((account) => account.network === 'x' && account.networkId !== null)).toHaveLength(409)
    expect(read.accounts[0]).toMatchObject({
      handle: 'RepAmata',
      networkId: '3026622545',
      externalId: 'R000600',
      extra: { 'id.thomas': '02222' },
    })
  })

  it('a packed JSON gives its rows', async ({ skip }) => {
    const path = sharedData('us-digital-registry/Facebook_API_Results_by_URL.json') ?? skip(NO_SHARED_DATA)
    const read = await readAccounts(path)
    expect(read.rows).toBe(4097)
    expect(read.accounts.length + read.rejects.length).toBe(4097)
    expect(read.rejects.every((reject) => reject.reason === 'not_an_account')).toBe(true)
  })

  it('brands with one contact column a network give both, and rows without any are named', async ({ skip }) => {
    const path = sharedData('2fa-brand-contacts/entries-with-contact.ndjson') ?? skip(NO_SHARED_DATA)
    const read = await readAccounts(path)
    expect(perNetwork(read)).toEqual({ x: 644, facebook: 551 })
    const named = new Set(read.accounts.map((account) => account.row))
    expect(named.size + read.rejects.length).toBe(685)
    expect(read.rejects.every((reject) => reject.reason === 'no_identity')).toBe(true)
  })

  it('support tweets keep a text with lone carriage returns in one row and name no accounts', async ({ skip }) => {
    const path = sharedData('twcs-slice/twcs.csv') ?? skip(NO_SHARED_DATA)
    const read = await readAll(path)
    expect(read.records).toHaveLength(5000)
    expect(read.rejects).toEqual([])
    expect(rowsOf(read).filter((row) => String(row['text']).includes('\r'))).toHaveLength(1)
    expect(mapRecords(read.list.columns, read.records.slice(0, 500)).mapping.identifies).toBe(false)
  })
})
