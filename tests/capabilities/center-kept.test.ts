import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { centerQueries } from '#main/capabilities/center/index.ts'
import { readContext } from '#main/capabilities/index.ts'
import type { Service } from '#main/service/service.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import { CenterPart } from '#shared/model/center-parts.ts'
import { newTestService, openTestService } from '#tests/support/workspace.ts'
import { seedAccount, seededService } from './plan-seed.ts'

/** The figures counted from nothing: a connection that could write trusts nothing that is kept. */
function countedAnew(file: string): CenterFigures {
  const db = new Database(file)
  try {
    const context = readContext({ db, language: 'en', now: Date.now(), file, home: '' })
    return centerQueries['center.figures'](context, { known: false })
  } finally {
    db.close()
  }
}

type Step = readonly [what: string, run: (service: Service) => Promise<unknown>, parts: readonly CenterPart[]]

/** Changes of every kind, and the parts each has to be counted again for; the others must stand. */
function steps(ids: readonly string[], conversation: string, finding: string, person: string, brand: string): Step[] {
  const [one = '', two = ''] = ids
  return [
    [
      'an owner',
      (service) => service.run('accounts.update', { ids: [one], patch: { ownerId: person } }),
      ['record', 'plan', 'drift'],
    ],
    ['a note', (service) => service.run('accounts.update', { ids: [one], patch: { note: 'so' } }), ['drift']],
    [
      'a brand',
      (service) => service.run('accounts.update', { ids: [two], patch: { brandId: brand } }),
      CenterPart.options,
    ],
    [
      'a goal',
      (service) =>
        service.run('goals.save', {
          id: null,
          name: 'Fewer calls',
          objective: null,
          metric: null,
          target: null,
          unit: null,
          dueOn: null,
          ownerId: null,
        }),
      [],
    ],
    [
      'a finding',
      (service) => service.run('findings.set', { ids: [finding], status: 'accepted', reason: 'so' }),
      ['findings', 'plan'],
    ],
    [
      'a decision',
      (service) => service.run('plan.decide', { accounts: [one], disposition: 'close' }),
      ['plan', 'waves', 'drift'],
    ],
    [
      'a conversation',
      (service) => service.run('conversations.update', { ids: [conversation], patch: { status: 'resolved' } }),
      ['service', 'drift'],
    ],
    ['a target', (service) => service.run('service.setTarget', { firstAnswer: 45, resolution: null }), ['service']],
    [
      'a view',
      (service) =>
        service.run('views.save', {
          page: 'accounts',
          name: 'Mine',
          query: { text: '', sort: 'name', descending: false, group: null, columns: null, widths: {} },
        }),
      [],
    ],
    ['undo', (service) => service.run('history.undo', {}), []],
  ]
}

describe('kept figures', () => {
  it('are counted again exactly where something they are made of changed', { timeout: 240_000 }, async () => {
    const { service, file } = await newTestService()
    await service.run('workspace.fillSample', { seed: 178 })
    await service.run('audit.run', {})
    await service.run('plan.recommend', {})
    await service.run('plan.proposeWaves', {})
    const first = await service.run('center.refresh', {})
    expect(first.parts.toSorted()).toEqual(CenterPart.options.toSorted())
    expect((await service.run('center.refresh', {})).parts).toEqual([])
    const { rows } = await service.run('plan.rows', { text: 'disposition:keep decided:no', limit: 2 })
    const [conversation] = (await service.run('conversations.list', { text: 'status:open', limit: 1 })).conversations
    const [finding] = (await service.run('findings.list', { limit: 1 })).findings
    const db = new Database(file, { readonly: true })
    const id = (table: string): string => String(db.prepare(`SELECT id FROM ${table} ORDER BY id DESC`).pluck().get())
    const [person, brand] = [id('person'), id('brand')]
    db.close()
    const list = steps(
      rows.map(({ account }) => account),
      conversation?.id ?? '',
      finding?.id ?? '',
      person,
      brand,
    )
    for (const [what, run, parts] of list) {
      await run(service)
      const kept = await service.run('center.figures', {})
      expect([what, kept]).toEqual([what, { ...countedAnew(file), behind: [] }])
      const { parts: again } = await service.run('center.refresh', {})
      expect([what, again.toSorted()]).toEqual([what, parts.toSorted()])
    }
  })

  it(
    'are found by the next start of the program, and shown while they are counted anew',
    { timeout: 120_000 },
    async () => {
      const { service, file } = await seededService((db, now) => {
        for (let at = 0; at < 3200; at++) seedAccount(db, now, { id: `a${at}`, stages: ['before'], silent: at % 300 })
      })
      const cold = await service.run('center.figures', { known: true })
      expect(cold.behind.map(({ known }) => known)).toEqual(CenterPart.options.map(() => false))
      expect(cold.accounts.total).toBe(0)
      await service.run('center.refresh', {})
      const warm = await service.run('center.figures', { known: true })
      expect(warm.behind).toEqual([])
      expect(warm.accounts.total).toBe(3200)
      await service.close()

      const again = await openTestService(file)
      expect((await again.run('center.figures', { known: true })).accounts.total).toBe(3200)
      const slow = new Database(file)
      slow.exec("UPDATE kept_figure SET took = 60000 WHERE part = 'record'")
      slow.close()
      await again.close()
      const third = await openTestService(file)
      await third.run('accounts.update', { ids: ['a1'], patch: { ownerId: null } })
      const behind = await third.run('center.figures', { known: true })
      expect(behind.behind).toEqual([{ part: 'record', known: true }])
      expect(behind.record.parts.find(({ key }) => key === 'owner')?.count).toBe(3200)
      await third.run('center.refresh', {})
      const caught = await third.run('center.figures', { known: true })
      expect(caught.behind).toEqual([])
      expect(caught.record.parts.find(({ key }) => key === 'owner')?.count).toBe(3199)
      expect((await third.run('center.figures', {})).record).toEqual(caught.record)
    },
  )
})
