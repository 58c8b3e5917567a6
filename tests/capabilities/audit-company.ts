import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { changeLog, type ChangeWriter } from '#main/mirror/changes.ts'
import { type Mirror, openWriter } from '#main/mirror/open.ts'
import type { Row } from '#main/mirror/entities.ts'
import { openService } from '#main/service/service.ts'
import { emptyWorkspace, openTestService, ownFolder } from '#tests/support/workspace.ts'
import type { Service } from '#main/service/service.ts'

export const DAY = 86_400_000
export const NOW = Date.now()
export const dayAgo = (days: number): string => new Date(NOW - days * DAY).toISOString().slice(0, 10)

type Fill = (changes: ChangeWriter, db: Mirror) => void

function makeCompany(folder: string, fill: Fill): string {
  const file = join(folder, 'company.muster')
  emptyWorkspace(file, { id: '01900000-0000-7000-8000-000000000001', name: 'Halvorn Group', at: NOW })
  fillIn(file, fill)
  return file
}

/** A workspace of this test's own, filled the way people's changes are written, opened by a service. */
export async function companyWith(fill: Fill): Promise<{ service: Service; file: string }> {
  const file = makeCompany(ownFolder(), fill)
  return { service: await openTestService(file), file }
}

/** One audited workspace for all tests of a block that only read. */
export function sharedCompany(fill: Fill): { service: Service } {
  const shared = {} as { service: Service }
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'muster-test-'))
    const printPdf = () => Promise.reject(new Error('nothing is printed here'))
    const setup = {
      mode: 'write',
      actor: 'Tester',
      device: 'test-device',
      keepBackups: 0,
      thread: inject('thread'),
      devices: { printPdf },
    } as const
    shared.service = await openService({ ...setup, file: makeCompany(folder, fill) })
    await shared.service.run('audit.run', {})
  })
  afterAll(async () => {
    await shared.service.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return shared
}

/** Writes rows in one batch into a workspace that no service has open. */
export function fillIn(file: string, fill: Fill): void {
  const { db } = openWriter(file, NOW)
  const changes = changeLog(db, 'fixture').begin({
    id: `batch-${String(db.prepare('SELECT count(*) FROM batch').pluck().get())}`,
    at: NOW,
    actor: 'Fixture',
    action: 'fill',
    kind: 'quiet',
  })
  db.transaction(() => {
    fill(changes, db)
    changes.finish()
  })()
  db.close()
}

/** The registers of a small company: two brands, two markets, two teams, people who stay and one who left. */
export function registers(changes: ChangeWriter): void {
  changes.insert('brand', 'kornwell', {
    name: 'Kornwell',
    website: 'https://kornwell.example',
    handle_pattern: '^kornwell',
  })
  changes.insert('brand', 'brisavo', { name: 'Брисаво', website: 'https://brisavo.example' })
  changes.insert('market', 'de', { name: 'Germany', code: 'DE', language: 'de' })
  changes.insert('market', 'kz', { name: 'Казахстан', code: 'KZ' })
  changes.insert('team', 'care-de', { name: 'Care DE', function: 'support' })
  changes.insert('team', 'marketing-de', { name: 'Marketing DE', function: 'marketing' })
  changes.insert('agency', 'northlight', { name: 'Northlight', ended_on: dayAgo(90) })
  changes.insert('person', 'jana', { name: 'Jana Hoffmann', email: 'jana@kornwell.example' })
  changes.insert('person', 'lars', { name: 'Ларс Нюгор' })
  changes.insert('person', 'ben', { name: 'Ben Alcott', left_on: dayAgo(200) })
  changes.insert('goal', 'calls', {
    name: 'Fewer repair calls',
    metric: 'Repeat calls per 100 appliances',
    owner_id: 'jana',
  })
  changes.insert('goal', 'fans', { name: 'Ten thousand more', metric: 'Followers of all pages', owner_id: 'jana' })
}

/** An account with which nothing is wrong, except for what `patch` says. */
export function soundAccount(changes: ChangeWriter, id: string, patch: Row<'account'> = {}): void {
  const handle = typeof patch.handle === 'string' ? patch.handle : `kornwell_${id}`
  changes.insert('account', id, {
    network: 'facebook',
    handle,
    handle_key: `${handle.toLowerCase()}#${id}`,
    display_name: `Kornwell ${id}`,
    brand_id: 'kornwell',
    market_id: 'de',
    team_id: 'marketing-de',
    owner_id: 'jana',
    backup_owner_id: 'lars',
    language: 'de',
    website: 'https://www.kornwell.example/de',
    bio: 'Ovens since 1931',
    verified: 1,
    opened_on: '2015-03-01',
    reviewed_on: dayAgo(30),
    created_at: NOW - 200 * DAY,
    updated_at: NOW - 200 * DAY,
    ...patch,
  })
  changes.insert('purpose', id, {
    who: `Home cooks who follow ${id}`,
    what: 'Shows recipes',
    when: 'Twice a week',
    where: 'Germany',
    why: 'People cook more with what they own',
    how: 'Own team, warm and short',
    extent: 'One person, half a day',
  })
  changes.insert('account_goal', `goal-${id}`, { account_id: id, goal_id: 'calls' })
  changes.insert('access', `access-${id}`, {
    account_id: id,
    person_id: 'jana',
    way: 'own_login',
    two_factor: 1,
    proven_on: dayAgo(20),
  })
  changes.insert('access', `backup-${id}`, { account_id: id, person_id: 'lars', way: 'smms', two_factor: 1 })
}

/** Marks that an account was seen posting so many days ago, before so many people. */
export function seen(db: Mirror, id: string, daysAgo: number, followers = 1000): void {
  db.prepare('INSERT INTO snapshot (account_id, taken_at, source, followers, last_post_at) VALUES (?, ?, ?, ?, ?)').run(
    id,
    NOW - DAY,
    'test',
    followers,
    NOW - daysAgo * DAY,
  )
}

/** A conversation that began so many days ago. */
export function conversation(
  db: Mirror,
  id: string,
  account: string,
  daysAgo: number,
  patch: {
    answeredAfter?: number
    reached?: boolean
    reachedAfter?: number
    needsHelp?: number
    status?: string
  } = {},
): void {
  const at = NOW - daysAgo * DAY
  db.prepare(
    `INSERT INTO conversation (id, account_id, natural_key, started_at, last_at, status, needs_help, first_answer_at, reached_resolver_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    account,
    id,
    at,
    at,
    patch.status ?? 'open',
    patch.needsHelp ?? 1,
    patch.answeredAfter === undefined ? null : at + patch.answeredAfter * 60_000,
    patch.reachedAfter === undefined ? (patch.reached ? at + 1000 : null) : at + patch.reachedAfter * 60_000,
  )
}
