import { describe, expect, it } from 'vitest'
import { identities, mapRecords } from '../intake/mapped.ts'
import { encoded, fileWith, fixture, readAll, rowsOf } from './lists.ts'

async function accountsIn(
  name: string,
  text: string | Uint8Array,
): Promise<[row: number, account: string, note: string | null][]> {
  const read = await readAll(await fileWith(name, text))
  return mapRecords(read.list.columns, read.records).accounts.map((account) => [
    account.row,
    `${account.network} ${account.handle}`,
    account.note,
  ])
}

describe('text that people write', () => {
  it('gives every address of a letter with its line and the words around it', async () => {
    expect(await accountsIn('letter.txt', LETTER)).toEqual([
      [3, 'x kornwell', 'we post on https://x.com/kornwell, (see also www.facebook.com/kornwell.de) and'],
      [3, 'facebook kornwell.de', 'we post on https://x.com/kornwell, (see also www.facebook.com/kornwell.de) and'],
      [4, 'telegram kornwell_news', 't.me/kornwell_news. Write to jana@kornwell.example if one is missing.'],
      [7, 'instagram kornwell_home', 'Kornwell Home'],
    ])
  })

  it('reads handles by the network named beside, before or above them', async () => {
    const found = await accountsIn(
      'signature.md',
      [
        'Find us: Twitter @kornwell, Instagram @kornwell.de and @kornwell_tv on YouTube',
        'Mastodon @kornwell@social.example',
        'Telegram: kornwell_news, kornwell_ru',
        '',
        '## Instagram',
        '- @brisavo_es',
        '- @brisavo_pt',
        '',
        'Ask anna@kornwell.example',
      ].join('\n'),
    )
    expect(found.map(([row, account]) => [row, account])).toEqual([
      [1, 'x kornwell'],
      [1, 'instagram kornwell.de'],
      [1, 'youtube @kornwell_tv'],
      [2, 'mastodon kornwell@social.example'],
      [3, 'telegram kornwell_news'],
      [3, 'telegram kornwell_ru'],
      [6, 'instagram brisavo_es'],
      [7, 'instagram brisavo_pt'],
    ])
  })

  it('refuses a handle that no network is named for instead of guessing', async () => {
    const read = await readAll(
      await fileWith('note.txt', 'Please ask @anna about this.\nOur page: https://x.com/kornwell\n'),
    )
    const mapped = mapRecords(read.list.columns, read.records)
    expect(identities(mapped)).toEqual(['x kornwell'])
    expect(mapped.rejects).toMatchObject([{ row: 1, reason: 'network_missing', value: '@anna' }])
  })

  it('understands Russian labels, headings and windows-1251', async () => {
    const text = 'Наши страницы\nВКонтакте: https://vk.com/halvorn\nТелеграм: halvorn_ru\nИнстаграм — @halvorn.home\n'
    for (const bytes of [text, encoded(text.replace('—', '-'), 'windows-1251')])
      expect((await accountsIn('письмо.txt', bytes)).map(([row, account]) => [row, account])).toEqual([
        [2, 'vk halvorn'],
        [3, 'telegram halvorn_ru'],
        [4, 'instagram halvorn.home'],
      ])
  })

  it('reads rows copied from a spreadsheet inside a letter as a table', async () => {
    const read = await readAll(fixture('pasted.txt'))
    expect(read.list.format).toBe('text')
    expect(rowsOf(read)).toEqual([
      { Network: 'Instagram', Handle: 'kornwell_home', Owner: 'Jana Hoffmann' },
      { Network: 'X', Handle: 'kornwell', Owner: 'Lars Nygaard' },
      { Account: 'https://www.facebook.com/brisavo', Note: 'The page https://www.facebook.com/brisavo is new.' },
    ])
    expect(read.records.map(({ row }) => row)).toEqual([4, 5, 7])
    expect(identities(mapRecords(read.list.columns, read.records))).toEqual([
      'instagram kornwell_home',
      'x kornwell',
      'facebook brisavo',
    ])
  })

  it('reads pasted rows with a header as a table, whatever separates them', async () => {
    for (const separator of ['\t', ';', ',', ' | ']) {
      const lines = [
        ['Network', 'Handle', 'Owner'],
        ['X', 'kornwell', 'Jana'],
        ['Instagram', 'brisavo', 'Lars'],
      ]
      const read = await readAll(await fileWith('pasted.txt', lines.map((cells) => cells.join(separator)).join('\n')))
      expect(rowsOf(read).map((row) => Object.values(row).map((cell) => String(cell).trim()))).toEqual(lines.slice(1))
    }
  })

  it('reads a Markdown table and its links', async () => {
    const text =
      '# Accounts\n\n| Network | Link |\n| --- | --- |\n| X | [kornwell](https://x.com/kornwell) |\n| VK | https://vk.com/halvorn |\n'
    expect((await accountsIn('list.md', text)).map(([row, account]) => [row, account])).toEqual([
      [5, 'x kornwell'],
      [6, 'vk halvorn'],
    ])
  })

  it('leaves sentences, numbers, e-mail and other sites alone', async () => {
    const read = await readAll(
      await fileWith(
        'a.txt',
        'and/or v1.2/beta, 10.5/km, write a.b@c.example or see kornwell.example/shop\nhttps://x.com/kornwell\n',
      ),
    )
    expect(rowsOf(read)).toEqual([
      {
        Account: 'https://x.com/kornwell',
        Note: 'and/or v1.2/beta, 10.5/km, write a.b@c.example or see kornwell.example/shop',
      },
    ])
  })

  it('gets through a text made to be slow', async () => {
    const text = `${'a.'.repeat(100_000)}\n${'@'.repeat(100_000)}\n${'a-'.repeat(100_000)}/\n${'(['.repeat(50_000)}\nhttps://x.com/kornwell${')'.repeat(50_000)}\n`
    const found = await accountsIn('slow.txt', text)
    expect(found.map(([row]) => row)).toContain(5)
  })
})

const LETTER = `Dear all,

we post on https://x.com/kornwell, (see also www.facebook.com/kornwell.de) and
t.me/kornwell_news. Write to jana@kornwell.example if one is missing.

Kornwell Home
* <https://instagram.com/kornwell_home>

Kind regards, Anna
`
