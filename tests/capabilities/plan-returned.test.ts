import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CellValue, readXlsx, writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import type { PlanRow } from '#shared/model/plan.ts'
import { newTestService, ownFolder } from '#tests/support/workspace.ts'

/** Eight accounts of two networks with what a plan needs to know of them. */
const LIST = `Profile,Brand,Market,Owner,Followers
https://www.facebook.com/kornwell,Kornwell,Germany,Ann Lee,80000
https://www.facebook.com/kornwell.de,Kornwell,Germany,Ann Lee,9000
https://www.facebook.com/kornwell.rezepte,Kornwell,Germany,Ann Lee,700
https://www.facebook.com/kornwell.kueche,Kornwell,Germany,Ann Lee,300
https://www.instagram.com/kornwell,Kornwell,Germany,Bob Ray,48200
https://www.instagram.com/kornwell.home,Kornwell,Germany,Bob Ray,5200
https://vk.com/kornwell_ru,Kornwell,Germany,Игорь Лапин,910
https://x.com/KornwellHelp,Kornwell,Germany,,9100
`

async function planned(): Promise<{ service: Service; folder: string }> {
  const { service, folder } = await newTestService('Kornwell Holding')
  const list = join(folder, 'list.csv')
  writeFileSync(list, LIST)
  await service.run('import.run', { file: list })
  await service.run('plan.recommend', {})
  return { service, folder }
}

const rowsOf = async (service: Service): Promise<Map<string, PlanRow>> =>
  new Map((await service.run('plan.rows', { limit: 100 })).rows.map((row) => [`${row.network}/${row.name}`, row]))

type Change = Partial<Record<'Disposition' | 'Into' | 'Reason noted' | 'Status', string | null>>
type Edited = {
  editor?: string
  changes: Record<string, Change>
  more?: (rows: CellValue[][]) => void
  language?: 'en' | 'ru'
}

/** Exports the workbook, changes cells of the decisions as a spreadsheet program would, and saves it under another name. */
async function edited(service: Service, folder: string, { editor, changes, more }: Edited): Promise<string> {
  const { files } = await service.run('reports.export', { folder: ownFolder(), formats: ['xlsx'] })
  const { sheets } = await readXlsx(readFileSync(files[0]!.path))
  const decisions = sheets.find(({ name }) => name === 'Decisions')!
  const head = decisions.rows[0]!
  for (const [account, change] of Object.entries(changes)) {
    const row = decisions.rows.find((cells) => cells[head.indexOf('Account')] === account)!
    for (const [column, value] of Object.entries(change)) row[head.indexOf(column)] = value
  }
  more?.(decisions.rows)
  const summary = sheets[0]!.rows.find(([label]) => label === 'Changes proposed by')!
  if (editor !== undefined) summary[1] = editor
  const file = join(folder, 'plan from the client.xlsx')
  const saved = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }))
  writeFileSync(file, await writeXlsx({ sheets: saved }))
  return file
}

test('a workbook that comes back proposes what was changed in it, in the name of who changed it; accepted it is decided', async () => {
  const { service, folder } = await planned()
  const before = await rowsOf(service)
  const file = await edited(service, folder, {
    editor: 'Clara Vogt',
    changes: {
      'kornwell.rezepte': { Disposition: 'Merge', Into: 'kornwell', 'Reason noted': 'Recipes move, 決定 🍳' },
      'kornwell.home': { Disposition: 'Transfer', Into: null },
      KornwellHelp: { Status: 'Decided' },
    },
  })
  const preview = await service.run('import.preview', { file })
  expect(preview).toMatchObject({
    kind: 'decisions',
    rows: 8,
    updated: 3,
    unchanged: 5,
    rejected: 0,
    decisions: { editor: 'Clara Vogt', proposed: 3, conflicts: 0, version: 1 },
  })
  expect(preview.preview.find(({ handle }) => handle === 'kornwell.rezepte')!.changes).toContainEqual({
    field: 'Reason noted',
    from: null,
    to: 'Recipes move, 決定 🍳',
  })
  // Nothing is decided by reading or importing it.
  const result = await service.run('import.run', { file })
  expect(result).toMatchObject({ updated: 3, batch: expect.any(String) })
  expect(await rowsOf(service)).toEqual(before)
  const { total, proposals } = await service.run('plan.proposals', {})
  expect(total).toBe(3)
  expect(proposals.find(({ name }) => name === 'kornwell.rezepte')).toMatchObject({
    disposition: 'merge',
    intoName: 'kornwell',
    into: before.get('facebook/kornwell')!.account,
    editor: 'Clara Vogt',
    changedSince: false,
  })
  // The same file again brings nothing new.
  expect(await service.run('import.run', { file })).toMatchObject({ batch: null, repeats: expect.any(Number) })
  const answer = await service.run('plan.answerProposals', { ids: proposals.map(({ id }) => id), accept: true })
  expect(answer).toEqual({ answered: 3, refused: [] })
  const after = await rowsOf(service)
  expect(after.get('facebook/kornwell.rezepte')).toMatchObject({
    decided: 'merge',
    decidedIntoName: 'kornwell',
    reason: 'Recipes move, 決定 🍳',
    decidedBy: 'Clara Vogt',
  })
  expect(after.get('instagram/kornwell.home')).toMatchObject({ decided: 'transfer', decidedBy: 'Clara Vogt' })
  expect(after.get('x/KornwellHelp')).toMatchObject({ decided: before.get('x/KornwellHelp')!.suggested })
  // One undo takes the answer back, another the import.
  await service.run('history.undo', {})
  expect((await service.run('plan.proposals', {})).total).toBe(3)
  expect(await rowsOf(service)).toEqual(before)
  await service.run('history.undo', {})
  expect((await service.run('plan.proposals', {})).total).toBe(0)
})

test('what was changed in Muster meanwhile is a conflict: shown with what it says now, and proposed only when asked for', async () => {
  const { service, folder } = await planned()
  const file = await edited(service, folder, {
    editor: 'Clara Vogt',
    changes: {
      'kornwell.home': { Disposition: 'Close', Into: null },
      'kornwell.de': { Disposition: 'Transfer', Into: null },
    },
  })
  const rows = await rowsOf(service)
  await service.run('plan.decide', {
    accounts: [rows.get('instagram/kornwell.home')!.account],
    disposition: 'transfer',
  })
  await service.run('plan.decide', { accounts: [rows.get('facebook/kornwell.de')!.account], disposition: 'archive' })
  await service.run('plan.lock', { accounts: [rows.get('facebook/kornwell.de')!.account], locked: true })
  const kept = await service.run('import.preview', { file })
  expect(kept).toMatchObject({ updated: 0, rejected: 2, decisions: { conflicts: 1 } })
  expect(kept.rejects.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/changed in Muster meanwhile.*It says: Transfer \(Tester, /),
      expect.stringMatching(/locked in Muster.*It says: Archive/),
    ]),
  )
  const taken = await service.run('import.run', { file, choices: { conflicts: 'take' } })
  expect(taken).toMatchObject({ updated: 1, rejected: 1 })
  const { proposals } = await service.run('plan.proposals', {})
  expect(proposals).toMatchObject([
    { name: 'kornwell.home', disposition: 'close', changedSince: true, now: { disposition: 'transfer', by: 'Tester' } },
  ])
  expect(await service.run('plan.answerProposals', { ids: [proposals[0]!.id], accept: false })).toMatchObject({
    answered: 1,
  })
  expect((await rowsOf(service)).get('instagram/kornwell.home')).toMatchObject({ decided: 'transfer' })
})

test('cells that make no sense are refused one by one, with their row and reason, and can be saved', async () => {
  const { service, folder } = await planned()
  const file = await edited(service, folder, {
    changes: {
      kornwell: { Disposition: 'Sell it' },
      'kornwell.de': { Disposition: 'Merge', Into: 'nobody' },
      'kornwell.rezepte': { Disposition: 'Merge', Into: null },
      'kornwell.kueche': { Disposition: 'Merge', Into: 'kornwell.kueche' },
      'kornwell.home': { Disposition: 'Close', Into: 'kornwell' },
      KornwellHelp: { Status: 'perhaps' },
    },
    more: (rows) => {
      const head = rows[0]!
      const stranger = head.map(() => null) as CellValue[]
      stranger[head.indexOf('Account')] = 'a stranger'
      stranger[head.indexOf('Account id')] = '01900000-0000-7000-8000-00000000ffff'
      rows.push(stranger)
    },
  })
  const preview = await service.run('import.preview', { file })
  expect(preview).toMatchObject({ updated: 0, rejected: 7, decisions: { proposed: 0 } })
  expect(preview.remarks).toContain('Nobody wrote a name into the workbook.')
  expect(preview.rejects.every(({ row, sheet }) => row > 1 && sheet === 'Decisions')).toBe(true)
  expect(preview.rejects.map(({ reason }) => reason).toSorted()).toEqual(
    [
      'No disposition is called this.',
      'The network has no account of this name in the inventory.',
      'A merge needs the account that takes over.',
      'An account cannot merge into itself.',
      'Only a merge has an account that takes over.',
      'No status is called this.',
      'The inventory has no account with this id.',
    ].toSorted(),
  )
  const target = join(folder, 'refused.csv')
  expect(await service.run('import.rejects', { file, target })).toMatchObject({ rows: 7 })
  expect(readFileSync(target, 'utf8')).toContain('Sell it')
  // In Russian the same words, and the same workbook.
  const russian = await service.run('import.preview', { file }, 'ru')
  expect(russian.rejects.map(({ reason }) => reason)).toContain('Такого решения нет.')
})

test('a workbook that lost its decisions, or is torn, is refused as a whole; one of another workspace says so', async () => {
  const { service, folder } = await planned()
  const { files } = await service.run('reports.export', { folder, formats: ['xlsx'] })
  const { sheets } = await readXlsx(readFileSync(files[0]!.path))
  const save = async (name: string, kept: typeof sheets): Promise<string> => {
    const file = join(folder, name)
    writeFileSync(
      file,
      await writeXlsx({
        sheets: kept.map(({ name: sheet, rows }) => ({ name: sheet, rows: rows.map((row) => [...row]) })),
      }),
    )
    return file
  }
  const without = await save(
    'without.xlsx',
    sheets.filter(({ name }) => name !== 'Decisions'),
  )
  await expect(service.run('import.preview', { file: without })).rejects.toMatchObject({ code: 'file_malformed' })
  const torn = await save(
    'torn.xlsx',
    sheets.map((sheet) => (sheet.name === 'muster-plan' ? { ...sheet, rows: [[':{"muster":']] } : sheet)),
  )
  await expect(service.run('import.preview', { file: torn })).rejects.toMatchObject({ code: 'file_malformed' })
  const other = await newTestService('Another')
  await other.service.run('accounts.add', { address: 'https://www.facebook.com/kornwell' })
  await other.service.run('plan.recommend', {})
  const preview = await other.service.run('import.preview', { file: files[0]!.path })
  expect(preview.rejected).toBe(8)
})

test('a proposal that cannot hold any more stays open and says why; merges are taken after what they go into', async () => {
  const { service, folder } = await planned()
  const rows = await rowsOf(service)
  const file = await edited(service, folder, {
    editor: 'Clara Vogt',
    changes: {
      kornwell: { Disposition: 'Keep', Into: null, Status: 'Decided' },
      'kornwell.rezepte': { Disposition: 'Merge', Into: 'kornwell.kueche' },
      'kornwell.kueche': { Disposition: 'Keep', Into: null, Status: 'Decided' },
      'kornwell.home': { Disposition: 'Close', Into: null },
    },
  })
  await service.run('import.run', { file })
  const home = rows.get('instagram/kornwell.home')!.account
  await service.run('plan.decide', { accounts: [home], disposition: 'keep' })
  await service.run('plan.lock', { accounts: [home], locked: true })
  const { proposals } = await service.run('plan.proposals', {})
  const answer = await service.run('plan.answerProposals', { ids: proposals.map(({ id }) => id), accept: true })
  expect(answer.refused).toEqual([
    { id: expect.any(String), name: 'kornwell.home', reason: 'kornwell.home is locked. Unlock it with L first.' },
  ])
  expect((await rowsOf(service)).get('facebook/kornwell.rezepte')).toMatchObject({
    decided: 'merge',
    decidedIntoName: 'kornwell.kueche',
  })
  expect((await service.run('plan.proposals', {})).total).toBe(1)
})

test('the file itself keeps its choices: lists of words, and accounts of the same network', async () => {
  const { service, folder } = await planned()
  const { files } = await service.run('reports.export', { folder, formats: ['xlsx'] })
  const { sheets } = await readXlsx(readFileSync(files[0]!.path))
  const decisions = sheets.find(({ name }) => name === 'Decisions')!
  const lists = (decisions.dataValidations ?? []).map(({ type, formula1 }) => [type, formula1])
  expect(lists.length).toBeGreaterThanOrEqual(5)
  expect(lists.every(([type, formula]) => type === 'list' && formula!.includes('muster-plan-choices'))).toBe(true)
  const choices = sheets.find(({ name }) => name === 'muster-plan-choices')!
  expect(choices.rows.map(([word]) => word).filter(Boolean)).toContain('Refocus')
})
