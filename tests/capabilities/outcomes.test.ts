import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Answer } from '#shared/contract/index.ts'
import type { OutcomeLine } from '#shared/model/outcome.ts'
import type { Mirror } from '#main/mirror/open.ts'
import type { Service } from '#main/service/service.ts'
import { ownFolder } from '#tests/support/workspace.ts'
import { DAY, seedAccount, seededService } from './plan-seed.ts'

const HOUR = 3_600_000
type Said = readonly [who: 'in' | 'out' | 'other', text: string]
type More = { account?: string; felt?: string; answered?: boolean; status?: string; daysAgo?: number }

/** A conversation whose messages are an hour apart. */
function seedThread(db: Mirror, now: number, id: string, said: readonly Said[], more: More = {}): void {
  const start = now - (more.daysAgo ?? 10) * DAY
  const at = (index: number): number => start + index * HOUR
  const asked = said.findIndex(([who]) => who === 'in')
  const answer = said.findIndex(([who]) => who === 'out')
  db.prepare('INSERT INTO contact (id, name) VALUES (?, ?)').run(`who-${id}`, `Contact ${id}`)
  db.prepare(
    `INSERT INTO conversation (id, account_id, contact_id, natural_key, started_at, last_at, status, asked_at, first_answer_at, resolved_at, felt, needs_answer)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  ).run(
    id,
    more.account ?? 'k',
    `who-${id}`,
    id,
    start,
    at(said.length - 1),
    more.status ?? 'open',
    asked < 0 ? null : at(asked),
    answer < 0 ? null : at(answer),
    more.status === 'resolved' ? at(said.length - 1) : null,
    more.felt ?? null,
  )
  const add = db.prepare(
    'INSERT INTO message (conversation_id, natural_key, direction, at, author, text) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const [index, [who, text]] of said.entries())
    add.run(
      id,
      `x:${id}-${index}`,
      who === 'out' ? 'out' : 'in',
      at(index),
      who === 'other' ? 'Passer-by' : `Contact ${id}`,
      text,
    )
}

const THANKED: readonly Said[] = [
  ['in', 'Where is my parcel?'],
  ['out', 'It comes tomorrow.'],
  ['in', 'Great, thank you!'],
]
const LEFT: readonly Said[] = [
  ['in', 'No internet for four days'],
  ['out', 'We are working on it.'],
  ['in', 'Switched to another provider today. Avoid them at all costs.'],
]
const SILENT: readonly Said[] = [
  ['in', 'The app crashes'],
  ['out', 'Which version do you have?'],
]

async function talks(seed?: (db: Mirror, now: number) => void): Promise<Service> {
  const { service } = await seededService((db, now) => {
    seedAccount(db, now, { id: 'k', audience: 5000 })
    seedThread(db, now, 'thanked', THANKED)
    seedThread(db, now, 'left', LEFT)
    seedThread(db, now, 'silent', SILENT)
    seedThread(db, now, 'rated', SILENT, { felt: 'loved' })
    seedThread(db, now, 'helped', [
      ['in', 'How do I descale this machine?'],
      ['other', 'Press both buttons for five seconds'],
    ])
    seed?.(db, now)
  })
  return service
}
const infer = (service: Service) => service.run('outcomes.infer', {}, 'en')
const lines = async (service: Service, id: string): Promise<Record<string, OutcomeLine>> =>
  Object.fromEntries((await service.run('outcomes.get', { id }, 'en')).lines.map((line) => [line.aspect, line]))
const idsOf = async (service: Service, text: string): Promise<string[]> =>
  (await service.run('conversations.list', { text }, 'en')).conversations.map(({ id }) => id).toSorted()

describe('what came of conversations', () => {
  test('is read from the messages, once; new messages are read again, and nothing is told of silence', async () => {
    const service = await talks()
    expect((await service.run('outcomes.figures', {}, 'en')).unread).toBe(5)
    expect(await infer(service)).toMatchObject({ read: 5, left: 0, all: 5 })
    expect(await infer(service)).toMatchObject({ read: 0, left: 0 })
    expect(await lines(service, 'thanked')).toMatchObject({
      felt: {
        value: 'liked',
        source: 'inferred',
        why: expect.stringContaining('thank'),
        message: { text: 'Great, thank you!' },
      },
      stage: { value: 'during' },
      settled: { value: 'yes' },
    })
    expect(await lines(service, 'left')).toMatchObject({
      felt: { value: 'hated' },
      consequence: { value: 'transaction' },
      influence: { value: 'warns' },
    })
    expect((await lines(service, 'silent'))['felt']).toMatchObject({ value: null, source: null })
    expect((await lines(service, 'helped'))['influence']).toMatchObject({ value: 'answers' })
  })

  test('can be stopped: what was read until then is kept, and the next time goes on from there', async () => {
    const all = 4005
    const service = await talks((db, now) => {
      for (let at = 5; at < all; at++) seedThread(db, now, `many-${at}`, THANKED)
    })
    const off = service.on((name, body) => {
      if (name === 'job' && 'state' in body && body.state === 'running' && body.done > 0)
        void service.handle('jobs.cancel', { id: body.id }, 'en')
    })
    const first = await infer(service)
    off()
    expect(first.read).toBeGreaterThan(0)
    expect(first.read).toBeLessThan(all)
    expect(first.left).toBe(all - first.read)
    expect((await service.run('outcomes.figures', {}, 'en')).unread).toBe(first.left)
    expect(await infer(service)).toMatchObject({ read: first.left, left: 0 })
  })

  test('a person goes before the mirror, the mirror before the messages; undo and history tell', async () => {
    const service = await talks()
    await infer(service)
    expect((await lines(service, 'rated'))['felt']).toMatchObject({ value: 'loved', source: 'mirrored' })
    await service.run('outcomes.judge', { ids: ['rated', 'thanked'], patch: { felt: 'neutral', settled: false } }, 'en')
    expect(await lines(service, 'rated')).toMatchObject({ felt: { value: 'neutral', source: 'person' } })
    expect(await lines(service, 'thanked')).toMatchObject({
      felt: { value: 'neutral', inferred: 'liked' },
      settled: { value: 'no', inferred: 'yes' },
    })
    expect(await idsOf(service, 'outcome:neutral')).toEqual(['rated', 'thanked'])
    await service.run('history.undo', {}, 'en')
    expect(await lines(service, 'thanked')).toMatchObject({ felt: { value: 'liked', source: 'inferred' } })
    await service.run('history.redo', {}, 'en')
    await service.run('outcomes.judge', { ids: ['thanked'], patch: { felt: null, settled: null } }, 'en')
    expect((await service.run('outcomes.get', { id: 'thanked' }, 'en')).judged).toBeNull()
    const { entries } = await service.run('outcomes.history', { id: 'thanked' }, 'en')
    expect(entries[0]?.fields).toContainEqual({ field: 'felt', before: 'neutral', after: null })
    await expect(
      service.run('outcomes.judge', { ids: ['thanked', 'nobody'], patch: { felt: 'loved' } }, 'en'),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect((await service.run('outcomes.get', { id: 'thanked' }, 'en')).judged).toBeNull()
  })

  test('every figure opens as many conversations as it says, and what is not known is no value', async () => {
    const service = await talks((db, now) => {
      seedThread(db, now, 'old', THANKED, { daysAgo: 400 })
      seedThread(db, now, 'forgotten', [['in', 'Please help, my lamp is broken']])
    })
    await infer(service)
    const figures = await service.run('outcomes.figures', {}, 'en')
    expect(figures.conversations).toBe(6)
    const count = async (text: string): Promise<number> =>
      (await service.run('conversations.list', { text: `after:${figures.since} ${text}` }, 'en')).total
    const opened = async (field: string, counts: Answer<'outcomes.figures'>['felt']): Promise<void> => {
      for (const [value, amount] of Object.entries(counts.known)) expect(await count(`${field}:${value}`)).toBe(amount)
      const known = Object.values(counts.known).reduce((sum, one) => sum + one, 0)
      expect(known + counts.unknown).toBe(figures.conversations)
    }
    await opened('outcome', figures.felt)
    expect(await count('outcome:unknown')).toBe(figures.felt.unknown)
    await opened('consequence', figures.consequence)
    await opened('settled', figures.settled)
    expect(figures.settled.known['no']).toBe(3)
    for (const [stage, amount] of Object.entries(figures.loop.stages))
      expect(await count(`stage:${stage}`)).toBe(amount)
    for (const [value, amount] of Object.entries(figures.loop.influences))
      expect(await count(`influence:${value}`)).toBe(amount)
    expect(figures.brands.map(({ name, loop }) => [name, loop.conversations])).toEqual([['Kornwell', 6]])
  })

  test('an account is placed when enough is known of it; the others are counted and not drawn at zero', async () => {
    const service = await talks((db, now) => {
      seedAccount(db, now, { id: 'loud', audience: 100_000 })
      seedAccount(db, now, { id: 'mute', audience: null })
      for (let at = 0; at < 5; at++) {
        seedThread(db, now, `good-${at}`, THANKED)
        seedThread(db, now, `bad-${at}`, LEFT, { account: 'loud' })
        seedThread(db, now, `none-${at}`, THANKED, { account: 'mute' })
      }
    })
    await infer(service)
    const placed = await service.run('outcomes.accounts', { measure: 'felt' }, 'en')
    expect(placed.accounts.map(({ id, good, known }) => [id, good, known])).toEqual([
      ['k', 7, 8],
      ['loud', 0, 5],
    ])
    expect(placed).toMatchObject({ noAudience: 1, tooFew: 0, leftOut: 0, middle: { audience: 52_500, share: 7 / 13 } })
    const transacted = await service.run('outcomes.accounts', { measure: 'transacted' }, 'en')
    expect(transacted.accounts.find(({ id }) => id === 'loud')).toMatchObject({ good: 5, known: 5 })
  })

  test('a file of outcomes is taken in once, undone in one step, and leaves what a person judged', async () => {
    const service = await talks()
    await infer(service)
    await service.run('outcomes.judge', { ids: ['left'], patch: { felt: 'neutral' } }, 'en')
    const file = join(ownFolder(), 'ratings.csv')
    writeFileSync(
      file,
      'ticket;CSAT;NPS;resolved;comment\nsilent;5;10;yes;nice\nthanked-0;1;2;no;\nleft;5;;;\nnobody;5;;;\nrated;fine;;;\n;3;;;\n',
    )
    const dry = await service.run('outcomes.import', { file, dryRun: true }, 'en')
    expect(dry).toMatchObject({ taken: 2, kept: 1, rejected: 3 })
    expect((await lines(service, 'silent'))['felt']?.value).toBeNull()
    const taken = await service.run('outcomes.import', { file }, 'en')
    expect(taken.rejects.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'no_such_conversation'],
      [6, 'unreadable_score'],
      [7, 'no_conversation_named'],
    ])
    expect(await lines(service, 'silent')).toMatchObject({
      felt: { value: 'loved', source: 'file' },
      settled: { value: 'yes', source: 'file' },
      influence: { value: 'recommends' },
    })
    expect(await lines(service, 'thanked')).toMatchObject({ felt: { value: 'hated' }, influence: { value: 'warns' } })
    expect((await lines(service, 'left'))['felt']).toMatchObject({ value: 'neutral', source: 'person' })
    expect(await service.run('outcomes.import', { file }, 'en')).toMatchObject({ taken: 0, unchanged: 2, kept: 1 })
    await service.run('history.undo', {}, 'en')
    expect((await lines(service, 'silent'))['felt']?.value).toBeNull()
    writeFileSync(file, 'name,colour\na,b\n')
    await expect(service.run('outcomes.import', { file }, 'en')).rejects.toMatchObject({ code: 'file_no_outcomes' })
  })
})
