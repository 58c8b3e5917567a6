import { allRules } from '#main/domain/audit/rules/all.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { auditSummary } from '#main/mirror/queries/findings.ts'
import { HEALTH_COLUMNS, HEALTH_JOIN } from '#main/mirror/queries/health.ts'
import { openReader } from '#main/mirror/open.ts'
import type { QueryInput } from '#shared/contract/index.ts'
import type { Service } from '#main/service/service.ts'
import type { Language } from '#shared/model/words.ts'
import { companyWith, dayAgo, registers, seen, sharedCompany, soundAccount } from './audit-company.ts'

/** Five accounts with seven findings, before any audit. */
const company: Parameters<typeof companyWith>[0] = (changes, db) => {
  registers(changes)
  soundAccount(changes, 'one', { owner_id: null, backup_owner_id: null, handle: 'KornwellUK' })
  soundAccount(changes, 'two', { owner_id: 'ben' })
  soundAccount(changes, 'three', {
    owner_id: null,
    backup_owner_id: null,
    market_id: 'kz',
    brand_id: 'brisavo',
    website: 'brisavo.example',
    handle: 'брисаво_кз',
    network: 'vk',
  })
  soundAccount(changes, 'four', { team_id: null, market_id: null, reviewed_on: dayAgo(700) })
  soundAccount(changes, 'five', { network: 'vine' })
  const audiences = { one: 50, two: 10, three: 90_000, four: 5, five: 1 }
  for (const [id, followers] of Object.entries(audiences)) seen(db, id, id === 'four' ? 400 : 2, followers)
}

describe('the list of findings', () => {
  const shared = sharedCompany(company)
  const list = (query: QueryInput<'findings.list'>, language?: Language) =>
    shared.service.run('findings.list', query, language)
  const ids = async (text: string) => (await list({ text })).findings.map((finding) => finding.id)
  it('groups by rule: worst first, then the largest, then by name; and inside by audience', async () => {
    const { total, groups, findings } = await list({})
    expect(total).toBe(7)
    expect(groups.map(({ key, severity, count }) => [key, severity, count])).toEqual([
      ['network-defunct', 'critical', 1],
      ['owner-left', 'critical', 1],
      ['no-owner', 'high', 2],
      ['stale', 'medium', 1],
      ['no-team', 'medium', 1],
      ['review-overdue', 'low', 1],
    ])
    expect(findings.map((finding) => finding.id)).toEqual([
      'network-defunct:five',
      'owner-left:two',
      'no-owner:three',
      'no-owner:one',
      'stale:four',
      'no-team:four',
      'review-overdue:four',
    ])
  })

  it.each([
    ['account', ['kornwell_five 1', 'kornwell_two 1', 'kornwell_four 3'], ['KornwellUK 1', 'брисаво_кз 1']],
    ['owner', ['Ben Alcott 1', 'Jana Hoffmann 4'], ['No owner 2']],
    ['market', ['Germany 3', 'No market 3'], ['Казахстан 1']],
  ] as const)('groups by %s with names and counts', async (group, some, others) => {
    const { groups, findings } = await list({ group })
    expect(groups.map((one) => `${one.label} ${one.count}`).sort()).toEqual([...some, ...others].sort())
    expect(findings).toHaveLength(7)
  })

  it('lists without groups, worst first', async () => {
    const { groups, findings } = await list({ group: 'none' })
    expect(groups).toEqual([])
    expect(findings.map((finding) => finding.severity)).toEqual([
      'critical',
      'critical',
      'high',
      'high',
      'medium',
      'medium',
      'low',
    ])
  })

  it('pages across groups without a gap', async () => {
    const whole = await ids('')
    const pages: string[] = []
    for (let offset = 0; offset < 7; offset += 2)
      pages.push(...(await list({ offset, limit: 2 })).findings.map((f) => f.id))
    expect(pages).toEqual(whole)
  })

  it.each([
    ['severity:high', ['no-owner:three', 'no-owner:one']],
    ['severity:HIGH,low', ['no-owner:three', 'no-owner:one', 'review-overdue:four']],
    ['-severity:high,medium,low', ['network-defunct:five', 'owner-left:two']],
    ['rule:no-team', ['no-team:four']],
    ['rule:"Нет владельца"', ['no-owner:three', 'no-owner:one']],
    ['account:two', ['owner-left:two']],
    ['account:@kornwelluk', ['no-owner:one']],
    ['network:VK', ['no-owner:three']],
    ['brand:БРИСАВО', ['no-owner:three']],
    ['market:kz', ['no-owner:three']],
    ['market:казахстан', ['no-owner:three']],
    ['market:none severity:low', ['review-overdue:four']],
    ['market!=DE', ['no-owner:three', 'stale:four', 'no-team:four', 'review-overdue:four']],
    ['team:none', ['stale:four', 'no-team:four', 'review-overdue:four']],
    ['team:support', []],
    ['-team:marketing', ['stale:four', 'no-team:four', 'review-overdue:four']],
    ['owner:none', ['no-owner:three', 'no-owner:one']],
    ['owner:"ben alcott"', ['owner-left:two']],
    ['status:open severity:critical', ['network-defunct:five', 'owner-left:two']],
    ['status:fixed', []],
    ['new:no', []],
    ['text:ОРНWELL', []],
    ['text:wellU', ['no-owner:one']],
    ['КЗ', ['no-owner:three']],
    ['брисаво', ['no-owner:three']],
    ['abandoned', []],
    ['"no owner"', ['no-owner:three', 'no-owner:one']],
    ['brand:Unknown', []],
  ])('is narrowed by %s', async (text, expected) => {
    expect(await ids(text)).toEqual(expected)
  })

  it.each([
    ['x colour:red', 'unknown_field', 2, 10],
    ['severity:huge', 'bad_value', 0, 13],
    ['new:maybe', 'bad_value', 0, 9],
    ['brand:', 'no_value', 0, 6],
    ['brand:"x', 'unclosed_quote', 6, 2],
    ['severity:>low', 'bad_value', 0, 13],
  ])('refuses %s and says where', async (text, reason, at, length) => {
    await expect(list({ text })).rejects.toMatchObject({
      code: 'bad_filter',
      details: { reason, at, length },
    })
  })

  it('says everything in the language of the reader', async () => {
    const [english] = (await list({ text: 'account:two' })).findings
    const [russian] = (await list({ text: 'account:two' }, 'ru')).findings
    expect(english).toMatchObject({
      ruleTitle: 'Owner has left the company',
      group: 'ownership',
      networkIcon: expect.any(String),
    })
    expect(english?.message).toMatch(/^Ben Alcott left on /)
    expect(english?.evidence.map(({ label }) => label)).toEqual(['Owner', 'Left on', 'Risk'])
    expect(russian?.ruleTitle).toBe('Владелец ушёл из компании')
    expect(russian?.remedy[0]).toBe('Назначить нового владельца')
  })

  it('is empty before the first audit', async () => {
    const fresh = await companyWith(registers)
    expect(await fresh.service.run('findings.list', {})).toEqual({ total: 0, groups: [], findings: [] })
    expect((await fresh.service.run('audit.rules', {})).rules.map((rule) => rule.passed)).toEqual(
      Array(allRules.length).fill(0),
    )
  })
})

describe('what people decide about findings', () => {
  let service: Service
  let file: string
  beforeEach(async () => {
    ;({ service, file } = await companyWith(company))
    await service.run('audit.run', {})
  })
  const ids = async (text: string) =>
    (await service.run('findings.list', { text })).findings.map((finding) => finding.id)
  const read = <T>(look: (db: ReturnType<typeof openReader>) => T): T => {
    const db = openReader(file)
    try {
      return look(db)
    } finally {
      db.close()
    }
  }
  const one = async (id: string) =>
    (await service.run('findings.list', {})).findings.find((finding) => finding.id === id)

  it('is kept, shown and taken back by undo', async () => {
    const set: QueryInput<'findings.set'> = {
      ids: ['no-owner:one', 'no-owner:three'],
      status: 'in_progress',
      assigneeId: 'lars',
      dueOn: '2027-01-31',
      reason: 'asked',
    }
    expect(await service.run('findings.set', set)).toEqual({ changed: 2 })
    expect(await one('no-owner:one')).toMatchObject({
      status: 'in_progress',
      assignee: 'Ларс Нюгор',
      assigneeId: 'lars',
      dueOn: '2027-01-31',
      reason: 'asked',
    })
    expect(await service.run('findings.set', { ids: ['no-owner:one'], dueOn: null })).toEqual({ changed: 1 })
    expect((await one('no-owner:one'))?.dueOn).toBeNull()
    await service.run('history.undo', {})
    expect((await one('no-owner:one'))?.dueOn).toBe('2027-01-31')
    await service.run('history.undo', {})
    expect(await one('no-owner:one')).toMatchObject({ status: 'open', assignee: null, dueOn: null, reason: null })
    await service.run('history.redo', {})
    expect(await one('no-owner:three')).toMatchObject({ status: 'in_progress', assigneeId: 'lars' })
  })

  it('changes nothing when it says what holds already', async () => {
    expect(await service.run('findings.set', { ids: ['no-owner:one'], status: 'open' })).toEqual({ changed: 0 })
    await service.run('findings.set', { ids: ['no-owner:one'], status: 'fixed' })
    expect(await service.run('findings.set', { ids: ['no-owner:one', 'no-owner:one'], status: 'fixed' })).toEqual({
      changed: 0,
    })
  })

  it('refuses findings and people that are not there, and writes nothing then', async () => {
    await expect(
      service.run('findings.set', { ids: ['no-owner:one', 'no-owner:two'], status: 'fixed' }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(service.run('findings.set', { ids: ['no-owner:one'], assigneeId: 'nobody' })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await one('no-owner:one'))?.status).toBe('open')
  })

  it('keeps accepted and false findings out of counts and health, now and in the next run', async () => {
    expect(read(auditSummary)).toMatchObject({
      open: 7,
      new: 7,
      bySeverity: { critical: 2, high: 2, medium: 2, low: 1 },
    })
    await service.run('findings.set', { ids: ['no-owner:one'], status: 'false_positive' })
    await service.run('findings.set', { ids: ['owner-left:two'], status: 'accepted', reason: 'until March' })
    expect(read(auditSummary)).toMatchObject({ open: 5, bySeverity: { critical: 1, high: 1 } })
    expect(
      read((db) => db.prepare('SELECT approver FROM finding_state WHERE id = ?').pluck().get('owner-left:two')),
    ).toBe('Tester')
    const run = await service.run('audit.run', {})
    expect(run).toMatchObject({ findings: 5, new: 0, resolved: 0 })
    expect(await ids('status:accepted,false_positive')).toEqual(['owner-left:two', 'no-owner:one'])
    const healthOf = (id: string) =>
      read((db) => db.prepare(`SELECT ${HEALTH_COLUMNS} FROM account a ${HEALTH_JOIN} WHERE a.id = ?`).get(id))
    expect(healthOf('one')).toEqual({ health: 100, worst: null, findings: 0 })
    expect(healthOf('four')).toEqual({ health: 81, worst: 'medium', findings: 3 })
  })

  it('opens a finding again that was called fixed and is found once more', async () => {
    await service.run('findings.set', { ids: ['no-owner:one', 'no-owner:three'], status: 'fixed' })
    expect(await ids('status:fixed')).toEqual(['no-owner:three', 'no-owner:one'])
    await service.run('accounts.update', { ids: ['three'], patch: { ownerId: 'jana' } })
    expect(await service.run('audit.run', {})).toMatchObject({ findings: 7, new: 1, resolved: 1 })
    expect((await one('no-owner:one'))?.status).toBe('open')
    expect(await one('no-owner:three')).toBeUndefined()
    expect(await ids('new:yes')).toEqual(['no-backup-owner:three'])
  })

  it('loses the findings of an account that left the inventory', async () => {
    await service.run('accounts.remove', { ids: ['four'] })
    expect(await ids('')).toHaveLength(4)
    expect(await service.run('audit.run', {})).toMatchObject({ accounts: 4, findings: 4, resolved: 3 })
  })
})
