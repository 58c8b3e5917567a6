import { beforeEach, expect, it } from 'vitest'
import type { QueryInput } from '#shared/contract/index.ts'
import type { Service } from '#main/service/service.ts'
import { companyWith, dayAgo, registers, seen, soundAccount } from './audit-company.ts'

let service: Service
let runs: string[]

const audit = async () => runs.push((await service.run('audit.run', {})).id)
const compare = (more: Partial<QueryInput<'audit.compare'>> = {}) =>
  service.run('audit.compare', { from: runs.at(-2) ?? '', to: runs.at(-1) ?? '', ...more })
const lines = async (more: Partial<QueryInput<'audit.compare'>> = {}) =>
  (await compare(more)).changes.map(
    ({ id, kind, causes }) => `${kind} ${id} ${causes.map((one) => [one.kind, ...one.fields].join(':')).join(' ')}`,
  )

beforeEach(async () => {
  runs = []
  ;({ service } = await companyWith((changes, db) => {
    registers(changes)
    soundAccount(changes, 'one', { owner_id: null })
    soundAccount(changes, 'two')
    soundAccount(changes, 'three', { owner_id: 'ben' })
    soundAccount(changes, 'four', { owner_id: 'lars', reviewed_on: dayAgo(700) })
    for (const id of ['one', 'two', 'three', 'four']) seen(db, id, 2)
  }))
  await audit()
})

it('says what appeared, went and came back, and which edits since may be why', async () => {
  await service.run('accounts.update', { ids: ['one'], patch: { ownerId: 'jana' } })
  await service.run('accounts.remove', { ids: ['three'] })
  await service.run('directory.setLeft', { person: 'lars', leftOn: dayAgo(1) })
  await audit()
  const answer = await compare()
  expect(answer).toMatchObject({ packs: null, differences: [], same: 1 })
  expect([answer.from.id, answer.to.id]).toEqual(runs)
  expect(answer.counts).toMatchObject({ regressed: 0, worse: 0, milder: 0 })
  const told = await lines()
  // Its backup owner left too, which may be part of it as well.
  expect(told).toContain('gone no-owner:one data:owner_id:person.left_on')
  expect(told).toContain('gone owner-left:three account_removed')
  expect(told).toContain('appeared owner-left:four data:person.left_on')
  expect(told).toHaveLength((answer.counts['appeared'] ?? 0) + (answer.counts['gone'] ?? 0))

  await service.run('accounts.update', { ids: ['one'], patch: { ownerId: null } })
  await audit()
  expect(await lines()).toEqual(['regressed no-owner:one data:owner_id'])
  // From the first to the last nothing happened to it, whatever came between.
  expect((await lines({ from: runs[0] ?? '' })).some((line) => line.includes('no-owner:one'))).toBe(false)
  // The order in which two runs are named does not matter.
  expect(await lines({ from: runs[2] ?? '', to: runs[1] ?? '' })).toEqual(['regressed no-owner:one data:owner_id'])
})

it('is narrowed by kind, rule and cause, and read in pages with the groups of what was asked', async () => {
  await service.run('accounts.update', { ids: ['two', 'four'], patch: { ownerId: null } })
  await service.run('accounts.update', { ids: ['one'], patch: { ownerId: 'jana' } })
  await audit()
  expect(await lines({ kind: 'gone', rule: 'no-owner' })).toEqual(['gone no-owner:one data:owner_id'])
  expect(await lines({ cause: 'account_added' })).toEqual([])
  const appeared = await compare({ rule: 'no-owner', kind: 'appeared' })
  expect(appeared).toMatchObject({ total: 2, groups: [{ rule: 'no-owner', severity: 'high', count: 2 }] })
  const pages = [await lines({ limit: 1 }), await lines({ limit: 1, offset: 1 })].flat()
  expect(pages).toEqual((await lines()).slice(0, 2))
})

it('names the account that is gone by what the earlier run knew, and refuses a run that is not there', async () => {
  await service.run('accounts.remove', { ids: ['three'] })
  await audit()
  const [gone] = (await compare({ rule: 'owner-left' })).changes
  expect(gone).toMatchObject({ kind: 'gone', account: 'three', accountName: 'kornwell_three', isThere: false })
  expect(gone?.message).toContain('Ben Alcott')
  await expect(compare({ from: 'nothing' })).rejects.toMatchObject({ code: 'not_found' })
})
