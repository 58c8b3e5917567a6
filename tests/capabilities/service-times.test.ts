import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Query } from '#shared/contract/index.ts'
import type { Mirror } from '#main/mirror/open.ts'
import type { Service } from '#main/service/service.ts'
import { newTestService, ownFolder } from '#tests/support/workspace.ts'
import { seedAccount, seededService } from './plan-seed.ts'

const MINUTE = 60_000
/** A Tuesday at noon, UTC. */
const NOON = Date.parse('2026-05-12T12:00:00Z')

type Talk = {
  account?: string
  said: readonly (readonly [who: 'in' | 'out', minute: number])[]
  team?: string
  route?: readonly (readonly [to: string, minute: number])[]
  reached?: number
  resolved?: number
  help?: boolean
  answer?: 0 | 1
}
function seedTalk(db: Mirror, id: string, talk: Talk): void {
  const { account = 'k', said, team = null, route = [], reached, resolved, help = true, answer = 1 } = talk
  const at = (minute: number | undefined): number | null => (minute === undefined ? null : NOON + minute * MINUTE)
  const first = said.find(([who]) => who === 'out')?.[1]
  db.prepare(
    `INSERT INTO conversation (id, account_id, natural_key, started_at, last_at, status, needs_help, needs_answer, team_id, first_answer_at, reached_resolver_at, resolved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    account,
    id,
    NOON,
    at(said.at(-1)?.[1]),
    resolved === undefined ? 'open' : 'resolved',
    help ? 1 : 0,
    answer,
    team,
    at(first),
    at(reached),
    at(resolved),
  )
  const add = db.prepare(
    "INSERT INTO message (conversation_id, natural_key, direction, at, text) VALUES (?, ?, ?, ?, 'x')",
  )
  for (const [index, [who, minute]] of said.entries()) add.run(id, `${id}${index}`, who, at(minute))
  const hand = db.prepare('INSERT INTO handoff (conversation_id, seq, to_team_id, at) VALUES (?, ?, ?, ?)')
  for (const [index, [to, minute]] of route.entries()) hand.run(id, index + 1, to, at(minute))
}

const PERIOD = { since: NOON - MINUTE, until: NOON + MINUTE }
async function talks(list: Record<string, Talk>): Promise<Service> {
  const { service } = await seededService((db, now) => {
    seedAccount(db, now, { id: 'k' })
    seedAccount(db, now, { id: 'b', brand: 'brisavo', market: 'uk' })
    for (const [id, talk] of Object.entries(list)) seedTalk(db, id, talk)
  })
  return service
}
const figures = (service: Service, by: 'none' | 'brand' | 'team' | 'week' = 'none') =>
  service.run('service.figures', { ...PERIOD, by }, 'en')

describe('times', () => {
  it('are counted turn by turn: the first answer, every later one, the solution, and who waits', async () => {
    const service = await talks({
      one: {
        said: [
          ['in', 0],
          ['in', 5],
          ['out', 30],
          ['in', 40],
          ['out', 60],
          ['in', 70],
          ['out', 80],
        ],
        resolved: 80,
      },
      two: {
        said: [
          ['in', 0],
          ['out', 120],
          ['in', 200],
        ],
      },
      three: { said: [['in', 0]] },
      ours: { said: [['out', 0]], answer: 0, help: false },
    })
    const { times } = await figures(service)
    expect(times).toMatchObject({
      conversations: 4,
      needed: 3,
      answered: 2,
      firstMedian: 75,
      nextMedian: 15,
      resolutionMedian: 80,
      resolved: 1,
      within: 1,
      waiting: 2,
    })
    expect(times.withinShare).toBeCloseTo(1 / 3)
    expect(times.longestWaiting).toBeGreaterThan(0)
  })

  it('count only working minutes where a market has hours, and know its days off', async () => {
    const service = await talks({
      late: {
        said: [
          ['in', 0],
          ['out', 24 * 60],
        ],
      },
    })
    expect((await figures(service)).times.firstMedian).toBe(1440)
    const day: [number, number] = [9 * 60, 17 * 60]
    const week = [day, day, day, day, day, null, null]
    await service.run('service.setHours', { marketId: 'de', timeZone: 'UTC', week }, 'en')
    // Tuesday 12 to 17, Wednesday 9 to 12.
    expect((await figures(service)).times.firstMedian).toBe(8 * 60)
    await service.run('service.setHoliday', { day: '2026-05-13', off: true }, 'en')
    expect((await figures(service)).times.firstMedian).toBe(5 * 60)
    await service.run('history.undo', {}, 'en')
    expect((await figures(service)).times.firstMedian).toBe(8 * 60)
    await service.run('service.setHours', { marketId: 'de', week: null }, 'en')
    expect((await service.run('service.rules', {}, 'en')).hours).toEqual([])
  })

  it('are held to the closest target', async () => {
    const service = await talks({
      one: {
        said: [
          ['in', 0],
          ['out', 30],
        ],
        team: 'support',
      },
    })
    expect((await figures(service)).times.within).toBe(1)
    await service.run('service.setTarget', { teamId: 'support', firstAnswer: 20, resolution: null }, 'en')
    expect((await figures(service)).times.within).toBe(0)
    const { rows } = await service.run('service.rows', PERIOD, 'en')
    expect(rows).toMatchObject([{ firstMinutes: 30, targetMinutes: 20, withinTarget: false }])
    await service.run('service.setTarget', { teamId: 'support', firstAnswer: null, resolution: null }, 'en')
    expect((await figures(service)).times.within).toBe(1)
  })

  it('refuse hours that are none and markets that are not there', async () => {
    const service = await talks({})
    const day: [number, number] = [600, 500]
    const set = (marketId: string | null, timeZone: string, first: [number, number] | null) =>
      service.run('service.setHours', { marketId, timeZone, week: [first, null, null, null, null, null, null] }, 'en')
    await expect(set(null, 'UTC', day)).rejects.toMatchObject({ code: 'bad_request' })
    await expect(set(null, 'UTC', null)).rejects.toMatchObject({ code: 'bad_request' })
    await expect(set(null, 'Mars/Base', [0, 10])).rejects.toMatchObject({ code: 'bad_request' })
    await expect(set('nowhere', 'UTC', [0, 10])).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the service gap', () => {
  it('says who reached a team that resolves, in how many hops and hours, and where the others stopped', async () => {
    const service = await talks({
      direct: { said: [['in', 0]], route: [['support', 60]], reached: 60 },
      astray: {
        said: [['in', 0]],
        route: [
          ['marketing', 60],
          ['support', 26 * 60],
        ],
        reached: 26 * 60,
      },
      kept: {
        said: [
          ['in', 0],
          ['out', 10],
        ],
        resolved: 10,
      },
      lost: { said: [['in', 0]], team: 'marketing' },
      chat: { said: [['in', 0]], help: false },
      unstated: { account: 'x:elsewhere', said: [['in', 0]] },
    })
    const { gap, stops } = await figures(service)
    expect(gap).toEqual({
      needed: 4,
      reached: 1,
      late: 1,
      publisher: 1,
      never: 1,
      unknown: 1,
      share: 0.5,
      byFunction: [{ function: 'support', team: 'Support', count: 1 }],
      hopsMedian: 1.5,
      hopsMost: 2,
      hoursMedian: 13.5,
      hoursP90: 26,
      stopped: [{ team: 'Marketing', count: 1 }],
    })
    expect(stops).toEqual([{ team: 'Marketing', stays: 1, minutesMedian: 25 * 60 }])
  })

  it('leads from every figure to the conversations it counts, also of one group and one stop', async () => {
    const service = await talks({
      fast: {
        said: [
          ['in', 0],
          ['out', 30],
        ],
        resolved: 40,
        reached: 5,
        route: [['support', 5]],
      },
      slow: {
        said: [
          ['in', 0],
          ['out', 300],
          ['in', 310],
          ['out', 320],
        ],
        route: [
          ['marketing', 1],
          ['support', 30 * 60],
        ],
        reached: 30 * 60,
      },
      lost: { account: 'b', said: [['in', 0]] },
      elsewhere: { account: 'x:elsewhere', said: [['in', 0]], answer: 0 },
      chat: {
        account: 'b',
        said: [
          ['in', 0],
          ['out', 1],
        ],
        help: false,
      },
    })
    const ids = async (query: Partial<Query<'service.rows'>>): Promise<string[]> =>
      (await service.run('service.rows', { ...PERIOD, ...query }, 'en')).rows.map(({ id }) => id).toSorted()
    const { times, gap } = await figures(service)
    const counted = {
      all: times.conversations,
      needed: times.needed,
      answered: times.answered,
      within: times.within,
      resolved: times.resolved,
      waiting: times.waiting,
      help: gap.needed,
      reached: gap.reached,
      late: gap.late,
      publisher: gap.publisher,
      never: gap.never,
      unknown: gap.unknown,
      open: gap.never + gap.late,
    }
    for (const [figure, count] of Object.entries(counted))
      expect([figure, (await ids({ figure: figure as 'all' })).length]).toEqual([figure, count])
    expect(await ids({ figure: 'outside' })).toEqual(['lost', 'slow'])
    expect(await ids({ figure: 'unanswered' })).toEqual(['lost'])
    expect(await ids({ figure: 'next' })).toEqual(['slow'])
    expect(await ids({ figure: 'needed', by: 'brand', key: 'brisavo' })).toEqual(['chat', 'lost'])
    expect(await ids({ stop: 'Marketing' })).toEqual(['slow'])
    const folder = ownFolder()
    const { path, rows } = await service.run('service.export', { ...PERIOD, figure: 'late', folder }, 'en')
    expect(rows).toBe(1)
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2)
  })

  it('is told apart by brand and by week', async () => {
    const service = await talks({
      one: { said: [['in', 0]] },
      two: { account: 'b', said: [['in', 0]], reached: 1 },
    })
    const brands = (await figures(service, 'brand')).groups.map(({ label, gap }) => [label, gap.never])
    expect(Object.fromEntries(brands)).toEqual({ Kornwell: 1, Brisavo: 0 })
    expect((await figures(service, 'week')).groups.map(({ key }) => key)).toEqual(['2026-05-11'])
  })
})

describe('the sample company', () => {
  it('has the same figures as its command center, and a row for each in the CSV', async () => {
    const { service } = await newTestService()
    await service.run('workspace.fillSample', { seed: 3, truth: false }, 'en')
    const center = await service.run('center.figures', {}, 'en')
    const { times, gap } = await service.run('service.figures', {}, 'en')
    expect(gap).toMatchObject({
      needed: center.serviceGap?.needed,
      never: center.serviceGap?.neverReached,
      late: center.serviceGap?.late,
      publisher: center.serviceGap?.answeredByPublisher,
    })
    expect(times.withinShare).toBeCloseTo(center.firstAnswer?.withinTarget ?? -1, 1)
    const folder = ownFolder()
    const { path, rows } = await service.run('service.export', { folder }, 'en')
    expect(rows).toBe(times.conversations)
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n')
    expect(lines).toHaveLength(rows + 1)
    expect(lines.filter((line) => line.includes(',never,'))).toHaveLength(gap.never)
  })
})
