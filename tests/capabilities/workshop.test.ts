import { describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import type { Service } from '#main/service/service.ts'
import type { Session } from '#shared/model/workshop.ts'
import { openTestService } from '#tests/support/workspace.ts'
import { seedAccount, seededService } from './plan-seed.ts'

const hash = (token: string): string => createHash('sha256').update(token).digest('hex')

async function room(): Promise<{ service: Service; file: string; id: string; look: () => Promise<Session> }> {
  const { service, file } = await seededService((db, now) => {
    for (const id of ['alpha', 'beta', 'gamma']) seedAccount(db, now, { id })
  })
  const { id } = await service.run('workshop.create', {
    name: 'Day 1',
    rules: { order: 'deck', seconds: 60 },
    participants: [
      { name: 'Mia', function: 'marketing' },
      { name: 'Sam', function: 'support' },
    ],
    deck: { accounts: ['alpha', 'beta', 'gamma', 'alpha'] },
  })
  return { service, file, id, look: () => service.run('workshop.session', { id }) }
}

async function votes(
  service: Service,
  session: Session,
  said: readonly ('keep' | 'close' | 'archive')[],
): Promise<void> {
  for (const [at, disposition] of said.entries())
    await service.run('workshop.vote', {
      session: session.id,
      participant: session.seats[at]?.id ?? '',
      card: session.current?.card.id ?? '',
      round: session.round,
      disposition,
      reason: `because ${disposition}`,
    })
}

describe('a session', () => {
  it('has one card an account and says who is missing', async () => {
    const { look } = await room()
    const session = await look()
    expect(session).toMatchObject({ state: 'prepared', cards: 3, decided: 0, current: null })
    expect(session.deckCards.map((card) => card.name)).toEqual(['alpha', 'beta', 'gamma'])
    expect(session.council).toEqual({ needed: ['marketing', 'support'], missing: [] })
  })

  it('is refused without cards, and its deck can be a filter of the plan', async () => {
    const { service } = await room()
    await expect(service.run('workshop.create', { name: 'None', deck: { text: 'network:vk' } })).rejects.toMatchObject({
      code: 'bad_request',
    })
    await expect(service.run('workshop.create', { name: 'Bad', deck: { text: 'nonsense:1' } })).rejects.toMatchObject({
      code: 'bad_filter',
    })
    expect(await service.run('workshop.create', { name: 'All', deck: { text: 'brand:Kornwell' } })).toMatchObject({
      cards: 3,
    })
  })

  it('keeps votes silent until they are shown', async () => {
    const { service, id, look } = await room()
    await service.run('workshop.turn', { session: id, to: 'run' })
    const session = await look()
    expect(session.current?.card.name).toBe('alpha')
    expect(session.timerUntil).toBeGreaterThan(Date.now())
    await votes(service, session, ['keep', 'close'])
    await votes(service, session, ['archive'])
    const voted = await look()
    expect(voted.current?.tally).toBeNull()
    expect(voted.seats.map((seat) => seat.voted)).toEqual([true, true])
    await service.run('workshop.turn', { session: id, to: 'reveal' })
    const shown = await look()
    expect(shown.current?.tally?.lines.map((line) => [line.disposition, line.reasons])).toEqual([
      ['archive', ['because archive']],
      ['close', ['because close']],
    ])
    expect(shown.timerUntil).toBeNull()
    await expect(votes(service, shown, ['keep'])).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'votes_shown' },
    })
    await service.run('workshop.turn', { session: id, to: 'again' })
    expect(await look()).toMatchObject({ round: 2, phase: 'voting', current: { tally: null } })
    await expect(votes(service, shown, ['keep'])).rejects.toMatchObject({ details: { reason: 'card_moved_on' } })
  })

  it('writes a decision into the plan, goes on, and one undo takes it back but no vote', async () => {
    const { service, id, look } = await room()
    await service.run('workshop.turn', { session: id, to: 'run' })
    const first = await look()
    const [mia, sam] = first.seats
    await votes(service, first, ['archive', 'keep'])
    await service.run('workshop.turn', { session: id, to: 'reveal' })
    const card = first.current?.card.id ?? ''
    const { next } = await service.run('workshop.decide', {
      session: id,
      card,
      disposition: 'archive',
      reason: 'Nobody posts there',
      dissent: [{ participant: sam?.id ?? '', named: false }],
    })
    await service.run('workshop.turn', { session: id, to: 'card', card: next })
    await votes(service, await look(), ['keep', 'keep'])
    expect(await service.run('plan.row', { account: 'alpha' })).toMatchObject({
      decided: 'archive',
      reason: 'Nobody posts there',
    })
    expect(await look()).toMatchObject({ decided: 1, current: { card: { name: 'beta' } } })
    await service.run('history.undo', {})
    const after = await look()
    expect(after).toMatchObject({ decided: 0, current: { card: { name: 'beta' } } })
    expect(after.deckCards[0]).toMatchObject({ state: 'waiting', disposition: null })
    expect(after.seats.map((seat) => seat.voted)).toEqual([true, true])
    expect((await service.run('plan.row', { account: 'alpha' }))?.decided).toBeNull()
    expect(mia?.id).toBeDefined()
    await service.run('history.redo', {})
    expect(await look()).toMatchObject({ decided: 1 })
  })

  it('goes on where it stood after the program ended in the middle of a round', async () => {
    const { service, file, id, look } = await room()
    await service.run('workshop.turn', { session: id, to: 'run' })
    const before = await look()
    await votes(service, before, ['keep'])
    await service.close()
    const again = await openTestService(file)
    const after = await again.run('workshop.session', { id })
    expect(after.current?.card).toEqual(before.current?.card)
    expect([after.round, after.phase, after.timerUntil]).toEqual([before.round, before.phase, before.timerUntil])
    expect(after.seats.map((seat) => seat.voted)).toEqual([true, false])
  })

  it('leaves cards for later, parks questions, and ends when nothing waits', async () => {
    const { service, id, look } = await room()
    await service.run('workshop.turn', { session: id, to: 'run' })
    const [alpha, beta, gamma] = (await look()).deckCards.map((card) => card.id)
    const leave = (card: string | undefined, text?: string) =>
      service.run('workshop.leave', {
        session: id,
        card: card ?? '',
        parked: text === undefined ? null : { text, ownerId: 'ann' },
      })
    expect(await leave(alpha, 'Who pays for it?')).toEqual({ next: beta })
    await service.run('workshop.turn', { session: id, to: 'card', card: beta ?? null })
    expect(await leave(beta)).toEqual({ next: gamma })
    expect(await leave(gamma)).toEqual({ next: null })
    const session = await look()
    expect(session.deckCards.map((card) => card.state)).toEqual(['parked', 'skipped', 'skipped'])
    expect(session.parked).toMatchObject([
      { text: 'Who pays for it?', account: 'alpha', owner: 'Ann Lee', done: false },
    ])
    await service.run('workshop.settle', { session: id, question: session.parked[0]?.id ?? '', done: true })
    expect((await look()).parked[0]?.done).toBe(true)
    await service.run('workshop.turn', { session: id, to: 'finish' })
    await expect(service.run('workshop.turn', { session: id, to: 'reveal' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await service.run('workshop.remove', { id })
    expect((await service.run('workshop.sessions', {})).sessions).toEqual([])
    await service.run('history.undo', {})
    expect((await look()).parked).toHaveLength(1)
  })
})

describe('a seat', () => {
  it('stays with its token, and one that was taken out does not come back', async () => {
    const { service, id, look } = await room()
    const join = (token: string, name: string) =>
      service.run('workshop.join', {
        session: id,
        hash: hash(token),
        participant: { name, function: 'sales' },
        language: 'ru',
        device: 'iPhone',
      })
    const first = await join('secret', 'Olga')
    expect(await join('secret', 'Somebody else')).toEqual(first)
    const olga = (await look()).seats.find((seat) => seat.id === first.id)
    expect(olga).toMatchObject({ name: 'Olga', joined: true, language: 'ru', function: 'sales' })
    await service.run('workshop.seat', { session: id, id: first.id, participant: null })
    await expect(join('secret', 'Olga')).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await look()).seats.map((seat) => seat.name)).toEqual(['Mia', 'Sam'])
    await expect(service.run('workshop.seat', { session: id, id: first.id, participant: null })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('gives no vote while the room rests', async () => {
    const { service, id, look } = await room()
    await service.run('workshop.turn', { session: id, to: 'run' })
    await service.run('workshop.turn', { session: id, to: 'pause' })
    await expect(votes(service, await look(), ['keep'])).rejects.toMatchObject({ details: { reason: 'session_rests' } })
  })
})
