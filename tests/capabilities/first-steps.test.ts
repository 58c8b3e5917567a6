import { expect, test } from 'vitest'
import { newTestService } from '../support/workspace.ts'

test('a new workspace has nothing done, and each step is read from the file', async () => {
  const { service } = await newTestService()
  const begun = () => service.run('workspace.begun', {})
  expect(await begun()).toMatchObject({
    sample: false,
    accounts: 0,
    withBrand: 0,
    withOwner: 0,
    auditedAt: null,
    decided: 0,
    suggestedAt: null,
    exportedAt: null,
  })
  const { at } = await service.run('workspace.planWritten', {})
  expect(await begun()).toMatchObject({ exportedAt: at })
})

test('the sample says that it is one, and that an issued version is a plan that left', async () => {
  const { service } = await newTestService()
  await service.run('workspace.fillSample', { seed: 5 })
  const before = await service.run('workspace.begun', {})
  expect(before).toMatchObject({ sample: true, accounts: 178, exportedAt: null })
  const { auditedAt } = before
  await service.run('audit.run', {})
  expect((await service.run('workspace.begun', {})).auditedAt).toBeGreaterThan(auditedAt ?? 0)
  await service.run('plan.recommend', {})
  await service.run('plan.issue', { note: null })
  const after = await service.run('workspace.begun', {})
  expect(after.exportedAt).not.toBeNull()
  expect(after.suggestedAt).not.toBeNull()
})
