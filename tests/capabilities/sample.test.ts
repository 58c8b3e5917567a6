import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/contract/error.ts'
import { dayOf, HOUR } from '#main/domain/sample/days.ts'
import { generateSample } from '#main/domain/sample/generate.ts'
import type { Truth } from '#main/domain/sample/company.ts'
import { newTestService } from '#tests/support/workspace.ts'

/** The workspace as a stranger reads it. */
function read<T>(file: string, sql: string): T[] {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare(sql).all() as T[]
  } finally {
    db.close()
  }
}

describe('workspace.fillSample', () => {
  it('fills an empty workspace with everything the generator made', async () => {
    const { service, file } = await newTestService()
    const answer = await service.run('workspace.fillSample', { seed: 178, truth: true })
    expect(answer.accounts).toBe(178)
    const newest = read<{ at: number }>(file, 'SELECT max(taken_at) AS at FROM snapshot')[0]?.at ?? 0
    const company = generateSample({ seed: 178, today: dayOf(newest + 4 * HOUR) })
    expect(JSON.parse(answer.truth ?? '')).toEqual(company.truth)
    const tables = {
      account: company.accounts,
      person: company.people,
      purpose: company.purposes,
      access: company.access,
      snapshot: company.snapshots,
      contact: company.contacts,
      contact_identity: company.identities,
      contact_role: company.roles,
      conversation: company.conversations,
      message: company.messages,
      handoff: company.handoffs,
    }
    const counts = Object.keys(tables).map(
      (table) => read<{ count: number }>(file, `SELECT count(*) AS count FROM ${table}`)[0]?.count,
    )
    expect(counts).toEqual(Object.values(tables).map((rows) => rows.length))
    const stored = read<{ id: string; audience: number | null }>(
      file,
      'SELECT id, audience FROM account WHERE audience IS NOT NULL ORDER BY audience DESC LIMIT 1',
    )
    const largest = Math.max(
      ...company.accounts.map(
        (account) => company.snapshots.findLast((one) => one.accountId === account.id)?.followers ?? 0,
      ),
    )
    expect(stored[0]?.audience).toBe(largest)
  })

  it('leaves a whole file and a step that undo does not take back', async () => {
    const { service } = await newTestService()
    await service.run('workspace.fillSample', { seed: 5 })
    expect(await service.run('workspace.verify', {})).toMatchObject({ ok: true, problems: [] })
    expect(await service.run('history.state', {})).toEqual({ undo: null, redo: null })
    await expect(service.run('history.undo', {})).rejects.toMatchObject({ code: 'nothing_to_undo' })
    expect((await service.run('workspace.info', {})).accounts).toBe(178)
  })

  it('refuses a workspace that has accounts and leaves it as it was', async () => {
    const { service, file } = await newTestService()
    await service.run('workspace.fillSample', { seed: 1 })
    const before = read(file, 'SELECT count(*) AS changes, max(id) AS last FROM change')
    const refused = await service.run('workspace.fillSample', { seed: 2 }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refusal)
    expect(refused).toMatchObject({ code: 'exists' })
    expect(read(file, 'SELECT count(*) AS changes, max(id) AS last FROM change')).toEqual(before)
  })

  it('finds messages by other forms of their words, in English and Russian', async () => {
    const { service } = await newTestService()
    await service.run('workspace.fillSample', { seed: 178 })
    const words = ['leaking', 'technicians', 'кондиционеры', 'духовкой', 'мастером']
    const found = await Promise.all(words.map((text) => service.run('search.all', { text, scope: 'conversations' })))
    expect(Math.min(...found.map((answer) => answer.total))).toBeGreaterThan(0)
  })

  it('gives its name to a workspace named after its file, and to no other', async () => {
    const [unnamed, named] = [await newTestService('test'), await newTestService('Our own')]
    for (const { service } of [unnamed, named]) await service.run('workspace.fillSample', { seed: 3 })
    expect((await unnamed.service.run('workspace.info', {})).name).toBe('Halvorn Group')
    expect((await named.service.run('workspace.info', {})).name).toBe('Our own')
  })

  it('tells how far it is', async () => {
    const { service } = await newTestService()
    const done: number[] = []
    service.on((name, body) => {
      if (name === 'job' && 'done' in body) done.push(body.done)
    })
    await service.run('workspace.fillSample', { seed: 3 })
    expect(Math.max(...done)).toBeGreaterThan(5_000)
  })

  it('is audited with every planted fault found and nothing else', async () => {
    const seed = 42
    const { service, file } = await newTestService()
    const { truth } = await service.run('workspace.fillSample', { seed, truth: true })
    await service.run('audit.run', {})
    const found = read<{ rule: string; account: string }>(file, 'SELECT rule, account_id AS account FROM finding')
    const told = (faults: readonly { rule: string; account: string | null }[]): string[] =>
      faults.map((fault) => `${fault.rule} ${fault.account}`).toSorted()
    expect(told(found)).toEqual(told((JSON.parse(truth ?? '') as Truth).faults))
  })
})
