import { Refusal } from '#shared/contract/error.ts'
import { dayShifted } from '#shared/model/calendar-day.ts'
import type { Disposition } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { DISPOSITION, DISPOSITION_JOIN } from '../disposition.ts'

export type TaskRow = {
  id: string
  code: string | null
  title: string
  wave_id: string | null
  wave: string | null
  wave_code: string | null
  account_id: string | null
  handle: string | null
  network: string | null
  brand: string | null
  market: string | null
  disposition: Disposition | null
  owner_id: string | null
  owner: string | null
  due_on: string | null
  done_at: number | null
  done_by: string | null
  proof: string | null
  note: string | null
  blocked: number
  late: number
}

/** What the tasks can be narrowed by; absent parts take all. */
export type TaskPage = {
  task?: string | undefined
  wave?: string | undefined
  account?: string | undefined
  /** `none` for tasks without an owner. */
  owner?: string | undefined
  /** `soon`: not done and due today or within a week. */
  state?: 'done' | 'late' | 'soon' | 'blocked' | 'open' | 'undone' | undefined
  text?: string | undefined
  sort: string
  descending: boolean
  offset: number
  limit: number
}

const BLOCKED = `(t.done_at IS NULL AND EXISTS (SELECT 1 FROM task_dependency d JOIN task n ON n.id = d.needs_id WHERE d.task_id = t.id AND n.done_at IS NULL))`

const SOON_DAYS = 7

const SORTS: Record<string, string> = {
  due: 't.due_on',
  account: 'a.handle COLLATE NOCASE',
  owner: 'o.name COLLATE NOCASE',
  wave: 'w.position',
  step: 't.code',
  market: 'm.name COLLATE NOCASE',
  done: 't.done_at',
}

const JOINS = `JOIN wave w ON w.id = t.wave_id JOIN scenario s ON s.id = w.scenario_id AND s.is_plan = 1
  LEFT JOIN account a ON a.id = t.account_id LEFT JOIN person o ON o.id = t.owner_id
  LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id`
const FROM = `FROM task t ${JOINS}`

function conditions(page: TaskPage, today: string): { sql: string; values: (string | number)[] } {
  const parts = ['(a.id IS NULL OR a.merged_into IS NULL)']
  const values: (string | number)[] = []
  const add = (sql: string, ...given: string[]): void => {
    parts.push(sql)
    values.push(...given)
  }
  if (page.task !== undefined) add('t.id = ?', page.task)
  if (page.wave !== undefined) add('t.wave_id = ?', page.wave)
  if (page.account !== undefined) add('t.account_id = ?', page.account)
  if (page.owner === 'none') add('t.owner_id IS NULL')
  else if (page.owner !== undefined) add('t.owner_id = ?', page.owner)
  if (page.state === 'done') add('t.done_at IS NOT NULL')
  if (page.state === 'undone' || page.state === 'open') add('t.done_at IS NULL')
  if (page.state === 'late') add('t.done_at IS NULL AND t.due_on < ?', today)
  if (page.state === 'soon')
    add('t.done_at IS NULL AND t.due_on >= ? AND t.due_on <= ?', today, dayShifted(today, SOON_DAYS))
  if (page.state === 'blocked') add(BLOCKED)
  if (page.state === 'open') add(`NOT ${BLOCKED}`)
  for (const word of (page.text ?? '').trim().split(/\s+/u).filter(Boolean)) {
    const like = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    add(
      String.raw`(a.handle LIKE ? ESCAPE '\' OR o.name LIKE ? ESCAPE '\' OR m.name LIKE ? ESCAPE '\' OR b.name LIKE ? ESCAPE '\' OR t.title LIKE ? ESCAPE '\')`,
      like,
      like,
      like,
      like,
      like,
    )
  }
  return { sql: parts.join(' AND '), values }
}

/**
 * A page of the plan's tasks. `today` is a calendar day.
 * @throws Refusal `bad_request` for a column nothing is sorted by
 */
export function taskRows(db: Mirror, page: TaskPage, today: string): { total: number; rows: TaskRow[] } {
  const column = SORTS[page.sort]
  if (!column) throw new Refusal('bad_request', `cannot sort by ${page.sort}`, { sort: page.sort })
  const where = conditions(page, today)
  const total = db
    .prepare(`SELECT count(*) ${FROM} WHERE ${where.sql}`)
    .pluck()
    .get(...where.values) as number
  // Sorted are ids alone; everything else is read for the rows of the page only.
  const ids = db
    .prepare(
      `SELECT t.id ${FROM} WHERE ${where.sql}
       ORDER BY ${column} ${page.descending ? 'DESC' : 'ASC'} NULLS LAST, t.due_on, w.position, a.handle COLLATE NOCASE, t.position, t.id LIMIT ? OFFSET ?`,
    )
    .pluck()
    .all(...where.values, page.limit, page.offset) as string[]
  const rows = db
    .prepare(
      `SELECT t.id, t.code, t.title, t.wave_id, w.name AS wave, w.code AS wave_code, t.account_id, a.handle, a.network, b.name AS brand, m.name AS market,
         CASE WHEN a.id IS NULL THEN NULL ELSE ${DISPOSITION} END AS disposition, t.owner_id, o.name AS owner, t.due_on,
         t.done_at, t.done_by, t.proof, t.note, ${BLOCKED} AS blocked, (t.done_at IS NULL AND t.due_on < ?) AS late
       FROM json_each(?) given JOIN task t ON t.id = given.value ${JOINS}${DISPOSITION_JOIN} ORDER BY given.key`,
    )
    .all(today, JSON.stringify(ids)) as TaskRow[]
  return { total, rows }
}

export type NeedRow = {
  task: string
  id: string
  code: string | null
  title: string
  handle: string | null
  done: number
}

/** What some tasks wait for. */
export function needRows(db: Mirror, tasks: readonly string[]): NeedRow[] {
  return db
    .prepare(
      `SELECT d.task_id AS task, n.id, n.code, n.title, a.handle, n.done_at IS NOT NULL AS done
       FROM task_dependency d JOIN task n ON n.id = d.needs_id LEFT JOIN account a ON a.id = n.account_id
       WHERE d.task_id IN (SELECT value FROM json_each(?)) ORDER BY n.due_on, n.position`,
    )
    .all(JSON.stringify(tasks)) as NeedRow[]
}

export type StoredTask = {
  id: string
  wave_id: string
  account_id: string | null
  code: string | null
  days_before: number | null
  due_on: string | null
  done_at: number | null
}

const STORED =
  'SELECT t.id, t.wave_id, t.account_id, t.code, t.days_before, t.due_on, t.done_at FROM task t JOIN wave w ON w.id = t.wave_id WHERE w.scenario_id = @scenario'

/** Tasks of a scenario: of one wave, of some accounts, or by their ids. */
export const tasksOfWave = (db: Mirror, scenario: string, wave: string): StoredTask[] =>
  db.prepare(`${STORED} AND t.wave_id = @wave ORDER BY t.position, t.id`).all({ scenario, wave }) as StoredTask[]

export const tasksOfAccounts = (db: Mirror, scenario: string, accounts: readonly string[]): StoredTask[] =>
  db
    .prepare(`${STORED} AND t.account_id IN (SELECT value FROM json_each(@accounts)) ORDER BY t.position, t.id`)
    .all({ scenario, accounts: JSON.stringify(accounts) }) as StoredTask[]

export const tasksById = (db: Mirror, scenario: string, ids: readonly string[]): StoredTask[] =>
  db
    .prepare(`${STORED} AND t.id IN (SELECT value FROM json_each(@ids))`)
    .all({ scenario, ids: JSON.stringify(ids) }) as StoredTask[]

/** Links of tasks that are about to go. */
export const dependenciesOf = (db: Mirror, tasks: readonly string[]): string[] =>
  db
    .prepare(
      `SELECT id FROM task_dependency WHERE task_id IN (SELECT value FROM json_each(@ids))
       UNION SELECT id FROM task_dependency WHERE needs_id IN (SELECT value FROM json_each(@ids))`,
    )
    .pluck()
    .all({ ids: JSON.stringify(tasks) }) as string[]

/** Tasks that a task waits for, directly or through others: a link back to it would be a circle. */
export const needsOf = (db: Mirror, task: string): string[] =>
  db
    .prepare(
      `WITH RECURSIVE needed (id) AS (SELECT needs_id FROM task_dependency WHERE task_id = ?
         UNION SELECT d.needs_id FROM needed n JOIN task_dependency d ON d.task_id = n.id) SELECT id FROM needed`,
    )
    .pluck()
    .all(task) as string[]

export const dependencyId = (db: Mirror, task: string, needs: string): string | null => {
  const id = db.prepare('SELECT id FROM task_dependency WHERE task_id = ? AND needs_id = ?').pluck().get(task, needs)
  return typeof id === 'string' ? id : null
}

/** Done and all tasks per account of the plan. */
export const taskCounts = (db: Mirror): { account: string; tasks: number; done: number }[] =>
  db
    .prepare(
      `SELECT t.account_id AS account, count(*) AS tasks, sum(t.done_at IS NOT NULL) AS done
       FROM task t JOIN wave w ON w.id = t.wave_id JOIN scenario s ON s.id = w.scenario_id
       WHERE s.is_plan = 1 AND t.account_id IS NOT NULL GROUP BY 1`,
    )
    .all() as { account: string; tasks: number; done: number }[]

/** The person with the most open tasks in one week (Monday to Sunday), with that week's and all of them; null without any. */
export function heaviestWeek(db: Mirror): { name: string; week: number; all: number } | null {
  const row = db
    .prepare(
      `WITH open (owner, week) AS (
         SELECT t.owner_id, strftime('%G-%V', t.due_on) FROM task t JOIN wave w ON w.id = t.wave_id JOIN scenario s ON s.id = w.scenario_id
         WHERE s.is_plan = 1 AND t.done_at IS NULL AND t.owner_id IS NOT NULL AND t.due_on IS NOT NULL)
       SELECT p.name, count(*) AS week, (SELECT count(*) FROM open a WHERE a.owner = o.owner) AS "all"
       FROM open o JOIN person p ON p.id = o.owner GROUP BY o.owner, o.week ORDER BY 2 DESC, p.name LIMIT 1`,
    )
    .get()
  return (row as { name: string; week: number; all: number } | undefined) ?? null
}

/** People who own a task, for narrowing. */
export const taskOwners = (db: Mirror): { id: string; name: string; count: number }[] =>
  db
    .prepare(
      `SELECT p.id, p.name, count(*) AS count FROM task t JOIN wave w ON w.id = t.wave_id JOIN scenario s ON s.id = w.scenario_id
       JOIN person p ON p.id = t.owner_id WHERE s.is_plan = 1 GROUP BY p.id ORDER BY p.name COLLATE NOCASE`,
    )
    .all() as { id: string; name: string; count: number }[]
