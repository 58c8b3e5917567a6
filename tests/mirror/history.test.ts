import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { HUNG_ON } from '#main/mirror/queries/history.ts'
import { newTestService } from '#tests/support/workspace.ts'

async function account(): Promise<{ service: Service; file: string; id: string }> {
  const { service, file } = await newTestService()
  const { id } = await service.run('accounts.add', { address: 'https://x.com/KornwellDE' })
  return { service, file, id }
}
const history = async (service: Service, id: string) =>
  (await service.run('accounts.history', { id })).entries.map(({ entity, created, deleted, undone, fields }) => [
    entity,
    created ? 'made' : deleted ? 'removed' : 'changed',
    fields.map(({ after, before }) => after ?? before).join(),
    undone,
  ])

test('the history of an account keeps links that were removed', async () => {
  const { service, id } = await account()
  await service.run('accounts.setStages', { id, stages: ['before'] })
  await service.run('accounts.setStages', { id, stages: [] })
  expect((await history(service, id)).slice(0, 2)).toEqual([
    ['account_stage', 'removed', 'before', false],
    ['account_stage', 'made', 'before', false],
  ])
})

test('the history of an account keeps a decision that was undone', async () => {
  const { service, id } = await account()
  await service.run('plan.decide', { accounts: [id], disposition: 'close', reason: 'unused' })
  await service.run('history.undo', {})
  const decisions = (await history(service, id)).filter(([entity]) => entity === 'decision')
  expect(decisions.map(([, what, , undone]) => [what, undone])).toEqual([
    ['removed', false],
    ['made', true],
  ])
})

test('what hung on an account is found by the indexes of the log', async () => {
  const { service, file } = await account()
  await service.close()
  const db = new Database(file, { readonly: true })
  const plan = (db.prepare(`EXPLAIN QUERY PLAN ${HUNG_ON}`).all({ account: 'a' }) as { detail: string }[]).map(
    ({ detail }) => detail,
  )
  db.close()
  const reads = plan.filter((detail) => detail.includes('change'))
  expect(reads).toHaveLength(2)
  for (const read of reads) expect(read).toMatch(/^SEARCH change USING (COVERING )?INDEX change_(gave|had)_account/)
})
