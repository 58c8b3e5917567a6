import { describe, expect, it } from 'vitest'
import { parseFieldCode } from '#main/domain/intake/fields.ts'
import { accountListSense } from '#main/domain/intake/list-sense.ts'
import { fieldOfHeader } from '#main/domain/intake/header-words.ts'
import { countryCode, languageTag } from '#main/domain/intake/places.ts'
import { mapTable } from './mapped.ts'

describe('column names', () => {
  it('are understood in five languages', () => {
    const names: Record<string, string[]> = {
      profile_url: ['Profile link', 'service_url', 'Ссылка на профиль', 'Profillink', 'Lien du profil', 'Enlace'],
      handle: ['@handle', 'User Name', 'Имя пользователя', 'Benutzername', 'Identifiant', 'Usuario'],
      network: ['Platform', 'service_key', 'Соцсеть', 'Netzwerk', 'Réseau social', 'Red social'],
      owner: ['Resp. person', 'Ответственный', 'Ansprechpartner', 'Propriétaire', 'Responsable'],
      followers: ['Fans (Okt)', 'Follower count', 'Подписчики', 'Abonnenten', 'Abonnés', 'Seguidores'],
      market: ['Country', 'Рынок', 'Markt', 'Marché', 'País'],
      last_post_at: [
        'Last post',
        'Последняя публикация',
        'Letzter Beitrag',
        'Dernière publication',
        'Última publicación',
      ],
    }
    for (const [field, columns] of Object.entries(names)) {
      for (const column of columns) expect([column, fieldOfHeader(column)]).toEqual([column, field])
    }
  })

  it('may be those of common exports', () => {
    const mapped = mapTable([
      ['Date', 'Profile', 'Network', 'Audience', 'Net Audience Growth', 'Published Posts'],
      ['03/15/2024', 'Kornwell', 'Facebook', '142,310', '12', '4'],
      ['03/16/2024', 'Kornwell', 'Facebook', '142,322', '12', '5'],
    ])
    expect(mapped.fields).toMatchObject({
      Profile: 'handle',
      Network: 'network',
      Audience: 'followers',
      'Published Posts': 'posts',
    })
  })
})

describe('a mapping', () => {
  it('believes values over names', () => {
    const mapped = mapTable([
      ['Account', 'Contact', 'Link'],
      ['https://x.com/kornwell', 'jana@halvorn.example', 'https://kornwell.example'],
      ['https://facebook.com/brisavo', 'lars@halvorn.example', 'https://brisavo.example'],
    ])
    expect(mapped.fields).toEqual({ Account: 'profile_url', Contact: 'owner_email', Link: 'website' })
  })

  it('recognises columns without useful names', () => {
    const mapped = mapTable([
      ['Column 1', 'Column 2', 'Column 3', 'Column 4'],
      ['Facebook', 'https://facebook.com/kornwell', 'Germany', 'a b'],
      ['X', 'https://x.com/brisavo', 'Spain', 'c d'],
      ['X', 'https://x.com/nyl', 'Norway', 'e f'],
    ])
    expect(mapped.fields).toEqual({
      'Column 1': 'network',
      'Column 2': 'profile_url',
      'Column 3': 'market',
      'Column 4': 'extra',
    })
  })

  it('takes the likeliest column for handles when nothing else names accounts', () => {
    const mapped = mapTable([
      ['Platform', 'What', 'Remark'],
      ['X', 'kornwell', 'is fine'],
      ['Instagram', 'brisavo.official', 'is fine'],
    ])
    expect(mapped.fields).toMatchObject({ Platform: 'network', What: 'handle' })
    expect(mapped.accounts.map((account) => account.handle)).toEqual(['kornwell', 'brisavo.official'])
  })

  it('gives each field to one column and keeps the others beside the account', () => {
    const mapped = mapTable([
      ['Platform', 'Platform name', 'Handle', 'Owner', 'Responsible'],
      ['x', 'X (Twitter)', 'kornwell', 'Jana', 'Lars'],
    ])
    expect(mapped.fields).toMatchObject({ Owner: 'owner', Responsible: 'extra' })
    expect(mapped.accounts[0]?.extra).toMatchObject({ Responsible: 'Lars' })
  })

  it('finds one column a network in a wide table, with ids and followers', () => {
    const mapped = mapTable([
      [
        'name',
        'social.twitter',
        'social.twitter_id',
        'YouTube channel',
        'youtube_id',
        'Instagram followers',
        'Facebook page',
        'Website',
        'Tweets',
      ],
      [
        'Kornwell',
        'kornwell',
        123456,
        'KornwellTV',
        'UCabcdefghijklmnopqrstuv',
        '12',
        'Kornwell',
        'https://kornwell.example',
        10,
      ],
    ])
    expect(mapped.fields).toEqual({
      name: 'brand',
      'social.twitter': 'profile_url:x',
      'social.twitter_id': 'network_id:x',
      'YouTube channel': 'profile_url:youtube',
      youtube_id: 'network_id:youtube',
      'Instagram followers': 'followers:instagram',
      'Facebook page': 'profile_url:facebook',
      Website: 'website',
      Tweets: 'posts',
    })
    expect(mapped.mapping.wide).toBe(true)
  })

  it('takes ticks and counts under network names for what they are', () => {
    const rows = ['Germany', 'Spain', 'Norway'].map((market) => [market, 'yes', 1200])
    const mapped = mapTable([['Market', 'Twitter', 'Facebook'], ...rows])
    expect(mapped.fields).toEqual({ Market: 'market', Twitter: 'extra', Facebook: 'extra' })
    expect(mapped.mapping.identifies).toBe(false)
  })

  it('reads an organisation as the brand unless something names the brand', () => {
    expect(
      mapTable([
        ['Organization', 'Link'],
        ['Kornwell', 'https://x.com/kornwell'],
      ]).fields,
    ).toMatchObject({ Organization: 'brand' })
    expect(
      mapTable([
        ['Organization', 'Brand', 'Link'],
        ['Kornwell Baking Club', 'Kornwell', 'https://x.com/kornwell'],
      ]).fields,
    ).toMatchObject({ Organization: 'display_name', Brand: 'brand' })
  })

  it('reads what the sheets are named after', () => {
    const table = [
      ['Handle', 'Link'],
      ['a', 'https://x.com/a'],
      ['b', 'https://facebook.com/b'],
    ]
    expect(mapTable(table, { sheets: ['Kornwell', 'Brisavo'] }).accounts.map((account) => account.brandName)).toEqual([
      'Kornwell',
      'Brisavo',
    ])
    expect(mapTable(table, { sheets: ['Germany', 'Spain'] }).accounts.map((account) => account.marketName)).toEqual([
      'Germany',
      'Spain',
    ])
    expect(mapTable(table, { sheets: ['Sheet1', 'Sheet2'] }).mapping.sheetField).toBeNull()
    const byNetwork = mapTable([['Handle'], ['a'], ['b']], { sheets: ['Facebook', 'Instagram'] })
    expect(byNetwork.accounts.map((account) => account.network)).toEqual(['facebook', 'instagram'])
  })

  it('obeys the choices of a person', () => {
    const mapped = mapTable(
      [
        ['Who', 'Link'],
        ['Jana', 'https://x.com/kornwell'],
      ],
      { choices: { Who: 'owner', Link: 'profile_url' } },
    )
    expect(mapped.accounts[0]).toMatchObject({ ownerName: 'Jana', handle: 'kornwell' })
    expect(mapped.mapping.columns[0]).toMatchObject({ confidence: 1, reason: 'chosen' })
    expect(parseFieldCode('profile_url:x')).toEqual({ field: 'profile_url', network: 'x' })
    expect(parseFieldCode('nonsense')).toBeNull()
  })

  it('does not claim to find accounts in other tables', () => {
    expect(
      mapTable([
        ['id', 'name', 'count'],
        [1, 'Access Board', 16],
      ]).mapping.identifies,
    ).toBe(false)
    expect(
      mapTable([
        ['tweet_id', 'text'],
        ['1', 'Where is my order?'],
      ]).mapping.identifies,
    ).toBe(false)
  })
})

describe('languages and countries', () => {
  it('are understood by name and code', () => {
    expect(['English', 'english ', 'русский', 'Deutsch', 'de', 'pt-BR', 'English(UK)'].map(languageTag)).toEqual([
      'en',
      'en',
      'ru',
      'de',
      'de',
      'pt-BR',
      'en-GB',
    ])
    expect(['English & German', 'Klingonisch', ''].map(languageTag)).toEqual([null, null, null])
    expect(['Germany', 'Германия', 'Alemania', 'UK', 'de', 'Atlantis'].map(countryCode)).toEqual([
      'DE',
      'DE',
      'DE',
      'GB',
      'DE',
      null,
    ])
  })
})

describe('the header of a table', () => {
  const find = (...rows: (string | number | null)[][]): number | undefined => accountListSense.findHeader(rows)?.row

  it('stands below titles and above the rows', () => {
    expect(find(['Accounts 2026', null], ['Handle', 'Network'], ['kornwell', 'X'])).toBe(1)
    expect(find(['Handle', 'Network'], ['kornwell', 'X'])).toBe(0)
    expect(find(['https://x.com/kornwell'], ['https://x.com/brisavo'])).toBe(-1)
  })

  it('is not found where there is none', () => {
    expect(accountListSense.findHeader([])).toBeNull()
    expect(
      accountListSense.findHeader([
        [12, 13],
        [14, 15],
      ]),
    ).toBeNull()
  })

  it('is told from a line of totals', () => {
    expect(accountListSense.isTotalRow(['Total', 410, null])).toBe(true)
    expect(accountListSense.isTotalRow([null, 'Итого:', '1 200'])).toBe(true)
    expect(accountListSense.isTotalRow(['Total', 'https://x.com/total'])).toBe(false)
    expect(accountListSense.isTotalRow(['TotalEnergies', 5])).toBe(false)
  })
})
