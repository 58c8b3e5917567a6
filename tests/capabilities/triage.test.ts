import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/contract/error.ts'
import type { RoutingNode } from '#shared/model/routing.ts'
import type { Mirror } from '#main/mirror/open.ts'
import type { Service } from '#main/service/service.ts'
import { newTestService } from '#tests/support/workspace.ts'
import { seedAccount, seededService } from './plan-seed.ts'

const MINUTE = 60_000

function seedTalk(
  db: Mirror,
  now: number,
  id: string,
  said: readonly [who: 'in' | 'out', minutesAgo: number, text: string][],
): void {
  const first = said[0]?.[1] ?? 0
  db.prepare('INSERT INTO contact (id, name) VALUES (?, ?)').run(`who-${id}`, `Contact ${id}`)
  db.prepare(
    "INSERT INTO conversation (id, account_id, contact_id, natural_key, started_at, last_at, status) VALUES (?, 'k', ?, ?, ?, ?, 'open')",
  ).run(id, `who-${id}`, id, now - first * MINUTE, now - (said.at(-1)?.[1] ?? 0) * MINUTE)
  const add = db.prepare(
    'INSERT INTO message (conversation_id, natural_key, direction, at, text) VALUES (?, ?, ?, ?, ?)',
  )
  for (const [at, [who, ago, text]] of said.entries()) add.run(id, `${id}-${at}`, who, now - ago * MINUTE, text)
}

async function triagedService(): Promise<Service> {
  const { service } = await seededService((db, now) => {
    seedAccount(db, now, { id: 'k' })
    seedTalk(db, now, 'fire', [['in', 20, 'My oven caught fire, please help']])
    seedTalk(db, now, 'late', [['in', 2 * 1440, 'The app does not open']])
    seedTalk(db, now, 'asked', [['in', 30, 'Where can I buy the lamp?']])
    seedTalk(db, now, 'nice', [['in', 30, 'Lovely lamp, thank you!']])
    seedTalk(db, now, 'answered', [
      ['in', 60, 'Where is my parcel?'],
      ['out', 50, 'It comes tomorrow.'],
    ])
  })
  await service.run('triage.run', {}, 'en')
  return service
}
const order = async (service: Service, text = ''): Promise<string[]> =>
  (await service.run('triage.list', { text }, 'en')).conversations.map((one) => one.id)

describe('triage of a workspace', () => {
  it('puts the most pressing first and narrows by the filter language', async () => {
    const service = await triagedService()
    expect((await order(service)).slice(0, 3)).toEqual(['fire', 'late', 'asked'])
    expect(await order(service, 'urgency:critical')).toEqual(['fire'])
    expect((await order(service, 'needs_answer:no')).toSorted()).toEqual(['answered', 'nice'])
    expect(await order(service, 'team:Support priority:>1 needs_answer:yes')).toEqual(['late'])
    expect(await order(service, 'oven')).toEqual(['fire'])
    await expect(service.run('triage.list', { text: 'urgency:huge' }, 'en')).rejects.toMatchObject({
      code: 'bad_filter',
    })
  })

  it('says why, in both languages, with the way through the tree', async () => {
    const service = await triagedService()
    const [english] = (await service.run('triage.list', { text: 'id:late' }, 'en')).conversations
    const [russian] = (await service.run('triage.list', { text: 'id:late' }, 'ru')).conversations
    expect(english?.why).toContain('describes a fault: “not open”')
    expect(english?.why.join()).toContain('waits 2 days')
    expect(russian?.why).toContain('описывает неполадку: «not open»')
    expect(english?.path.at(-1)).toEqual({ question: 'reach: wide reach?', held: false })
  })

  it('lets a person overrule it, remembers that over the next run, and undo takes it back', async () => {
    const service = await triagedService()
    expect(
      await service.run('triage.judge', { ids: ['asked'], patch: { priority: 1, teamId: 'legal' } }, 'en'),
    ).toEqual({
      changed: 1,
    })
    await service.run('triage.run', {}, 'en')
    const [one] = (await service.run('triage.list', { text: 'id:asked' }, 'en')).conversations
    expect(one).toMatchObject({ priority: 1, team: 'Legal', judged: { agreed: false } })
    await service.run('history.undo', {}, 'en')
    const [again] = (await service.run('triage.list', { text: 'id:asked' }, 'en')).conversations
    expect(again).toMatchObject({ priority: 3, judged: null })
  })

  it('counts how often people agree, answer by answer', async () => {
    const service = await triagedService()
    expect(await service.run('triage.agreement', {}, 'en')).toMatchObject({ judged: 0, agreed: 0 })
    await service.run('triage.judge', { ids: ['fire', 'late'], patch: {} }, 'en')
    await service.run('triage.judge', { ids: ['asked'], patch: { priority: 1, urgency: 'normal' } }, 'en')
    const agreement = await service.run('triage.agreement', {}, 'en')
    expect(agreement).toMatchObject({ judged: 3, agreed: 2 })
    expect(agreement.byAnswer).toMatchObject({ priority: { judged: 3, agreed: 2 }, urgency: { judged: 3, agreed: 3 } })
  })

  it('refuses what is not there, all or nothing', async () => {
    const service = await triagedService()
    const judge = (ids: string[], teamId: string | null = null): Promise<unknown> =>
      service.run('triage.judge', { ids, patch: teamId === null ? {} : { teamId } }, 'en')
    await expect(judge(['fire', 'nobody'])).rejects.toThrow(Refusal)
    await expect(judge(['fire'], 'nowhere')).rejects.toMatchObject({ code: 'not_found' })
    expect((await service.run('triage.agreement', {}, 'en')).judged).toBe(0)
  })

  it('takes weights of the workspace, and the built-in ones again', async () => {
    const service = await triagedService()
    const { weights, own } = await service.run('triage.weights', {}, 'en')
    expect(own).toBe(false)
    await service.run('triage.setWeights', { weights: { ...weights, normal: 100 } }, 'en')
    await service.run('triage.run', {}, 'en')
    expect((await service.run('triage.list', { text: 'id:asked' }, 'en')).conversations[0]?.priority).toBe(1)
    await service.run('triage.setWeights', { weights: null }, 'en')
    expect(await service.run('triage.weights', {}, 'en')).toEqual({ weights, own: false })
  })

  it('routes by the tree of the workspace, and refuses one that cannot be answered', async () => {
    const service = await triagedService()
    const tree: RoutingNode = {
      fact: 'intent',
      is: ['purchase_intent'],
      yes: { to: 'legal', loop: [] },
      no: { to: 'own', loop: [] },
    }
    await service.run('routing.setTree', { tree }, 'en')
    await service.run('triage.run', {}, 'en')
    const teams = (await service.run('triage.list', { text: '' }, 'en')).conversations.map((one) => [one.id, one.team])
    expect(Object.fromEntries(teams)).toMatchObject({ asked: 'Legal', late: 'Marketing', fire: 'Marketing' })
    await expect(service.run('routing.setTree', { tree: { ...tree, is: ['rage'] } }, 'en')).rejects.toMatchObject({
      code: 'bad_routing',
    })
    expect((await service.run('routing.tree', {}, 'en')).own).toBe(true)
  })
})

describe('a tree that is tried before it is saved', () => {
  const toSupport: RoutingNode = {
    fact: 'intent',
    is: ['complaint', 'needs_help'],
    yes: { to: 'support', loop: [] },
    no: { to: 'own', loop: [] },
  }
  it('says what would have gone elsewhere, how much earlier, and who never got there; nothing is saved', async () => {
    const { service } = await seededService((db, now) => {
      seedAccount(db, now, { id: 'k' })
      seedTalk(db, now, 'slow', [['in', 600, 'The app does not open']])
      seedTalk(db, now, 'slower', [['in', 900, 'The lamp is broken']])
      seedTalk(db, now, 'lost', [['in', 300, 'The oven is broken']])
      seedTalk(db, now, 'nice', [['in', 200, 'Lovely lamp, thank you!']])
      const hand = db.prepare("INSERT INTO handoff (conversation_id, seq, to_team_id, at) VALUES (?, 1, 'support', ?)")
      hand.run('slow', now - 300 * MINUTE)
      hand.run('slower', now - 480 * MINUTE)
    })
    const own: RoutingNode = { to: 'own', loop: [] }
    await service.run('routing.setTree', { tree: own }, 'en')
    const { conversations, moved } = await service.run('routing.tryTree', { tree: toSupport }, 'en')
    expect(conversations).toBe(4)
    expect(moved).toHaveLength(1)
    expect(moved[0]).toMatchObject({
      from: 'marketing',
      to: 'support',
      conversations: 3,
      arrived: 2,
      hoursEarlier: 6,
      never: 1,
    })
    expect(moved[0]?.examples.toSorted()).toEqual(['lost', 'slow', 'slower'])
    expect((await service.run('routing.tree', {}, 'en')).tree).toEqual(own)
    expect((await service.run('routing.tryTree', { tree: own }, 'en')).moved).toEqual([])
    const bad: RoutingNode = { fact: 'urgency', is: ['soon'], yes: own, no: own }
    await expect(service.run('routing.tryTree', { tree: bad }, 'en')).rejects.toMatchObject({ code: 'bad_routing' })
  })
})

describe('the sample company', () => {
  it('finds who needs an answer as it was planted, in every language of the sample', async () => {
    const { service } = await newTestService()
    const { truth } = await service.run('workspace.fillSample', { seed: 11, truth: true }, 'en')
    const { needsAnswer } = JSON.parse(truth ?? '{}') as { needsAnswer: string[] }
    await service.run('triage.run', {}, 'en')
    const { conversations } = await service.run('triage.list', { limit: 1000 }, 'en')
    const found = conversations.filter((one) => one.needsAnswer).map((one) => one.id)
    const hits = found.filter((id) => needsAnswer.includes(id)).length
    const [recall, precision] = [hits / needsAnswer.length, hits / found.length]
    process.stdout.write(
      `sample: needs an answer, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)} of ${conversations.length}\n`,
    )
    expect(needsAnswer.length).toBeGreaterThan(100)
    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(precision).toBeGreaterThanOrEqual(0.9)
  })
})
