import Database from 'better-sqlite3'
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupFolder } from '#main/mirror/backup.ts'
import { restoreWorkspace } from '#main/capabilities/workspace/restore.ts'
import { changeLog } from '#main/mirror/changes.ts'
import { migrate, schemaOf } from '#main/mirror/migrate.ts'
import { migrations, SCHEMA } from '#main/mirror/migrations/index.ts'
import { currentCopy } from '#main/mirror/older.ts'
import { APPLICATION_ID, createWorkspace, openReader, openWriter } from '#main/mirror/open.ts'
import { openTestService, ownFolder } from '#tests/support/workspace.ts'

const NOW = 1_790_000_000_000

test('migration numbers are tens that rise and end at the schema of today', () => {
  const numbers = migrations.map((step) => step.number)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  expect(numbers.filter((number) => number % 10 !== 0)).toEqual([])
  expect(migrations.at(-1)?.number).toBe(SCHEMA)
})

test.each(migrations.map((step, at) => [step.name, migrations[at - 1]?.number ?? 0, step.number] as const))(
  'going to %s keeps every row that was there before',
  (_, from, to) => {
    const db = new Database(':memory:')
    migrate(db, from)
    expect(schemaOf(db)).toBe(from)
    if (from >= 20) {
      db.exec(`INSERT INTO brand (id, name) VALUES ('b', 'Kornwell');
        INSERT INTO account (id, network, handle, handle_key, brand_id, created_at, updated_at) VALUES ('a', 'x', 'KornwellDE', 'kornwellde', 'b', 1, 1);
        INSERT INTO snapshot (account_id, taken_at, source, followers) VALUES ('a', 5, 'test', 120)`)
    }
    const accounts = (): unknown[] => (from >= 20 ? db.prepare('SELECT * FROM account').all() : [])
    const before = accounts()
    migrate(db, to)
    expect(schemaOf(db)).toBe(to)
    expect(accounts()).toEqual(before)
    db.close()
  },
)

test('the lean log keeps every change in its order, under the number of its batch', () => {
  const db = new Database(':memory:')
  migrate(db, 80)
  db.exec(`INSERT INTO batch (seq, id, at, actor, action, count, kind) VALUES (1, 'first', 5, 'Mara', 'accounts.add', 2, 'do'), (4, 'second', 6, 'Mara', 'accounts.update', 1, 'do');
    INSERT INTO change (id, clock, device, actor, batch, entity, key, before, after) VALUES
      (1, '00000000000a-0000-laptop', 'laptop', 'Mara', 'first', 'brand', 'b', NULL, '{"name":"Kornwell"}'),
      (2, '00000000000a-0001-laptop', 'laptop', 'Mara', 'first', 'market', 'm', NULL, '{"name":"Brazil"}'),
      (7, '00000000000b-0000-laptop', 'laptop', 'Mara', 'second', 'brand', 'b', '{"name":"Kornwell"}', '{"name":"Brisavo"}')`)
  migrate(db, 90)
  expect(db.prepare('SELECT id, clock, batch, entity, key, before, after FROM change ORDER BY id').raw().all()).toEqual(
    [
      [1, '00000000000a-0000', 1, 'brand', 'b', null, '{"name":"Kornwell"}'],
      [2, '00000000000a-0001', 1, 'market', 'm', null, '{"name":"Brazil"}'],
      [7, '00000000000b-0000', 4, 'brand', 'b', '{"name":"Kornwell"}', '{"name":"Brisavo"}'],
    ],
  )
  expect(db.prepare('SELECT DISTINCT device FROM batch').pluck().all()).toEqual(['laptop'])
  expect(() => db.exec("UPDATE change SET key = 'x'")).toThrow(/append-only/)
  migrate(db)
  expect(db.prepare('SELECT id, clock FROM batch ORDER BY seq').raw().all()).toEqual([
    ['first', '00000000000a-0001'],
    ['second', '00000000000b-0000'],
  ])
  const next = changeLog(db, 'laptop').begin({ id: 'third', at: 1, actor: 'Mara', action: 'brand.add', kind: 'do' })
  next.insert('brand', 'c', { name: 'Akari' })
  next.finish()
  const [batch, clock] = db.prepare("SELECT batch, clock FROM change WHERE key = 'c'").raw().get() as [number, string]
  expect(batch).toBe(5)
  expect(clock > '00000000000b-0000').toBe(true)
  db.close()
})

test('lean findings read as they did, and cannot be rewritten', () => {
  const db = new Database(':memory:')
  migrate(db, 200)
  const run = `INSERT INTO audit_run (seq, id, started_at, seconds, pack, parameters, accounts, rules, findings, by_severity, by_rule, appeared, resolved)
    VALUES (?, ?, ?, 1, 'standard', '{}', 1, 2, 2, '{}', '{}', 2, 0)`
  db.prepare(run).run(3, 'first', 50)
  db.prepare(run).run(4, 'second', 70)
  const add =
    db.prepare(`INSERT INTO finding (rid, run_id, identity, rule, rule_version, account_id, severity, facts, since, is_new, subject, brand_id, accounts)
    VALUES (?, ?, ?, ?, ?, ?, 'high', ?, ?, ?, ?, ?, ?)`)
  add.run(7, 'first', 'stale:a', 'stale', 1, 'a', '{"days":200}', 50, 1, null, null, null)
  add.run(8, 'first', 'goal-overdue:g', 'goal-overdue', 1, null, '{}', 50, 1, 'g', null, '["a"]')
  add.run(9, 'second', 'stale:a', 'stale', 2, 'a', '{"days":220}', 50, 0, null, null, null)
  const columns =
    'rid, run_id, identity, rule, rule_version, account_id, severity, facts, since, is_new, subject, brand_id, market_id, accounts'
  const read = (): unknown[] => db.prepare(`SELECT ${columns} FROM finding ORDER BY rid`).all()
  const before = read()
  expect(before).toHaveLength(3)
  migrate(db, 220)
  expect(read()).toEqual(before)
  expect(() => db.exec("UPDATE run_finding SET facts = '{}'")).toThrow(/findings are history/)
  db.close()
})

test('a decision made before carrying out was known keeps everything and names nobody who takes over', () => {
  const db = new Database(':memory:')
  migrate(db, 200)
  db.exec(`
    INSERT INTO scenario (id, name, is_plan, created_at) VALUES ('s', 'Plan', 1, 1);
    INSERT INTO account (id, network, handle, handle_key, created_at, updated_at) VALUES ('a', 'x', 'brand', 'brand', 1, 1);
    INSERT INTO decision (id, scenario_id, account_id, disposition, decided_by, decided_at, locked) VALUES ('d', 's', 'a', 'transfer', 'Ann', 5, 1);
    INSERT INTO wave (id, scenario_id, position, name) VALUES ('w', 's', 1, 'First');
    INSERT INTO task (id, wave_id, account_id, position, title) VALUES ('t', 'w', 'a', 1, 'Call them');`)
  migrate(db, 260)
  expect(db.prepare('SELECT disposition, locked, transfer_team_id, charter FROM decision').all()).toEqual([
    { disposition: 'transfer', locked: 1, transfer_team_id: null, charter: null },
  ])
  expect(db.prepare('SELECT title, code, days_before FROM task').all()).toEqual([
    { title: 'Call them', code: null, days_before: null },
  ])
  db.close()
})

test('a session held before there were agendas keeps its votes, which came by phone and name nobody', () => {
  const db = new Database(':memory:')
  migrate(db, 300)
  db.exec(`INSERT INTO account (id, network, handle, handle_key, created_at, updated_at) VALUES ('a', 'x', 'Kornwell', 'kornwell', 1, 1);
    INSERT INTO session (id, name, rules) VALUES ('s', 'Day 1', '{"seconds":60}');
    INSERT INTO session_participant (id, session_id, name) VALUES ('p', 's', 'Mia');
    INSERT INTO session_card (id, session_id, account_id, position) VALUES ('c', 's', 'a', 1);
    INSERT INTO vote (id, card_id, participant_id, round, disposition, at) VALUES ('v', 'c', 'p', 1, 'keep', 5)`)
  migrate(db, 350)
  expect(db.prepare('SELECT disposition, way, named FROM vote').all()).toEqual([
    { disposition: 'keep', way: 'phone', named: 0 },
  ])
  expect(db.prepare('SELECT agenda, agenda_at, dot_round_id FROM session').all()).toEqual([
    { agenda: '[]', agenda_at: null, dot_round_id: null },
  ])
  db.close()
})

test('a step that fails leaves the file exactly as it was', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  db.exec('CREATE TABLE conversation (trap INTEGER)')
  const tables = (): unknown[] => db.prepare('SELECT name FROM sqlite_master ORDER BY name').all()
  const before = tables()
  expect(() => migrate(db)).toThrow(/already exists/)
  expect(tables()).toEqual(before)
  expect(schemaOf(db)).toBe(20)
  db.close()
})

/** A workspace as a version of long ago left it. */
function oldWorkspace(): string {
  const file = join(ownFolder(), 'old.muster')
  const old = new Database(file)
  migrate(old, 50)
  old.pragma(`application_id = ${APPLICATION_ID}`)
  old.exec("INSERT INTO meta VALUES ('name', 'Old'); INSERT INTO market (id, name) VALUES ('m', 'Brazil')")
  old.close()
  return file
}

test('an older file is copied aside before it is brought up to date', () => {
  const file = oldWorkspace()
  const { db, backup } = openWriter(file, NOW)
  expect(schemaOf(db)).toBe(SCHEMA)
  expect(db.prepare('SELECT name FROM market').pluck().all()).toEqual(['Brazil'])
  db.close()
  expect(backup).toContain('before-schema-50')
  const kept = new Database(String(backup), { readonly: true })
  expect(schemaOf(kept)).toBe(50)
  expect(kept.prepare('SELECT name FROM market').pluck().all()).toEqual(['Brazil'])
  kept.close()
})

test('an older file that is only read is brought up to date first, and one that is looked at stays as it is', async () => {
  const file = oldWorkspace()
  const before = readFileSync(file)
  const { path, remove } = currentCopy(file)
  const copy = openReader(path)
  expect(copy.prepare('SELECT name FROM market').pluck().all()).toEqual(['Brazil'])
  copy.close()
  remove()
  expect(existsSync(path)).toBe(false)
  expect(readFileSync(file).equals(before)).toBe(true)

  const service = await openTestService(file, 'read')
  expect((await service.run('workspace.verify', {})).problems).toEqual([])
  await service.close()
  expect(readdirSync(backupFolder(file))).toEqual([expect.stringContaining('before-schema-50')])
  expect(currentCopy(file).path).toBe(file)
})

test('a copy that was made before a migration can be put back', async () => {
  const file = oldWorkspace()
  const { db, backup } = openWriter(file, NOW)
  db.exec("UPDATE market SET name = 'Brasil'")
  db.close()
  const { kept } = restoreWorkspace(file, String(backup), NOW)
  expect(kept).toContain('before-restore')
  const service = await openTestService(file)
  expect((await service.run('workspace.verify', {})).problems).toEqual([])
  await service.close()
  const again = openReader(file)
  expect(again.prepare('SELECT name FROM market').pluck().all()).toEqual(['Brazil'])
  again.close()
})

test('a file from the future is refused by name and not touched', () => {
  const file = join(ownFolder(), 'future.muster')
  createWorkspace(file, { id: 'w', name: 'Future', at: NOW })
  const db = new Database(file)
  db.pragma(`user_version = ${SCHEMA + 10}`)
  db.pragma('journal_mode = DELETE')
  db.close()
  const before = readFileSync(file)
  expect(() => openWriter(file, NOW)).toThrow(expect.objectContaining({ code: 'workspace_newer' }))
  expect(() => openReader(file)).toThrow(expect.objectContaining({ code: 'workspace_newer' }))
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(existsSync(backupFolder(file))).toBe(false)
})

test('what is no workspace is never handed to the database', () => {
  const folder = ownFolder()
  const text = join(folder, 'text.muster')
  copyFileSync(new URL('../../package.json', import.meta.url), text)
  const other = join(folder, 'other.muster')
  const db = new Database(other)
  db.exec('CREATE TABLE t (x)')
  db.close()
  for (const file of [text, other, folder])
    expect(() => openWriter(file, NOW)).toThrow(expect.objectContaining({ code: 'workspace_not_muster' }))
  expect(() => openWriter(join(folder, 'none.muster'), NOW)).toThrow(
    expect.objectContaining({ code: 'workspace_missing' }),
  )
  expect(readdirSync(folder).sort()).toEqual(['other.muster', 'text.muster'])
})
