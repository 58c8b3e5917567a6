import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeLog } from '#main/mirror/changes.ts'
import { type Mirror, openReader, openWriter } from '#main/mirror/open.ts'
import { timesTouched, writtenBy } from '#main/mirror/touched.ts'
import { emptyWorkspace, ownFolder } from '#tests/support/workspace.ts'

test.each([
  ['INSERT INTO account (id) VALUES (?)', ['account']],
  ['INSERT OR IGNORE INTO "brand" (id) VALUES (?)', ['brand']],
  ['INSERT OR REPLACE INTO setting (id, value) VALUES (?, ?)', ['setting', '-setting']],
  [
    'INSERT INTO setting (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET value = excluded.value',
    ['setting', 'setting.value'],
  ],
  ['DELETE FROM task WHERE id = ?', ['task', '-task']],
  [
    'UPDATE account SET owner_id = ?, "team_id" = (SELECT id FROM team WHERE name = ?) WHERE id = ?',
    ['account.owner_id', 'account.team_id'],
  ],
  ['UPDATE OR IGNORE contact_identity SET contact_id = ? WHERE handle = ?', ['contact_identity.contact_id']],
  ['UPDATE account SET (audience, last_post_at) = (SELECT 1, 2)', ['account.*']],
  ["WITH x AS (SELECT 1) UPDATE goal SET name = 'a = b' WHERE id IN x", ['goal.name']],
  ['INSERT INTO change (key) VALUES (?)', []],
  ['SELECT * FROM account', []],
] as const)('%s', (sql, names) => {
  expect([...writtenBy(sql)]).toEqual(names)
})

function ownWorkspace(): { db: Mirror; times: (name: string) => number } {
  const file = join(ownFolder(), 'own.muster')
  emptyWorkspace(file, { id: 'own', name: 'Own', at: 1 })
  const { db } = openWriter(file, 1)
  const reader = openReader(file)
  return { db, times: (name) => timesTouched(reader).get(name) ?? 0 }
}
const ACCOUNT =
  "INSERT INTO account (id, network, handle, handle_key, created_at, updated_at) VALUES ('a', 'x', 'A', 'a', 1, 1)"

test('what a transaction wrote to is told with it, once, and only when it is committed', () => {
  const { db, times } = ownWorkspace()
  const add = db.prepare('INSERT INTO brand (id, name) VALUES (?, ?)')
  db.exec('BEGIN IMMEDIATE')
  for (const id of ['a', 'b', 'c']) add.run(id, id)
  expect(times('brand')).toBe(0)
  db.exec('COMMIT')
  expect(times('brand')).toBe(1)
  db.transaction(() => add.run('d', 'd')).immediate()
  expect(times('brand')).toBe(2)
  add.run('e', 'e')
  expect(times('brand')).toBe(3)
  db.exec("DELETE FROM brand WHERE id = 'e'")
  expect(times('brand')).toBe(4)
  expect(times('market')).toBe(0)
})

test('a change through the log tells its columns and nothing else', () => {
  const { db, times } = ownWorkspace()
  db.exec(`${ACCOUNT}; INSERT INTO person (id, name) VALUES ('p', 'Ann')`)
  const rows = times('account')
  const log = changeLog(db, 'laptop')
  db.transaction(() => {
    const changes = log.begin({ id: 'one', at: 1, actor: 'Ann', action: 'accounts.update', kind: 'do' })
    changes.update('account', 'a', { owner_id: 'p' })
    changes.finish()
  })()
  expect(times('account.owner_id')).toBe(1)
  expect(times('account')).toBe(rows)
  expect(times('account.team_id')).toBe(0)
})

test('triggers and cascades are told along', () => {
  const { db, times } = ownWorkspace()
  db.exec(`${ACCOUNT}; INSERT INTO account_stage (id, account_id, stage) VALUES ('s', 'a', 'before')`)
  const before = [times('account.audience'), times('account_stage')]
  db.exec("INSERT INTO snapshot (account_id, taken_at, source, followers) VALUES ('a', 5, 'test', 12)")
  expect(times('account.audience')).toBe((before[0] ?? 0) + 1)
  db.prepare('DELETE FROM account WHERE id = ?').run('a')
  expect(db.prepare('SELECT count(*) FROM account_stage').pluck().get()).toBe(0)
  expect(times('account_stage')).toBe((before[1] ?? 0) + 1)
})
