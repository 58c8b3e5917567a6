import { expect, test } from 'vitest'
import { alike, muchAlike } from '#main/domain/reports/alike.ts'
import type { DecisionLine } from '#main/domain/reports/report.ts'
import { sayIn } from '#main/domain/reports/say.ts'
import { planTasks, toDo } from '#main/domain/reports/tasks.ts'
import { tasksSection } from '#main/domain/reports/sections/work.ts'
import type { WorkTask } from '#main/domain/reports/work.ts'

const row = (name: string, more: Partial<DecisionLine> = {}): DecisionLine => ({
  account: name,
  name,
  network: 'x',
  networkIcon: 'x',
  brand: 'Northwind',
  market: null,
  owner: null,
  audience: null,
  audienceOf: null,
  findings: 0,
  suggested: 'undecided',
  suggestedInto: null,
  suggestedIntoName: null,
  why: [],
  decided: null,
  decidedInto: null,
  decidedIntoName: null,
  reason: 'Nothing is known',
  transferTo: null,
  charter: null,
  decidedBy: null,
  decidedAt: null,
  locked: false,
  line: null,
  ...more,
})
const names = (rows: readonly DecisionLine[]): string[][] =>
  alike(rows, ({ reason }) => reason ?? '').map((group) => group.rows.map(({ name }) => name))

test('accounts of which the same is said share a row, and no row is longer than a page', () => {
  expect(names([row('a'), row('b', { brand: 'Southwind' }), row('c'), row('d', { reason: 'No stage' })])).toEqual([
    ['a', 'c'],
    ['b'],
    ['d'],
  ])
  expect(names(Array.from({ length: 200 }, (_, at) => row(String(at)))).map(({ length }) => length)).toEqual([
    80, 80, 40,
  ])
  const said = ({ reason }: DecisionLine): string => reason ?? ''
  expect(muchAlike(alike([row('a'), row('b'), row('c'), row('d')], said))).toBe(true)
  expect(muchAlike(alike([row('a'), row('b', { network: 'vk' }), row('c')], said))).toBe(false)
})

test('on paper accounts with the same task on the same day share a row; on a screen each has its own', () => {
  const task = (id: string, dueOn: string, owner: string | null): WorkTask => ({
    id,
    title: 'Announce',
    wave: 'First',
    account: id,
    accountName: id,
    network: 'x',
    owner,
    dueOn,
    doneOn: null,
    proof: null,
    needs: [],
  })
  const tasks = [task('late', '2026-12-09', null), task('one', '2026-12-02', 'Ada'), task('two', '2026-12-02', null)]
  const report = { work: { waves: [], tasks, approvals: [], risks: [] }, decisions: [] }
  const rowsOf = (sorted: boolean): string[] =>
    [...tasksSection(report, sayIn('en', 'UTC'), sorted).markup.matchAll(/<tr>([\s\S]*?)<\/tr>/g)]
      .slice(1)
      .map(([, cells = '']) =>
        cells
          .replaceAll(/<[^>]+>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      )
  expect(rowsOf(false)).toEqual(['2 Dec 2026 Announce one (Ada) , two', '9 Dec 2026 Announce late'])
  expect(rowsOf(true)).toHaveLength(3)
  const titles = planTasks(report).map(({ title }) => title)
  expect(titles).toEqual(['Announce', 'Announce', 'Announce'])
  expect(toDo(report, sayIn('en', 'UTC')).map(({ title }) => title)).toEqual([
    'Announce: late (X)',
    'Announce: one (X)',
    'Announce: two (X)',
  ])
})
