import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre'
import { expect, test, vi } from 'vitest'
import type { Service } from '#main/service/service.ts'
import type { ExportFormat } from '#shared/contract/reports.ts'
import { held } from '#main/domain/plan/held.ts'
import { PlanDocument } from '#shared/model/plan-document.ts'
import { textOf, unzip } from '#tests/support/archive.ts'
import { newTestService, openTestService, ownFolder } from '#tests/support/workspace.ts'

const FORMULA = '=HYPERLINK("http://example.test","press")'
const ODD = 'Кухни 厨房と照明 🛋️👩‍🍳'

// Whole documents of a whole company, made and read again.
vi.setConfig({ testTimeout: 120_000 })

/** The sample company, planned, with a decision in three scripts. */
async function makeCompany(): Promise<Buffer> {
  const { service, file } = await newTestService('Halvorn Group')
  await service.run('workspace.fillSample', { seed: 42 })
  await service.run('audit.run', {})
  await service.run('plan.recommend', {})
  const { rows } = await service.run('plan.rows', { sort: 'audience', descending: true, limit: 1 })
  await service.run('plan.decide', {
    accounts: [rows[0]!.account],
    disposition: 'refocus',
    reason: `${FORMULA} ${ODD}`,
  })
  await service.close()
  return readFileSync(file)
}
let made: Promise<Buffer> | undefined

/** A copy of the company for one test. */
async function company(): Promise<{ service: Service; folder: string }> {
  const folder = ownFolder()
  const file = join(folder, 'company.muster')
  // Made with the first test: what opens a workspace is closed when the test that opened it ends.
  made ??= makeCompany()
  writeFileSync(file, await made)
  return { service: await openTestService(file), folder }
}

/** Everything written in files, whatever they are packed in. */
async function textsOf(files: readonly { path: string }[]): Promise<string> {
  const parts = await Promise.all(
    files.map(async ({ path }) =>
      /\.(xlsx|docx|pptx)$/.test(path) ? [...(await unzip(path)).values()].join('\n') : readFileSync(path, 'utf8'),
    ),
  )
  return parts.join('\n')
}

/** Whom a text names by name, address or log-in. */
async function namedIn(service: Service, text: string): Promise<string[]> {
  const { entries } = await service.run('directory.list', { kind: 'person' })
  return ['Tester', ...entries.flatMap(({ name, detail }) => [name, detail ?? name])].filter((name) =>
    text.includes(name),
  )
}

test('slides, text, calendar and task lists say what the screen says, in every script and without formulas', async () => {
  const { service, folder } = await company()
  const [plan, center, rows] = [
    (await service.run('plan.summary', {}))!,
    await service.run('center.figures', {}),
    (await service.run('plan.rows', { limit: 1000 })).rows,
  ]
  const formats: ExportFormat[] = ['pptx', 'docx', 'ics', 'jira', 'planner', 'json', 'html']
  const { files } = await service.run('reports.export', { folder, formats, audience: 'board' })
  const path = (format: ExportFormat): string => files.find((file) => file.format === format)!.path

  // Slides: figures in words, and in the charts as numbers that can be edited.
  const slides = await unzip(path('pptx'))
  const said = [...slides]
    .filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
    .map(([, xml]) => textOf(xml))
    .join('\n')
  expect(said).toContain(`from ${plan.before.accounts} to ${plan.after.accounts} accounts`)
  expect(said).toContain('Version 1, draft')
  expect(said).toContain(`${plan.after.cellsCovered} of ${plan.after.cellsNeeded}`)
  expect(said).toContain(ODD)
  const charts = [...slides].filter(([name]) => /charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml)
  expect(charts).toHaveLength(4)
  expect([...slides.keys()].filter((name) => /embeddings\/.*\.xlsx$/.test(name))).toHaveLength(4)
  const valuesOf = (xml: string): number[] => [...xml.matchAll(/<c:v>(-?[\d.]+)<\/c:v>/g)].map(([, n]) => Number(n))
  for (const { count } of center.accounts.byNetwork.slice(0, 12)) expect(valuesOf(charts[0]!)).toContain(count)
  const filled = Object.values(plan.dispositions).filter((count) => count > 0)
  expect(valuesOf(charts[1]!)).toEqual(expect.arrayContaining(filled))
  const document = PlanDocument.parse(JSON.parse(readFileSync(path('json'), 'utf8')))
  expect(document.frontier!.points.length).toBeGreaterThan(10)
  for (const point of document.frontier!.points)
    expect(valuesOf(charts[2]!)).toEqual(
      expect.arrayContaining([point.accounts, Math.round(point.audienceKept! * 1000) / 10]),
    )

  // The text: every account with its decision; heads of tables are repeated.
  const text = await unzip(path('docx'))
  const body = text.get('word/document.xml')!
  const words = textOf(body)
  expect(rows.filter(({ name }) => !words.includes(name))).toEqual([])
  expect(words).toContain(`from ${plan.before.accounts} to ${plan.after.accounts} accounts`)
  expect(words).toContain(ODD)
  expect(body.match(/<w:tblHeader\/>/g)!.length).toBeGreaterThan(6)
  expect(textOf([...text].find(([name]) => /footer\d*\.xml$/.test(name))![1])).toMatch(
    /Halvorn Group .* Version 1, draft/,
  )

  // The calendar.
  const calendar = readFileSync(path('ics'), 'utf8')
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR$/)
  expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(calendar).toContain(
    'X-WR-CALNAME:Halvorn Group: plan\\, Version 1\\, draft'.replace('\\, V', '\\, V').replaceAll('\\', ''),
  )

  // The task lists: one line for every account that does not stay as it is.
  const changing = rows.filter((row) => !['keep', 'undecided'].includes(held(row).disposition))
  const listed = (format: ExportFormat) =>
    parse<Record<string, string>>(readFileSync(path(format)), { bom: true, columns: true })
  expect(
    listed('jira')
      .map((row) => row['Issue Id'] ?? '')
      .toSorted(),
  ).toEqual(changing.map((row) => row.account).toSorted())
  expect(listed('planner').map((row) => row['Task ID'])).toHaveLength(changing.length)
  expect(listed('jira').filter((row) => /^[=+@-]/.test(row['Description'] ?? ''))).toEqual([])

  // None of it names anybody.
  expect(await namedIn(service, await textsOf(files))).toEqual([])
  expect(document.muster).toMatchObject({ personalData: false, planVersion: { number: 1, draft: true } })
})

test('people are named only where that is asked for', async () => {
  const { service, folder } = await company()
  const formats: ExportFormat[] = ['xlsx', 'csv', 'docx', 'jira', 'planner']
  const texts = async (personal: boolean): Promise<string> =>
    textsOf((await service.run('reports.export', { folder, formats, personal })).files)
  expect(await namedIn(service, await texts(false))).toEqual([])
  expect((await namedIn(service, await texts(true))).length).toBeGreaterThan(20)
})

test('one brand in one market: every figure is that of the screen for the same part', async () => {
  const { service, folder } = await company()
  const find = async (kind: 'brand' | 'market', name: string) =>
    (await service.run('directory.list', { kind })).entries.find((entry) => entry.name === name)!.id
  const [brand, market] = [await find('brand', 'Kornwell'), await find('market', 'Germany')]
  const part = await service.run('center.figures', { brand, market })
  const { files } = await service.run('reports.export', { folder, formats: ['json', 'xlsx'], brand, market })
  expect(files[0]!.path).toMatch(/halvorn-group-plan-kornwell-germany-\d{4}-\d\d-\d\d\.json$/)
  const written = PlanDocument.parse(JSON.parse(readFileSync(files[0]!.path, 'utf8')))
  expect(written.summary.plan).toEqual(part.plan)
  expect(written.inventory).toHaveLength(part.accounts.total)
  expect(written.decisions.every((row) => row.brand === 'Kornwell' && row.market === 'Germany')).toBe(true)
  expect(written.coverage).toHaveLength(part.coverage.needed)
  const book = await readXlsx(readFileSync(files[1]!.path))
  expect(book.sheets[0]!.rows.flat().join('\n')).toContain('limited to Kornwell, Germany')
  await expect(service.run('reports.export', { folder, formats: ['json'], brand: 'nowhere' })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a version is kept when it is issued; what changes afterwards is a draft of the next, and told', async () => {
  const { service, folder } = await company()
  expect(await service.run('plan.issue', { note: 'For the board' })).toEqual({ number: 1, issued: true })
  expect(await service.run('plan.issue', {})).toEqual({ number: 1, issued: false })
  const issued = await service.run('plan.versions', {})
  expect(issued).toMatchObject({ draft: false, versions: [{ number: 1, issuedBy: 'Tester', note: 'For the board' }] })
  const { rows } = await service.run('plan.rows', { sort: 'audience', descending: true, limit: 3 })
  const changed = rows.find((row) => held(row).disposition !== 'close' && !row.decided)!
  await service.run('plan.decide', { accounts: [changed.account], disposition: 'close', reason: 'Sold' })
  expect((await service.run('plan.versions', {})).draft).toBe(true)
  const { files } = await service.run('reports.export', { folder, formats: ['json', 'docx'] })
  const written = PlanDocument.parse(JSON.parse(readFileSync(files[0]!.path, 'utf8')))
  expect(written.muster.planVersion).toMatchObject({ number: 2, draft: true })
  expect(written.changes).toEqual([
    expect.objectContaining({ account: changed.name, was: held(changed).disposition, now: 'close', reason: 'Sold' }),
  ])
  expect(textOf((await unzip(files[1]!.path)).get('word/document.xml')!)).toContain('Changes since version 1')
  await service.run('history.undo', {})
  expect((await service.run('plan.versions', {})).draft).toBe(false)
})
