import { describe, expect, it } from 'vitest'
import type { Service } from '#main/service/service.ts'
import type { Session } from '#shared/model/workshop.ts'
import { readSlip, slipText } from '#main/domain/workshop/paper.ts'
import { openReader } from '#main/mirror/open.ts'
import { seedAccount, seededService } from './plan-seed.ts'

type Room = { service: Service; file: string; id: string; look: () => Promise<Session> }

async function room(over: object = {}): Promise<Room> {
  const { service, file } = await seededService((db, now) => {
    for (const id of ['alpha', 'beta', 'gamma']) seedAccount(db, now, { id, stages: ['before'] })
  })
  const { id } = await service.run('workshop.create', {
    name: 'Day 1',
    rules: { order: 'deck', seconds: 60 },
    participants: [
      { name: 'Mia', function: 'marketing' },
      { name: 'Sam', function: 'support' },
    ],
    deck: { accounts: ['alpha', 'beta', 'gamma'] },
    ...over,
  })
  return { service, file, id, look: () => service.run('workshop.session', { id }) }
}

describe('the agenda', () => {
  const agenda = [
    { kind: 'talk' as const, title: 'Why we are here', minutes: 10 },
    { kind: 'dots' as const, title: 'What comes first', dots: 3 },
    { kind: 'cards' as const },
    { kind: 'break' as const, minutes: 15 },
  ]

  it('is walked through: a talk with its clock, dots, cards, a break in which nobody votes', async () => {
    const { service, id, look } = await room({ agenda })
    const part = (item: number | null) => service.run('workshop.turn', { session: id, to: 'agenda', item })
    await service.run('workshop.turn', { session: id, to: 'run' })
    const talk = await look()
    expect([talk.agendaAt, talk.dots]).toEqual([0, null])
    expect((talk.timerUntil ?? 0) - Date.now()).toBeGreaterThan(9 * 60_000)
    await part(1)
    expect((await look()).dots).toMatchObject({ budget: 3, voted: 0, shown: false })
    await part(2)
    const cards = await look()
    expect(cards.current?.card.name).toBe('alpha')
    const vote = {
      session: id,
      participant: cards.seats[0]?.id ?? '',
      card: cards.current?.card.id ?? '',
      round: cards.round,
      disposition: 'keep' as const,
    }
    await service.run('workshop.vote', vote)
    await part(3)
    await expect(service.run('workshop.vote', vote)).rejects.toMatchObject({ details: { reason: 'session_rests' } })
    await part(null)
    expect(await look()).toMatchObject({ agendaAt: null, current: { card: { name: 'alpha' } } })
    expect((await look()).seats[0]?.voted).toBe(true)
    await expect(part(9)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets every seat give its dots once, shows them when told to, and brings the most wanted cards first', async () => {
    const { service, id, look } = await room({ agenda: agenda.slice(1) })
    await service.run('workshop.turn', { session: id, to: 'run' })
    const { dots, seats } = await look()
    const [alpha, beta, gamma] = dots?.options.map((option) => option.id) ?? []
    const give = (seat: number, given: { option: string | undefined; dots: number }[]) =>
      service.run('workshop.dots', {
        session: id,
        participant: seats[seat]?.id ?? '',
        round: dots?.id ?? '',
        given: given.map(({ option = '', dots: count }) => ({ option, dots: count })),
      })
    await give(0, [{ option: alpha, dots: 3 }])
    await give(0, [
      { option: gamma, dots: 2 },
      { option: beta, dots: 1 },
    ])
    await give(1, [{ option: gamma, dots: 3 }])
    await expect(give(1, [{ option: gamma, dots: 4 }])).rejects.toMatchObject({ details: { reason: 'over_budget' } })
    await expect(give(1, [{ option: 'elsewhere', dots: 1 }])).rejects.toMatchObject({ code: 'bad_request' })
    expect((await look()).dots).toMatchObject({ voted: 2, options: [{ dots: null }, { dots: null }, { dots: null }] })
    const phone = await service.run('workshop.phone', { session: id, participant: seats[0]?.id ?? '' })
    expect(phone.card).toBeNull()
    expect(phone.dots?.options.map((option) => [option.number, option.given])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ])
    expect(JSON.stringify(phone)).not.toContain('gamma')
    const first = { session: id, round: dots?.id ?? '' }
    await expect(service.run('workshop.bringFirst', first)).rejects.toMatchObject({ code: 'conflict' })
    await service.run('workshop.turn', { session: id, to: 'showDots' })
    expect((await look()).dots?.options.map((option) => option.dots)).toEqual([0, 1, 5])
    await expect(give(1, [])).rejects.toMatchObject({ details: { reason: 'votes_shown' } })
    await service.run('workshop.bringFirst', first)
    expect((await look()).deckCards.map((card) => card.name)).toEqual(['gamma', 'beta', 'alpha'])
    await service.run('history.undo', {})
    expect((await look()).deckCards.map((card) => card.name)).toEqual(['alpha', 'beta', 'gamma'])
    expect((await look()).dots?.options.map((option) => option.dots)).toEqual([0, 1, 5])
  })
})

describe('a room without phones', () => {
  it('takes votes from printed slips and typed numbers, each seat once, and tells what does not count', async () => {
    const { service, file, id, look } = await room()
    await service.run('workshop.turn', { session: id, to: 'run' })
    await service.run('workshop.makeBallots', { session: id })
    const session = await look()
    expect(session.seats.map((seat) => seat.number)).toEqual([1, 2])
    const db = openReader(file)
    const [mia = '', sam = ''] = db
      .prepare('SELECT paper FROM session_participant ORDER BY number')
      .pluck()
      .all() as string[]
    db.close()
    expect(readSlip(slipText(mia, 'archive'))?.paper).toBe(mia)
    const paper = (codes: string[], numbers: { number: number; disposition: 'keep' | 'close' }[] = []) =>
      service.run('workshop.paper', {
        session: id,
        card: session.current?.card.id ?? '',
        round: session.round,
        codes,
        numbers,
      })
    const lot = [
      slipText(mia, 'archive'),
      slipText(mia, 'archive'),
      slipText(sam, 'keep'),
      slipText(sam, 'close'),
      'https://example.org',
    ]
    expect(await paper(lot)).toEqual({ counted: 1, unknown: 1, doubled: ['Sam'], kept: [] })
    expect(
      await paper(
        [slipText('A'.repeat(16), 'keep')],
        [
          { number: 2, disposition: 'close' },
          { number: 9, disposition: 'keep' },
        ],
      ),
    ).toEqual({ counted: 1, unknown: 2, doubled: [], kept: [] })
    await service.run('workshop.makeBallots', { session: id })
    const again = openReader(file)
    expect(again.prepare('SELECT count(*) FROM vote').pluck().get()).toBe(2)
    expect(again.prepare('SELECT paper FROM session_participant ORDER BY number').pluck().all()).toEqual([mia, sam])
    again.close()
    await service.run('workshop.turn', { session: id, to: 'reveal' })
    expect((await look()).current?.tally?.lines.map((line) => [line.disposition, line.votes])).toEqual([
      ['archive', 1],
      ['close', 1],
    ])
    await expect(paper([slipText(mia, 'keep')])).rejects.toMatchObject({ details: { reason: 'votes_shown' } })
  })

  it('does not overrule a phone by a slip', async () => {
    const { service, file, id, look } = await room()
    await service.run('workshop.turn', { session: id, to: 'run' })
    await service.run('workshop.makeBallots', { session: id })
    const { current, round, seats } = await look()
    const at = { session: id, card: current?.card.id ?? '', round }
    await service.run('workshop.vote', { ...at, participant: seats[0]?.id ?? '', disposition: 'keep', way: 'phone' })
    expect(
      await service.run('workshop.paper', { ...at, numbers: [{ number: 1, disposition: 'close' }] }),
    ).toMatchObject({
      counted: 0,
      kept: ['Mia'],
    })
    const db = openReader(file)
    expect(db.prepare('SELECT disposition, way FROM vote').all()).toEqual([{ disposition: 'keep', way: 'phone' }])
    db.close()
  })

  it('counts hands beside the votes, and a second count takes the place of the first', async () => {
    const { service, id, look } = await room()
    await service.run('workshop.turn', { session: id, to: 'run' })
    const { current, round } = await look()
    const hands = (counts: { disposition: 'keep' | 'close'; count: number }[]) =>
      service.run('workshop.hands', { session: id, card: current?.card.id ?? '', round, counts })
    await hands([{ disposition: 'keep', count: 9 }])
    await hands([
      { disposition: 'close', count: 7 },
      { disposition: 'keep', count: 2 },
    ])
    await service.run('workshop.turn', { session: id, to: 'reveal' })
    expect((await look()).current?.tally).toMatchObject({ votes: 9, hands: 9, outcome: 'close' })
  })
})

describe('a decision of the room', () => {
  it('names who thought otherwise only by their own word, and moves accounts and coverage', async () => {
    const { service, file, id, look } = await room()
    await service.run('workshop.turn', { session: id, to: 'run' })
    const before = await service.run('workshop.progress', {})
    expect(before).toMatchObject({ accounts: 3, staying: 3, cellsNeeded: 1, cellsBefore: 1, cellsCovered: 1 })
    const { seats } = await look()
    for (const [at, named] of [true, false].entries()) {
      const { current, round } = await look()
      await service.run('workshop.vote', {
        session: id,
        participant: seats[at]?.id ?? '',
        card: current?.card.id ?? '',
        round,
        disposition: 'keep',
        named,
      })
    }
    const { current } = await look()
    await service.run('workshop.turn', { session: id, to: 'reveal' })
    expect((await look()).seats.map((seat) => seat.agrees)).toEqual([true, false])
    await service.run('workshop.decide', {
      session: id,
      card: current?.card.id ?? '',
      disposition: 'close',
      dissent: seats.map((seat) => ({ participant: seat.id, named: false })),
    })
    const db = openReader(file)
    expect(db.prepare('SELECT participant_id, named FROM dissent ORDER BY named DESC').all()).toEqual([
      { participant_id: seats[0]?.id, named: 1 },
      { participant_id: null, named: 0 },
    ])
    db.close()
    expect(await service.run('workshop.progress', {})).toMatchObject({ accounts: 3, staying: 2, cellsCovered: 1 })
    for (const card of (await look()).deckCards.slice(1))
      await service.run('workshop.decide', { session: id, card: card.id, disposition: 'archive' })
    expect(await service.run('workshop.progress', {})).toMatchObject({ staying: 0, cellsBefore: 1, cellsCovered: 0 })
  })
})
