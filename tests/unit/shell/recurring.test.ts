import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Problem } from '#shared/contract/error.ts'
import type { Due } from '#shared/contract/reports.ts'
import { type Reminder, reminderLines } from '#shared/locale/reminders.ts'
import { digests } from '#main/shell/recurring/digests.ts'
import { lastDue } from '#main/shell/recurring/last-due.ts'
import { reminders } from '#main/shell/recurring/reminders.ts'

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime()
const HOUR = 3_600_000

test.each([
  // 30 November 2026 is a Monday.
  [at(30, 9), at(30, 9)],
  [at(30, 8, 59), at(23, 9)],
  [at(29, 23), at(23, 9)],
  [at(24, 0), at(23, 9)],
])('Monday at nine was last due, seen from %d, at %d', (now, due) => {
  expect(lastDue(now, 1, 9)).toBe(due)
})

test('a Sunday is the last day of the week, and a month may lie between', () => {
  expect(lastDue(at(30, 12), 7, 0)).toBe(at(29, 0))
  expect(lastDue(at(1, 5), 6, 6)).toBe(new Date(2026, 9, 31, 6).getTime())
})

/** The schedule on a clock and a writer that the test turns. */
function schedule() {
  const folder = mkdtempSync(join(tmpdir(), 'muster-schedule-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const world = { now: at(24, 12), workspace: { id: 'w' } as { id: string } | null, problem: null as Problem | null }
  const written: number[] = []
  const open = () =>
    digests({
      file: join(folder, 'digest.json'),
      now: () => world.now,
      workspace: () => world.workspace,
      write: () => {
        if (world.problem === null) written.push(world.now)
        return Promise.resolve(world.problem)
      },
      changed: () => undefined,
    })
  return { world, written, open, folder }
}

test('a digest is written at its hour and once; a missed one at the next start', async () => {
  const { world, written, open } = schedule()
  const first = open()
  await first.look()
  first.setFolder('/reports')
  first.set({ on: true })
  await first.look()
  expect(written).toEqual([])
  world.now = at(30, 9, 5)
  await first.look()
  world.now += HOUR
  await first.look()
  expect(written).toEqual([at(30, 9, 5)])
  // The program was closed over the next Monday.
  world.now = new Date(2026, 11, 9, 18).getTime()
  const second = open()
  expect(second.state()).toMatchObject({ on: true, folder: '/reports' })
  await second.look()
  await second.look()
  expect(written).toHaveLength(2)
})

test('what could not be written is said, and tried again at the next look', async () => {
  const { world, written, open } = schedule()
  const one = open()
  one.setFolder('/gone')
  one.set({ on: true })
  world.now = at(30, 10)
  world.problem = { code: 'folder_unwritable', message: 'gone' }
  await one.look()
  expect(one.state().problem?.code).toBe('folder_unwritable')
  world.problem = null
  world.now += HOUR
  await one.look()
  expect(one.state()).toMatchObject({ problem: null, writtenAt: world.now })
  expect(written).toEqual([world.now])
})

test('a workspace that was never open before waits for its own next hour; a broken schedule is as good as none', async () => {
  const { world, written, open, folder } = schedule()
  const one = open()
  one.setFolder('/reports')
  one.set({ on: true })
  world.workspace = { id: 'other' }
  world.now = at(30, 10)
  await one.look()
  await one.look()
  expect(written).toEqual([])
  world.now = new Date(2026, 11, 7, 10).getTime()
  await one.look()
  expect(written).toEqual([world.now])
  writeFileSync(join(folder, 'digest.json'), '{"settings":{"on":"yes"}}')
  expect(open().state()).toMatchObject({ on: false, folder: null })
})

const due: Due = {
  reviews: 3,
  waivers: 1,
  findings: 9,
  tasksLate: 2,
  waves: [
    { id: 'a', name: 'First', what: 'starts', on: '2026-12-01' },
    { id: 'b', name: 'Second', what: 'ends', on: '2026-12-04' },
  ],
}

test('reminders are told once a day, off by default, and lead to the rows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-reminders-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const world = { now: at(30, 9), on: false, due: null as Due | null }
  const shown: Reminder[] = []
  const one = reminders({
    file: join(folder, 'reminded.json'),
    now: () => world.now,
    on: () => world.on,
    language: () => 'en',
    workspace: () => ({ id: 'w', name: 'W' }),
    due: () => Promise.resolve(world.due),
    show: (reminder) => shown.push(reminder),
  })
  world.due = due
  await one.look()
  expect(shown).toEqual([])
  world.on = true
  world.due = null
  await one.look()
  expect(shown).toEqual([])
  world.due = due
  await one.look()
  await one.look()
  expect(shown.map(({ text }) => text)).toEqual([
    '3 accounts are due for a review',
    '1 waiver ends',
    'First starts on December 1; Second ends on December 4',
  ])
  expect(shown.map(({ link }) => decodeURIComponent(link))).toEqual([
    '#/audit?filter=rule:review-overdue status:open,in_progress',
    '#/audit?filter=is:waiver-ending status:accepted',
    '#/plan?view=waves',
  ])
  world.now += 24 * HOUR
  await one.look()
  expect(shown).toHaveLength(6)
})

test('reminders know Russian plurals and say nothing of what is not due', () => {
  expect(reminderLines({ ...due, waves: [] }, 'ru').map(({ text }) => text)).toEqual([
    '3 аккаунта пора пересмотреть',
    'кончается 1 отсрочка',
  ])
  expect(reminderLines({ reviews: 0, waivers: 0, findings: 5, tasksLate: 5, waves: [] }, 'en')).toEqual([])
})
