import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectHub, type HubAddress, initHub } from '#main/adapters/hub/index.ts'
import type { EntityName } from '#main/mirror/entities.ts'
import { SCHEMA } from '#main/mirror/migrations/index.ts'
import { type Desk, type DeskWriter, mapDesk, realDesk } from '#tests/support/desk.ts'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'

const CLIENTS = 20
const REAL = 3
const CHANGES = 2_000
const PHASES = 5
const A_STEP = 10
/** Portions after which the trouble of a phase begins. */
const PARTS = 15

let server: TestPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

/** Chance that is the same in every run (a linear congruential generator). */
function chance(seed: number): (below: number) => number {
  let state = seed * 7_919 + 17
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

let now = 1_000

/** One change of one person. @returns how many lines it wrote */
function change(desk: Desk, writer: DeskWriter, dice: (below: number) => number, id: string): number {
  const accounts = [...desk.rows('account')].filter(([, row]) => (row['merged_into'] ?? null) === null)
  const [account] = accounts[dice(Math.max(1, accounts.length))] ?? []
  const what = dice(100)
  if (account === undefined || what < 6) {
    const handle = `h${dice(150)}`
    if (accounts.some(([, row]) => row['handle_key'] === handle)) return 0
    writer.insert('account', id, { network: 'x', handle, handle_key: handle, created_at: now, updated_at: now })
    return 1
  }
  if (what < 12) {
    const name = `t${dice(4)}`
    const has = [...desk.rows('account_tag')].find(([, row]) => row['account_id'] === account && row['name'] === name)
    if (has) writer.remove('account_tag', has[0])
    else writer.insert('account_tag', id, { account_id: account, name })
    return 1
  }
  if (what < 15) {
    const name = `b${dice(12)}`
    const brand = [...desk.rows('brand')].find(([, row]) => row['name'] === name)
    if (brand) writer.update('account', account, { brand_id: brand[0] })
    else writer.insert('brand', id, { name })
    return 1
  }
  if (what < 16) {
    const isUsed = [...desk.rows('account').values()].some((row) => row['merged_into'] === account)
    if (isUsed || desk.rows('purpose').has(account)) return 0
    const tags = [...desk.rows('account_tag')].filter(([, row]) => row['account_id'] === account)
    for (const [tag] of tags) writer.remove('account_tag', tag)
    writer.remove('account', account)
    return tags.length + 1
  }
  if (what < 20) {
    const who = `p${now}`
    if (desk.rows('purpose').has(account)) writer.update('purpose', account, { who })
    else writer.insert('purpose', account, { who })
    return 1
  }
  writer.update('account', account, { note: `${desk.device} ${now}` })
  return 1
}

/** So many changes of one person, some to a step. */
function work(desk: Desk, dice: (below: number) => number, changes: number): void {
  for (let step = 0; step < changes / A_STEP; step++) desk.step((writer) => fill(desk, writer, dice, A_STEP))
}
function fill(desk: Desk, writer: DeskWriter, dice: (below: number) => number, changes: number): void {
  let wrote = 0
  while (wrote < changes) wrote += change(desk, writer, dice, `${String(++now).padStart(8, '0')}-${desk.device}`)
}

/** What is compared: the columns that everybody has who holds a row. */
const SHOWN: Partial<Record<EntityName, readonly string[]>> = {
  account: ['handle_key', 'note', 'brand_id', 'merged_into'],
  account_tag: ['account_id', 'name'],
  brand: ['name'],
  purpose: ['who'],
}
const stateOf = (desk: Desk): Record<string, unknown> =>
  Object.fromEntries(
    (Object.entries(SHOWN) as [EntityName, readonly string[]][]).map(([entity, columns]) => [
      entity,
      [...desk.rows(entity)]
        .map(([id, row]) => [id, ...columns.map((column) => row[column] ?? null)])
        .toSorted(([one], [two]) => (String(one) < String(two) ? -1 : 1)),
    ]),
  )

/** A hub with everybody joined. */
async function team() {
  const url = await server.makeDatabase('storm')
  const owner: HubAddress = { url, password: server.password }
  const names = Array.from({ length: CLIENTS }, (_, at) => `d${String(at).padStart(2, '0')}`)
  const admin = { name: 'd00', device: 'd00', password: 'secret of d00' }
  const { login } = await initHub(owner, { id: 'w', name: 'W' }, SCHEMA, admin)
  const signIn = (as: string, password: string): HubAddress => {
    const own = new URL(url)
    own.username = as
    return { url: own.href, password }
  }
  const addresses = new Map([['d00', signIn(login, admin.password)]])
  const first = await connectHub(addresses.get('d00') ?? owner, SCHEMA)
  for (const name of names.slice(1)) {
    const { login: as, password } = await first.invite(name, 'lead', null, null)
    const guest = await connectHub(signIn(as, password), SCHEMA)
    await guest.joinWith(`secret of ${name}`, name)
    await guest.close()
    addresses.set(name, signIn(as, `secret of ${name}`))
  }
  await first.close()
  return { names, addresses, owner }
}

/** Cuts some of the lines that are open now. */
async function cut(): Promise<void> {
  const client = new pg.Client({
    host: 'localhost',
    port: server.port,
    user: 'postgres',
    password: server.password,
    database: 'storm',
  })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'muster%' AND datname = 'storm' AND pid % 3 = 0",
  )
  await client.end()
}

test('20 people with 2,000 changes each through restarts of the server, killed clients and cut lines end in one workspace, nothing lost or doubled', async () => {
  const { names, addresses, owner } = await team()
  const desks = names.map((name, at) => (at < REAL ? realDesk(name, () => now) : mapDesk(name, () => now)))
  const dice = new Map(desks.map((desk, at) => [desk, chance(at + 1)]))
  const [troubles, news] = [new Map<string, number>(), { count: 0 }]
  let underway = { parts: 0, half: Promise.withResolvers<void>() }
  /** One round with everything that can go wrong in it. @returns whether it came to its end */
  async function attempt(desk: Desk, isStormy: boolean): Promise<boolean> {
    const roll = dice.get(desk) ?? (() => 1)
    const die = (): void => {
      if (++underway.parts === PARTS) underway.half.resolve()
      if (isStormy && roll(30) === 0) throw new Error('killed')
    }
    try {
      const hub = await connectHub(addresses.get(desk.device) ?? owner, SCHEMA)
      try {
        news.count += await desk.round(hub, die)
      } finally {
        await hub.close().catch(() => undefined)
      }
      return true
    } catch (error) {
      const kind = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      troubles.set(kind, (troubles.get(kind) ?? 0) + 1)
      return false
    }
  }
  for (let phase = 0; phase < PHASES; phase++) {
    for (const desk of desks) work(desk, dice.get(desk) ?? (() => 1), CHANGES / PHASES)
    // It comes while they are at it: after so many portions were sent or fetched.
    const half = Promise.withResolvers<void>()
    underway = { parts: 0, half }
    const trouble = half.promise.then(() => (phase === 1 || phase === 3 ? server.restart() : cut()))
    // A third of them is away in every phase: one of them for all of it.
    const here = desks.filter((_, at) => at !== CLIENTS - 1 && (at + phase) % 3 > 0)
    await Promise.all(here.map((desk) => attempt(desk, true)))
    half.resolve()
    await trouble
  }
  expect(troubles.get('Error: killed') ?? 0).toBeGreaterThan(5)
  expect(troubles.get('hub_unreachable') ?? 0).toBeGreaterThan(0)
  expect([...troubles.keys()].filter((kind) => !['Error: killed', 'hub_unreachable'].includes(kind))).toEqual([])

  let rounds = 0
  do {
    news.count = 0
    for (const desk of desks) expect(await attempt(desk, false)).toBe(true)
  } while (news.count > 0 && ++rounds < 8)
  expect(rounds).toBeLessThan(8)

  for (const desk of desks) expect([desk.device, desk.problems()]).toEqual([desk.device, []])
  const [one, ...others] = desks
  const state = one === undefined ? {} : stateOf(one)
  for (const other of others) expect(stateOf(other)).toEqual(state)
  // Everybody has every step of everybody once and whole, and somebody who begins now gets just these.
  const steps = one?.steps() ?? new Map<string, number>()
  for (const other of others) expect(Object.fromEntries(other.steps())).toEqual(Object.fromEntries(steps))
  for (const name of names) {
    const lines = [...steps].filter(([id]) => id.startsWith(name)).reduce((sum, [, count]) => sum + count, 0)
    expect(lines).toBeGreaterThanOrEqual(CHANGES)
  }
  const late = mapDesk('d00', () => now)
  expect(await attempt(late, false)).toBe(true)
  expect(stateOf(late)).toEqual(state)
  expect(late.steps().size).toBe(steps.size)
}, 300_000)
