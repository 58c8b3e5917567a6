import { describe, expect, it } from 'vitest'
import type { Envelope } from '#shared/contract/error.ts'
import { openReader } from '#main/mirror/open.ts'
import type { Service } from '#main/service/service.ts'
import { preparedService, seedAccount, seededService } from './plan-seed.ts'

const planned = preparedService(
  (db, now) => {
    seedAccount(db, now, { id: 'Main', audience: 40_000, stages: ['before', 'during'] })
    seedAccount(db, now, { id: 'Side', audience: 900 })
    seedAccount(db, now, { id: 'Extra', audience: 800 })
    seedAccount(db, now, { id: 'Tweets', network: 'x', audience: 9000, stages: ['after'] })
    seedAccount(db, now, { id: 'Old', audience: 300, silent: 400, brand: 'brisavo', stages: [] })
  },
  (service) => service.run('plan.recommend', {}),
)
const portfolio = async (): Promise<Service> => (await planned()).service
const row = (service: Service, account: string) => service.run('plan.row', { account })
const refusal = async (answer: Promise<Envelope<unknown>>): Promise<string> => {
  const envelope = await answer
  return envelope.ok ? 'accepted' : `${envelope.error.code} ${String(envelope.error.details?.['reason'] ?? '')}`.trim()
}

describe('recommending', () => {
  it('suggests a disposition with at least two reasons for every account', async () => {
    const service = await portfolio()
    const { rows } = await service.run('plan.rows', {})
    expect(rows.map((one) => [one.name, one.suggested, one.suggestedIntoName])).toEqual([
      ['Extra', 'merge', 'Main'],
      ['Main', 'keep', null],
      ['Old', 'close', null],
      ['Side', 'merge', 'Main'],
      ['Tweets', 'keep', null],
    ])
    for (const one of rows) expect(one.why.length).toBeGreaterThanOrEqual(2)
    expect(rows.find((one) => one.name === 'Old')?.why[0]?.text).toBe('Silent for 400 days, 300 followers')
  })
  it('replaces the suggestions and leaves the decisions', async () => {
    const service = await portfolio()
    await service.run('plan.decide', { accounts: ['Side'], disposition: 'keep', reason: 'Board wish' })
    const summary = await service.run('plan.recommend', {})
    expect(await row(service, 'Side')).toMatchObject({
      decided: 'keep',
      reason: 'Board wish',
      decidedBy: 'Tester',
      suggested: 'merge',
    })
    expect(summary).toMatchObject({ decided: 1, dispositions: { keep: 3, merge: 1, close: 1 }, accounts: 5 })
  })
  it('makes the plan once', async () => {
    const service = await portfolio()
    const first = await service.run('plan.summary', {})
    const again = await service.run('plan.recommend', { maxAccounts: 2 })
    expect(again.scenarioId).toBe(first?.scenarioId)
    expect(again.scenario).toBe('Plan')
  })
  it('answers null before there is a plan', async () => {
    const { service } = await seededService(() => undefined)
    expect(await service.run('plan.summary', {})).toBeNull()
    expect(await service.run('plan.row', { account: 'nobody' })).toBeNull()
    expect(await service.run('plan.rows', {})).toEqual({ total: 0, rows: [] })
    expect(await service.run('plan.recommend', {})).toMatchObject({ accounts: 0, audienceKept: null, uncovered: [] })
  })
})

describe('deciding', () => {
  it('supersedes the decision before and keeps it', async () => {
    const { service, file } = await seededService((db, now) => seedAccount(db, now, { id: 'Old', silent: 400 }))
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'archive', reason: 'Campaign is over' })
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'keep', reason: 'Still read' })
    const db = openReader(file)
    const rows = db
      .prepare(
        'SELECT d.disposition, d.reason, n.disposition AS next FROM decision d LEFT JOIN decision n ON n.id = d.superseded_by ORDER BY d.id',
      )
      .all()
    db.close()
    expect(rows).toEqual([
      { disposition: 'archive', reason: 'Campaign is over', next: 'keep' },
      { disposition: 'keep', reason: 'Still read', next: null },
    ])
  })
  it('is undone and redone step by step', async () => {
    const service = await portfolio()
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'archive' })
    await service.run('plan.decide', { accounts: ['Old', 'Tweets'], disposition: 'keep' })
    await service.run('history.undo', {})
    expect((await row(service, 'Old'))?.decided).toBe('archive')
    expect((await row(service, 'Tweets'))?.decided).toBeNull()
    await service.run('history.undo', {})
    expect((await row(service, 'Old'))?.decided).toBeNull()
    await service.run('history.redo', {})
    expect((await row(service, 'Old'))?.decided).toBe('archive')
    await service.run('history.redo', {})
    expect((await row(service, 'Old'))?.decided).toBe('keep')
    expect((await row(service, 'Tweets'))?.decided).toBe('keep')
  })
  it('changes nothing when the same is decided again', async () => {
    const service = await portfolio()
    expect(await service.run('plan.decide', { accounts: ['Old', 'Old'], disposition: 'close' })).toEqual({ changed: 1 })
    expect(await service.run('plan.decide', { accounts: ['Old'], disposition: 'close' })).toEqual({ changed: 0 })
    expect(await service.run('plan.decide', { accounts: ['Tweets'], disposition: 'undecided' })).toEqual({ changed: 0 })
  })
  it('takes a decision back with undecided, so that the suggestion holds again', async () => {
    const service = await portfolio()
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'keep' })
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'undecided' })
    expect((await row(service, 'Old'))?.decided).toBeNull()
    expect((await service.run('plan.summary', {}))?.dispositions.close).toBe(1)
  })
  it('works before anything was recommended', async () => {
    const { service } = await seededService((db, now) => seedAccount(db, now, { id: 'Only' }))
    await service.run('plan.decide', { accounts: ['Only'], disposition: 'keep' })
    expect(await row(service, 'Only')).toMatchObject({ decided: 'keep', suggested: 'undecided', why: [] })
    await service.run('history.undo', {})
    expect(await service.run('plan.summary', {})).toBeNull()
  })
  it.each([
    ['an account nobody knows', { accounts: ['Nobody'], disposition: 'keep' }, 'not_found'],
    ['a merge without a target', { accounts: ['Side'], disposition: 'merge' }, 'bad_request'],
    ['a merge into an account nobody knows', { accounts: ['Side'], disposition: 'merge', into: 'Nobody' }, 'not_found'],
    ['a merge into itself', { accounts: ['Main'], disposition: 'merge', into: 'Main' }, 'conflict itself'],
    ['a merge across networks', { accounts: ['Side'], disposition: 'merge', into: 'Tweets' }, 'conflict network'],
    ['a merge into an account that goes', { accounts: ['Side'], disposition: 'merge', into: 'Old' }, 'conflict target'],
    [
      'a merge into an account that merges',
      { accounts: ['Side'], disposition: 'merge', into: 'Extra' },
      'conflict target',
    ],
  ])('refuses %s and changes nothing', async (_, query, code) => {
    const service = await portfolio()
    expect(await refusal(service.handle('plan.decide', query, 'en'))).toBe(code)
    expect((await service.run('plan.summary', {}))?.decided).toBe(0)
  })
  it('refuses to let an account go that takes over others', async () => {
    const service = await portfolio()
    await service.run('plan.decide', { accounts: ['Side'], disposition: 'merge', into: 'Main' })
    expect(await refusal(service.handle('plan.decide', { accounts: ['Main'], disposition: 'close' }, 'en'))).toBe(
      'conflict chain',
    )
    await service.run('plan.decide', { accounts: ['Side', 'Main'], disposition: 'close' })
    expect((await row(service, 'Main'))?.decided).toBe('close')
  })
  it('counts what merges into an account that goes as lost, and lists it as stranded', async () => {
    const service = await portfolio()
    await service.run('plan.decide', { accounts: ['Main'], disposition: 'archive' })
    const summary = await service.run('plan.summary', {})
    expect(summary?.after.audience).toBe(9000)
    const { rows } = await service.run('plan.rows', { text: 'stranded:yes' })
    expect(rows.map((one) => one.name)).toEqual(['Extra', 'Side'])
  })
})

describe('locking', () => {
  it('keeps a decision from being changed until it is unlocked', async () => {
    const service = await portfolio()
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'keep' })
    expect(await service.run('plan.lock', { accounts: ['Old'], locked: true })).toEqual({ changed: 1 })
    expect(
      await refusal(service.handle('plan.decide', { accounts: ['Tweets', 'Old'], disposition: 'close' }, 'en')),
    ).toBe('conflict locked')
    expect((await row(service, 'Tweets'))?.decided).toBeNull()
    await service.run('plan.lock', { accounts: ['Old'], locked: false })
    await service.run('plan.decide', { accounts: ['Old'], disposition: 'close' })
    expect(await row(service, 'Old')).toMatchObject({ decided: 'close', locked: false })
  })
  it('makes the suggestion the decision where nobody decided', async () => {
    const service = await portfolio()
    await service.run('plan.lock', { accounts: ['Side'], locked: true })
    expect(await row(service, 'Side')).toMatchObject({ decided: 'merge', decidedInto: 'Main', locked: true })
    expect(await service.run('plan.summary', {})).toMatchObject({ decided: 1, locked: 1 })
    await service.run('history.undo', {})
    expect(await row(service, 'Side')).toMatchObject({ decided: null, locked: false })
  })
  it('refuses an account about which nothing is known', async () => {
    const { service } = await seededService((db, now) => seedAccount(db, now, { id: 'Only' }))
    expect(await refusal(service.handle('plan.lock', { accounts: ['Only'], locked: true }, 'en'))).toBe(
      'conflict undecided',
    )
  })
})
