import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectHub, initHub } from '#main/adapters/hub/index.ts'
import { signIn } from '#main/adapters/hub/connection.ts'
import type { Step } from '#shared/model/exchange.ts'
import { account, brand, makeHub, pulled, reasons, SCHEMA, step } from '../support/hub.ts'
import { startPostgres, type TestPostgres } from '../support/postgres.ts'

let server: TestPostgres
beforeAll(async () => {
  server = await startPostgres(true)
})
afterAll(() => server.stop())

test('steps come back as they were sent, once, whatever is in their values', async () => {
  const { admin, invite } = await makeHub(server)
  const eve = await invite('Eve', 'viewer')
  const odd = {
    handle: 'o\'; DROP TABLE muster.line; -- \u0000 Ω 🙂 \\ "',
    brand_id: 'a',
    market_id: null,
    followers: 1e21,
  }
  const steps = [
    step('ada', 's1', brand('a'), ['account', 'x', null, odd]),
    step('ada', 's2', ['account', 'x', { handle: odd.handle }, { handle: 'x' }]),
  ]
  expect(await admin.push(steps)).toEqual({ taken: 2, known: 0, refused: [], lastSeq: 2 })
  expect(await admin.push(steps)).toEqual({ taken: 0, known: 2, refused: [], lastSeq: 2 })
  expect((await pulled(eve.hub)).steps).toEqual(steps)
  expect((await pulled(eve.hub, 1)).steps).toEqual([steps[1]])
  expect(await reasons(eve.hub, step('eve', 's3', account('y', null)))).toEqual(['s3 role'])
  await Promise.all([admin.close(), eve.hub.close()])
})

test('who is limited to a brand sees and writes that brand, and what it moves', async () => {
  const { admin, invite } = await makeHub(server)
  const lead = await invite('Lea', 'lead', ['a'])
  await admin.push([
    step('ada', 's1', brand('a'), brand('a1', 'a'), brand('b')),
    step('ada', 's2', account('one', 'a'), account('two', 'a1'), account('three', 'b'), account('none', null)),
    step(
      'ada',
      's3',
      ['account_tag', 't3', null, { account_id: 'three', name: 'secret' }],
      ['account_tag', 't1', null, { account_id: 'one', name: 'open' }],
    ),
    step(
      'ada',
      's4',
      ['account_tag', 't3', { name: 'secret' }, { name: 'more' }],
      ['plan_version', 'v1', null, { content: 'everything' }],
      ['purpose', 'three', null, { why: 'secret' }],
    ),
  ])
  const first = await pulled(lead.hub)
  expect(first.keys).toEqual(['brand a', 'brand a1', 'brand b', 'account one', 'account two', 'account_tag t1'])
  expect(
    await reasons(
      lead.hub,
      step('lea', 'l1', ['account', 'one', { handle: 'one' }, { handle: 'uno' }]),
      step('lea', 'l2', ['account', 'three', { handle: 'three' }, { handle: 'mine' }]),
      step('lea', 'l3', ['account', 'three', { brand_id: 'b' }, { brand_id: 'a' }]),
      step('lea', 'l4', ['account', 'one', { brand_id: 'a' }, { brand_id: 'b' }]),
      step('lea', 'l5', account('new', 'b')),
      step('lea', 'l6', brand('c')),
      step('lea', 'l7', ['account_tag', 't3', { name: 'more' }, null]),
      step('lea', 'l8', account('four', 'a1'), ['account_tag', 't4', null, { account_id: 'four', name: 'x' }]),
      step('lea', 'l9', ['purpose', 'three', null, { why: 'mine' }]),
    ),
  ).toEqual([
    'l2 scope three',
    'l3 scope three',
    'l4 scope',
    'l5 scope',
    'l6 register brand',
    'l7 scope three',
    'l9 scope three',
  ])
  const { seq } = await pulled(lead.hub)
  await admin.push([step('ada', 's5', ['account', 'three', { brand_id: 'b' }, { brand_id: 'a' }])])
  expect((await pulled(lead.hub, seq)).keys).toEqual([
    'account three',
    'account_tag t3',
    'account_tag t3',
    'purpose three',
    'account three',
  ])
  const after = await pulled(lead.hub)
  await admin.push([
    step('ada', 's6', ['brand', 'b', { parent_id: null }, { parent_id: 'a' }]),
    step('ada', 's7', account('five', 'b')),
  ])
  const grown = await pulled(lead.hub, after.seq)
  expect(grown.keys).toEqual(['brand b', 'account five'])

  // A row that moves to one of their accounts brings along what was said of it while it hung on another.
  await admin.push([
    step('ada', 's8', brand('far'), account('out', 'far'), [
      'access',
      'key',
      null,
      { account_id: 'out', way: 'password' },
    ]),
    step('ada', 's9', ['access', 'key', { way: 'password' }, { way: 'sso' }]),
  ])
  const unseen = await pulled(lead.hub, grown.seq)
  expect(unseen.keys).toEqual(['brand far'])
  await admin.push([step('ada', 's10', ['access', 'key', { account_id: 'out' }, { account_id: 'one' }])])
  const moved = await pulled(lead.hub, unseen.seq)
  expect(moved.keys).toEqual(['access key', 'access key', 'access key'])
  expect(moved.steps.map(({ id }) => id)).toEqual(['s8', 's9', 's10'])
  expect((await pulled(lead.hub, moved.seq)).keys).toEqual([])
  expect((await pulled(lead.hub)).keys).not.toContain('account out')
  await Promise.all([admin.close(), lead.hub.close()])
})

test('an auditor writes what an audit is about, and nothing else', async () => {
  const { admin, invite } = await makeHub(server)
  const kim = await invite('Kim', 'auditor')
  await admin.push([step('ada', 's1', account('one', null))])
  expect(
    await reasons(
      kim.hub,
      step(
        'kim',
        'k1',
        ['finding_state', 'no-owner:one', null, { status: 'open' }],
        ['purpose', 'one', null, { why: 'x' }],
      ),
      step('kim', 'k2', ['account', 'one', { handle: 'one' }, { handle: 'two' }]),
      step('kim', 'k3', ['decision', 'd', null, { account_id: 'one' }]),
    ),
  ).toEqual(['k2 role account', 'k3 role decision'])
  await Promise.all([admin.close(), kim.hub.close()])
})

test('a computer speaks for itself: not for another member, not from the future, not twice differently', async () => {
  const { admin, invite } = await makeHub(server)
  const lea = await invite('Lea', 'lead')
  const bob = await invite('Bob', 'lead', ['a'])
  const late: Step = { ...step('lea', 'l3', brand('c')), clock: 'ffffffffffff-0000' }
  expect(await reasons(lea.hub, step('ada', 'l1', brand('a')), step('carried', 'l2', brand('b')), late)).toEqual([
    'l1 device',
    'l3 clock',
  ])
  expect(await reasons(lea.hub, step('lea', 'l2', brand('other')))).toEqual(['l2 exists'])
  expect(await reasons(bob.hub, step('somebody', 'b1', account('x', 'a')))).toEqual(['b1 device'])
  await Promise.all([admin.close(), lea.hub.close(), bob.hub.close()])
})

test('attacks in plain SQL get nowhere', async () => {
  const { admin, invite } = await makeHub(server)
  const eve = await invite('Eve', 'lead', ['a'])
  const kim = await invite('Kim', 'viewer')
  await admin.push([step('ada', 's1', brand('a'), brand('b'), account('one', 'a'), account('secret', 'b'))])
  const raw = await signIn(eve.address)
  const told = async (sql: string): Promise<string> =>
    raw.query(sql).then(
      ({ rowCount }) => `${rowCount} rows`,
      (error: unknown) => (error as { code: string }).code,
    )
  for (const sql of [
    "UPDATE muster.line SET after = '{}'",
    'DELETE FROM muster.line',
    'TRUNCATE muster.line',
    "INSERT INTO muster.line VALUES (1, 99, '000000000000-0000', 'account', 'secret', NULL, '{}', 'one')",
    "UPDATE muster.step SET actor = 'nobody'",
    'DELETE FROM muster.trail',
    "UPDATE muster.member SET role = 'admin'",
    'UPDATE muster.member SET brands = NULL WHERE login = session_user',
    "INSERT INTO muster.device VALUES ('ada', 'x', 0)",
    'SELECT * FROM muster.place_of',
    'SELECT * FROM muster.device',
    "UPDATE muster.account_place SET brand = 'a'",
    "SELECT muster.invite('Mallory', 'admin', NULL, NULL, 'x')",
    `SELECT muster.change('${eve.id}', 'admin', NULL, NULL)`,
    `SELECT muster.remove('${kim.id}')`,
    "SELECT muster.add_member('Mallory', 'admin', NULL, NULL, 'x', 'infinity')",
    "SELECT muster.take(muster.me(), 0, '{1}', '[]', '{1}', '{x}', '{account}', '{secret}', '{}', '{}')",
    'ALTER TABLE muster.line DISABLE ROW LEVEL SECURITY',
    'DROP TABLE muster.line',
    'CREATE FUNCTION muster.me() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    'SET ROLE postgres',
    'CREATE ROLE mallory',
  ])
    expect([sql, await told(sql)]).toEqual([sql, '42501'])
  const owner =
    (
      await raw.query<{ owner: string }>(
        "SELECT pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname = 'muster'",
      )
    ).rows[0]?.owner ?? ''
  expect(await told(`SET ROLE "${owner}"`)).toBe('42501')
  expect(await told('SELECT * FROM muster.trail')).toBe('0 rows')
  expect(await told("SELECT * FROM muster.line WHERE key = 'secret'")).toBe('0 rows')
  // Objects of one's own in front of those of the hub do not change what its functions do.
  await raw.query(
    'CREATE TEMP TABLE member AS SELECT 1; CREATE TEMP TABLE kind (entity text, auditor boolean, shared boolean)',
  )
  await raw.query('SET search_path = pg_temp, muster, public; SET row_security = off').catch(() => undefined)
  expect(await told('SELECT * FROM muster.line')).toBe('42501')
  await raw.query('SET row_security = on')
  expect(
    (await raw.query<{ key: string }>('SELECT key FROM muster.line ORDER BY place')).rows.map(({ key }) => key),
  ).toEqual(['a', 'b', 'one'])
  await raw.end()
  expect(await admin.members()).toMatchObject([
    { name: 'Ada', role: 'admin' },
    { name: 'Eve', role: 'lead', brands: ['a'] },
    { name: 'Kim', role: 'viewer' },
  ])
  await Promise.all([admin.close(), eve.hub.close(), kim.hub.close()])
})

test('an invitation is for once, whoever leaves is out in one step, and an admin remains', async () => {
  const { admin, invite } = await makeHub(server)
  const lea = await invite('Lea', 'lead')
  await expect(connectHub({ ...lea.address, password: lea.once }, SCHEMA)).rejects.toMatchObject({ code: 'hub_denied' })
  const lost = new Promise<void>((resolve) => void lea.hub.listen(() => undefined, resolve))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await admin.remove(lea.id)).toBe(true)
  await lost
  expect(await admin.remove(lea.id)).toBe(false)
  await expect(connectHub(lea.address, SCHEMA)).rejects.toMatchObject({ code: 'hub_denied' })
  const [ada] = await admin.members()
  await expect(admin.remove(ada?.id ?? '')).rejects.toMatchObject({ code: 'hub_last_admin' })
  await expect(admin.change(ada?.id ?? '', 'lead', null, null)).rejects.toMatchObject({ code: 'hub_last_admin' })
  const kim = await invite('Kim', 'viewer')
  expect(await admin.change(kim.id, 'lead', ['a'], null)).toBe(true)
  expect((await kim.hub.identity()).member).toMatchObject({ role: 'lead', brands: ['a'], markets: null })
  const invited = await admin.invite('Zoe', 'viewer', null, null)
  const again = await connectHub(
    { url: lea.address.url.replace(/\/\/[^@]+@/, `//${invited.login}@`), password: invited.password },
    SCHEMA,
  )
  await expect(again.joinWith('x', 'kim')).rejects.toMatchObject({ code: 'hub_computer' })
  await expect(again.push([step('zoe', 'z', brand('z'))])).rejects.toMatchObject({ code: 'hub_denied' })
  expect(await pulled(again)).toMatchObject({ keys: [] })
  expect((await admin.trail(100)).map(({ actor, what }) => `${actor} ${what}`)).toEqual([
    'Ada invited',
    'Ada changed',
    'Kim joined',
    'Ada invited',
    'Ada removed',
    'Lea joined',
    'Ada invited',
    'Ada laid',
  ])
  await Promise.all([admin.close(), kim.hub.close(), again.close()])
})

test('the way there is encrypted and the hub proves who it is, or the connection says so', async () => {
  const { url, admin } = await makeHub(server)
  const ca = (await import('node:fs')).readFileSync(new URL('../fixtures/tls/ca.pem', import.meta.url), 'utf8')
  const full = { url: `${url}?sslmode=verify-full`, password: server.password }
  await expect(connectHub(full, SCHEMA)).rejects.toMatchObject({ code: 'hub_untrusted' })
  await expect(
    connectHub({ ...full, url: full.url.replace('localhost', '127.0.0.1'), ca }, SCHEMA),
  ).rejects.toMatchObject({ code: 'hub_untrusted' })
  const client = await signIn({ ...full, ca })
  expect(
    (await client.query<{ ssl: boolean }>('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()')).rows,
  ).toEqual([{ ssl: true }])
  await client.end()
  await admin.close()
})

test('what is no hub, of another workspace, newer, unreachable or not allowed says so by name', async () => {
  const plain = await server.makeDatabase('plain')
  const founder = { name: 'Ada', device: 'ada', password: 'x' }
  await expect(connectHub({ url: plain, password: server.password }, SCHEMA)).rejects.toMatchObject({
    code: 'hub_not_muster',
  })
  await expect(connectHub({ url: server.url('nowhere'), password: server.password }, SCHEMA)).rejects.toMatchObject({
    code: 'hub_not_muster',
  })
  await expect(connectHub({ url: plain, password: 'wrong' }, SCHEMA)).rejects.toMatchObject({ code: 'hub_denied' })
  await expect(connectHub({ url: 'postgres://x@localhost:1/x', password: '' }, SCHEMA)).rejects.toMatchObject({
    code: 'hub_unreachable',
  })
  await expect(connectHub({ url: 'https://x', password: '' }, SCHEMA)).rejects.toMatchObject({ code: 'hub_address' })
  const { url, admin, workspace } = await makeHub(server)
  await expect(
    initHub({ url, password: server.password }, { id: 'other', name: 'Other' }, SCHEMA, founder),
  ).rejects.toMatchObject({ code: 'hub_foreign' })
  const again = await initHub({ url, password: server.password }, { id: workspace, name: 'Halvorn Group' }, SCHEMA, {
    ...founder,
    device: 'second',
  })
  const second = await connectHub({ url: url.replace('postgres@', `${again.login}@`), password: 'x' }, SCHEMA + 10)
  await second.push([step('second', 'n1', brand('n'))])
  await second.close()
  await expect(admin.identity()).rejects.toMatchObject({ code: 'hub_newer' })
  await admin.close()
  const owner = await signIn({ url, password: server.password })
  await owner.query("CREATE ROLE nobody LOGIN PASSWORD 'n'")
  await owner.end()
  await expect(
    initHub({ url: plain.replace('postgres@', 'nobody@'), password: 'n' }, { id: 'w', name: 'W' }, SCHEMA, founder),
  ).rejects.toMatchObject({ code: 'hub_denied' })
})

test('twenty who send at once leave one order without holes, and news is heard', async () => {
  const { admin, invite } = await makeHub(server)
  const leads = await Promise.all(Array.from({ length: 8 }, (_, at) => invite(`L${at}`, 'lead')))
  const heard: number[] = []
  const stop = await admin.listen(
    (seq) => void heard.push(seq),
    () => undefined,
  )
  const reader = pulled(admin)
  await Promise.all(
    leads.flatMap(({ hub }, who) =>
      Array.from({ length: 10 }, (_, at) => hub.push([step(`l${who}`, `${who}-${at}`, brand(`${who}-${at}`))])),
    ),
  )
  await reader
  const all = await pulled(admin)
  expect([all.seq, new Set(all.keys).size]).toEqual([80, 80])
  await new Promise((resolve) => setTimeout(resolve, 50))
  stop()
  expect(Math.max(...heard)).toBe(80)
  await Promise.all([admin.close(), ...leads.map(({ hub }) => hub.close())])
})
