import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { signIn } from '#main/adapters/hub/connection.ts'
import { realDesk } from '#tests/support/desk.ts'
import { makeHub } from '#tests/support/hub.ts'
import { fact } from '#tests/support/hub-facts.ts'
import { bringIn, layHub, type Mate, mate } from '#tests/support/team.ts'

let server: TestPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const HEAD = 'id,author,author_name,inbound,time,text,reply_to,network,private,deleted'
const LINES = [
  '1,anna_k77,Anna Kernova,in,2024-01-01 10:00,My kettle Zeppelin leaks @acme,,x,,',
  '2,acme,Acme,out,2024-01-01 10:30,@anna_k77 we send a Montgolfier,1,x,,',
  '3,boris,Boris,in,2024-01-02 10:00,Same as @anna_k77 said: it leaks @acme,,x,,',
  '4,carla,Carla,in,2024-03-01 10:00,Where is my parcel @rival,,x,,',
  '5,acme,Acme,out,2024-01-02 12:00,We will look into it,3,x,,',
  '6,dora,Dora,in,2024-02-01 10:00,Secret number 4711 @acme,,x,yes,',
]
let files = 0
async function take(one: Mate, lines: readonly string[]) {
  const file = join(one.folder, `m${++files}.csv`)
  writeFileSync(file, [HEAD, ...lines].join('\n'))
  return one.service.run('conversations.import', { file, withPrivate: true }, 'en')
}
const sync = (one: Mate) => one.service.run('hub.sync', {})
const facts = async (one: Mate) => (await one.service.run('hub.view', {})).facts
/** What is said in a workspace, thread by thread. */
function said(one: Mate): string[] {
  const db = new Database(one.file, { readonly: true })
  const rows = db
    .prepare(
      `SELECT c.spoken_as || ' ' || c.status || ' ' || coalesce(k.name, '-') || ': ' || (SELECT group_concat(m.text, ' | ') FROM (SELECT text FROM message WHERE conversation_id = c.id ORDER BY at, rid) m)
       FROM conversation c LEFT JOIN contact k ON k.id = c.contact_id ORDER BY c.started_at, c.natural_key`,
    )
    .pluck()
    .all() as string[]
  db.close()
  return rows
}
const count = (one: Mate, sql: string): number => {
  const db = new Database(one.file, { readonly: true })
  const found = db.prepare(sql).pluck().get() as number
  db.close()
  return found
}
const hits = async (one: Mate, text: string) =>
  (await one.service.run('search.all', { text, scope: 'conversations' }, 'en')).total
const brand = async (one: Mate, name: string) => (await one.service.run('directory.add', { kind: 'brand', name })).id
async function account(one: Mate, handle: string, brandId: string): Promise<string> {
  const { id } = await one.service.run('accounts.add', { address: `https://x.com/${handle}` })
  await one.service.run('accounts.update', { ids: [id], patch: { brandId } })
  return id
}

test('conversations and figures are shared once, by whoever has them; who is limited has those of their accounts, and private ones stay', async () => {
  const [anna, ben, eva] = [await mate('anna'), await mate('ben'), await mate('eva')]
  const [acme, rival] = [await brand(anna, 'Acme'), await brand(anna, 'Rival')]
  const ids = { acme: await account(anna, 'acme', acme), rival: await account(anna, 'rival', rival) }
  const list = join(anna.folder, 'list.csv')
  writeFileSync(list, 'network,handle,followers,as of\nx,acme,1200,2024-01-05\nx,rival,300,2024-01-05\n')
  await anna.service.run('import.run', { file: list, list: { source: 'Bureau', asOf: '2024-01-05' } }, 'en')
  await take(anna, LINES)
  await layHub(server, anna)
  const first = await sync(anna)
  expect(first).toMatchObject({ refused: 0, messages: 0 })
  expect(await facts(anna)).toMatchObject({ waiting: 0, private: 1, kept: 0 })

  await bringIn(anna, ben, 'lead')
  await bringIn(anna, eva, 'lead', { brands: [acme] })
  expect(await sync(ben)).toMatchObject({ messages: 5, factsSent: 0 })
  const shared = said(anna).filter((line) => !line.includes('4711'))
  expect(said(ben)).toEqual(shared)
  expect(await hits(ben, 'Montgolfier')).toBe(1)
  expect(await sync(ben)).toMatchObject({ messages: 0, figures: 0, factsSent: 0 })
  for (const table of ['snapshot', 'account_source', 'list_entry'])
    expect([table, count(ben, `SELECT count(*) FROM ${table}`)]).toEqual([
      table,
      count(anna, `SELECT count(*) FROM ${table}`),
    ])
  expect(count(ben, 'SELECT count(*) FROM list_entry')).toBe(2)
  await sync(eva)
  expect(said(eva)).toEqual(shared.filter((line) => line.includes('acme')))
  expect(count(eva, 'SELECT count(*) FROM list_entry')).toBe(1)

  // Ben takes the same file in and more of it: nothing is there twice, and what is new goes to the others.
  await take(ben, [...LINES.slice(0, 5), '7,carla,Carla,in,2024-03-02 10:00,Still no parcel,4,x,,'])
  const [thread] = (await ben.service.run('conversations.list', { text: 'parcel' }, 'en')).conversations
  await ben.service.run('conversations.update', { ids: [thread!.id], patch: { status: 'resolved' } }, 'en')
  expect(await sync(ben)).toMatchObject({ messages: 0, refused: 0 })
  expect(await sync(anna)).toMatchObject({ messages: 1 })
  expect(said(anna).filter((line) => !line.includes('4711'))).toEqual(said(ben))
  expect(said(anna).find((line) => line.includes('Still'))).toContain('resolved')

  // The account of another brand moves into her scope, with what was said long ago.
  await anna.service.run('accounts.update', { ids: [ids.rival], patch: { brandId: acme } })
  await sync(anna)
  await sync(eva)
  expect(said(eva)).toEqual(said(ben))
  expect(count(eva, 'SELECT count(*) FROM list_entry')).toBe(2)

  await anna.service.run('hub.sharePrivate', { shared: true })
  await sync(anna)
  expect(await sync(ben)).toMatchObject({ messages: 1 })
  expect(said(ben)).toEqual(said(anna))

  // Whoever took a file back takes it from everybody who has not brought it too.
  const taken = await take(anna, ['8,emil,Emil,in,2024-04-01 10:00,A mistake @acme,,x,,'])
  expect(taken).toMatchObject({ created: 1 })
  await sync(anna)
  await sync(ben)
  expect(await hits(ben, 'mistake')).toBe(1)
  await anna.service.run('history.undo', {}, 'en')
  await sync(anna)
  await sync(ben)
  expect(await hits(ben, 'mistake')).toBe(0)
  await anna.service.run('history.redo', {}, 'en')
  await sync(anna)
  await sync(ben)
  expect(said(ben)).toEqual(said(anna))
  for (const each of [anna, ben, eva]) expect((await each.service.run('workspace.verify', {})).problems).toEqual([])
}, 60_000)

test('a person who is erased goes from the hub and from everybody, also from who was away and has more of them', async () => {
  const [anna, ben, cem] = [await mate('anna'), await mate('ben'), await mate('cem')]
  await account(anna, 'acme', await brand(anna, 'Acme'))
  await take(anna, LINES)
  const url = await layHub(server, anna)
  await sync(anna)
  await bringIn(anna, ben, 'lead')
  await bringIn(anna, cem, 'lead')
  await sync(ben)
  // Ben is away and takes in more of her.
  await take(ben, ['9,anna_k77,Anna Kernova,in,2024-05-01 10:00,Once more the Hindenburg @acme,,x,,'])
  const [contact] = (await anna.service.run('contacts.find', { text: 'x:anna_k77' }, 'en')).contacts
  await anna.service.run('privacy.erase', { contact: contact!.id, copies: true }, 'en')
  await sync(anna)
  const db = await signIn({ url, password: server.password })
  const words = ['anna_k77', 'Kernova', 'Zeppelin', 'Montgolfier']
  const holding = async () => {
    const { rows } = await db.query<{ text: string }>(
      'SELECT f::text AS text FROM muster.fact f UNION ALL SELECT e::text FROM muster.erased e UNION ALL SELECT t::text FROM muster.trail t UNION ALL SELECT l::text FROM muster.line l',
    )
    return words.filter((word) => rows.some(({ text }) => text.includes(word)))
  }
  expect(await holding()).toEqual([])
  expect((await db.query('SELECT kind FROM muster.erased')).rows).toHaveLength(4)

  expect(await sync(ben)).toMatchObject({ erased: 3 })
  for (const word of [...words, 'Hindenburg']) expect([word, await hits(ben, word)]).toEqual([word, 0])
  expect(said(ben).join(' ')).not.toMatch(/anna_k77|Kernova|Zeppelin|Hindenburg/)
  expect((await ben.service.run('privacy.receipts', {})).receipts).toMatchObject([
    { kind: 'person', actor: 'anna', erased: { messages: 3, contacts: 1 } },
  ])
  expect(await holding()).toEqual([])
  // Cem comes later; and the old file brings nobody back.
  await sync(cem)
  expect(said(cem)).toEqual(said(ben).filter((line) => !line.endsWith(': ') && !line.endsWith('| ')))
  await take(cem, LINES)
  await sync(cem)
  expect(said(cem).join(' ')).not.toMatch(/Zeppelin|Montgolfier/)
  expect((await holding()).filter((word) => word !== 'anna_k77')).toEqual([])
  await sync(ben)
  expect(said(ben).join(' ')).not.toMatch(/Zeppelin|Montgolfier/)
  await db.end()
  for (const each of [anna, ben, cem]) expect((await each.service.run('workspace.verify', {})).problems).toEqual([])
}, 60_000)

test('a first pull that is cut goes on behind the last page that was written, and brings nothing twice', async () => {
  const { admin } = await makeHub(server)
  const figures = Array.from({ length: 12_000 }, (_, at) => {
    const row = { account_id: 'a', taken_at: at, source: 'test', followers: at }
    return fact({ key: JSON.stringify(['a', at, 'test']), row: JSON.stringify(row) })
  })
  for (let at = 0; at < figures.length; at += 4_000) await admin.facts.push(figures.slice(at, at + 4_000))
  const desk = realDesk('late', () => Date.now())
  const rows = (): unknown => desk.db.prepare('SELECT count(*) FROM snapshot').pluck().get()
  const from: number[] = []
  const hub = {
    ...admin,
    facts: {
      ...admin.facts,
      pull(cursor: number, upTo?: number) {
        from.push(cursor)
        return admin.facts.pull(cursor, upTo)
      },
    },
  }
  await expect(
    desk.round(hub, () => {
      if (rows() === 5_000) throw new Error('the power went')
    }),
  ).rejects.toThrow('the power went')
  await expect(
    desk.round(hub, () => {
      if (rows() === 10_000) throw new Error('the line broke')
    }),
  ).rejects.toThrow('the line broke')
  expect(await desk.round(hub, () => undefined)).toBe(2_000)
  expect(from).toEqual([0, 5_000, 10_000])
  expect(rows()).toBe(12_000)
  expect(await desk.round(hub, () => undefined)).toBe(0)
  expect(desk.problems()).toEqual([])
  await admin.close()
})
