import { expect, test } from 'vitest'
import { seedAccount, seededService } from './plan-seed.ts'

const IDS = ['one', 'two', 'three']
const seeded = () =>
  seededService((db, now) => {
    for (const id of IDS) seedAccount(db, now, { id, brand: 'kornwell' })
  })

test('a block with a head is read line by line, written as it was shown, and taken back in one step', async () => {
  const { service } = await seeded()
  const reading = await service.run('accounts.readPaste', {
    ids: IDS,
    text: 'Brand\tNote\nBrisavo\tfirst\nNobody\tsecond\n\t\n',
    field: null,
  })
  expect(reading).toMatchObject({ by: 'order', lines: 3, fits: true, unmatched: 0 })
  expect(reading.rows.map(({ id, patch }) => [id, patch])).toEqual([
    ['one', { brandId: 'brisavo', note: 'first' }],
    ['two', { note: 'second' }],
  ])
  expect(reading.rows[1]?.cells.find(({ field }) => field === 'brandId')?.problem).toBe('unknown_name')

  const changes = reading.rows.map(({ id, patch }) => ({ id, patch }))
  expect(await service.run('accounts.updateEach', { changes })).toEqual({ changed: 2 })
  expect(await service.run('accounts.get', { id: 'one' })).toMatchObject({ brand: 'Brisavo', note: 'first' })
  expect((await service.run('history.state', {})).undo).toMatchObject({ action: 'accounts.updateEach' })
  expect(await service.run('accounts.updateEach', { changes })).toEqual({ changed: 0 })
  await service.run('history.undo', {})
  expect(await service.run('accounts.get', { id: 'one' })).toMatchObject({ brand: 'Kornwell', note: null })
})

test('a block with another number of lines than accounts fits nothing, and a single line goes to all', async () => {
  const { service } = await seeded()
  const two = await service.run('accounts.readPaste', { ids: IDS, text: 'a\nb', field: 'note' })
  expect(two.fits).toBe(false)
  const one = await service.run('accounts.readPaste', { ids: IDS, text: 'to be checked', field: 'note' })
  expect(one.rows.map(({ patch }) => patch.note)).toEqual(['to be checked', 'to be checked', 'to be checked'])
})
