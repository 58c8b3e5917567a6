import { describe, expect, it } from 'vitest'
import { problemWords } from '#shared/locale/problem.ts'
import { identities, mapRecords } from '../intake/mapped.ts'
import { encoded, fileWith, fixture, readAll, refusalOf, rowsOf } from './lists.ts'

describe('web pages', () => {
  it('give the largest table with accounts; links of cells are the addresses', async () => {
    const read = await readAll(fixture('page.html'))
    expect(read.list).toMatchObject({
      format: 'html',
      encoding: 'utf-8',
      columns: ['Network', 'Page', 'Brand', 'Fans'],
    })
    expect(rowsOf(read)).toEqual([
      {
        Network: 'Facebook',
        Page: { text: 'Kornwell & Söhne', link: 'https://www.facebook.com/kornwell?ref=1&x=2' },
        Brand: 'Kornwell',
        Fans: '1 200',
      },
      {
        Network: 'Instagram',
        Page: { text: 'kornwell_home', link: 'https://instagram.com/kornwell_home' },
        Brand: 'Kornwell',
        Fans: '900',
      },
      { Network: 'X', Page: 'https://x.com/brisavo', Brand: 'Brisavo', Fans: '10' },
    ])
    expect(read.rejects).toMatchObject([{ reason: 'total_row' }])
    expect(read.list.notes).toContainEqual({ code: 'one_of_tables', tables: 2 })
    const mapped = mapRecords(read.list.columns, read.records)
    expect(identities(mapped)).toEqual(['facebook kornwell', 'instagram kornwell_home', 'x brisavo'])
    expect(mapped.accounts.map(({ followers, brandName }) => [followers, brandName])).toEqual([
      [1200, 'Kornwell'],
      [900, 'Kornwell'],
      [10, 'Brisavo'],
    ])
  })

  it('never show what stands in scripts, styles and comments', async () => {
    const read = await readAll(
      await fileWith(
        'page.html',
        `<!DOCTYPE html><html><!-- <table><tr><td>https://x.com/comment</td></tr></table> -->
        <script>document.write("<table><tr><th>Handle</th></tr><tr><td>https://x.com/script</td></tr></table>")</script>
        <style>td::after { content: "<td>https://x.com/style</td>" }</style>
        <table><tr><th>Network<th>Link<tr><td>X<td><a href="javascript:alert(1)">run</a> <a href='https://x.com/kornwell'>k</a><script>x</script></table>`,
      ),
    )
    expect(rowsOf(read)).toEqual([{ Network: 'X', Link: { text: 'run k', link: 'https://x.com/kornwell' } }])
  })

  it('reads rows and cells that are never closed, and cells that span', async () => {
    const read = await readAll(
      await fileWith(
        'export.xls',
        '<html xmlns:x="urn:x"><body><table><tr><td colspan=3>Accounts 2026<tr><td>Brand<td>Network<td>Handle' +
          '<tr><td rowspan=2>Kornwell<td>X<td>kornwell<tr><td>Instagram<td>kornwell_home<tr><td>Brisavo<td>X<td>brisavo</table>',
      ),
    )
    expect(rowsOf(read)).toEqual([
      { Brand: 'Kornwell', Network: 'X', Handle: 'kornwell' },
      { Brand: 'Kornwell', Network: 'Instagram', Handle: 'kornwell_home' },
      { Brand: 'Brisavo', Network: 'X', Handle: 'brisavo' },
    ])
    expect(read.records.map(({ row }) => row)).toEqual([3, 4, 5])
  })

  it('keep all links of a cell, each an account', async () => {
    const read = await readAll(
      await fileWith(
        'page.html',
        '<table><tr><th>Brand</th><th>Social media link</th></tr><tr><td>Kornwell</td><td><a href="https://x.com/kornwell"><img></a><a href="//facebook.com/kornwell"><img></a></td></tr></table>',
      ),
    )
    expect(identities(mapRecords(read.list.columns, read.records))).toEqual(['x kornwell', 'facebook kornwell'])
  })

  it('without a table give the profiles they link to, each once', async () => {
    const read = await readAll(
      await fileWith(
        'home.html',
        '<html><body><a href="/about">About</a><a href="https://x.com/kornwell">Follow us</a><a href="https://kornwell.example/">Shop</a><footer><a href="https://x.com/kornwell"></a><a href="https://vk.com/halvorn">VK</a></footer>',
      ),
    )
    expect(rowsOf(read)).toEqual([
      { Account: 'https://x.com/kornwell', Note: 'Follow us' },
      { Account: 'https://vk.com/halvorn', Note: 'VK' },
    ])
    expect(read.list.notes).toContainEqual({ code: 'links_of_page', links: 2 })
  })

  it('are read in the encoding of their letters', async () => {
    const page =
      '<html><table><tr><th>Сеть</th><th>Ссылка</th><th>Владелец</th></tr><tr><td>ВКонтакте</td><td>https://vk.com/halvorn</td><td>Анна Петрова</td></tr></table>'
    const read = await readAll(await fileWith('page.html', encoded(page, 'windows-1251')))
    expect(rowsOf(read)[0]).toMatchObject({ Владелец: 'Анна Петрова' })
  })

  it('beyond a limit are refused in one sentence', async () => {
    const cases: [page: string, limits: object, english: RegExp][] = [
      ['<table><tr><td>'.repeat(50), {}, /nested too deeply/],
      [`<table><tr><th>Link${'<td>a'.repeat(2_000)}</table>`, {}, /more columns than the limit of 1,000/],
      ['<table><tr><th>Link<tr><td rowspan=9999999>https://x.com/a<td colspan=9999999>b</table>', {}, /more columns/],
      [
        `<table><tr><th>Link${'<tr><td>a'.repeat(2_000)}</table>`,
        { cells: 1_000 },
        /more cells than the limit of 1,000/,
      ],
      [`<table>${' '.repeat(2_000)}</table>`, { pageBytes: 1_000 }, /larger than the limit/],
    ]
    for (const [page, limits, english] of cases) {
      const refusal = await refusalOf(await fileWith('page.html', page), { limits })
      expect(problemWords(refusal, 'en').what).toMatch(english)
      expect(problemWords(refusal, 'ru').what).not.toMatch(/[{}]|undefined/)
    }
  })

  it('made to be slow are got through', async () => {
    const pieces = [
      '<a href="'.repeat(30_000),
      '<table'.repeat(30_000),
      '<!--'.repeat(30_000),
      '&'.repeat(100_000),
      "<a href='>".repeat(20_000),
    ]
    for (const piece of pieces)
      expect((await refusalOf(await fileWith('page.html', `<html>${piece}`))).code).toMatch(
        /file_no_table|file_too_deep/,
      )
  })
})
