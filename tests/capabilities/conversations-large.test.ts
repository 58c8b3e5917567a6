import Database from 'better-sqlite3'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newTestService } from '#tests/support/workspace.ts'

const MESSAGES = 21_000
const THREAD = 3

/** Threads of three: a question, our answer, thanks; every thousandth thread names a teapot. */
function lines(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, step) => {
    const at = from + step
    const place = at % THREAD
    const thread = (at - place) / THREAD
    const day = new Date(Date.UTC(2020, 0, 1) + thread * 3_600_000 + place * 60_000).toISOString()
    const said = thread % 1000 === 0 ? 'the teapots leak' : `order ${thread}`
    const author = place === 1 ? 'acme' : `person${thread % 4000}`
    return `${at + 1},${author},${place === 1 ? 'out' : 'in'},${day},@acme ${said},${place === 0 ? '' : at}`
  })
}
const HEAD = 'id,author,inbound,time,text,reply_to'
const schema = (file: string): string[] => {
  const db = new Database(file, { readonly: true })
  try {
    return db
      .prepare("SELECT sql FROM sqlite_schema WHERE type IN ('index', 'trigger') ORDER BY name")
      .pluck()
      .all() as string[]
  } finally {
    db.close()
  }
}

test('a first import of very many messages leaves every index, finds every word, and grows and is taken back like a small one', async () => {
  const { service, folder, file } = await newTestService()
  const before = schema(file)
  const small = join(folder, 'first.csv')
  writeFileSync(small, [HEAD, ...lines(0, MESSAGES)].join('\n'))
  const first = await service.run('conversations.import', { file: small, network: 'x' }, 'en')
  expect(first).toMatchObject({ created: MESSAGES, conversations: MESSAGES / THREAD, contacts: 4000 })
  expect(schema(file)).toEqual(before)
  const found = async (text: string): Promise<number> =>
    (await service.run('conversations.list', { text, limit: 1 }, 'en')).total
  expect(await found('teapot')).toBe(7)
  expect(await found('order')).toBe(MESSAGES / THREAD - 7)

  const longer = join(folder, 'longer.csv')
  writeFileSync(longer, [HEAD, ...lines(0, MESSAGES + 3 * THREAD)].join('\n'))
  const second = await service.run('conversations.import', { file: longer, network: 'x' }, 'en')
  expect(second).toMatchObject({ created: 3 * THREAD, unchanged: MESSAGES, conversations: 3 })
  expect(await found('teapot')).toBe(8)
  await service.run('history.undo', {}, 'en')
  await service.run('history.undo', {}, 'en')
  expect(await found('')).toBe(0)
  expect(await found('teapot')).toBe(0)
})

test('pages of a list follow one another in every order, and what is done to a conversation shows at once', async () => {
  const { service, folder } = await newTestService()
  const file = join(folder, 'm.csv')
  writeFileSync(file, [HEAD, ...lines(0, 300)].join('\n'))
  await service.run('conversations.import', { file, network: 'x' }, 'en')
  for (const order of ['last', 'oldest', 'waiting', 'priority'] as const) {
    const page = async (offset: number, limit: number): Promise<string[]> =>
      (await service.run('conversations.list', { text: 'order', order, offset, limit }, 'en')).conversations.map(
        ({ id }) => id,
      )
    const whole = await page(0, 1000)
    expect(new Set(whole).size).toBe(99)
    expect([...(await page(0, 40)), ...(await page(40, 40)), ...(await page(80, 40))]).toEqual(whole)
    expect(await page(500, 40)).toEqual([])
  }
  const open = { text: 'status:open', order: 'oldest', limit: 2 } as const
  const { total, conversations } = await service.run('conversations.list', open, 'en')
  const [done, next] = conversations.map(({ id }) => id)
  await service.run('conversations.update', { ids: [done ?? ''], patch: { status: 'resolved' } }, 'en')
  const after = await service.run('conversations.list', open, 'en')
  expect([after.total, after.conversations[0]?.id]).toEqual([total - 1, next])
  expect(await service.run('conversations.count', { texts: ['status:open', 'status:resolved'] }, 'en')).toEqual({
    counts: [total - 1, 1],
    all: 100,
  })
})
