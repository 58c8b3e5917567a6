import { describe, expect, it } from 'vitest'
import type { CellValue } from '#shared/model/list.ts'
import { identities, mapTable } from './mapped.ts'

type Shape = readonly [what: string, header: readonly string[], row: readonly CellValue[], accounts: readonly string[]]

const SHAPES: readonly Shape[] = [
  [
    'names, addresses, handles and ids side by side',
    ['Brand', 'Facebook', 'Twitter URL', 'IG handle', 'YouTube Channel ID', 'LinkedIn Page'],
    [
      'Kornwell',
      'kornwell',
      'https://twitter.com/kornwell',
      '@kornwell.home',
      'UCabcdefghijklmnopqrstuv',
      'https://linkedin.com/company/kornwell',
    ],
    [
      'facebook kornwell',
      'x kornwell',
      'instagram kornwell.home',
      'youtube UCabcdefghijklmnopqrstuv',
      'linkedin company/kornwell',
    ],
  ],
  [
    'Russian names of columns',
    [
      'Организация',
      'ВКонтакте',
      'Телеграм-канал',
      'Инстаграм (ссылка)',
      'Канал на YouTube',
      'Аккаунт в X',
      'Страница ВК',
      'Дзен',
    ],
    [
      'Халворн',
      'https://vk.com/halvorn',
      '@halvorn',
      'https://instagram.com/halvorn',
      'https://youtube.com/@halvorn',
      'halvorn',
      'https://vk.com/halvorn_home',
      'https://dzen.ru/halvorn',
    ],
    [
      'vk halvorn',
      'vk halvorn_home',
      'telegram halvorn',
      'instagram halvorn',
      'youtube @halvorn',
      'x halvorn',
      'dzen halvorn',
    ],
  ],
  [
    'several accounts in one cell',
    ['Market', 'Instagram accounts', 'Twitter handles', 'Facebook pages'],
    [
      'DE',
      'kornwell_de, kornwell_home',
      '@kornwell\n@kornwell_care',
      'https://facebook.com/kornwell; https://facebook.com/kornwell.care',
    ],
    [
      'instagram kornwell_de',
      'instagram kornwell_home',
      'x kornwell',
      'x kornwell_care',
      'facebook kornwell',
      'facebook kornwell.care',
    ],
  ],
  [
    'short names of networks',
    ['Name', 'FB', 'IG', 'TW', 'YT', 'TT'],
    ['Kornwell', 'kornwell', 'kornwell_home', 'kornwell', '@kornwelltv', 'kornwell'],
    ['facebook kornwell', 'instagram kornwell_home', 'x kornwell', 'youtube @kornwelltv', 'tiktok kornwell'],
  ],
  [
    'numbered columns and columns told apart in brackets',
    ['Company', 'Twitter 1', 'Twitter 2', 'Facebook (main)', 'Facebook (care)'],
    ['Kornwell', 'kornwell', 'kornwellcare', 'kornwell', 'kornwellcare'],
    ['x kornwell', 'x kornwellcare', 'facebook kornwell', 'facebook kornwellcare'],
  ],
  [
    'sites as names of columns',
    ['Brand', 'twitter.com', 'www.facebook.com'],
    ['Kornwell', 'kornwell', 'kornwell'],
    ['x kornwell', 'facebook kornwell'],
  ],
  [
    'an id that is a name, and a number that is one',
    ['Brand', 'WeChat ID', 'WhatsApp number'],
    ['Kornwell', 'kornwell_cn', '+4915112345678'],
    ['wechat kornwell_cn', 'whatsapp 4915112345678'],
  ],
  [
    'one column for everything',
    ['Company', 'Social media accounts'],
    ['Kornwell', 'Facebook: https://facebook.com/kornwell; Twitter: @kornwell, instagram.com/kornwell'],
    ['facebook kornwell', 'x kornwell', 'instagram kornwell'],
  ],
  [
    'a list of links',
    ['Company', 'Social links'],
    ['Kornwell', ['https://facebook.com/kornwell', 'https://x.com/kornwell']],
    ['facebook kornwell', 'x kornwell'],
  ],
]

describe('one row for an organisation', () => {
  it.each(SHAPES)('%s', (_, header, row, accounts) => {
    const mapped = mapTable([header, row])
    expect(mapped.rejects).toEqual([])
    expect(identities(mapped).toSorted()).toEqual(accounts.toSorted())
    expect(new Set(mapped.accounts.map((account) => account.row))).toEqual(new Set([2]))
  })

  it('gives figures of a network to its only account, and to none of several', () => {
    const mapped = mapTable([
      ['Brand', 'Facebook', 'Facebook followers', 'Twitter', 'Twitter followers'],
      ['Kornwell', 'https://facebook.com/kornwell', '1200', '@kornwell, @kornwell_care', '90'],
    ])
    expect(mapped.accounts.map(({ network, followers }) => [network, followers])).toEqual([
      ['facebook', 1200],
      ['x', null],
      ['x', null],
    ])
    expect(mapped.notes).toMatchObject([{ column: 'Twitter followers', reason: 'several_accounts', value: '90' }])
  })

  it('does not take the name beside an address for another account', () => {
    const mapped = mapTable([
      ['Brand', 'Twitter', 'Twitter name', 'Facebook URL', 'Facebook page name'],
      ['Kornwell', 'kornwell', 'Kornwell DE', 'https://facebook.com/kornwell', 'Kornwell'],
    ])
    expect(identities(mapped)).toEqual(['x kornwell', 'facebook kornwell'])
  })

  it('does not cut the name of a person in two', () => {
    const mapped = mapTable([
      ['Network', 'Account'],
      ['X', 'Hoffmann, Jana'],
      ['X', '@kornwell, @kornwell_care'],
    ])
    expect(identities(mapped)).toEqual(['x kornwell', 'x kornwell_care'])
    expect(mapped.rejects).toMatchObject([{ row: 2, reason: 'not_an_account' }])
  })
})
