import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bulkConversations } from '#main/mirror/bulk.ts'
import { createWorkspace, type Mirror, openWriter } from '#main/mirror/open.ts'

let db: Mirror
beforeEach(() => {
  const file = join(mkdtempSync(join(tmpdir(), 'muster-bulk-')), 'w.muster')
  createWorkspace(file, { id: '01900000-0000-7000-8000-000000000000', name: 'Bulk', at: 1 })
  db = openWriter(file, 1).db
})
afterEach(() => db.close())

const indexes = (): unknown[] => db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name").all()
const settings = (): unknown[] => ['cache_size', 'temp_store'].map((name) => db.pragma(name, { simple: true }))

test('while very many messages are written their indexes wait and little memory is held; then both are as before', async () => {
  const before = { indexes: indexes(), settings: settings() }
  db.exec('BEGIN IMMEDIATE')
  const meanwhile = await bulkConversations(db, 100_000, () =>
    Promise.resolve({ indexes: indexes().length, settings: settings() }),
  )
  expect(meanwhile.indexes).toBeLessThan(before.indexes.length)
  expect(meanwhile.settings).not.toEqual(before.settings)
  expect({ indexes: indexes(), settings: settings() }).toEqual(before)
  db.exec('COMMIT')
})

test('work that fails leaves the settings of the connection as they were', async () => {
  const before = { indexes: indexes(), settings: settings() }
  db.exec('BEGIN IMMEDIATE')
  await expect(bulkConversations(db, 100_000, () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped')
  db.exec('ROLLBACK')
  expect({ indexes: indexes(), settings: settings() }).toEqual(before)
})
