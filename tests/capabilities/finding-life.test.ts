import { beforeEach, describe, expect, it } from 'vitest'
import type { QueryInput } from '#shared/contract/index.ts'
import type { Service } from '#main/service/service.ts'
import { openTestService } from '#tests/support/workspace.ts'
import { companyWith, dayAgo, fillIn, registers, seen, soundAccount } from './audit-company.ts'

let service: Service
let file: string

const audit = () => service.run('audit.run', {})
const set = (query: QueryInput<'findings.set'>) => service.run('findings.set', query)
const list = async (text: string) => (await service.run('findings.list', { text })).findings
const ids = async (text: string) => (await list(text)).map(({ id }) => id)
const one = async (id: string) => (await list(`id:${id}`))[0]
const life = async (id: string) =>
  (await service.run('findings.life', { id })).events.map(({ kind, comment, fields }) =>
    kind === 'comment' ? comment?.text : kind === 'decided' ? fields.map(({ field }) => field).join() : kind,
  )
const own = (ownerId: string | null) => service.run('accounts.update', { ids: ['one'], patch: { ownerId } })

beforeEach(async () => {
  ;({ service, file } = await companyWith((changes, db) => {
    registers(changes)
    soundAccount(changes, 'one', { owner_id: null })
    soundAccount(changes, 'two', { owner_id: null })
    // Where nobody records owners at all, having none is no finding.
    soundAccount(changes, 'three')
    for (const id of ['one', 'two', 'three']) seen(db, id, 2)
  }))
  await audit()
})

describe('a finding that comes back', () => {
  it('is new the first time, persisting the second, and regressed after an audit that missed it', async () => {
    expect(await one('no-owner:one')).toMatchObject({ isNew: true, again: null })
    expect(await ids('is:new')).toHaveLength(2)
    await audit()
    expect(await one('no-owner:one')).toMatchObject({ isNew: false, again: null })
    expect(await ids('is:persisting rule:no-owner')).toHaveLength(2)
    await own('jana')
    await audit()
    expect(await one('no-owner:one')).toBeUndefined()
    await own(null)
    await audit()
    expect(await one('no-owner:one')).toMatchObject({ isNew: true, again: 'regressed', status: 'open' })
    expect(await ids('is:regressed')).toEqual(['no-owner:one'])
    expect(await ids('is:new')).toEqual([])
    expect(await life('no-owner:one')).toEqual(['found', 'gone', 'back'])
  })

  it('is open again and says so when it was called fixed and the next audit still finds it; it can be called fixed again', async () => {
    await set({ ids: ['no-owner:one'], status: 'fixed' })
    expect(await one('no-owner:one')).toMatchObject({ status: 'fixed', again: null })
    await audit()
    expect(await one('no-owner:one')).toMatchObject({ status: 'open', again: 'not_fixed' })
    expect(await ids('is:not-fixed')).toEqual(['no-owner:one'])
    // Who takes it next does not make it fixed.
    await set({ ids: ['no-owner:one'], assigneeId: 'lars' })
    expect(await one('no-owner:one')).toMatchObject({ status: 'open', again: 'not_fixed', assignee: 'Ларс Нюгор' })
    expect(await set({ ids: ['no-owner:one'], status: 'fixed' })).toEqual({ changed: 1 })
    expect(await one('no-owner:one')).toMatchObject({ status: 'fixed', again: null })
    await service.run('history.undo', {})
    expect(await one('no-owner:one')).toMatchObject({ status: 'open', again: 'not_fixed' })
  })
})

describe('an accepted risk', () => {
  it('has an approver and a last day, and opens by itself when that day has come', async () => {
    await set({
      ids: ['no-owner:one'],
      status: 'accepted',
      reason: 'Sold in spring',
      approver: 'Board',
      expiresOn: dayAgo(-30),
    })
    expect(await one('no-owner:one')).toMatchObject({
      status: 'accepted',
      approver: 'Board',
      expiresOn: dayAgo(-30),
      again: null,
    })
    expect(await audit()).toMatchObject({ findings: 1 })
    await service.close()
    fillIn(file, (changes) => changes.update('finding_state', 'no-owner:one', { expires_on: dayAgo(0) }))
    service = await openTestService(file)
    expect(await one('no-owner:one')).toMatchObject({ status: 'open', again: 'waiver_ended' })
    expect(await ids('is:waiver-ended')).toEqual(['no-owner:one'])
    expect(await audit()).toMatchObject({ findings: 2 })
    await set({ ids: ['no-owner:one'], status: 'accepted', expiresOn: dayAgo(-5) })
    expect(await one('no-owner:one')).toMatchObject({ status: 'accepted', approver: 'Tester', expiresOn: dayAgo(-5) })
    await set({ ids: ['no-owner:one'], status: 'open' })
    expect(await one('no-owner:one')).toMatchObject({ status: 'open', approver: null, expiresOn: null, again: null })
  })

  it('is extended without being decided again, and cannot end before it begins', async () => {
    await set({ ids: ['no-owner:one'], status: 'accepted', expiresOn: dayAgo(-5) })
    await set({ ids: ['no-owner:one', 'no-owner:two'], expiresOn: dayAgo(-50) })
    expect(await one('no-owner:one')).toMatchObject({ status: 'accepted', expiresOn: dayAgo(-50) })
    expect(await one('no-owner:two')).toMatchObject({ status: 'open', expiresOn: null })
    const past = set({ ids: ['no-owner:two'], status: 'accepted', expiresOn: dayAgo(0) })
    await expect(past).rejects.toMatchObject({ code: 'value_unfit' })
    expect((await one('no-owner:two'))?.status).toBe('open')
  })
})

describe('comments', () => {
  it('are written under many findings at once, counted, told in order and taken back', async () => {
    await service.run('findings.comment', { ids: ['no-owner:one', 'no-owner:two'], text: ' Asked Jana ' })
    await set({ ids: ['no-owner:one'], status: 'in_progress' })
    await service.run('findings.comment', { ids: ['no-owner:one'], text: 'She will take it' })
    expect(await one('no-owner:one')).toMatchObject({ comments: 2, status: 'in_progress' })
    expect(await ids('is:commented')).toHaveLength(2)
    expect(await ids('status:in-progress')).toEqual(['no-owner:one'])
    expect(await life('no-owner:one')).toEqual(['found', 'Asked Jana', 'status', 'She will take it'])
    const { events } = await service.run('findings.life', { id: 'no-owner:two' })
    expect(events.at(-1)).toMatchObject({ kind: 'comment', actor: 'Tester', comment: { text: 'Asked Jana' } })
    await service.run('findings.removeComment', { id: events.at(-1)?.comment?.id ?? '' })
    expect(await one('no-owner:two')).toMatchObject({ comments: 0 })
    await service.run('history.undo', {})
    expect(await one('no-owner:two')).toMatchObject({ comments: 1 })
    await service.run('history.undo', {})
    expect(await life('no-owner:one')).toEqual(['found', 'Asked Jana', 'status'])
  })

  it('are refused for a finding nobody ever saw and without a text', async () => {
    const unknown = service.run('findings.comment', { ids: ['no-owner:one', 'no-owner:nine'], text: 'x' })
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' })
    expect(await one('no-owner:one')).toMatchObject({ comments: 0 })
    await expect(service.run('findings.comment', { ids: ['no-owner:one'], text: '  ' })).rejects.toMatchObject({
      code: 'bad_request',
    })
    await expect(service.run('findings.removeComment', { id: 'nothing' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

it('counts what a finding is for the completion of the filter', async () => {
  await service.run('findings.comment', { ids: ['no-owner:one'], text: 'seen' })
  await set({ ids: ['no-owner:two'], dueOn: dayAgo(3) })
  const { values } = await service.run('findings.filterValues', { text: '', field: 'is', typed: '' })
  const counts = Object.fromEntries(values.map(({ value, count }) => [value, count]))
  expect(counts).toMatchObject({ new: 2, commented: 1, overdue: 1, regressed: 0 })
  expect(await ids('is:overdue,commented')).toHaveLength(2)
  expect(await ids('-is:overdue')).toEqual(['no-owner:one'])
  expect(await ids('due:<2000-01-01')).toEqual([])
  await expect(list('is:purple')).rejects.toMatchObject({ code: 'bad_filter' })
})
