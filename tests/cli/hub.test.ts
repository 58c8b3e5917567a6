import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { heldLine } from '#tests/support/held-line.ts'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { rowsOf } from '#tests/support/sync.ts'
import { answer, muster, ownFolder, start } from './muster.ts'

let server: TestPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

test('a team from the command line: a hub is laid, somebody joins from nothing, both work, one is limited, one is removed', async () => {
  const folder = ownFolder()
  const at = (name: string): string => join(folder, name)
  const person = (name: string) => ({ workspace: at(`${name}.muster`), env: { MUSTER_HOME: at(name) } })
  const signedIn = (who: ReturnType<typeof person>, secret = '') => ({
    ...who,
    env: { ...who.env, MUSTER_SECRET: secret },
  })
  const [anna, ben] = [person('anna'), person('ben')]
  const list = (name: string, rows: string): string => {
    writeFileSync(at(name), `network,handle,note\n${rows}`)
    return at(name)
  }
  await answer(['init', anna.workspace, '--name', 'Client'], { env: anna.env })
  await answer(['import', list('first.csv', 'x,Kornwell,\nx,Brisavo,\n')], anna)
  const none = await muster(['hub', 'sync'], anna)
  expect(none).toMatchObject({ status: 2, stdout: '' })
  expect(none.stderr.trim()).toContain('not joined to a hub')

  const url = new URL(await server.makeDatabase('cli'))
  url.password = server.password
  const laid = await answer(['hub', 'init', url.href, '--name', 'Anna'], anna)
  expect(laid).toMatchObject({ workspace: 'Client', role: 'admin', sync: { refused: 0 } })
  expect(laid.sync?.sent).toBeGreaterThan(0)
  const annaIn = signedIn(anna, laid.secret)
  const { text } = await answer(['hub', 'invite', 'Ben', '--role', 'auditor'], annaIn)

  const joined = await answer(['hub', 'join', text ?? ''], ben)
  expect(joined).toMatchObject({ workspace: 'Client', role: 'auditor', sync: { sent: 0 } })
  expect((await answer(['accounts'], ben)).accounts.map(({ handle }) => handle).toSorted()).toEqual(
    ['Brisavo', 'Kornwell'].toSorted(),
  )
  // Neither the workspace nor the folder of the program holds a password.
  expect(readFileSync(ben.workspace).includes(joined.secret ?? 'none')).toBe(false)
  const again = await muster(['hub', 'join', text ?? ''], signedIn(person('cem')))
  expect(again).toMatchObject({ status: 2, stdout: '' })
  expect(again.stderr).toContain('does not let this computer in')
  expect(existsSync(at('cem.muster'))).toBe(false)

  const benIn = signedIn(ben, joined.secret)
  await answer(['import', list('ben.csv', 'x,BenFound,\n')], ben)
  expect(await muster(['hub', 'sync', '--json'], benIn)).toMatchObject({ status: 1 })
  const status = await answer(['hub'], ben)
  expect(status).toMatchObject({ refused: 1, notTaken: [{ reason: 'role' }], joined: { role: 'auditor' } })
  expect((await muster(['hub', 'status', '--lang', 'ru'], ben)).stdout).toContain('ваша роль этого не меняет')
  await answer(['hub', 'change', 'ben', '--role', 'lead'], annaIn)
  expect(await answer(['hub', 'sync'], benIn)).toMatchObject({ sent: 1, refused: 0 })
  expect(await answer(['hub', 'sync'], annaIn)).toMatchObject({ steps: 1 })
  expect((await answer(['accounts'], anna)).total).toBe(3)

  expect(await answer(['hub', 'remove', 'Ben'], annaIn)).toEqual({ removed: true })
  expect((await muster(['hub', 'sync'], benIn)).stderr).toContain('does not let this computer in')
  const { lines } = await answer(['hub', 'trail'], annaIn)
  expect(lines?.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['laid', 'invited', 'joined', 'pushed', 'refused', 'changed', 'removed']),
  )
  expect(await answer(['hub', 'leave'], ben)).toEqual({ waiting: 0 })
}, 120_000)

/** Lists of new accounts, each one step that no portion has room for beside another. */
const LISTS = 3
const IN_A_LIST = 2_600
/** About how many bytes such a portion is on its way up; on its way down it is a little less. */
const PORTION = 740_000

test('programs that are killed with kill -9 in the middle of sending and of fetching begin again, and both workspaces end the same: nothing lost, nothing twice', async () => {
  const folder = ownFolder()
  const line = await heldLine(server.port)
  const database = await server.makeDatabase('killed')
  const url = new URL(database)
  url.password = server.password
  const hub = new pg.Client({ connectionString: url.href })
  await hub.connect()
  onTestFinished(async () => {
    await hub.end()
    await line.close()
  })
  const person = (name: string, secret = '') => ({
    workspace: join(folder, `${name}.muster`),
    env: { MUSTER_HOME: join(folder, name), MUSTER_SECRET: secret },
  })
  const take = async (who: ReturnType<typeof person>, prefix: string): Promise<void> => {
    const file = join(folder, `${prefix}.csv`)
    const rows = Array.from({ length: IN_A_LIST }, (_, at) => `x,${prefix}${at}`)
    writeFileSync(file, `network,handle\n${rows.join('\n')}\n`)
    await answer(['import', file], who)
  }
  const stepsThere = async (): Promise<number> =>
    Number((await hub.query('SELECT count(*) AS n FROM muster.step')).rows[0]?.n)
  /** Starts an exchange in a process of its own, and kills it once `moment` came. */
  async function killedAt(who: ReturnType<typeof person>, moment: Promise<unknown>): Promise<void> {
    const child = start(['hub', 'sync'], who)
    const gone = once(child, 'exit')
    onTestFinished(() => void child.kill('SIGKILL'))
    await Promise.race([moment, gone])
    child.kill('SIGKILL')
    await gone
    expect(child.signalCode).toBe('SIGKILL')
    line.letGo()
  }

  url.port = String(line.port)
  await answer(['init', person('anna').workspace, '--name', 'Client'], person('anna'))
  const { secret } = await answer(['hub', 'init', url.href, '--name', 'Anna'], person('anna'))
  const anna = person('anna', secret)
  const { text } = await answer(['hub', 'invite', 'Ben', '--role', 'lead'], anna)
  const joined = await answer(['hub', 'join', text ?? ''], person('ben'))
  const ben = person('ben', joined.secret)
  const before = await stepsThere()

  for (let list = 0; list < LISTS; list++) await take(anna, `A${list}x`)
  // In the middle of the second portion on its way up.
  await killedAt(anna, line.holdAfter('up', PORTION * 1.5))
  const arrived = (await stepsThere()) - before
  expect(arrived).toBe(1)
  // The hub has taken a portion, and whoever sent it never hears of that.
  const taken = async (): Promise<void> => {
    await line.muteAfter(PORTION / 2)
    await vi.waitFor(async () => expect(await stepsThere()).toBeGreaterThan(before + arrived), 30_000)
  }
  await killedAt(anna, taken())
  expect(await answer(['hub', 'sync'], anna)).toMatchObject({ refused: 0 })
  expect(await stepsThere()).toBe(before + LISTS)

  await take(ben, 'Bx')
  // In the middle of what comes down, after whole portions were put away.
  await killedAt(ben, line.holdAfter('down', PORTION * 2))
  const putAway = rowsOf<{ n: number }>(ben.workspace, 'SELECT count(*) AS n FROM hub_inbox')[0]?.n ?? 0
  expect(putAway).toBeGreaterThan(0)
  expect(putAway).toBeLessThan(LISTS)
  expect((await answer(['accounts'], ben)).total).toBe(IN_A_LIST)
  expect(await answer(['hub', 'sync'], ben)).toMatchObject({ refused: 0 })
  expect(await answer(['hub', 'sync'], anna)).toMatchObject({ refused: 0 })

  const all = (LISTS + 1) * IN_A_LIST
  for (const who of [anna, ben]) {
    const { total, accounts } = await answer(['accounts', '--limit', '100000'], who)
    expect([total, new Set(accounts.map(({ handle }) => handle)).size]).toEqual([all, all])
    expect(await answer(['verify'], who)).toMatchObject({ ok: true })
    expect(await answer(['hub'], who)).toMatchObject({ waiting: 0, refused: 0 })
  }
  const { rows } = await hub.query('SELECT count(*) AS n, count(DISTINCT (step, clock)) AS once FROM muster.line')
  expect(rows[0]?.n).toBe(rows[0]?.once)
}, 180_000)
