import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre'
import { beforeEach, describe, expect, it } from 'vitest'
import type { QueryInput } from '#shared/contract/index.ts'
import type { Service } from '#main/service/service.ts'
import type { Language } from '#shared/model/words.ts'
import { ownFolder } from '#tests/support/workspace.ts'
import { companyWith, dayAgo, registers, seen, soundAccount } from './audit-company.ts'

let service: Service

beforeEach(async () => {
  ;({ service } = await companyWith((changes, db) => {
    registers(changes)
    soundAccount(changes, 'one', { owner_id: null, handle: 'KornwellUK' })
    soundAccount(changes, 'two', { owner_id: 'ben' })
    soundAccount(changes, 'three', { owner_id: null, market_id: 'kz', brand_id: 'brisavo', handle: 'брисаво_кз' })
    soundAccount(changes, 'four', { reviewed_on: dayAgo(700), display_name: '<b>Kornwell</b> & co' })
    for (const id of ['one', 'two', 'three', 'four']) seen(db, id, 2, id === 'one' ? 90_000 : 10)
  }))
  await service.run('audit.run', {})
})

const page = async (query: Omit<QueryInput<'reports.preview'>, 'report'>, language: Language = 'en') => {
  const { html } = await service.run('reports.preview', { report: 'audit', personal: true, ...query }, language)
  return html
    .replaceAll(/<style>[\s\S]*?<\/style>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('the audit report', () => {
  it('for the board tells findings, maturity, skills, risks with their arithmetic, and what asks for a decision', async () => {
    await service.run('findings.set', { ids: ['no-owner:three'], dueOn: dayAgo(3), assigneeId: 'jana' })
    const text = await page({ audience: 'board' })
    expect(text).toContain('audit on one page')
    expect(text).toContain('The first audit; the next one tells what changed.')
    expect(text).toMatch(/Six skills Listening .* Optimising/)
    expect(text).toContain('1 finding is past its due day')
    // Two findings without an owner: 20 × (1 + log10 of 90,001) and 20 × (1 + log10 of 11).
    const risk = Math.round(20 * (1 + Math.log10(90_001))) + Math.round(20 * (1 + Math.log10(11)))
    expect(text).toContain(`No owner on record 2 ${risk}`)
    expect(await page({ audience: 'board' }, 'ru')).toMatch(/Шесть умений .* Главные риски .* Нет владельца/)
  })

  it('for the governance team tells what changed and why, and which risks are accepted by whom until when', async () => {
    await service.run('findings.set', {
      ids: ['owner-left:two'],
      status: 'accepted',
      reason: 'Sold in spring',
      approver: 'The board',
      expiresOn: '2099-03-31',
    })
    await service.run('accounts.update', { ids: ['one'], patch: { ownerId: 'jana' } })
    await service.run('audit.run', {})
    const text = await page({ audience: 'governance' })
    expect(text).toMatch(/Since the audit of .* Gone 1 .*Data of the account changed \d/)
    expect(text).toMatch(/Owner has left the company kornwell_two The board 31 Mar 2099 Sold in spring/)
    expect(text).toContain('Altimeter, “The Evolution of Social Business”, 2013 (dated)')
    expect(text).not.toContain('<b>Kornwell</b>')
  })

  it('for one market lists what each of its owners has to do, and nobody else', async () => {
    const german = await page({ audience: 'market', market: 'de' })
    expect(german).toMatch(/For Germany/)
    expect(german).toMatch(/Ben Alcott has left/)
    expect(german).toContain('KornwellUK')
    expect(german).not.toContain('брисаво_кз')
    const all = await page({ audience: 'market' })
    expect(all).toContain('KornwellUK')
    expect(all).toContain('брисаво_кз')
    const nowhere = service.run('reports.preview', { report: 'audit', audience: 'market', market: 'nowhere' })
    await expect(nowhere).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is written as a workbook with what was found, the maturity, every finding and the sources', async () => {
    const folder = ownFolder()
    const asked: QueryInput<'reports.export'> = { folder, formats: ['xlsx', 'html'], report: 'audit' }
    const { files } = await service.run('reports.export', { ...asked, audience: 'governance' })
    expect(files.map(({ path }) => path.replace(/^.*halvorn-group-(.*)-\d{4}-\d\d-\d\d/, '$1'))).toEqual([
      'audit.xlsx',
      'audit.html',
    ])
    const book = await readXlsx(readFileSync(files[0]?.path ?? ''))
    expect(book.sheets.map(({ name }) => name)).toEqual(['Audit', 'Maturity', 'Findings', 'About'])
    const [audit, maturity, findings] = book.sheets
    const { total } = await service.run('findings.list', {})
    expect(audit?.rows.flat()).toContain('Largest risks')
    expect(maturity?.rows.flat()).toContain('Accounts with a backup owner')
    expect(findings?.rows.filter((row) => row.some((cell) => cell === 'no-owner:one'))).toHaveLength(1)
    expect(findings?.rows.length).toBeGreaterThan(total)

    const one = await service.run('reports.export', {
      folder,
      formats: ['xlsx'],
      report: 'audit',
      audience: 'market',
      market: 'kz',
    })
    expect(one.files[0]?.path).toMatch(/audit-owners-казахстан-/)
    const own = await readXlsx(readFileSync(one.files[0]?.path ?? ''))
    expect(own.sheets.map(({ name }) => name)).toEqual(['Findings', 'About'])
    expect(own.sheets[0]?.rows.flat()).not.toContain('no-owner:one')
    expect(own.sheets[0]?.rows.flat()).toContain('no-owner:three')
  })

  it('says so before the first audit', async () => {
    const fresh = await companyWith((changes) => registers(changes))
    for (const audience of ['board', 'governance', 'market'] as const) {
      const { html } = await fresh.service.run('reports.preview', { report: 'audit', audience })
      expect(html).toContain('No audit has been run yet')
    }
  })
})
