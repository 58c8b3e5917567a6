import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import type { Devices } from '#main/capabilities/handler.ts'
import type { Service } from '#main/service/service.ts'
import { PlanDocument } from '#shared/model/plan-document.ts'
import type { Language } from '#shared/model/words.ts'
import { unzip } from '#tests/support/archive.ts'
import { newTestService, openTestService, ownFolder } from '#tests/support/workspace.ts'

const FORMULA = '=HYPERLINK("http://example.test","press")'
const NOTE = 'Кухни и свет, "厨房と照明" 🛋️👩‍🍳\n+49 30 1234'
const REASON = '@SUM(1+1), так решили; 決定'

/** What the screen would show at this moment. */
async function answersOf(service: Service, language: Language) {
  const [plan, center, accounts, decisions, findings] = await Promise.all([
    service.run('plan.summary', {}, language),
    service.run('center.figures', {}, language),
    service.run('accounts.list', { filter: {}, offset: 0, limit: 1000 }, language),
    service.run('plan.rows', { limit: 1000 }, language),
    service.run('findings.list', { limit: 1000 }, language),
  ])
  if (!plan) throw new Error('the workspace has no plan')
  return { plan, center, accounts: accounts.rows, decisions: decisions.rows, findings: findings.findings }
}

/** The sample company with one account nobody would wish for, audited, planned, with a decision. */
async function makeCompany(): Promise<{ bytes: Buffer; odd: string }> {
  const { service, file } = await newTestService('Halvorn Group')
  await service.run('workspace.fillSample', { seed: 42 })
  const { id: odd } = await service.run('accounts.add', { address: 'https://www.instagram.com/kornwell.odd/' })
  await service.run('accounts.update', { ids: [odd], patch: { displayName: FORMULA, note: NOTE } })
  await service.run('audit.run', {})
  await service.run('plan.recommend', {})
  await service.run('plan.decide', { accounts: [odd], disposition: 'close', reason: REASON })
  await service.close()
  return { bytes: readFileSync(file), odd }
}
let made: ReturnType<typeof makeCompany> | undefined

/** A copy of the company for one test, and what the screen shows of it. */
async function company(language: Language = 'en', devices?: Devices) {
  made ??= makeCompany()
  const { bytes, odd } = await made
  const folder = ownFolder()
  const file = join(folder, 'company.muster')
  writeFileSync(file, bytes)
  const service = await openTestService(file, 'write', devices)
  return { service, folder, odd, answers: await answersOf(service, language) }
}

/** The words of a page as a reader sees them. */
const wordsOf = (page: string): string =>
  page
    .slice(page.indexOf('<main>'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

const sorted = (texts: readonly string[]): string[] => texts.toSorted()

test.each([true, false])('the inventory as CSV comes back without a change, people named: %s', async (personal) => {
  const { service, folder, answers } = await company()
  const { files } = await service.run('reports.export', { folder, formats: ['csv'], personal })
  const file = files.find(({ path }) => path.includes('-inventory-'))!.path
  const { unchanged, rows, remarks } = await service.run('import.preview', { file })
  expect([rows, unchanged]).toEqual([answers.accounts.length, answers.accounts.length])
  expect(remarks.join()).toMatch(personal ? /^$/ : /^People stand in the list by numbers/)
})

test('CSV holds every decision, finding and account that the requests answer', async () => {
  const { service, folder, odd, answers } = await company()
  const { files } = await service.run('reports.export', { folder, formats: ['csv'], personal: true })
  const day = /-(\d{4}-\d{2}-\d{2})\.csv$/.exec(files[0]!.path)![1]!
  expect(files.map((file) => file.path)).toEqual(
    ['decisions', 'findings', 'inventory'].map((name) => join(folder, `halvorn-group-${name}-${day}.csv`)),
  )
  const [decisions, findings, inventory] = files.map((file) =>
    parse<Record<string, string>>(readFileSync(file.path), { bom: true, columns: true }),
  )
  expect(sorted(inventory!.map((row) => row['account_id']!))).toEqual(sorted(answers.accounts.map((row) => row.id)))
  expect(sorted(findings!.map((row) => row['finding_id']!))).toEqual(sorted(answers.findings.map((row) => row.id)))
  const byId = new Map(answers.decisions.map((row) => [row.account, row]))
  expect(decisions).toHaveLength(answers.decisions.length)
  for (const row of decisions!)
    expect(row['disposition']).toBe(byId.get(row['account_id']!)!.decided ?? byId.get(row['account_id']!)!.suggested)
  const line = inventory!.find((row) => row['account_id'] === odd)!
  expect(line).toMatchObject({ display_name: `'${FORMULA}`, note: NOTE, network: 'Instagram', disposition: 'close' })
  expect(decisions!.find((row) => row['account_id'] === odd)).toMatchObject({
    reason: `'${REASON}`,
    status: 'decided',
    decided_by: 'Tester',
  })
})

test('JSON repeats the figures of the screen and the tables of the CSV', async () => {
  const { service, folder, odd, answers } = await company('ru')
  const { files } = await service.run('reports.export', { folder, formats: ['json'], personal: true }, 'ru')
  const written = JSON.parse(readFileSync(files[0]!.path, 'utf8'))
  expect(PlanDocument.safeParse(written).error).toBeUndefined()
  expect(written.muster).toMatchObject({ workspace: 'Halvorn Group', language: 'ru' })
  const { activity, ...figures } = answers.center
  expect(written.summary).toMatchObject({ plan: answers.plan, figures: { ...figures, activity: activity.groups } })
  expect(written.inventory.find((row: { account_id: string }) => row.account_id === odd)).toMatchObject({
    display_name: FORMULA,
    note: NOTE,
  })
})

test('the workbook has typed cells, filters, a frozen head, links and no formula', async () => {
  const { service, folder, odd, answers } = await company()
  const { files } = await service.run('reports.export', { folder, formats: ['xlsx'], personal: true })
  const bytes = readFileSync(files[0]!.path)
  expect(files[0]).toMatchObject({ format: 'xlsx', bytes: bytes.length })
  const book = await readXlsx(bytes)
  expect(book.sheets.map((sheet) => sheet.name)).toEqual([
    'Summary',
    'Decisions',
    'Risks and approvals',
    'Coverage',
    'Findings',
    'Inventory',
    'Changes',
    'Assumptions',
    'muster-plan-choices',
    'muster-plan',
  ])
  const [summary, decisions, , , findings, inventory] = book.sheets
  const figure = (label: string): unknown[] => summary!.rows.find((row) => row[0] === label)!.slice(1, 3)
  expect(figure('Accounts')).toEqual([answers.plan.before.accounts, answers.plan.after.accounts])
  expect(figure('Critical and high findings')).toEqual([
    answers.plan.before.severeFindings,
    answers.plan.after.severeFindings,
  ])
  expect(figure('Critical')[0]).toBe(answers.center.findings.bySeverity.critical.count)
  expect(figure('Close')[0]).toBe(answers.plan.dispositions.close)
  expect([decisions, findings, inventory].map((sheet) => sheet!.rows.length - 1)).toEqual([
    answers.decisions.length,
    answers.findings.length,
    answers.accounts.length,
  ])
  const head = inventory!.rows[0]!
  const at = (name: string): number => head.indexOf(name)
  const row = inventory!.rows.find((cells) => cells[at('Account id')] === odd)!
  expect([row[at('Name shown')], row[at('Note')]]).toEqual([FORMULA, NOTE])
  const known = answers.accounts.find((account) => account.audience !== null && account.lastPostAt !== null)!
  const line = inventory!.rows.find((cells) => cells[at('Account id')] === known.id)!
  expect(line[at('Audience')]).toBe(known.audience)
  expect(line[at('Last post')]).toBeInstanceOf(Date)
  expect(line[at('Owner has left')]).toBe(known.ownerLeft)
  const parts = await unzip(files[0]!.path)
  for (const number of [2, 4, 5, 6]) {
    const xml = parts.get(`xl/worksheets/sheet${number}.xml`)!
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(xml).toMatch(/<autoFilter ref="A1:/)
    expect(xml).toContain('orientation="landscape"')
    expect(xml).toContain('fitToHeight="0"')
    expect(xml).not.toContain('<f>')
  }
  expect(parts.get('xl/workbook.xml')).toContain('_xlnm.Print_Titles')
  expect(parts.get('xl/worksheets/_rels/sheet6.xml.rels')).toContain('https://www.instagram.com/kornwell.odd')
})

test('a workbook in Russian has Russian sheets and heads', async () => {
  const { service, folder } = await company()
  const { files } = await service.run('reports.export', { folder, formats: ['xlsx'] }, 'ru')
  const book = await readXlsx(readFileSync(files[0]!.path))
  expect(book.sheets.map((sheet) => sheet.name)).toEqual([
    'Сводка',
    'Решения',
    'Риски и согласования',
    'Охват',
    'Находки',
    'Перечень',
    'Изменения',
    'Допущения',
    'muster-plan-choices',
    'muster-plan',
  ])
  expect(book.sheets[1]!.rows[0]!.slice(0, 3)).toEqual(['Аккаунт', 'Сеть', 'Бренд'])
  // What is printed is a name of the workbook: a sheet with a space in its name stands in quotes there.
  const xml = (await unzip(files[0]!.path)).get('xl/workbook.xml')!
  const printed = [...xml.matchAll(/<definedName name="_xlnm\.[^>]*>([^<]*)/g)].map(([, range]) =>
    range!.replaceAll('&apos;', "'"),
  )
  expect(printed.length).toBeGreaterThan(10)
  expect(printed.filter((range) => !/^'[^']+'!\$/.test(range))).toEqual([])
  expect(printed.some((range) => range.startsWith("'Риски и согласования'!$A$1:"))).toBe(true)
})

test('the preview is the page that is exported: whole in itself, without scripts, with every account', async () => {
  const { service, folder, answers } = await company()
  const { html } = await service.run('reports.preview', { audience: 'governance', personal: true })
  const { files } = await service.run('reports.export', { folder, formats: ['html'], personal: true })
  const page = readFileSync(files[0]!.path, 'utf8')
  // The handed out page adds what only an export computes, and how it is used.
  const timeless = (text: string): string => wordsOf(text).replaceAll(/\d{2}:\d{2}/g, '')
  const exported = timeless(page.replace(/<script>[\s\S]*?<\/script>/, ''))
  const missing = timeless(html)
    .split(' ')
    .filter((word) => !exported.includes(word))
  expect(missing).toEqual([])
  expect(html).not.toMatch(/<script/i)
  expect(page).not.toMatch(/<link|<iframe|src="http|\son\w+="/i)
  // One script, and the policy of the page lets no other run.
  const [script, ...others] = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code ?? '')
  expect(others).toEqual([])
  const digest = createHash('sha256').update(script!).digest('base64')
  expect(page.includes(`script-src &#39;sha256-${digest}&#39;`)).toBe(true)
  expect(page.match(/data:font\/woff2;base64,/g)).toHaveLength(4)
  const words = wordsOf(page)
  expect(answers.accounts.filter(({ handle }) => !words.includes(handle))).toEqual([])
  expect(words.includes(REASON)).toBe(true)
  expect(words).toMatch(new RegExp(`${answers.plan.before.accounts} → ${answers.plan.after.accounts}`))
})

test('every audience gets its own document in both languages', async () => {
  const { service } = await company()
  const page = async (audience: 'board' | 'governance' | 'market', language: 'en' | 'ru'): Promise<string> =>
    wordsOf((await service.run('reports.preview', { audience }, language)).html)
  const markets = await page('market', 'en')
  expect((await page('board', 'en')).includes('Largest risks')).toBe(true)
  expect((await page('market', 'ru')).includes('Без рынка')).toBe(true)
  expect((await page('governance', 'ru')).includes('Допущения и источники')).toBe(true)
  expect(/Germany \d+ accounts, \d+ findings/.test(markets)).toBe(true)
  expect(markets.match(/\{\{|undefined|\[object|\bnull\b/)).toBeNull()
})

test('an empty workspace, one without an audit and one without a plan say so', async () => {
  const { service, folder } = await newTestService('Пустая')
  const empty = await service.run('reports.export', {
    folder,
    formats: ['xlsx', 'csv', 'json', 'html'],
    audience: 'board',
  })
  expect(empty.files.map((file) => file.format)).toEqual(['xlsx', 'csv', 'csv', 'csv', 'json', 'html'])
  for (const audience of ['board', 'governance', 'market'] as const)
    expect((await service.run('reports.preview', { audience })).html).toContain('The inventory is empty')
  await service.run('accounts.add', { address: 'https://www.facebook.com/kornwell' })
  const unaudited = (await service.run('reports.preview', { audience: 'governance' }, 'ru')).html
  expect(unaudited).toContain('Аудит ещё не проводился')
  expect(unaudited).toContain('Плана ещё нет')
  await service.run('audit.run', {})
  const unplanned = (await service.run('reports.preview', { audience: 'board' })).html
  expect(unplanned).not.toContain('No audit has been run')
  expect(unplanned).toContain('There is no plan yet')
})

test('an export into a folder that cannot be written is refused and leaves nothing', async () => {
  const { service, folder } = await newTestService()
  const file = join(folder, 'not-a-folder')
  writeFileSync(file, '')
  await expect(service.run('reports.export', { folder: file, formats: ['json', 'csv'] })).rejects.toMatchObject({
    code: 'folder_unwritable',
    details: { file },
  })
})

test('a printer that fails takes the whole export back', async () => {
  const { service, folder } = await newTestService()
  const before = readdirSync(folder)
  await expect(service.run('reports.export', { folder, formats: ['json', 'pdf'] })).rejects.toMatchObject({
    code: 'printer_unavailable',
  })
  expect(readdirSync(folder)).toEqual(before)
})

test('an export that is cancelled leaves nothing', async () => {
  const made = await newTestService()
  const { service } = made
  const folder = ownFolder()
  await service.run('accounts.add', { address: 'https://www.facebook.com/kornwell' })
  const ended = new Promise<string>((resolve) => {
    service.on((name, body) => {
      if (name !== 'job' || !('state' in body)) return
      if (body.state === 'running') void service.handle('jobs.cancel', { id: body.id }, 'en')
      else resolve(body.state)
    })
  })
  await service.handle('reports.export', { folder, formats: ['xlsx', 'csv', 'json', 'html'], audience: 'board' }, 'en')
  expect(await ended).toBe('cancelled')
  expect(readdirSync(folder)).toEqual([])
})

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
const PDFTOTEXT = '/usr/bin/pdftotext'
test('a printed document keeps its figures and its Cyrillic', async (context) => {
  if (CHROMIUM === undefined || !existsSync(PDFTOTEXT)) return context.skip('skipped: no chromium or no pdftotext')
  const printed: { footer: string }[] = []
  const chromium: Devices = {
    async printPdf({ html, pdf, footer }) {
      printed.push({ footer })
      const profile = join(ownFolder(), 'profile')
      await promisify(execFile)(CHROMIUM, [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${profile}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${pdf}`,
        `file://${html}`,
      ])
    },
  }
  const { service, folder, answers } = await company('ru', chromium)
  const { files } = await service.run('reports.export', { folder, formats: ['pdf'], audience: 'board' }, 'ru')
  expect(readFileSync(files[0]!.path).subarray(0, 5).toString()).toBe('%PDF-')
  expect(printed[0]!.footer).toMatch(/^Halvorn Group · План портфеля · .* · Muster$/)
  const text = execFileSync(PDFTOTEXT, ['-layout', files[0]!.path, '-'], { encoding: 'utf8' })
  expect(text).toContain('Крупнейшие изменения')
  expect(text.replaceAll(/\s/g, '')).toContain(`${answers.plan.before.accounts}→${answers.plan.after.accounts}`)
  expect(text.replaceAll(/\s/g, '')).toContain(`решено1из${answers.plan.accounts}`)
})
