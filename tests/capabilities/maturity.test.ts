import { expect, it } from 'vitest'
import { companyWith, conversation, dayAgo, registers, seen, soundAccount } from './audit-company.ts'

const company = () =>
  companyWith((changes, db) => {
    registers(changes)
    soundAccount(changes, 'one')
    soundAccount(changes, 'two', { owner_id: 'ben', backup_owner_id: null })
    soundAccount(changes, 'three', { owner_id: null, brand_id: null, reviewed_on: dayAgo(700), lifecycle: 'closing' })
    soundAccount(changes, 'ended', { lifecycle: 'closed' })
    seen(db, 'one', 5)
    seen(db, 'two', 100)
    conversation(db, 'c1', 'one', 3, { answeredAfter: 20, reached: true })
    conversation(db, 'c2', 'one', 4)
    changes.insert('expectation_evidence', 'e1', { brand_id: 'kornwell', method: 'survey', asked_on: dayAgo(400) })
  })

it('counts the evidence of the accounts that run, and says what is not known', async () => {
  const { service } = await company()
  await service.run('audit.run', {})
  const { stages, skills, feeds, stage } = await service.run('audit.maturity', {})
  const found = Object.fromEntries(
    [...stages, ...skills].flatMap(({ criteria }) => criteria).map((one) => [one.signal, one]),
  )
  const figures = (id: string) => [found[id]?.have, found[id]?.of, found[id]?.unknown, found[id]?.state]
  expect(figures('inventory')).toEqual([3, 3, 0, 'met'])
  expect(figures('asked')).toEqual([1, 1, 0, 'met'])
  expect(figures('asked_lately')).toEqual([0, 1, 0, 'missing'])
  expect(figures('owner')).toEqual([1, 3, 0, 'missing'])
  expect(figures('backup')).toEqual([2, 3, 0, 'missing'])
  expect(figures('brand_market')).toEqual([2, 3, 0, 'missing'])
  expect(figures('posting')).toEqual([1, 2, 1, 'unknown'])
  expect(figures('silent_not')).toEqual([2, 2, 1, 'met'])
  expect(figures('reviewed')).toEqual([2, 3, 0, 'met'])
  expect(figures('answered')).toEqual([1, 2, 0, 'met'])
  expect(figures('reached')).toEqual([1, 2, 0, 'met'])
  expect(figures('two_factor')).toEqual([3, 3, 0, 'met'])
  expect(figures('campaigns')).toEqual([0, 0, 0, 'unknown'])
  expect(figures('audits')).toEqual([1, 1, 0, 'missing'])
  expect(stage).toBe('planning')
  expect(feeds).toHaveLength(6)
})

it('opens the accounts that lack something by a filter that the list understands', async () => {
  const { service } = await company()
  const { stages, skills } = await service.run('audit.maturity', {})
  const doors = new Map(
    [...stages, ...skills].flatMap(({ criteria }) =>
      criteria.flatMap(({ lacking, have, of }) => (lacking === null ? [] : [[lacking, of - have] as const])),
    ),
  )
  expect(doors.size).toBeGreaterThan(7)
  for (const [text, lack] of doors) {
    const { total } = await service.run('accounts.list', { filter: { text }, offset: 0, limit: 1 })
    expect([text, total]).toEqual([text, lack])
  }
})

it('answers for an empty workspace', async () => {
  const { service } = await companyWith(() => undefined)
  const { stage, perhaps, stages } = await service.run('audit.maturity', {})
  expect([stage, perhaps, stages[1]?.state]).toEqual([null, null, 'unknown'])
})

it('shows what the health of an account is made of, and what is not known of it', async () => {
  const { service } = await company()
  expect(await service.run('audit.health', { account: 'two' })).toEqual({ health: null, findings: [], unknown: [] })
  await service.run('audit.run', {})
  const before = await service.run('audit.health', { account: 'three' })
  expect(before.health).toBe(100 - before.findings.reduce((sum, { points }) => sum + points, 0))
  expect(before.findings.map(({ id, points }) => `${id} ${points}`)).toContain('no-owner:three 20')
  expect(before.unknown.map(({ fact }) => fact)).toContain('brand')
  await service.run('findings.set', { ids: ['no-owner:three'], status: 'false_positive' })
  const after = await service.run('audit.health', { account: 'three' })
  expect(after.findings.find(({ id }) => id === 'no-owner:three')?.points).toBe(0)
  await expect(service.run('audit.health', { account: 'nobody' })).rejects.toMatchObject({ code: 'not_found' })
})
