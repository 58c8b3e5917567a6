import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import Database from 'better-sqlite3'
import { Refusal } from '#shared/contract/error.ts'
import {
  accountWord,
  flagField,
  nameField,
  numberField,
  textField,
  timeField,
  wordField,
} from '#main/mirror/filter-fields.ts'
import { type FilterFields, filterSql } from '#main/mirror/filter-sql.ts'
import { migrate } from '#main/mirror/migrate.ts'

const NOW = Date.UTC(2026, 10, 20)
const DAY = 86_400_000
const db = new Database(':memory:')

beforeAll(() => {
  migrate(db)
  const add = db.prepare(
    `INSERT INTO account (id, network, handle, handle_key, display_name, lifecycle, verified, opened_on, created_at, updated_at, audience, last_post_at)
VALUES (?, 'x', ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)`,
  )
  add.run('a', 'KornwellDE', 'a', 'Kornwell Küche', 'active', 1, '2015-03-01', 12_000, NOW - 200 * DAY)
  add.run('b', 'брисаво', 'b', 'Ёлки и лампы', 'closing', 0, '2025-01-01', 500, NOW - 3 * DAY)
  add.run('c', 'x%y_"z', 'c', null, 'active', null, null, null, null)
})
afterAll(() => void db.close())

const fields: FilterFields = {
  lifecycle: wordField('a.lifecycle', ['active', 'closing', 'closed']),
  who: nameField('a.id', [
    { id: 'a', names: ['Jana Hoffmann', 'jana@kornwell.example'] },
    { id: 'b', names: ['Ларс Нюгор', null] },
  ]),
  audience: numberField('a.audience'),
  last_post: timeField('a.last_post_at', NOW),
  opened: timeField('a.opened_on', NOW, true),
  verified: flagField('a.verified'),
  name: textField('a.display_name'),
}
function found(text: string): string {
  const where = filterSql(text, fields, (word) => accountWord(word))
  return (
    db
      .prepare(`SELECT a.id FROM account a WHERE ${where.sql} ORDER BY a.id`)
      .pluck()
      .all(...where.parameters) as string[]
  ).join('')
}

describe('a filter as SQL', () => {
  it.each([
    ['', 'abc'],
    ['lifecycle:ACTIVE', 'ac'],
    ['lifecycle!=active', 'b'],
    ['-lifecycle:active,closed', 'b'],
    ['who:"jana hoffmann"', 'a'],
    ['who:JANA@kornwell.example', 'a'],
    ['who:"ЛАРС НЮГОР"', 'b'],
    ['who:b,a', 'ab'],
    ['-who:b', 'ac'],
    ['who:nobody', ''],
    ['audience:>10k', 'a'],
    ['audience<0.001m', 'b'],
    ['audience:500', 'b'],
    ['audience!=500', 'ac'],
    ['audience:none', 'c'],
    ['audience:*', 'ab'],
    ['audience:none,500', 'bc'],
    ['last_post:>180d', 'a'],
    ['last_post:<1mo', 'b'],
    ['last_post:none', 'c'],
    ['last_post:2026-11-17', 'b'],
    ['last_post:>2026-11-16', 'b'],
    ['last_post:>2026-11-17', ''],
    ['last_post<2026-11-17', 'a'],
    ['opened:>2y', 'a'],
    ['opened:<2y', 'b'],
    ['opened:2025-01-01', 'b'],
    ['opened:>2025-01-01', ''],
    ['opened<2025-01-01', 'a'],
    ['verified:yes', 'a'],
    ['verified:нет', 'b'],
    ['-verified:yes', 'bc'],
    ['verified:none', 'c'],
    ['name:küche', 'a'],
    ['name:ёлки', 'b'],
    ['-name:ёлки', 'ac'],
    ['wellde', 'a'],
    ['ЛАМПЫ', 'b'],
    ['СА', 'b'],
    ['Ко', ''],
    ['de', 'a'],
    ['%y', 'c'],
    ['"%y_"', 'c'],
    [String.raw`"_\"z"`, 'c'],
    ['korn küche', 'a'],
    ['korn лампы', ''],
    [`"'; DROP TABLE account; --"`, ''],
  ])('%s finds "%s"', (text, ids) => {
    expect(found(text)).toBe(ids)
  })

  it.each([
    ['audience:lots', 'bad_value', 0, 13],
    ['a last_post:>soon', 'bad_value', 2, 15],
    ['lifecycle:>active', 'bad_value', 0, 17],
    ['lifecycle:gone', 'bad_value', 0, 14],
    ['opened:2025-02-30', 'bad_value', 0, 17],
    ['constructor:x', 'unknown_field', 0, 13],
    ['who:', 'no_value', 0, 4],
  ])('%s is refused with its place', (text, reason, at, length) => {
    let refusal: unknown
    try {
      found(text)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({
      code: 'bad_filter',
      details: { reason, at, length, text: text.slice(at, at + length) },
    })
  })

  it('never writes a value into the SQL', () => {
    const where = filterSql('who:"Jana Hoffmann" name:secret opened:2025-01-01 secret se', fields, (word) =>
      accountWord(word),
    )
    expect(where.sql).not.toMatch(/secret|2025|Jana|'a'/)
  })
})
