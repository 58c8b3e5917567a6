import { describe, expect, test } from 'vitest'
import type { Mirror } from '#main/mirror/open.ts'
import type { Service } from '#main/service/service.ts'
import { addMessages } from '#main/mirror/queries/sample.ts'
import { DAY, seedAccount, seededService } from './plan-seed.ts'

function seedSaid(
  db: Mirror,
  now: number,
  id: string,
  daysAgo: number,
  text: string,
  more: { private?: boolean } = {},
): void {
  const at = now - daysAgo * DAY
  db.prepare('INSERT INTO contact (id, name) VALUES (?, ?)').run(`who-${id}`, `Contact ${id}`)
  db.prepare(
    "INSERT INTO conversation (id, account_id, contact_id, natural_key, started_at, last_at, asked_at) VALUES (?, 'k', ?, ?, ?, ?, ?)",
  ).run(id, `who-${id}`, id, at, at, at)
  addMessages(db, [
    {
      conversationId: id,
      naturalKey: id,
      direction: 'in',
      visibility: more.private ? 'private' : 'public',
      at,
      author: `Contact ${id}`,
      teamId: null,
      text,
      language: null,
    },
  ])
}

const NOISE = [
  'Good morning from Leeds',
  'What a game yesterday',
  'Lovely weather in Dover',
  'Reading a novel by the river',
  'Сегодня видели лису у реки',
  'Очень понравился концерт',
]

async function heard(): Promise<Service> {
  const { service } = await seededService((db, now) => {
    seedAccount(db, now, { id: 'k' })
    for (let at = 0; at < 60; at++) {
      seedSaid(db, now, `n-${at}`, (at % 80) + 1, `${NOISE[at % NOISE.length] ?? ''} ${at}`)
      seedSaid(db, now, `p-${at}`, (at % 80) + 91, `${NOISE[at % NOISE.length] ?? ''} ${at}`)
    }
    for (let at = 0; at < 20; at++) {
      seedSaid(db, now, `gate-${at}`, at + 1, `The charging cable of my scooter overheats, number ${at}`)
      seedSaid(
        db,
        now,
        `ru-${at}`,
        at + 1,
        at % 2 === 0 ? 'Зарядный кабель греется' : 'Опять проблемы с зарядным кабелем',
      )
    }
    for (let at = 0; at < 20; at++) seedSaid(db, now, `app-${at}`, at + 95, 'The ticket printer jams again')
    for (let at = 0; at < 2; at++) seedSaid(db, now, `app-now-${at}`, at + 5, 'The ticket printer jams')
    seedSaid(db, now, 'idea', 3, 'Suggestion: it would be great to add a dark mode to the app')
    seedSaid(db, now, 'secret', 2, 'My charging cable burns, private matter', { private: true })
  })
  return service
}

describe('themes in what people said', () => {
  test('are found by their phrases in English and Russian, rising and fading against the period before', async () => {
    const service = await heard()
    const found = await service.run('insights.find', {}, 'en')
    const theme = (phrase: string) => found.themes.find(({ phrases }) => phrases.some((one) => one.includes(phrase)))
    expect(theme('charging cable')).toMatchObject({ language: 'en', conversations: 21, before: 0, trend: 'new' })
    expect(theme('кабел')).toMatchObject({ language: 'ru', conversations: 20, trend: 'new' })
    expect(theme('printer')).toMatchObject({ before: 20, trend: 'fading', conversations: 2 })
    expect(found.themes.every(({ conversations, before, ids }) => ids.length > 0 && conversations + before >= 3)).toBe(
      true,
    )
    const quotes = theme('charging cable')?.quotes ?? []
    expect(quotes.some(({ text }) => text?.includes('charging cable'))).toBe(true)
    expect(quotes.some(({ text }) => text?.includes('private matter'))).toBe(false)
  })

  test('a person confirms one, a team gets it, and each step can be taken back', async () => {
    const service = await heard()
    const before = await service.run('insights.find', {}, 'en')
    const theme = before.themes.find(({ title }) => title.includes('cable'))
    if (!theme) throw new Error('no theme')
    const { id } = await service.run(
      'insights.confirm',
      {
        kind: 'theme',
        title: theme.title,
        phrases: theme.phrases,
        conversations: theme.conversations,
        before: theme.before,
        trend: theme.trend,
        ids: theme.ids,
      },
      'en',
    )
    const list = async () => (await service.run('insights.list', {}, 'en')).insights
    expect(await list()).toMatchObject([
      { id, status: 'confirmed', conversations: theme.ids.length, counted: theme.conversations },
    ])
    const shown = await service.run('conversations.list', { text: `insight:${id}` }, 'en')
    expect(shown.total).toBe(theme.ids.length)
    await service.run('insights.update', { id, patch: { teamId: 'support' } }, 'en')
    expect(await list()).toMatchObject([{ status: 'routed', team: 'Support' }])
    await service.run('insights.update', { id, patch: { status: 'done' } }, 'en')
    await service.run('history.undo', {}, 'en')
    await service.run('history.undo', {}, 'en')
    expect(await list()).toMatchObject([{ status: 'confirmed', team: null }])
    const again = await service.run('insights.find', {}, 'en')
    expect(again.themes.find(({ title }) => title === theme.title)?.insight).toBe(id)
    await service.run('insights.update', { id, patch: { status: 'dismissed' } }, 'en')
    expect((await service.run('insights.find', {}, 'en')).themes.some(({ title }) => title === theme.title)).toBe(false)
    expect(await list()).toEqual([])
    await service.run('insights.remove', { id }, 'en')
    expect((await service.run('insights.list', { dismissed: true }, 'en')).insights).toEqual([])
    await service.run('history.undo', {}, 'en')
    expect((await service.run('insights.list', { dismissed: true }, 'en')).insights).toMatchObject([
      { conversations: theme.ids.length },
    ])
  })

  test('an idea of a co-creator waits until a person keeps it, with who had it', async () => {
    const service = await heard()
    await service.run('outcomes.infer', {}, 'en')
    const { total, ideas } = await service.run('insights.ideas', {}, 'en')
    expect([total, ideas[0]?.conversation, ideas[0]?.contact]).toEqual([1, 'idea', 'Contact idea'])
    await service.run(
      'insights.confirm',
      { kind: 'idea', title: 'Dark mode', ids: ['idea'], contactId: ideas[0]?.contactId ?? null, teamId: 'marketing' },
      'en',
    )
    expect((await service.run('insights.ideas', {}, 'en')).total).toBe(0)
    expect((await service.run('insights.list', { kind: 'idea' }, 'en')).insights).toMatchObject([
      { title: 'Dark mode', contact: 'Contact idea', status: 'routed' },
    ])
    await service.run('history.undo', {}, 'en')
    expect((await service.run('insights.ideas', {}, 'en')).total).toBe(1)
  })
})
