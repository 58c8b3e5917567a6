import { describe, expect, it } from 'vitest'
import type { CellProblem, IdentityReason } from '#main/domain/intake/draft.ts'
import { rejectText } from '#main/domain/intake/reject-text.ts'
import type { ReaderReason } from '#shared/model/list.ts'
import { identities, mapTable } from './mapped.ts'

describe('a row', () => {
  it('becomes an account with everything the list states', () => {
    const mapped = mapTable([
      [
        'Network',
        'Profile link',
        'Page name',
        'Brand',
        'Market',
        'Language',
        'Owner',
        'Email',
        'Deputy',
        'Agency',
        'Fans',
        'Last post',
        'Opened',
        'Verified',
        'Tags',
        'Status',
        'Budget',
      ],
      [
        'Facebook',
        'https://m.facebook.com/KornwellDE/?ref=x',
        'Kornwell Deutschland',
        'Kornwell',
        'DE',
        'German',
        'Jana',
        'jana@halvorn.example',
        'Lars',
        'Northlight',
        '142.310',
        '30.10.2026',
        '2012-05-01',
        'ja',
        'care; bakery, care',
        'Aktiv',
        '12 000 €',
      ],
    ])
    expect(mapped.rejects).toEqual([])
    expect(mapped.notes).toEqual([])
    expect(mapped.accounts).toMatchObject([
      {
        row: 2,
        network: 'facebook',
        handle: 'KornwellDE',
        handleKey: 'kornwellde',
        displayName: 'Kornwell Deutschland',
        brandName: 'Kornwell',
        marketName: 'DE',
        language: 'de',
        ownerName: 'Jana',
        ownerEmail: 'jana@halvorn.example',
        backupOwnerName: 'Lars',
        agencyName: 'Northlight',
        followers: 142_310,
        lastPostAt: Date.UTC(2026, 9, 30),
        openedOn: '2012-05-01',
        verified: true,
        tags: ['care', 'bakery'],
        lifecycle: 'active',
        extra: { Budget: '12 000 €' },
      },
    ])
  })

  it('is taken without the cells that cannot be read, and each is named', () => {
    const mapped = mapTable([
      ['Link', 'Followers', 'Last post', 'Email', 'Verified', 'Status', 'Page name'],
      ['https://x.com/a', '1200', '2026-10-01', 'a@b.example', 'yes', 'active', 'A'],
      ['https://x.com/b', 'many', '31.02.2026', 'at home', 'perhaps', 'sleeping', 'B'.repeat(301)],
      ['https://x.com/c', '1300', '2026-10-02', 'c@b.example', 'no', 'closed', 'C'],
    ])
    expect(identities(mapped)).toEqual(['x a', 'x b', 'x c'])
    expect(mapped.accounts[1]).toMatchObject({
      followers: null,
      lastPostAt: null,
      ownerEmail: null,
      verified: null,
      lifecycle: null,
      displayName: null,
    })
    expect(mapped.notes.map(({ row, column, reason }) => `${row} ${column} ${reason}`).toSorted()).toEqual(
      [
        '3 Email not_an_email',
        '3 Followers not_a_number',
        '3 Last post not_a_date',
        '3 Page name text_too_long',
        '3 Status unknown_status',
        '3 Verified not_yes_no',
      ].toSorted(),
    )
  })

  it('is rejected only without a usable identity, with the reason', () => {
    const mapped = mapTable([
      ['Network', 'Handle', 'Link'],
      ['X', 'kornwell', ''],
      ['', '', ''],
      ['', 'brisavo', ''],
      ['Myface', 'nyl', ''],
      ['', '', 'https://goo.gl/VhHEoA'],
      ['X', 'not a handle at all', ''],
      ['Facebook', 'akari', 'https://facebook.com/akari'],
    ])
    expect(identities(mapped)).toEqual(['x kornwell', 'facebook akari'])
    expect(mapped.rejects.map(({ row, reason, column }) => ({ row, reason, column }))).toEqual([
      { row: 3, reason: 'no_identity', column: null },
      { row: 4, reason: 'network_missing', column: 'Handle' },
      { row: 5, reason: 'unknown_network', column: 'Network' },
      { row: 6, reason: 'not_an_account', column: 'Link' },
      { row: 7, reason: 'not_an_account', column: 'Handle' },
    ])
    expect(mapped.rejects[3]?.value).toBe('https://goo.gl/VhHEoA')
  })

  it('prefers its address to the network and handle beside it and notes the difference', () => {
    const mapped = mapTable([
      ['service_key', 'account', 'service_url'],
      ['facebook', 'kornwell', 'https://twitter.com/kornwell'],
      ['youtube', 'channel', 'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv'],
      ['linkedin', 'halvorn', 'https://www.linkedin.com/company/halvorn'],
    ])
    expect(identities(mapped)).toEqual(['x kornwell', 'youtube UCabcdefghijklmnopqrstuv', 'linkedin company/halvorn'])
    expect(mapped.notes.map(({ row, reason, value }) => ({ row, reason, value }))).toEqual([
      { row: 2, reason: 'network_differs', value: 'facebook' },
      { row: 3, reason: 'handle_differs', value: 'channel' },
    ])
  })

  it('falls back to its handle when the address leads nowhere, and notes the address', () => {
    const mapped = mapTable([
      ['Network', 'Handle', 'Link'],
      ['X', 'kornwell', 'https://bit.ly/3abc'],
      ['X', 'brisavo', 'https://x.com/brisavo'],
      ['X', 'nyl', 'https://x.com/nyl'],
    ])
    expect(identities(mapped)).toEqual(['x kornwell', 'x brisavo', 'x nyl'])
    expect(mapped.notes).toMatchObject([{ row: 2, column: 'Link', reason: 'not_an_account' }])
  })

  it('takes the link of a cell, not the text it shows', () => {
    const mapped = mapTable([
      ['Page', 'Link'],
      ['Kornwell', { text: 'our page', link: 'https://facebook.com/KornwellDE' }],
    ])
    expect(identities(mapped)).toEqual(['facebook KornwellDE'])
  })

  it('takes the narrowest organisation of a list and the first of several owners, and keeps the lists', () => {
    const mapped = mapTable([
      ['service_url', 'organization', 'agencies[].name', 'agencies[0].name', 'owners[].name'],
      ['https://x.com/nist', 'Fire Research', ['Department', 'Institute'], 'Department', ['Jana', 'Lars']],
    ])
    expect(mapped.accounts).toMatchObject([
      {
        brandName: 'Institute',
        displayName: 'Fire Research',
        ownerName: 'Jana',
        extra: { 'agencies[].name': 'Department, Institute', 'owners[].name': 'Jana, Lars' },
      },
    ])
  })
})

describe('a row of a wide table', () => {
  it('gives one account for each network it names', () => {
    const mapped = mapTable([
      ['name', 'twitter', 'facebook', 'instagram', 'mastodon'],
      ['Kornwell', '@kornwell', 'https://facebook.com/KornwellDE', '', '@kornwell@mastodon.social'],
      ['Brisavo', '', '', 'brisavo.official', ''],
      ['Nyl', '', '', '', ''],
    ])
    expect(identities(mapped)).toEqual([
      'x kornwell',
      'facebook KornwellDE',
      'mastodon kornwell@mastodon.social',
      'instagram brisavo.official',
    ])
    expect(mapped.accounts.every((account) => account.brandName === (account.row === 2 ? 'Kornwell' : 'Brisavo'))).toBe(
      true,
    )
    expect(mapped.rejects).toMatchObject([{ row: 4, reason: 'no_identity' }])
  })

  it('takes the id of a channel as its identity and the name as an alias', () => {
    const mapped = mapTable([
      ['youtube', 'youtube_id', 'twitter', 'twitter_id'],
      ['KornwellTV', 'UCabcdefghijklmnopqrstuv', 'kornwell', 3026622545],
      ['BrisavoTV', '', '', 234128524],
      ['', 'UCvutsrqponmlkjihgfedcba', '', ''],
      ['', '', '', 234128524],
    ])
    expect(identities(mapped)).toEqual([
      'youtube UCabcdefghijklmnopqrstuv',
      'x kornwell',
      'youtube BrisavoTV',
      'youtube UCvutsrqponmlkjihgfedcba',
    ])
    expect(mapped.accounts[0]?.aliases).toMatchObject([{ handle: 'KornwellTV' }])
    expect(mapped.accounts[1]?.networkId).toBe('3026622545')
    expect(mapped.rejects).toMatchObject([{ row: 5, reason: 'id_without_handle', column: 'twitter_id' }])
  })

  it('gives figures only to the network they belong to', () => {
    const mapped = mapTable([
      ['Twitter', 'Instagram', 'Instagram followers', 'Followers'],
      ['kornwell', 'kornwell.de', '1.200', '9.000'],
      ['brisavo', '', '', '5.000'],
    ])
    expect(mapped.accounts.map(({ network, followers }) => [network, followers])).toEqual([
      ['x', null],
      ['instagram', 1200],
      ['x', 5000],
    ])
    expect(mapped.notes).toMatchObject([{ row: 2, column: 'Followers', reason: 'several_accounts' }])
  })

  it('keeps its other accounts when one cell is no account', () => {
    const mapped = mapTable([
      ['Twitter', 'Facebook'],
      ['https://twitter.com/search?q=kornwell', 'KornwellDE'],
      ['brisavo', 'brisavo'],
    ])
    expect(identities(mapped)).toEqual(['facebook KornwellDE', 'x brisavo', 'facebook brisavo'])
    expect(mapped.notes).toMatchObject([{ row: 2, column: 'Twitter', reason: 'not_an_account' }])
  })
})

describe('the words for a reject', () => {
  it('name the cells of a torn row and the resolver’s own reason', () => {
    expect(rejectText({ reason: 'too_few_cells', figures: { expected: 8, found: 6 } }, 'en')).toBe(
      'The row is torn: 6 cells instead of 8.',
    )
    expect(rejectText({ reason: 'too_few_cells', figures: { expected: 8, found: 6 } }, 'ru')).toBe(
      'Строка разорвана: ячеек 6 вместо 8.',
    )
    expect(rejectText({ reason: 'not_an_account', problem: 'redirector' }, 'en')).toContain('short link')
  })

  it('differ between the languages for every reason', () => {
    const reasons: (ReaderReason | IdentityReason | CellProblem)[] = [
      'total_row',
      'no_identity',
      'unknown_network',
      'ambiguous_date',
      'ambiguous_number',
      'bad_json_line',
    ]
    for (const reason of reasons) expect(rejectText({ reason }, 'ru')).toMatch(/[а-я]/)
  })
})
