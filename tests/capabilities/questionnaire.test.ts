import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CellValue, readXlsx, writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import type { AnswerFile } from '#shared/model/questionnaire.ts'
import { HEAD_ROW } from '#shared/model/questionnaire-places.ts'
import { ownFolder } from '#tests/support/workspace.ts'
import { seedAccount, seededService } from './plan-seed.ts'

/** Ann owns one and two; three belongs to Bob, who has left, so its team is asked; four is nobody's and of no team. */
async function company(): Promise<{ service: Service; folder: string }> {
  const { service } = await seededService((db, now) => {
    seedAccount(db, now, { id: 'one', team: null, language: null })
    seedAccount(db, now, { id: 'two', network: 'x', brand: 'brisavo', language: 'ru' })
    seedAccount(db, now, { id: 'three', network: 'youtube', owner: 'bob', team: 'support' })
    seedAccount(db, now, { id: 'four', network: 'instagram', owner: null, team: null, brand: 'brisavo' })
    seedAccount(db, now, { id: 'gone', network: 'instagram', lifecycle: 'closed', team: null })
    db.exec(`
      INSERT INTO person (id, name, language) VALUES ('cy', 'Cy Dow', 'ru');
      INSERT INTO goal (id, name, metric, archived_on) VALUES ('calls', 'Fewer calls', 'calls a week', NULL), ('old', 'Old goal', 'x', '2020-01-01');
      INSERT INTO access (id, account_id, person_id, way, two_factor, proven_on) VALUES ('w1', 'two', 'ann', 'own_login', NULL, '2026-01-05');`)
  })
  return { service, folder: ownFolder() }
}

const receivers = (service: Service) => service.run('questionnaire.receivers', {})

async function exported(
  service: Service,
  folder: string,
  format: 'xlsx' | 'html',
  kind: 'person' | 'team',
  id: string,
) {
  const { files } = await service.run('questionnaire.export', { folder, formats: [format], to: [{ kind, id }] })
  return files[0]?.path ?? ''
}

/** Fills cells of a workbook by account and column label, and saves it as another program would. */
async function answerBook(path: string, answers: Record<string, Record<string, CellValue>>, to: string): Promise<void> {
  const { sheets } = await readXlsx(readFileSync(path))
  const rows = sheets[0]?.rows ?? []
  const heads = rows[HEAD_ROW] ?? []
  for (const row of rows.slice(HEAD_ROW + 2))
    for (const [label, value] of Object.entries(answers[String(row[0])] ?? {})) row[heads.indexOf(label)] = value
  writeFileSync(
    to,
    await writeXlsx({
      sheets: sheets.map(({ name, rows: own, hidden, veryHidden }) => ({
        name,
        rows: own,
        ...(hidden ? { hidden } : {}),
        ...(veryHidden ? { veryHidden } : {}),
      })),
    }),
  )
}

/** The file a page makes when answers are saved. */
function answerPage(path: string, answers: AnswerFile['answers'], to: string): void {
  const page = readFileSync(path, 'utf8')
  const block = /<script[^>]*id="muster-form"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
  const { file } = JSON.parse(block) as { file: AnswerFile }
  writeFileSync(to, JSON.stringify({ ...file, answers }))
}

describe('who is asked', () => {
  test('owners who are here, else the team, else the brand, with exactly what is not known', async () => {
    const { service } = await company()
    const { receivers: found, facts } = await receivers(service)
    expect(found.map(({ kind, id, accounts, language }) => [kind, id, accounts, language])).toEqual(
      expect.arrayContaining([
        ['person', 'ann', 2, 'en'],
        ['team', 'support', 1, 'en'],
        ['brand', 'brisavo', 1, 'en'],
      ]),
    )
    expect(found).toHaveLength(3)
    expect(facts.find(({ fact }) => fact === 'team')).toMatchObject({ accounts: 2, owners: 1 })
    // A way in is for an owner to tell; only the account with one can be asked for its second factor.
    expect(facts.find(({ fact }) => fact === 'access')).toMatchObject({ accounts: 1, owners: 1 })
    expect(facts.find(({ fact }) => fact === 'two_factor')).toMatchObject({ accounts: 1 })
    expect(facts.find(({ fact }) => fact === 'owner')).toMatchObject({ accounts: 2, owners: 0 })
  })

  test('the files are for each receiver, in the language of the owner, and are never replaced', async () => {
    const { service, folder } = await company()
    await service.run('accounts.update', { ids: ['one'], patch: { ownerId: 'cy' } })
    const first = await service.run('questionnaire.export', { folder, formats: ['xlsx', 'html'] })
    expect(first.files).toHaveLength(8)
    const cy = first.files.find(({ to, format }) => to === 'Cy Dow' && format === 'html')
    expect(readFileSync(cy?.path ?? '', 'utf8')).toContain('Вопросы о ваших аккаунтах')
    const again = await service.run('questionnaire.export', { folder, formats: ['html'], facts: ['team'] })
    expect(again.files.every(({ path }) => !first.files.some((file) => file.path === path))).toBe(true)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
    await expect(
      service.run('questionnaire.export', { folder, formats: ['html'], to: [{ kind: 'person', id: 'bob' }] }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a workbook that comes back', () => {
  const answers = {
    one: {
      Team: 'Support',
      Language: 'German (de)',
      Why: 'Fewer calls',
      'Opened on': new Date('2019-03-04'),
      'Journey stages': null,
      Goal: 'Fewer calls',
      'Your way in': 'Own login',
    },
    two: { 'Two-factor sign-in': 'Yes', 'Link in the profile': 'none' },
  }

  test('is recognised, previewed per account, written in one step, and undo takes back exactly that', async () => {
    const { service, folder } = await company()
    const to = join(folder, 'answered.xlsx')
    await answerBook(await exported(service, folder, 'xlsx', 'person', 'ann'), answers, to)
    const before = await service.run('accounts.get', { id: 'one' })
    const preview = await service.run('import.preview', { file: to })
    expect(preview).toMatchObject({ kind: 'answers', format: 'xlsx', updated: 2, rejected: 0, created: 0 })
    expect(preview.answers).toMatchObject({ to: 'Ann Lee', given: 8, taken: 8, conflicts: 0 })
    expect(preview.preview.find(({ handle }) => handle === 'one')?.changes).toContainEqual({
      field: 'Team',
      from: null,
      to: 'Support',
    })
    expect((await service.run('accounts.get', { id: 'one' })).team).toBeNull()

    const result = await service.run('import.run', { file: to })
    expect(result).toMatchObject({ updated: 2, rejected: 0 })
    expect(await service.run('accounts.get', { id: 'one' })).toMatchObject({
      team: 'Support',
      language: 'de',
      openedOn: '2019-03-04',
      purpose: { why: 'Fewer calls' },
    })
    const ways = await service.run('access.list', { account: 'two' })
    expect(ways.entries).toMatchObject([{ id: 'w1', twoFactor: true, provenOn: '2026-01-05' }])
    expect((await service.run('access.list', { account: 'one' })).entries).toMatchObject([{ way: 'own_login' }])
    expect((await service.run('accounts.get', { id: 'two' })).website).toBe('')

    const again = await service.run('import.run', { file: to })
    expect(again).toMatchObject({ updated: 0, unchanged: 2, batch: null, import: null })
    await service.run('history.undo', {})
    expect(await service.run('accounts.get', { id: 'one' })).toEqual({ ...before, sources: expect.anything() })
    expect((await service.run('access.list', { account: 'one' })).entries).toEqual([])
    expect((await service.run('access.list', { account: 'two' })).entries).toMatchObject([{ twoFactor: null }])
  })

  test('what the inventory learned meanwhile is shown and kept, or replaced where the person says so', async () => {
    const { service, folder } = await company()
    const to = join(folder, 'answered.xlsx')
    await answerBook(await exported(service, folder, 'xlsx', 'person', 'ann'), answers, to)
    await service.run('accounts.update', { ids: ['one'], patch: { teamId: 'legal', language: 'de' } })
    const preview = await service.run('import.preview', { file: to })
    expect(preview.answers?.conflicts).toBe(1)
    const [refused] = preview.rejects
    expect(refused).toMatchObject({ value: 'Support', row: HEAD_ROW + 3 })
    expect(refused?.reason).toMatch(/^Team: .*meanwhile.* Legal/)
    await service.run('import.run', { file: to })
    expect((await service.run('accounts.get', { id: 'one' })).team).toBe('Legal')
    await service.run('import.run', { file: to, choices: { conflicts: 'take' } })
    expect((await service.run('accounts.get', { id: 'one' })).team).toBe('Support')
  })
})

describe('answers that cannot be taken', () => {
  const bad: [fact: string, text: string, reason: RegExp][] = [
    ['team', 'Astronauts', /chosen/],
    ['opened_on', '31.02.2024', /Not a date/],
    ['opened_on', '2999-01-01', /still to come/],
    ['website', 'not an address', /Not an address/],
    ['note', 'hello', /no question/],
    ['brand', 'Kornwell', /not asked/],
    ['why', 'password: Xk29-vmQ8-77', /password/],
    ['goal', 'Old goal', /chosen/],
    ['backup_owner', 'Ann Lee', /stand in/],
  ]
  test.each(bad)('%s = %s is refused with its row and reason, and nothing is written', async (fact, text, reason) => {
    const { service, folder } = await company()
    const to = join(folder, 'answers.json')
    answerPage(await exported(service, folder, 'html', 'person', 'ann'), { one: { [fact]: text } }, to)
    const result = await service.run('import.run', { file: to })
    expect(result).toMatchObject({ updated: 0, rejected: 1, batch: null })
    expect(result.rejects).toMatchObject([{ row: 1, value: text, reason: expect.stringMatching(reason) }])
  })

  test('an account the inventory does not have is refused by what it was called; the others are taken', async () => {
    const { service, folder } = await company()
    const to = join(folder, 'answers.json')
    const page = await exported(service, folder, 'html', 'person', 'ann')
    await service.run('accounts.remove', { ids: ['one'] })
    answerPage(page, { one: { team: 'Legal' }, two: { opened_on: '15.06.2020' } }, to)
    const result = await service.run('import.run', { file: to })
    expect(result).toMatchObject({ updated: 1, rejected: 1 })
    const rejects = join(folder, 'rejects.csv')
    await service.run('import.rejectsOf', { id: result.import ?? '', target: rejects })
    expect(readFileSync(rejects, 'utf8')).toContain('one · Facebook,Team,Legal')
  })

  test('torn data and a newer questionnaire are refused in one line', async () => {
    const { service, folder } = await company()
    const to = join(folder, 'answers.json')
    answerPage(await exported(service, folder, 'html', 'person', 'ann'), {}, to)
    const text = readFileSync(to, 'utf8')
    writeFileSync(to, text.slice(0, 300))
    await expect(service.run('import.preview', { file: to })).rejects.toMatchObject({ code: 'file_malformed' })
    writeFileSync(to, text.replace('"version":1', '"version":99'))
    await expect(service.run('import.run', { file: to })).rejects.toMatchObject({ code: 'file_malformed' })
  })

  test('a page saved with its answers comes back as well', async () => {
    const { service, folder } = await company()
    const page = await exported(service, folder, 'html', 'team', 'support')
    const to = join(folder, 'page.html')
    const filled = JSON.stringify({ three: { owner: 'cy', extent: '<b>5</b>' } }).replaceAll('<', String.raw`\u003c`)
    writeFileSync(to, readFileSync(page, 'utf8').replace(/(id="muster-answers">)\s*\{\}/, `$1${filled}`))
    expect(await service.run('import.run', { file: to })).toMatchObject({ updated: 1, rejected: 0 })
    expect(await service.run('accounts.get', { id: 'three' })).toMatchObject({
      owner: 'Cy Dow',
      purpose: { extent: '<b>5</b>' },
    })
  })
})
