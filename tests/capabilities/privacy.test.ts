import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { AUDIT_FORMATS, ExportFormat } from '#shared/contract/reports.ts'
import { unzip } from '#tests/support/archive.ts'
import { newTestService } from '#tests/support/workspace.ts'

const HEAD = 'id,author,author_name,inbound,time,text,reply_to,network,private'
/** Anna asks on two networks, is answered, writes in the thread of somebody else, and is named by others. */
const LINES = [
  HEAD,
  '1,anna_k77,Anna Kernova,in,2024-01-01 10:00,My kettle Zeppelin leaks @acme,,x,',
  '2,acme,Acme,out,2024-01-01 10:30,@anna_k77 Dear Anna Kernova we send a Montgolfier,1,x,',
  '3,boris,Борис Кернов,in,2024-01-02 10:00,Same as @anna_k77 said: it leaks @acme,,x,',
  '4,anna_k77,Anna Kernova,in,2024-01-02 11:00,Boris is right about the Hindenburg,3,x,',
  '5,acme,Acme,out,2024-01-02 12:00,We will look into it,3,x,',
  '6,kernova.anna,Anna Kernova,in,2024-02-01 10:00,Private zeppelin number 4711 @acme,,instagram,yes',
  '7,carla,Carla,in,2024-03-01 10:00,Kernova is a village and anna a name @acme,,x,',
]
const words = [
  'anna_k77',
  'Anna Kernova',
  'kernova.anna',
  'Zeppelin',
  'zeppelin',
  'Montgolfier',
  'Hindenburg',
  '4711',
  'montgolfi',
  'hindenburg',
]

async function take(service: Service, folder: string, name: string, lines: readonly string[], withPrivate = false) {
  const file = join(folder, name)
  writeFileSync(file, lines.join('\n'))
  return service.run('conversations.import', { file, withPrivate }, 'en')
}
const hits = async (service: Service, text: string) =>
  (await service.run('search.all', { text, scope: 'conversations' }, 'en')).total
const joined = async (service: Service): Promise<string> => {
  const [x] = (await service.run('contacts.find', { text: 'x:anna_k77' }, 'en')).contacts
  const [instagram] = (await service.run('contacts.find', { text: 'instagram:kernova.anna' }, 'en')).contacts
  await service.run('contacts.update', { id: x!.id, patch: { crmId: 'CRM-4812' } }, 'en')
  await service.run('contacts.join', { into: x!.id, from: instagram!.id }, 'en')
  return x!.id
}
/** Every word that still stands in the bytes of the workspace or of a file beside it. */
function inBytes(file: string, wanted: readonly string[]): string[] {
  const files = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)))
  const whole = Buffer.concat(files.map((name) => readFileSync(join(dirname(file), name)))).toString('latin1')
  return wanted.filter((word) => whole.includes(Buffer.from(word, 'utf8').toString('latin1')))
}

describe('a person', () => {
  test('is one over every network once two contacts are joined, and undo parts them', async () => {
    const { service, folder } = await newTestService()
    await take(service, folder, 'm.csv', LINES)
    const id = await joined(service)
    const [one] = (await service.run('contacts.find', { text: 'anna kern' }, 'en')).contacts
    expect(one).toMatchObject({ id, crmId: 'CRM-4812', conversations: 2 })
    expect(one?.identities.map(({ network, handle }) => [network, handle])).toEqual([
      ['instagram', 'kernova.anna'],
      ['x', 'anna_k77'],
    ])
    const [first] = (await service.run('conversations.list', { text: `contact:${id}`, order: 'oldest' }, 'en'))
      .conversations
    expect((await service.run('conversations.get', { id: first!.id }, 'en')).contact).toMatchObject({
      conversations: 2,
      crmId: 'CRM-4812',
    })
    expect((await service.run('contacts.find', { text: 'CRM-4812' }, 'en')).contacts.map((found) => found.id)).toEqual([
      id,
    ])
    await service.run('history.undo', {}, 'en')
    expect((await service.run('contacts.find', { text: 'anna kern' }, 'en')).contacts).toHaveLength(2)
  })

  test('is erased with every identity: out of search, tables, log, shelf and the bytes of the file; the receipt says no name', async () => {
    const { service, folder, file } = await newTestService()
    await take(service, folder, 'm.csv', [...LINES, '8,anna_k77,Anna Kernova,in,never,no such time Zeppelin,,x,'])
    await take(service, folder, 'later.csv', [HEAD, LINES[1]!.replace('leaks', 'leaks no more')])
    await take(service, folder, 'undone.csv', [
      HEAD,
      '9,anna_k77,Anna Kernova,in,2024-05-01 10:00,A last Zeppelin @acme,,x,',
    ])
    await service.run('history.undo', {}, 'en')
    const id = await joined(service)
    const before = (await service.run('conversations.list', { text: '', order: 'oldest' }, 'en')).conversations
    expect(inBytes(file, words).length).toBeGreaterThan(5)

    const preview = await service.run('privacy.previewErase', { contact: id }, 'en')
    expect(preview).toMatchObject({ identities: 2, conversations: 2, messages: 4, mentions: 1 })
    const receipt = await service.run('privacy.erase', { contact: id }, 'en')
    expect(receipt).toMatchObject({
      kind: 'person',
      erased: { contacts: 2, identities: 2, conversations: 2, messages: 4, mentions: 1 },
      proof: { hits: 0, places: [], bytes: 0 },
    })
    expect(words.filter((word) => JSON.stringify(receipt).includes(word))).toEqual([])
    for (const word of words) expect([word, await hits(service, `"${word}"`)]).toEqual([word, 0])
    expect((await service.run('contacts.find', { text: 'anna' }, 'en')).contacts).toEqual([])
    expect(inBytes(file, words)).toEqual([])
    // What others said stays, without the name; what only sounds like it stays as it is.
    expect(await hits(service, 'village')).toBe(1)
    const after = (await service.run('conversations.list', { text: '', order: 'oldest' }, 'en')).conversations
    expect(after.map(({ messages, firstResponseMinutes }) => [messages, firstResponseMinutes])).toEqual(
      before.map(({ messages, firstResponseMinutes }) => [messages, firstResponseMinutes]),
    )
    const boris = after.find(({ contact }) => contact === 'Борис Кернов')
    const thread = await service.run('conversations.get', { id: boris!.id }, 'en')
    expect(thread.messages.map(({ text, erasedAt }) => [text, erasedAt === null])).toEqual([
      ['Same as […] said: it leaks @acme', true],
      [null, false],
      ['We will look into it', true],
    ])
    // The log goes on: every step is there, what people wrote about her is not.
    const { entries } = await service.run('history.feed', { limit: 100 }, 'en')
    expect(words.filter((word) => JSON.stringify(entries).includes(word))).toEqual([])
    expect((await service.run('privacy.receipts', {}, 'en')).receipts).toEqual([receipt])
    // The same file once more brings nobody back.
    expect(await take(service, folder, 'again.csv', LINES)).toMatchObject({ created: 0, contacts: 0 })
    expect(await hits(service, 'zeppelin')).toBe(0)
    await expect(service.run('privacy.erase', { contact: id }, 'en')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is told apart from a copy: copies made before are counted, and go when that is asked for', async () => {
    const { service, folder, file } = await newTestService()
    await take(service, folder, 'm.csv', LINES)
    const [boris] = (await service.run('contacts.find', { text: 'boris' }, 'en')).contacts
    expect((await service.run('privacy.erase', { contact: boris!.id, copies: true }, 'en')).proof).toMatchObject({
      copiesRemoved: 0,
    })
    expect(inBytes(file, ['Борис'])).toEqual([])
    const annas = (await service.run('contacts.find', { text: 'anna' }, 'en')).contacts
    expect(annas).toHaveLength(2)
  })

  test('leaves nothing of a helpdesk behind either: neither the subject and remark of now nor those an import replaced', async () => {
    const { service, folder, file } = await newTestService()
    const ticket = (subject: string, comment: string) =>
      JSON.stringify([
        {
          id: 7,
          subject,
          status: 'open',
          requester: { id: 71, name: 'Anna Kernova', email: 'anna77@example.org', role: 'end-user' },
          via: { channel: 'email' },
          satisfaction_rating: { score: 'bad', comment },
          comments: [{ id: 1, author_id: 71, body: 'It leaks', public: true, created_at: '2024-03-01T09:00:00Z' }],
        },
      ])
    await take(service, folder, 'one.json', [ticket('Zeppelin down', 'Montgolfier was better')])
    await take(service, folder, 'two.json', [ticket('Hindenburg down', 'Even worse 4711')])
    expect(inBytes(file, words)).toEqual(expect.arrayContaining(['Zeppelin', 'Montgolfier', 'Hindenburg', '4711']))
    const [anna] = (await service.run('contacts.find', { text: 'email:anna77@example.org' }, 'en')).contacts
    await service.run('privacy.erase', { contact: anna!.id }, 'en')
    expect(inBytes(file, words)).toEqual([])
  })
})

describe('private messages', () => {
  test('are in no file that is exported, people named or not', async () => {
    const { service, folder } = await newTestService()
    writeFileSync(
      join(folder, 'a.csv'),
      'Network,Handle,Brand,Market\nX,acme,Acme,DE\nInstagram,acme,Acme,DE\nX,acme_help,Acme,DE\n',
    )
    await service.run('import.run', { file: join(folder, 'a.csv') })
    await take(
      service,
      folder,
      'm.csv',
      [
        HEAD,
        '1,anna_k77,Anna Kernova,in,2026-01-01 10:00,My kettle leaks and nobody helps @acme,,x,',
        '2,kernova.anna,Anna Kernova,in,2026-02-01 10:00,Hindenburg help Montgolfier is broken @acme,,instagram,yes',
      ],
      true,
    )
    expect(await hits(service, 'Hindenburg')).toBe(1)
    await service.run('triage.run', {})
    await service.run('audit.run', {})
    await service.run('plan.recommend', {})
    const out = join(folder, 'out')
    const said: string[] = []
    for (const personal of [true, false])
      for (const report of ['plan', 'audit'] as const) {
        const formats = ExportFormat.options.filter(
          (format) => format !== 'pdf' && (report === 'plan' || AUDIT_FORMATS.has(format)),
        )
        const to = join(out, `${report}-${personal}`)
        mkdirSync(to, { recursive: true })
        const { files } = await service.run('reports.export', { folder: to, formats, report, personal })
        for (const { path } of files) {
          const parts = /\.(xlsx|docx|pptx)$/.test(path)
            ? [...(await unzip(path)).values()]
            : [readFileSync(path, 'utf8')]
          said.push(...parts)
        }
      }
    const { path, rows } = await service.run('service.export', { folder }, 'en')
    said.push(readFileSync(path, 'utf8'))
    expect(rows).toBe(2)
    expect(said.join().length).toBeGreaterThan(100_000)
    expect(said.filter((text) => /Hindenburg|Montgolfier|kernova\.anna/.test(text))).toEqual([])
  })
})

describe('rules of how long messages are kept', () => {
  test('are previewed, carried out by public and private, and leave a receipt', async () => {
    const { service, folder, file } = await newTestService()
    const old = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()
    await take(service, folder, 'm.csv', [
      HEAD,
      `1,anna_k77,Anna Kernova,in,${old(800)},Zeppelin of long ago @acme,,x,`,
      `2,acme,Acme,out,${old(799)},Thank you,1,x,`,
      `3,boris_1,Boris Kern,in,${old(700)},Older Montgolfier @acme,,x,`,
      `4,boris_1,Boris Kern,in,${old(10)},Newer balloon @acme,,x,`,
      `5,carla_9,Carla Berg,in,${old(100)},Private Hindenburg @acme,,x,yes`,
    ])
    expect(await service.run('privacy.rules', {}, 'en')).toMatchObject({
      rules: { public: null, private: null },
      public: 0,
    })
    const rules = { public: 12, private: 2 }
    expect(await service.run('privacy.previewRetention', { rules }, 'en')).toMatchObject({
      public: 3,
      private: 1,
      conversations: 3,
    })
    await service.run('privacy.setRules', { rules }, 'en')
    const receipt = await service.run('privacy.retain', {}, 'en')
    expect(receipt).toMatchObject({ kind: 'retention', erased: { messages: 4, contacts: 2 } })
    expect(inBytes(file, ['Zeppelin', 'Montgolfier', 'Hindenburg', 'Anna Kernova', 'carla_9'])).toEqual([])
    expect(inBytes(file, ['Newer balloon', 'Boris Kern'])).toEqual(['Newer balloon', 'Boris Kern'])
    expect(await service.run('privacy.rules', {}, 'en')).toMatchObject({ public: 0, private: 0 })
    const { conversations } = await service.run('conversations.list', { text: '', order: 'oldest' }, 'en')
    expect(conversations.map(({ contact, answered }) => [contact, answered])).toEqual([
      [null, true],
      ['Boris Kern', false],
      [null, false],
      ['Boris Kern', false],
    ])
    expect(
      await take(service, folder, 'again.csv', [
        HEAD,
        `1,anna_k77,Anna Kernova,in,${old(800)},Zeppelin of long ago @acme,,x,`,
      ]),
    ).toMatchObject({ created: 0 })
    expect(await hits(service, 'zeppelin')).toBe(0)
    expect((await service.run('privacy.receipts', {}, 'en')).receipts).toHaveLength(1)
  })
})
