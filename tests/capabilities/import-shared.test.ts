import { expect, test } from 'vitest'
import { contents, state } from '#tests/support/contents.ts'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'
import { newTestService } from '#tests/support/workspace.ts'

const FILES = [
  ['us-digital-registry/DOC_accts.json.txt', 410, 0],
  ['us-digital-registry/DOC_accts.derived.xlsx', 410, 7],
  ['us-congress-social/legislators-social-media.yaml', 519, 0],
] as const

test.for(FILES)(
  'every row of %s is accounted for, twice changes nothing, and undo takes it back',
  async ([path, taken, sums], context) => {
    const list = sharedData(path)
    if (list === null) return context.skip(NO_SHARED_DATA)
    const { service, file } = await newTestService()
    const empty = state(file)
    const first = await service.run('import.run', { file: list })
    expect([first.rows, first.rejected]).toEqual([taken + sums, sums])
    const accounts = first.created + first.updated + first.unchanged + first.merged
    expect(accounts).toBe(first.accounts ?? taken)
    expect([first.updated, first.unchanged]).toEqual([0, 0])
    const stored = contents(file)
    expect(stored['account']).toHaveLength(first.created)
    const rowsKept = new Set(
      (stored['account_source'] as { row: number; sheet: string | null }[]).map(({ row, sheet }) => `${sheet}:${row}`),
    )
    expect(rowsKept.size + (stored['import_reject'] ?? []).length).toBe(first.rows)

    const again = await service.run('import.run', { file: list })
    expect([again.created, again.updated, again.unchanged, again.merged, again.rejected, again.batch]).toEqual([
      0,
      0,
      first.created,
      first.merged,
      first.rejected,
      null,
    ])
    expect(contents(file)).toEqual(stored)

    const full = state(file)
    await service.run('history.undo', {})
    expect(state(file)).toEqual(empty)
    await service.run('history.redo', {})
    expect(state(file)).toEqual(full)
  },
)

test('the register as JSON and as a workbook lead to the same accounts', async (context) => {
  const [json, xlsx] = [sharedData(FILES[0][0]), sharedData(FILES[1][0])]
  if (json === null || xlsx === null) return context.skip(NO_SHARED_DATA)
  const { service } = await newTestService()
  const first = await service.run('import.run', { file: json })
  const second = await service.run('import.run', { file: xlsx })
  expect([second.created, second.merged]).toEqual([0, first.merged])
})
