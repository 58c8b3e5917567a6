import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signIn } from '#main/adapters/hub/connection.ts'
import { connectHub, type Hub } from '#main/adapters/hub/index.ts'
import { kinds } from '#main/adapters/hub/kinds.ts'
import type { HubFactSent } from '#shared/model/hub-fact.ts'
import { isLine } from '#main/domain/exchange/records.ts'
import { isExchanged, order } from '#main/domain/exchange/shape.ts'
import { entities, isEntity } from '#main/mirror/entities.ts'
import { account, brand, clock, makeHub, type Member, pulled, reasons, SCHEMA, step } from '../support/hub.ts'
import { fact, figure, finger, refusals, seenFacts, talk, words } from '../support/hub-facts.ts'
import { startPostgres, type TestPostgres } from '../support/postgres.ts'

let server: TestPostgres
let hub: Awaited<ReturnType<typeof makeHub>>
/** Limited to brand a; an auditor who sees everything. */
let eve: Member
let kim: Member
beforeAll(async () => {
  server = await startPostgres()
  hub = await makeHub(server)
  eve = await hub.invite('Eve', 'lead', ['a'])
  kim = await hub.invite('Kim', 'auditor')
  await hub.admin.push([
    step('ada', 's1', brand('a'), brand('b'), account('own', 'a'), account('theirs', 'b')),
    step(
      'ada',
      's2',
      ['account_tag', 'own-tag', null, { account_id: 'own', name: 'open' }],
      ['account_tag', 'their-tag', null, { account_id: 'theirs', name: 'secret' }],
      ['session_card', 'own-card', null, { account_id: 'own' }],
      ['session_card', 'their-card', null, { account_id: 'theirs' }],
      ['vote', 'own-vote', null, { card_id: 'own-card' }],
      ['vote', 'their-vote', null, { card_id: 'their-card' }],
      ['finding_comment', 'their-comment', null, { identity: 'no-owner:theirs', text: 'secret' }],
    ),
  ])
})
afterAll(async () => {
  await Promise.all([hub.admin.close(), eve.hub.close(), kim.hub.close()])
  await server.stop()
})

/** What a member sends past the program, in their own words. */
type Raw = { entity: string; key: string; before?: string | null; after: string | null; clock?: string }
let sent = 0
async function sends(who: Member, lines: Raw[], { head = {}, schema = SCHEMA } = {}): Promise<string> {
  const id = `raw${++sent}`
  const said = lines.map((line) => ({ before: null, ...line, clock: line.clock ?? clock() }))
  const device = who.address.password.replace('-secret', '').toLowerCase()
  const steps = [{ id, at: 1, device, actor: 'x', action: 'x', kind: 'do', reverts: null, clock: clock(), ...head }]
  const raw = await signIn(who.address)
  try {
    const { rows } = await raw.query<{ said: { taken: number; refused: { reason: string }[] } }>(
      'SELECT muster.push($1, $2, $3, $4, $5, $6, $7, $8) AS said',
      [
        schema,
        JSON.stringify(steps),
        said.map(() => 1),
        said.map((line) => line.clock),
        said.map(({ entity }) => entity),
        said.map(({ key }) => key),
        said.map(({ before }) => before),
        said.map(({ after }) => after),
      ],
    )
    const [answer] = rows
    return answer?.said.taken === 1 ? 'taken' : (answer?.said.refused[0]?.reason ?? 'nothing')
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await raw.end()
  }
}
const own = JSON.stringify({ account_id: 'own', name: 'mine' })
const tag = (key: string, after: string | null, before: string | null = null): Raw => ({
  entity: 'account_tag',
  key,
  before,
  after,
})

describe('whoever is limited to a brand', () => {
  let seen: string[]
  beforeEach(async () => {
    seen = (await pulled(eve.hub)).keys
  })

  test.each<[string, string, Raw[]]>([
    ['takes a row of another brand over', 'scope', [tag('their-tag', own)]],
    ['says it was theirs before', 'scope', [tag('their-tag', '{"name":"mine"}', own)]],
    ['removes it, saying it was theirs', 'scope', [tag('their-tag', null, own)]],
    ['gives a row of theirs to another brand', 'scope', [tag('own-tag', '{"account_id":"theirs"}', own)]],
    [
      'says it first with a later clock, then something harmless',
      'scope',
      [{ ...tag('own-tag', '{"account_id":"theirs"}'), clock: clock() }, tag('own-tag', own)],
    ],
    ['spells a column so that only clients read it', 'line', [tag('new', '{"account\\u005fid":"theirs"}', own)]],
    [
      'spells it with a character the database leaves out',
      'scope',
      [tag('new', '{"account_id":"theirs","account_id\\u0000":"own"}')],
    ],
    ['names an account twice', 'scope', [tag('new', '{"account_id":"own","account_id":"theirs"}')]],
    [
      'hides where an account goes',
      'line',
      [{ entity: 'account', key: 'own', before: '{}', after: '{"brand\\u005fid":"b"}' }],
    ],
    [
      'moves a brand under theirs, as if it hung on an account',
      'register',
      [{ entity: 'brand', key: 'b', after: '{"account_id":"own","parent_id":"a"}' }],
    ],
    [
      'writes a version of the plan, as if it hung on an account',
      'scope',
      [{ entity: 'plan_version', key: 'v', after: own }],
    ],
    ['writes what nobody knows', 'scope', [{ entity: 'unheard_of', key: 'v', after: own }]],
    [
      'moves a vote to a card of another brand',
      'scope',
      [{ entity: 'vote', key: 'own-vote', after: '{"card_id":"their-card"}' }],
    ],
    [
      'takes a vote of another brand',
      'scope',
      [{ entity: 'vote', key: 'their-vote', after: '{"card_id":"own-card"}' }],
    ],
    [
      'takes a comment of another brand',
      'scope',
      [{ entity: 'finding_comment', key: 'their-comment', after: '{"identity":"no-owner:own"}' }],
    ],
    ['writes a state of another brand', 'scope', [{ entity: 'finding_state', key: 'no-owner:theirs', after: '{}' }]],
    [
      'writes many, one of which is of another brand',
      'scope',
      [tag('fine', own), tag('their-tag', null, '{"name":"secret"}')],
    ],
  ])('%s: refused', async (_, reason, lines) => {
    expect(await sends(eve, lines)).toBe(reason)
    expect((await pulled(eve.hub)).keys).toEqual(seen)
  })

  test('may do the same in their own brand', async () => {
    expect(await sends(eve, [tag('own-tag', '{"name":"better"}', '{"name":"open"}')])).toBe('taken')
    expect(await sends(eve, [{ entity: 'vote', key: 'own-vote', after: '{"card_id":"own-card"}' }])).toBe('taken')
    expect(
      await sends(eve, [
        { entity: 'account', key: 'fresh', after: '{"brand_id":"a"}' },
        tag('fresh-tag', '{"account_id":"fresh"}'),
      ]),
    ).toBe('taken')
  })
})

const codeOf = (error: unknown): string => (error as { code: string }).code

describe('messages and figures', () => {
  beforeAll(async () => {
    await hub.admin.push([step('ada', 'nobody', account('nobody', null))])
    await hub.admin.facts.push([
      talk('own-talk', 'own'),
      talk('their-talk', 'theirs'),
      talk('no-talk', 'x:stranger'),
      figure('own-figure', 'own'),
      figure('their-figure', 'theirs'),
      figure('no-figure', 'nobody'),
      fact({ kind: 'import', key: 'file', row: '{"file":"list.csv"}' }),
    ])
    await hub.admin.facts.push([words('own-words', 'own-talk'), words('their-words', 'their-talk')])
  })

  test('are seen and written by who is limited in their brand alone', async () => {
    expect(await seenFacts(eve.hub)).toEqual(['file', 'own-figure', 'own-talk', 'own-words'])
    expect(
      await refusals(
        eve.hub,
        figure('their-figure', 'own'),
        figure('new-figure', 'theirs'),
        figure('lost-figure', 'nobody'),
        talk('their-talk', 'own'),
        talk('own-talk', 'theirs'),
        talk('new-talk', 'x:stranger'),
        fact({ kind: 'thread', key: finger('their-talk'), row: '{"status":"resolved"}', fresh: false }),
        fact({ kind: 'thread', key: finger('their-talk'), row: '{}', state: 2 }),
        fact({ kind: 'import', key: 'file', row: '{"file":"mine.csv"}' }),
        fact({ kind: 'snapshot', key: 'odd', row: '{"account\\u005fid":"own"}' }),
        words('new-words', 'their-talk'),
        words('their-words', 'own-talk'),
        words('orphan', 'no-such-talk'),
      ),
    ).toEqual([
      'their-figure scope',
      'new-figure scope',
      'lost-figure scope',
      'their-talk scope',
      'own-talk scope',
      'new-talk scope',
      'their-talk scope',
      'their-talk scope',
      'file scope',
      'odd line',
      'new-words scope',
      'their-words scope',
      'orphan thread',
    ])
    expect(await refusals(eve.hub, words('more-words', 'own-talk'), figure('more-figure', 'own'))).toEqual([])
    expect(await seenFacts(eve.hub)).toEqual(
      ['file', 'own-figure', 'own-talk', 'own-words', 'more-words', 'more-figure'].toSorted(),
    )
  })

  test('are not written by an auditor, past the functions, or for somebody else', async () => {
    expect(await refusals(kim.hub, figure('x', 'own'))).toEqual(['x role'])
    expect((await kim.hub.facts.erase([{ kind: 'thread', key: finger('own-talk') }])).refused).toHaveLength(1)
    await expect(eve.hub.facts.sharePrivate(true)).rejects.toMatchObject({ code: 'not_allowed' })
    const raw = await signIn(eve.address)
    for (const sql of [
      "INSERT INTO muster.fact (kind, key, seq, stamp, state, row, pushed_by) VALUES ('import', 'x', 1, 1, 0, '{}', 'x')",
      "UPDATE muster.fact SET row = '{}'",
      'DELETE FROM muster.fact',
      'DELETE FROM muster.erased',
      'UPDATE muster.facts SET last_seq = 0',
      'SELECT muster.lock_facts()',
      "SELECT muster.take_facts(NULL, 0, '{1}', '{import}', '{x}', '{NULL}', '{1}', '{NULL}', '{t}', '{0}', '{\"{}\"}')",
    ])
      expect([sql, await raw.query(sql).then(String, codeOf)]).toEqual([sql, '42501'])
    await raw.end()
  })

  test('are taken once, and the later word on a column of a conversation stands, whoever comes first', async () => {
    const said = (status: string, at: number): HubFactSent => ({
      ...fact({ kind: 'thread', key: finger('own-talk'), row: JSON.stringify({ status }), fresh: false }),
      stamp: at,
      stamps: JSON.stringify({ status: at }),
    })
    const before = (await hub.admin.identity()).facts?.last ?? 0
    expect((await hub.admin.facts.push([words('own-words', 'own-talk'), figure('own-figure', 'own')])).again).toEqual(
      [],
    )
    for await (const { facts } of hub.admin.facts.pull(before)) expect(facts).toEqual([])
    expect((await eve.hub.facts.push([said('resolved', 1000)])).again).toEqual([])
    const late = await hub.admin.facts.push([said('pending', 500)])
    expect(JSON.parse(late.again[0]?.row ?? '{}')).toMatchObject({ status: 'resolved', account_id: 'own' })
    expect(await refusals(hub.admin, { ...said('open', 1), key: finger('nowhere') })).toEqual(['nowhere absent'])
  })

  test('that are private are refused until an admin shares them, and go again when that is taken back', async () => {
    const secret = words('secret', 'own-talk', { visibility: 'private' })
    expect(await refusals(hub.admin, secret)).toEqual(['secret private'])
    await hub.admin.facts.sharePrivate(true)
    expect(await refusals(hub.admin, secret)).toEqual([])
    expect(await seenFacts(eve.hub)).toContain('secret')
    await hub.admin.facts.sharePrivate(false)
    expect(await seenFacts(hub.admin)).not.toContain('secret')
  })

  test('that are erased are deleted, do not come back, and nobody erases those of another brand', async () => {
    const theirs = [
      { kind: 'thread', key: finger('their-talk') },
      { kind: 'person', key: finger('them') },
    ] as const
    expect((await eve.hub.facts.erase(theirs)).refused.map(({ reason }) => reason)).toEqual(['scope', 'scope'])
    expect(await seenFacts(hub.admin)).toContain('their-words')
    expect((await hub.admin.facts.erase(theirs)).refused).toEqual([])
    expect((await seenFacts(hub.admin)).filter((key) => key.startsWith('their-'))).toEqual(['their-figure'])
    expect(
      await refusals(hub.admin, talk('their-talk', 'own'), words('their-words', 'own-talk'), words('x', 'their-talk')),
    ).toEqual(['their-talk erased', 'their-words erased', 'x erased'])
    const told: string[] = []
    for await (const { keys } of eve.hub.facts.erased(0)) told.push(...keys.map(({ kind }) => kind))
    expect(told.toSorted()).toEqual(['message', 'person', 'thread'])
  })
})

test('what cannot be read, or would win over everything, is not history', async () => {
  const purpose = (after: string): Raw => ({ entity: 'purpose', key: 'own', after })
  for (const after of ['not json', '5', '[1]', 'null', '{"why":"x"', '{"why":"\\u0041"}'])
    expect([after, await sends(kim, [purpose(after)])]).toEqual([after, 'line'])
  expect(await sends(kim, [{ ...purpose('{}'), clock: 'ffffffffffff-0000' }])).toBe('clock')
  expect(await sends(kim, [{ ...purpose('{}'), clock: 'tomorrow' }])).not.toBe('taken')
  expect(await sends(kim, [{ ...purpose('{}'), after: null }])).toBe('line')
  expect(await sends(kim, [{ entity: 'purpose', key: noise(9_000), after: '{}' }])).toBe('line')
  expect(await sends(kim, [purpose('{}')], { head: { clock: 'x' } })).toBe('line')
  expect(await sends(kim, [purpose('{}')], { head: { at: 'x' } })).toBe('line')
  expect(await sends(kim, [purpose('{}')], { head: { kind: 'rewrite' } })).toBe('line')
  expect(await sends(kim, [purpose('{}')], { head: { id: null } })).toBe('line')
  for await (const portion of hub.admin.pull(0)) expect(portion.seq).toBeGreaterThan(0)
})
/** Text that does not get smaller by packing. */
const noise = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('')

test('texts cut through a character are taken as they are', async () => {
  const odd = { account_id: 'own', name: 'half \ud83d of one, \u0001, \\u0041, "account_id", \u0000' }
  expect(await reasons(hub.admin, step('ada', 'odd', ['account_tag', 'odd', null, odd]))).toEqual([])
  const { steps } = await pulled(hub.admin)
  expect(steps.find(({ id }) => id === 'odd')?.lines[0]?.after).toEqual(odd)
})

test('one member cannot shut the others out by claiming to be newer; who sees everything can move all on', async () => {
  const state: Raw = { entity: 'finding_state', key: 'no-owner:own', after: '{"status":"open"}' }
  expect(await sends(kim, [state], { schema: 2_000_000_000 })).toBe('MU002')
  expect(await sends(eve, [tag('own-tag', own)], { schema: SCHEMA + 1 })).toBe('MU002')
  const newer = await connectHub(kim.address, SCHEMA + 1)
  await expect(newer.push([step('kim', 'newer', ['purpose', 'own', null, { why: 'x' }])])).rejects.toMatchObject({
    code: 'hub_older',
  })
  await newer.close()
  expect(await hub.admin.identity()).toMatchObject({ member: { name: 'Ada' } })
})

test('rights that were taken away do not live on in a transaction that was open', async () => {
  const zoe = await hub.invite('Zoe', 'lead')
  const raw = await signIn(zoe.address)
  await raw.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
  expect((await raw.query('SELECT 1 FROM muster.hub')).rowCount).toBe(1)
  expect(await hub.admin.change(zoe.id, 'viewer', null, null)).toBe(true)
  const { clock: at, lines } = step('zoe', 'late', brand('late'))
  await expect(
    raw.query("SELECT muster.push($1, $2, '{1}', $3, '{brand}', '{late}', '{NULL}', '{\"{}\"}')", [
      SCHEMA,
      JSON.stringify([{ id: 'late', at: 1, device: 'zoe', actor: 'Zoe', action: 'x', kind: 'do', clock: at }]),
      [lines[0]?.clock],
    ]),
  ).rejects.toMatchObject({ code: '40001' })
  await raw.end()
  await zoe.hub.close()
})

test('whoever holds the lock of the hub is removed all the same', async () => {
  const zoe = await hub.invite('Zara', 'lead')
  const raw = await signIn(zoe.address)
  await raw.query('BEGIN')
  const { clock: at, lines } = step('zara', 'held', brand('held'))
  await raw.query("SELECT muster.joined('zara')")
  await raw.query("SELECT muster.push($1, $2, '{1}', $3, '{brand}', '{held}', '{NULL}', '{\"{}\"}')", [
    SCHEMA,
    JSON.stringify([{ id: 'held', at: 1, device: 'zara', actor: 'Zara', action: 'x', kind: 'do', clock: at }]),
    [lines[0]?.clock],
  ])
  expect(await hub.admin.remove(zoe.id)).toBe(true)
  await expect(raw.query('COMMIT')).rejects.toBeInstanceOf(Error)
  await zoe.hub.close().catch(() => undefined)
  const { keys } = await pulled(hub.admin)
  expect(keys).not.toContain('brand held')
  expect(await reasons(hub.admin, step('ada', 'after', brand('after')))).toEqual([])
})

test('a member speaks for one computer, and cannot collect those of others', async () => {
  const raw = await signIn(kim.address)
  await expect(raw.query("SELECT muster.joined('of-somebody-to-come')")).rejects.toMatchObject({ code: '42501' })
  await expect(raw.query("SELECT muster.joined('ada')")).rejects.toMatchObject({ code: '23505' })
  await raw.query("SELECT muster.joined('kim')")
  await raw.end()
})

test('an invitation that has expired lets nobody in', async () => {
  const late = await hub.admin.invite('O\'Hara"; DROP SCHEMA muster CASCADE; --', 'viewer', ["'}; --"], null)
  const owner = await signIn({ url: hub.url, password: server.password })
  await owner.query(`ALTER ROLE "${late.login}" VALID UNTIL 'yesterday'`)
  await owner.end()
  const address = { url: hub.url.replace('postgres@', `${late.login}@`), password: late.password }
  await expect(connectHub(address, SCHEMA)).rejects.toMatchObject({ code: 'hub_denied' })
  expect((await hub.admin.members()).find(({ id }) => id === late.id)).toMatchObject({
    name: 'O\'Hara"; DROP SCHEMA muster CASCADE; --',
    brands: ["'}; --"],
  })
})

test('two admins who remove each other do not leave nobody', async () => {
  const other = await makeHub(server)
  const second = await other.invite('Second', 'admin')
  const [ada] = await other.admin.members()
  const gone = await Promise.allSettled([other.admin.remove(second.id), second.hub.remove(ada?.id ?? '')])
  expect(gone.filter((one) => one.status === 'fulfilled' && one.value).length).toBeLessThan(2)
  const owner = await signIn({ url: other.url, password: server.password })
  const left = await owner.query('SELECT 1 FROM muster.member WHERE role = \'admin\' AND "left" IS NULL')
  await owner.end()
  expect(left.rowCount).toBeGreaterThan(0)
  const closed = (one: Hub): Promise<void> => one.close().catch(() => undefined)
  await Promise.all([closed(other.admin), closed(second.hub)])
})

test('a line that no workspace could have written is left out by those who get it', () => {
  const known = { hasColumn: (_: string, column: string) => column === 'name' }
  const fits = (line: object): boolean =>
    isLine(
      known,
      { clock: '000000000001-0000', entity: 'brand', key: 'b', before: null, after: { name: 'B' }, ...line },
      '000000000001-0000',
    )
  expect(fits({})).toBe(true)
  for (const line of [
    { after: { 'name" = 1 --': 'x' } },
    { after: { name: { nested: 1 } } },
    { after: ['B'] },
    { after: null },
    { entity: 'sqlite_master' },
    { key: '' },
    { clock: '000000000002-0000' },
  ])
    expect([line, fits(line)]).toEqual([line, false])
})

test('every table that hangs on an account is known to do so', () => {
  const places = new Map(kinds().map(({ entity, place }) => [entity, place]))
  const hanging = order.filter((entity) => {
    const columns: readonly string[] = isEntity(entity) ? entities[entity] : []
    return columns.includes('account_id') && entity !== 'candidate'
  })
  expect(hanging.filter((entity) => places.get(entity) !== 'account_id')).toEqual([])
  expect(kinds().filter(({ shared, place }) => shared && place !== null)).toEqual([])
  expect(kinds().filter(({ entity }) => entity !== 'twin' && !isExchanged(entity))).toEqual([])
})
