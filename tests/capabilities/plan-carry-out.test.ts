import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { Envelope } from '#shared/contract/error.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { openReader } from '#main/mirror/open.ts'
import type { Service } from '#main/service/service.ts'
import { ownFolder } from '#tests/support/workspace.ts'
import { DAY, preparedService, seedAccount, seededService } from './plan-seed.ts'

const STARTS = '2026-01-05'

function fill(db: Mirror, now: number): void {
  seedAccount(db, now, { id: 'Kornwell', audience: 40_000, stages: ['before', 'during', 'after'] })
  seedAccount(db, now, { id: 'KornwellDE', audience: 9000, stages: ['before'] })
  seedAccount(db, now, { id: 'Old', audience: 300, silent: 400, brand: 'brisavo', stages: [] })
  seedAccount(db, now, { id: 'Plus', network: 'google_plus', audience: 80, stages: [] })
  seedAccount(db, now, { id: 'Stay', network: 'x', audience: 7000, market: 'uk', stages: ['after'] })
  for (const account of ['Kornwell', 'KornwellDE'])
    db.prepare(
      "INSERT INTO access (id, account_id, person_id, way, proven_on) VALUES (?, ?, 'ann', 'own_login', ?)",
    ).run(`access-${account}`, account, '2025-12-01')
}

const carrying = preparedService(fill, async (service) => {
  await service.run('plan.recommend', {})
  await service.run('plan.decide', { accounts: ['Kornwell'], disposition: 'refocus', charter: { what: 'One voice' } })
  await service.run('plan.decide', { accounts: ['KornwellDE'], disposition: 'merge', into: 'Kornwell' })
  await service.run('plan.decide', { accounts: ['Old', 'Plus'], disposition: 'close' })
  await service.run('plan.decide', {
    accounts: ['Stay'],
    disposition: 'transfer',
    transferTo: { kind: 'team', id: 'support' },
  })
})

const propose = (service: Service) => service.run('plan.proposeWaves', { startsOn: STARTS })
const one = async (service: Service, account: string) => {
  const found = await service.run('plan.carryAccount', { account })
  if (!found) throw new Error(`${account} does not change`)
  return found
}
const missing = async (service: Service, account: string): Promise<string[]> =>
  (await one(service, account)).checks.filter(({ met }) => !met).map(({ code }) => code)
const refusal = async (answer: Promise<Envelope<unknown>>): Promise<string> => {
  const envelope = await answer
  return envelope.ok ? 'accepted' : `${envelope.error.code} ${String(envelope.error.details?.['reason'] ?? '')}`.trim()
}
const tasksOf = async (service: Service, account: string) => (await service.run('plan.tasks', { account })).tasks

describe('deciding for whom and for what', () => {
  it('keeps the receiver and the charter with the decision until another disposition is chosen', async () => {
    const { service } = await carrying()
    expect(await service.run('plan.row', { account: 'Stay' })).toMatchObject({
      decided: 'transfer',
      transferTo: { kind: 'team', id: 'support', name: 'Support' },
    })
    await service.run('plan.decide', { accounts: ['Stay'], disposition: 'transfer', reason: 'They answer it' })
    expect((await service.run('plan.row', { account: 'Stay' }))?.transferTo?.name).toBe('Support')
    await service.run('plan.decide', { accounts: ['Stay'], disposition: 'keep' })
    expect((await service.run('plan.row', { account: 'Stay' }))?.transferTo).toBeNull()
    await service.run('history.undo', {})
    expect((await service.run('plan.row', { account: 'Stay' }))?.transferTo?.name).toBe('Support')
    expect((await service.run('plan.row', { account: 'Kornwell' }))?.charter).toEqual({ what: 'One voice' })
  })
  it.each([
    [
      'a receiver without a transfer',
      { disposition: 'keep', transferTo: { kind: 'outside', name: 'Shop' } },
      'bad_request',
    ],
    ['a charter without a refocus', { disposition: 'close', charter: { what: 'News' } }, 'bad_request'],
    ['a team nobody knows', { disposition: 'transfer', transferTo: { kind: 'team', id: 'nobody' } }, 'not_found'],
  ])('refuses %s', async (_, query, code) => {
    const { service } = await carrying()
    expect(await refusal(service.handle('plan.decide', { accounts: ['Old'], ...query }, 'en'))).toBe(code)
  })
})

describe('waves', () => {
  it('puts what others wait for first, then quick wins, with a month of notice and no task twice', async () => {
    const { service } = await carrying()
    expect(await propose(service)).toMatchObject({ accounts: 5 })
    const { waves, unplaced } = await service.run('plan.waves', {})
    expect(unplaced).toBe(0)
    expect(waves.map(({ name, startsOn, dueOn, accounts }) => [name, startsOn, dueOn, accounts])).toEqual([
      ['Prepare', '2026-01-05', '2026-02-02', 1],
      ['Quick wins', '2026-01-19', '2026-02-16', 2],
      ['In order', '2026-02-02', '2026-03-02', 2],
    ])
    const [prepare, , order] = waves
    const { members } = await service.run('plan.waveMembers', { wave: order?.id ?? '' })
    const merging = members.find(({ account }) => account === 'KornwellDE')
    expect(merging?.into).toBe('Kornwell')
    expect(merging?.why).toContain('After Kornwell, which it merges into, has changed')
    expect((await service.run('plan.waveMembers', { wave: prepare?.id ?? '' })).members[0]?.account).toBe('Kornwell')
    const again = await propose(service)
    expect((await service.run('plan.tasks', {})).total).toBe(again.tasks)
  })
  it("has the network's own steps, announcements at a month, two weeks and 48 hours, and waits for the successor", async () => {
    const { service } = await carrying()
    await propose(service)
    const merge = await tasksOf(service, 'KornwellDE')
    expect(merge.filter(({ code }) => code?.startsWith('announce')).map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['announce-month', '2026-02-02'],
      ['announce-fortnight', '2026-02-16'],
      ['announce-hours', '2026-02-28'],
    ])
    expect(merge.map(({ code }) => code)).toContain('name-successor')
    const act = merge.find(({ code }) => code === 'act-merge')
    expect(act?.needs.map(({ title, account }) => [title, account])).toContainEqual([
      'Change name, bio and picture to the new charter',
      'Kornwell',
    ])
    expect(act).toMatchObject({ state: 'late', owner: 'Ann Lee', dueOn: '2026-03-02' })
    const closing = await tasksOf(service, 'Old')
    expect(closing.map(({ title }) => title)).toContain(
      'Delete the page in its settings; it can be restored for 30 days',
    )
    expect((await tasksOf(service, 'Plus')).map(({ code }) => code)).not.toContain('announce-month')
  })
  it('moves with its tasks, takes later waves along, and comes back with undo', async () => {
    const { service } = await carrying()
    await propose(service)
    const { waves } = await service.run('plan.waves', {})
    const [first, second] = waves
    const [task] = await tasksOf(service, 'Kornwell')
    await service.run('plan.editTasks', { ids: [task?.id ?? ''], dueOn: '2026-01-20' })
    await service.run('plan.shiftWave', { wave: first?.id ?? '', days: 7, later: true })
    const moved = (await service.run('plan.waves', {})).waves
    expect(moved.map(({ startsOn }) => startsOn)).toEqual(['2026-01-12', '2026-01-26', '2026-02-09'])
    const tasks = await tasksOf(service, 'Kornwell')
    expect(tasks.find(({ id }) => id === task?.id)?.dueOn).toBe('2026-01-20')
    expect(tasks.find(({ code }) => code === 'act-refocus')?.dueOn).toBe('2026-02-09')
    await service.run('history.undo', {})
    expect((await service.run('plan.waves', {})).waves.map(({ startsOn }) => startsOn)).toEqual(
      waves.map(({ startsOn }) => startsOn),
    )
    expect(await refusal(service.handle('plan.editWave', { wave: second?.id, dueOn: '2025-01-01' }, 'en'))).toBe(
      'bad_request',
    )
  })
  it('keeps what was begun when waves are proposed again', async () => {
    const { service } = await carrying()
    await propose(service)
    const [first] = await tasksOf(service, 'Old')
    await service.run('plan.doTasks', { ids: [first?.id ?? ''], done: true, proof: 'Mail of Monday' })
    await service.run('plan.proposeWaves', { startsOn: '2027-03-01' })
    const kept = (await tasksOf(service, 'Old')).find(({ id }) => id === first?.id)
    expect(kept).toMatchObject({ state: 'done', proof: 'Mail of Monday', doneBy: 'Tester' })
    expect((await one(service, 'Old')).dueOn).toBe('2026-03-02')
    expect((await one(service, 'KornwellDE')).dueOn).toBe('2027-04-26')
  })
  it('takes an account along with its tasks into another wave and out of all', async () => {
    const { service } = await carrying()
    await propose(service)
    const [first] = (await service.run('plan.waves', {})).waves
    await service.run('plan.placeInWave', { accounts: ['Old'], wave: first?.id ?? '' })
    expect((await tasksOf(service, 'Old')).find(({ code }) => code === 'seal')?.dueOn).toBe('2026-01-30')
    await service.run('plan.placeInWave', { accounts: ['Old'], wave: null })
    expect(await tasksOf(service, 'Old')).toEqual([])
    await service.run('history.undo', {})
    expect((await tasksOf(service, 'Old')).length).toBeGreaterThan(5)
  })
  it('ticks what is known to be done: the owner told, the records sealed', async () => {
    const { service } = await carrying()
    await propose(service)
    await service.run('plan.mark', { accounts: ['Old'], mark: 'informed', stated: true })
    const { seals } = await service.run('plan.seal', { accounts: ['Old'], folder: ownFolder() })
    const done = (await tasksOf(service, 'Old')).filter(({ state }) => state === 'done')
    expect(done.map(({ code, proof }) => [code, proof])).toEqual([
      ['tell-owner', null],
      ['seal', `${seals[0]?.path} ${seals[0]?.digest}`],
    ])
    await service.run('history.undo', {})
    expect((await tasksOf(service, 'Old')).find(({ code }) => code === 'seal')?.state).not.toBe('done')
  })
  it('refuses tasks that would wait for each other', async () => {
    const { service } = await carrying()
    await propose(service)
    const tasks = await tasksOf(service, 'KornwellDE')
    const act = tasks.find(({ code }) => code === 'act-merge')?.id
    const first = tasks.find(({ code }) => code === 'tell-owner')?.id
    expect(await refusal(service.handle('plan.linkTasks', { task: first, needs: act, linked: true }, 'en'))).toBe(
      'conflict circle',
    )
  })
})

describe('readiness', () => {
  it('lists what is missing and nothing that is there', async () => {
    const { service } = await carrying()
    expect(await missing(service, 'KornwellDE')).toEqual(['loss', 'sealed', 'informed', 'date'])
    expect(await missing(service, 'Kornwell')).toEqual(['informed', 'date'])
    await propose(service)
    await service.run('plan.mark', { accounts: ['Kornwell'], mark: 'informed', stated: true })
    expect(await missing(service, 'Kornwell')).toEqual([])
    expect(await service.run('plan.readiness', {})).toMatchObject({ changing: 5, ready: 1, carried: 0 })
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'undecided' })
    expect(await missing(service, 'Old')).toContain('decided')
  })
  it('sees customers who wait, a successor without common access, and messages after the seal', async () => {
    const { service } = await seededService((db, now) => {
      fill(db, now)
      db.prepare("DELETE FROM access WHERE account_id = 'Kornwell'").run()
      db.prepare(
        "INSERT INTO conversation (id, account_id, natural_key, started_at, last_at, needs_answer, waiting_since) VALUES ('c', 'KornwellDE', 'c', ?, ?, 1, ?)",
      ).run(now - DAY, now - DAY, now - DAY)
    })
    await service.run('plan.decide', { accounts: ['Kornwell'], disposition: 'keep' })
    await service.run('plan.decide', { accounts: ['KornwellDE'], disposition: 'merge', into: 'Kornwell' })
    const { checks } = await one(service, 'KornwellDE')
    expect(checks.find(({ code }) => code === 'waiting')).toMatchObject({
      met: false,
      text: '1 customer waits for an answer',
    })
    expect(checks.find(({ code }) => code === 'access')).toMatchObject({ met: false, mark: 'access' })
  })
})

describe('carrying out', () => {
  it('changes nothing in the inventory before, everything after, and takes it back', async () => {
    const { service } = await carrying()
    await propose(service)
    const get = async (id: string) => service.run('accounts.get', { id })
    expect((await get('Old'))?.lifecycle).toBe('active')
    expect(await refusal(service.handle('plan.carryOut', { accounts: ['Old'] }, 'en'))).toBe('conflict unready')
    await service.run('plan.carryOut', { accounts: ['Old', 'Stay', 'Kornwell'], despite: 'The board wants it today' })
    expect((await get('Old'))?.lifecycle).toBe('closed')
    expect(await get('Stay')).toMatchObject({ lifecycle: 'active', team: 'Support' })
    expect((await get('Kornwell'))?.purpose?.what).toBe('One voice')
    expect(await one(service, 'Old')).toMatchObject({
      carriedBy: 'Tester',
      despite: 'The board wants it today',
      missing: 0,
    })
    expect((await tasksOf(service, 'Stay')).find(({ code }) => code === 'act-transfer')?.state).toBe('done')
    await service.run('history.undo', {})
    expect((await get('Old'))?.lifecycle).toBe('active')
    expect(await get('Stay')).toMatchObject({ team: 'Marketing' })
    expect((await one(service, 'Old')).carriedAt).toBeNull()
  })
  it('refuses what only was suggested and what stays as it is', async () => {
    const { service } = await carrying()
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'undecided' })
    expect(await refusal(service.handle('plan.carryOut', { accounts: ['Old'], despite: 'now' }, 'en'))).toBe(
      'conflict undecided',
    )
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'keep' })
    expect(await refusal(service.handle('plan.carryOut', { accounts: ['Old'], despite: 'now' }, 'en'))).toBe(
      'conflict unchanged',
    )
  })
  it('is proven by the next import: gone, still found, still posting, and gone although it stays', async () => {
    const folder = ownFolder()
    const list = join(folder, 'list.csv')
    const rows = (names: readonly string[]): string =>
      `network,handle\n${names.map((name) => `facebook,${name}`).join('\n')}\n`
    const { service } = await seededService(() => undefined)
    writeFileSync(list, rows(['alphabrand', 'bravobrand', 'carlobrand', 'deltabrand']))
    await service.run('import.run', { file: list, list: { source: 'team', asOf: '2026-01-01' } })
    const { rows: accounts } = await service.run('plan.rows', {})
    const id = (name: string): string => accounts.find((row) => row.name === name)?.account ?? ''
    await service.run('plan.decide', { accounts: [id('alphabrand'), id('bravobrand')], disposition: 'close' })
    await service.run('plan.decide', { accounts: [id('carlobrand')], disposition: 'keep' })
    await service.run('plan.carryOut', { accounts: [id('alphabrand'), id('bravobrand')], despite: 'test of drift' })
    await propose(service)
    expect((await one(service, id('alphabrand'))).drift).toBe('waiting')
    writeFileSync(list, rows(['bravobrand', 'deltabrand']))
    await service.run('import.run', { file: list, list: { source: 'team', asOf: calendarDay(Date.now()) } })
    expect(await one(service, id('alphabrand'))).toMatchObject({ drift: 'proven' })
    expect(await one(service, id('bravobrand'))).toMatchObject({ drift: 'still-found' })
    expect(await one(service, id('carlobrand'))).toMatchObject({ drift: 'gone-but-stays', disposition: 'keep' })
    expect((await service.run('plan.carryAccounts', { show: 'drift' })).total).toBe(2)
  })
})

describe('sealing records', () => {
  const seed = async () =>
    seededService((db, now) => {
      fill(db, now)
      db.prepare(
        "INSERT INTO conversation (id, account_id, natural_key, started_at, last_at) VALUES ('c', 'Old', 'c', ?, ?)",
      ).run(now - 5 * DAY, now - 5 * DAY)
      const say = db.prepare(
        "INSERT INTO message (conversation_id, natural_key, direction, visibility, at, author, text) VALUES ('c', ?, 'in', ?, ?, 'eva', ?)",
      )
      say.run('1', 'public', now - 5 * DAY, 'Wann öffnet ihr? 🛠')
      say.run('2', 'private', now - 5 * DAY, 'Meine Nummer ist geheim')
    })
  it('writes profile, snapshots and public messages with their hashes, and says when anybody changed them', async () => {
    const { service, file } = await seed()
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'close' })
    const folder = ownFolder()
    const { seals } = await service.run('plan.seal', { accounts: ['Old'], folder })
    const [seal] = seals
    const path = seal?.path ?? ''
    expect(seal).toMatchObject({ files: 3, messages: 1, withheld: 1 })
    const all = ['profile.json', 'snapshots.json', 'messages.ndjson', 'manifest.json'].map((name) =>
      readFileSync(join(path, name), 'utf8'),
    )
    expect(all[2]).toContain('Wann öffnet ihr? 🛠')
    expect(all.join('')).not.toContain('geheim')
    expect(JSON.parse(all[0] ?? '')).toMatchObject({
      handle: 'Old',
      brand: 'Brisavo',
      decisions: [{ disposition: 'close' }],
    })
    expect(await service.run('plan.verifySeal', { folder: path })).toMatchObject({
      ok: true,
      files: 3,
      problems: [],
      sealed: { account: 'Old' },
    })
    expect(await missing(service, 'Old')).not.toContain('sealed')
    appendFileSync(join(path, 'messages.ndjson'), ' ')
    rmSync(join(path, 'snapshots.json'))
    mkdirSync(join(path, 'more'))
    expect(await service.run('plan.verifySeal', { folder: path })).toMatchObject({
      ok: false,
      problems: ['snapshots.json is missing', 'messages.ndjson was changed', 'more was not sealed'],
    })
    const db = openReader(file)
    expect(db.prepare('SELECT digest FROM seal').pluck().all()).toEqual([seal?.digest])
    db.close()
  })
  it('does not take a manifest for sealed that was written anew to fit changed files', async () => {
    const { service } = await seed()
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'close' })
    const { seals } = await service.run('plan.seal', { accounts: ['Old'], folder: ownFolder() })
    const manifest = join(seals[0]?.path ?? '', 'manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('Tester', 'Nobody'))
    expect(await service.run('plan.verifySeal', { folder: seals[0]?.path ?? '' })).toMatchObject({
      ok: false,
      problems: [],
      sealed: null,
    })
  })
  it('refuses a folder that holds no manifest', async () => {
    const { service } = await seed()
    await expect(service.run('plan.verifySeal', { folder: ownFolder() })).rejects.toMatchObject({
      code: 'file_not_found',
    })
  })
})

describe('risks, approvals and announcements', () => {
  it('proposes risks with their arithmetic, and keeps what people change', async () => {
    const { service } = await carrying()
    const { risks } = await service.run('plan.risks', {})
    const access = risks.find(({ code }) => code === 'access')
    expect(access).toMatchObject({ likelihood: 5, likelihoodWhy: '5: 3 of 5 accounts, 60\u00a0%' })
    for (const risk of risks) expect(risk.points).toBe(risk.likelihood * risk.impact)
    await service.run('plan.saveRisk', { code: 'access', likelihood: 2, owner: 'ann' })
    await service.run('plan.saveRisk', { title: 'Press asks why', likelihood: 3, impact: 4 })
    const changed = (await service.run('plan.risks', {})).risks
    expect(changed.find(({ code }) => code === 'access')).toMatchObject({
      likelihood: 2,
      likelihoodWhy: '2: set by hand',
      owner: 'Ann Lee',
    })
    expect(changed.find(({ title }) => title === 'Press asks why')).toMatchObject({ points: 12, code: null })
    await service.run('plan.saveRisk', { code: 'access', likelihood: null })
    expect((await service.run('plan.risks', {})).risks.find(({ code }) => code === 'access')?.likelihood).toBe(5)
  })
  it('asks every market, and says when decisions came after the signature', async () => {
    const { service } = await carrying()
    const germany = async () =>
      (await service.run('plan.approvals', {})).approvals.find(({ market }) => market === 'Germany')
    expect(await germany()).toMatchObject({ state: 'asked', changing: 4, leaving: 3, accounts: 4 })
    await service.run('plan.saveApproval', { market: 'de', state: 'approved', name: 'J. Weber' })
    expect(await germany()).toMatchObject({ state: 'approved', name: 'J. Weber', since: 0 })
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'archive' })
    expect(await germany()).toMatchObject({ since: 1 })
    await service.run('history.undo', {})
    await service.run('history.undo', {})
    expect(await germany()).toMatchObject({ state: 'asked', name: null })
  })
  it('writes announcements in both languages with successor and day, and keeps edited ones', async () => {
    const { service } = await carrying()
    await propose(service)
    const texts = async () => (await service.run('plan.announcements', { account: 'KornwellDE' })).announcements
    const first = await texts()
    expect(first.map(({ step, language }) => `${step} ${language}`)).toHaveLength(8)
    expect(first.find(({ step, language }) => step === 'fortnight' && language === 'en')).toMatchObject({
      text: 'Two weeks to go: KornwellDE ends on 2 March 2026. We continue on Kornwell.',
      on: '2026-02-16',
      edited: false,
    })
    expect(first.find(({ step, language }) => step === 'hours' && language === 'ru')?.text).toContain(
      '2 марта 2026 года',
    )
    await service.run('plan.saveAnnouncement', {
      account: 'KornwellDE',
      step: 'bio',
      language: 'ru',
      text: 'Мы теперь @kornwell',
    })
    expect((await texts()).find(({ edited }) => edited)).toMatchObject({ step: 'bio', text: 'Мы теперь @kornwell' })
    await service.run('plan.saveAnnouncement', { account: 'KornwellDE', step: 'bio', language: 'ru', text: null })
    expect((await texts()).some(({ edited }) => edited)).toBe(false)
    expect((await service.run('plan.announcements', { account: 'Plus' })).announcements).toEqual([])
  })
  it('tells documents everything at once, the same as the lists', async () => {
    const { service } = await carrying()
    await propose(service)
    const all = await service.run('plan.carryOutAll', {})
    expect(all.waves).toEqual((await service.run('plan.waves', {})).waves)
    expect(all.tasks).toHaveLength((await service.run('plan.tasks', {})).total)
    expect(all.risks).toEqual((await service.run('plan.risks', {})).risks)
    expect(all.readiness).toEqual(await service.run('plan.readiness', {}))
    expect(all.announcements.length % 8).toBe(0)
  })
})
