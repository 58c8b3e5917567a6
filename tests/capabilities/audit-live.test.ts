import { describe, expect, it, vi } from 'vitest'
import { openReader } from '#main/mirror/open.ts'
import type { Service } from '#main/service/service.ts'
import { openTestService } from '#tests/support/workspace.ts'
import { companyWith, conversation, fillIn, registers, seen, soundAccount } from './audit-company.ts'

/** An audited company whose audit follows edits. */
async function followed(fill: Parameters<typeof companyWith>[0]): Promise<{ service: Service; file: string }> {
  const { service, file } = await companyWith((changes, db) => {
    fill(changes, db)
    // Somebody in the company keeps owners, teams, purposes and goals, so that their absence counts.
    soundAccount(changes, 'kept', {
      handle: 'brisavo_kept',
      brand_id: 'brisavo',
      display_name: 'Брисаво',
      website: 'https://brisavo.example',
    })
    seen(db, 'kept', 3)
  })
  await service.run('audit.run', {})
  await service.close()
  return { service: await openTestService(file, 'write', undefined, true), file }
}
const badge = async (service: Service, id: string) => {
  const { rows } = await service.run('accounts.list', { filter: { text: '' }, offset: 0, limit: 100 })
  const row = rows.find((one) => one.id === id)
  return [row?.health ?? null, row?.findings ?? null, row?.worstSeverity ?? null]
}
const found = async (service: Service, text = '') =>
  (await service.run('findings.list', { text })).findings.map((one) => one.id).sort()
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 8000, interval: 20 })

describe('after an edit', () => {
  it('the badge of the account changes by itself, the run stays as it was, and undo takes it back', async () => {
    const { service, file } = await followed((changes, db) => {
      registers(changes)
      for (const id of ['a', 'b']) {
        soundAccount(changes, id)
        seen(db, id, 3)
      }
    })
    expect(await badge(service, 'a')).toEqual([100, 0, null])
    await service.run('accounts.update', { ids: ['a'], patch: { ownerId: null } })
    await soon(async () => expect(await badge(service, 'a')).toEqual([80, 1, 'high']))
    expect(await badge(service, 'b')).toEqual([100, 0, null])
    expect(await found(service)).toEqual(['no-owner:a'])
    expect(await found(service, 'new:yes')).toEqual(['no-owner:a'])
    expect(await service.run('audit.summary', {})).toMatchObject({ open: 1, bySeverity: { high: 1 } })
    expect((await service.run('audit.runs', {})).runs).toMatchObject([{ findings: 0 }])
    await service.run('history.undo', {})
    await soon(async () => expect(await badge(service, 'a')).toEqual([100, 0, null]))
    expect(await found(service)).toEqual([])
    const db = openReader(file)
    expect(
      db.prepare('SELECT (SELECT count(*) FROM live_finding) + (SELECT count(*) FROM live_account)').pluck().get(),
    ).toBe(0)
    db.close()
  })

  it('a finding that was put right is gone, and a waived one no longer counts', async () => {
    const { service } = await followed((changes, db) => {
      registers(changes)
      soundAccount(changes, 'a', { owner_id: null, team_id: null })
      seen(db, 'a', 3)
    })
    expect(await badge(service, 'a')).toEqual([72, 2, 'high'])
    await service.run('accounts.update', { ids: ['a'], patch: { ownerId: 'jana' } })
    await soon(async () => expect(await badge(service, 'a')).toEqual([92, 1, 'medium']))
    expect(await found(service)).toEqual(['no-team:a'])
    await service.run('findings.set', { ids: ['no-team:a'], status: 'accepted', reason: 'Run by the market' })
    await soon(async () => expect(await badge(service, 'a')).toEqual([100, 0, null]))
    expect(await found(service, 'status:accepted')).toEqual(['no-team:a'])
    expect(await service.run('audit.run', {})).toMatchObject({ findings: 0, resolved: 1 })
  })

  it('what hangs on the account counts too: access, purpose, goals', async () => {
    const { service } = await followed((changes, db) => {
      registers(changes)
      soundAccount(changes, 'a')
      seen(db, 'a', 3)
    })
    await service.run('accounts.setGoals', { id: 'a', goals: [] })
    await soon(async () => expect(await found(service)).toEqual(['no-goal:a']))
    const purpose = { who: null, what: null, when: null, where: null, why: null, how: null, extent: null }
    await service.run('accounts.setPurpose', { id: 'a', purpose })
    await soon(async () => expect(await found(service)).toEqual(['no-goal:a', 'no-purpose:a']))
    await service.run('access.add', {
      accounts: ['a'],
      entry: { personId: 'lars', way: 'shared_login' },
    })
    await soon(async () => expect(await found(service)).toContain('shared-login:a'))
  })

  it('both twins lose their finding when one of them is renamed, also right after the start', async () => {
    const { service } = await followed((changes, db) => {
      registers(changes)
      for (const id of ['a', 'b']) {
        soundAccount(changes, id, { display_name: 'Kornwell Küche' })
        seen(db, id, 3)
      }
    })
    expect(await found(service)).toEqual(['duplicate-identity:a', 'duplicate-identity:b'])
    await service.run('accounts.update', { ids: ['a'], patch: { displayName: 'Kornwell Garten' } })
    await soon(async () => expect(await found(service)).toEqual([]))
    await service.run('accounts.update', { ids: ['a'], patch: { displayName: 'KORNWELL küche' } })
    await soon(async () => expect(await found(service)).toHaveLength(2))
    await service.run('accounts.update', { ids: ['b'], patch: { language: 'en' } })
    await soon(async () => expect(await found(service, 'rule:duplicate-identity')).toEqual([]))
  })

  it('a portfolio rule follows the account into and out of its brand', async () => {
    const { service } = await followed((changes, db) => {
      registers(changes)
      for (const id of ['a', 'b']) {
        soundAccount(changes, id)
        seen(db, id, 3)
        for (let i = 0; i < 3; i++) conversation(db, `${id}-${i}`, id, 5, { answeredAfter: 5, reached: true })
      }
    })
    expect(await found(service)).toEqual(['brand-without-support:kornwell'])
    await service.run('accounts.update', { ids: ['b'], patch: { teamId: 'care-de' } })
    await soon(async () => expect(await found(service)).toEqual([]))
    await service.run('history.undo', {})
    await soon(async () => expect(await found(service)).toEqual(['brand-without-support:kornwell']))
    await service.run('accounts.update', { ids: ['b'], patch: { brandId: 'brisavo' } })
    await soon(async () => expect(await found(service, 'rule:brand-without-support')).toEqual([]))
  })

  it('a person who leaves touches every account of theirs', async () => {
    const { service } = await followed((changes, db) => {
      registers(changes)
      for (const id of ['a', 'b']) {
        soundAccount(changes, id)
        seen(db, id, 3)
      }
    })
    await service.run('directory.update', { kind: 'person', id: 'jana', fields: { left_on: '2020-01-01' } })
    await soon(async () =>
      expect(await found(service, 'rule:owner-left')).toEqual(['owner-left:a', 'owner-left:b', 'owner-left:kept']),
    )
  })

  it('what was changed while nobody followed is caught up with at the next start', async () => {
    const { service, file } = await followed((changes, db) => {
      registers(changes)
      soundAccount(changes, 'a')
      seen(db, 'a', 3)
    })
    await service.close()
    fillIn(file, (changes) => changes.update('account', 'a', { owner_id: null }))
    const again = await openTestService(file, 'write', undefined, true)
    await soon(async () => expect(await badge(again, 'a')).toEqual([80, 1, 'high']))
    expect(await again.run('audit.run', {})).toMatchObject({ findings: 1, new: 1 })
    expect(await badge(again, 'a')).toEqual([80, 1, 'high'])
  })

  it('says the same as a whole audit, whatever was edited', async () => {
    const { service } = await followed((changes, db) => {
      registers(changes)
      for (let i = 0; i < 40; i++) {
        soundAccount(changes, `n${i}`, { display_name: `Kornwell ${i % 7}`, owner_id: i % 5 === 0 ? null : 'jana' })
        if (i % 3 > 0) seen(db, `n${i}`, i * 9)
        if (i % 4 === 0) conversation(db, `t${i}`, `n${i}`, 5)
      }
    })
    const patches = [
      { brandId: 'brisavo' },
      { displayName: 'Kornwell 3' },
      { ownerId: 'ben' },
      { teamId: null },
      { lifecycle: 'closing' },
      { website: null },
      { language: 'en' },
    ]
    for (const [at, patch] of patches.entries())
      await service.run('accounts.update', { ids: [`n${at * 3}`, `n${at * 5}`], patch: patch as object })
    const edited = await service.run('history.undo', {}).catch(() => null)
    expect(edited).not.toBeNull()
    let live: unknown
    let before = ''
    await soon(async () => {
      live = await found(service)
      const same = JSON.stringify(live) === before
      before = JSON.stringify(live)
      expect(same).toBe(true)
    })
    const ids = Array.from({ length: 40 }, (_, i) => `n${i}`)
    await new Promise((resolve) => setTimeout(resolve, 300))
    live = await found(service)
    const badges = await Promise.all(ids.map((id) => badge(service, id)))
    await service.run('audit.run', {})
    expect(live).toEqual(await found(service))
    expect(badges).toEqual(await Promise.all(ids.map((id) => badge(service, id))))
  })
})
