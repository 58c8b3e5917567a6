import { describe, expect, it } from 'vitest'
import { councilCheck } from '#main/domain/workshop/council.ts'
import { type DeckAccount, inOrder } from '#main/domain/workshop/order.ts'
import { finished, paused, type Place, revealed, running, shown, timed } from '#main/domain/workshop/turn.ts'

const place: Place = { state: 'running', card: 'one', round: 1, phase: 'voting', timerUntil: 100_000, timerLeft: null }

describe('where the room stands', () => {
  it('keeps what is left of the timer over a pause, however long', () => {
    const rests = paused(place, 40_000)
    expect(rests).toMatchObject({ state: 'paused', timerUntil: null, timerLeft: 60_000 })
    expect(running(rests, 9_000_000)).toMatchObject({ state: 'running', timerUntil: 9_060_000, timerLeft: null })
    expect(paused(place, 200_000).timerLeft).toBe(0)
    expect(running(paused(place, 200_000), 300_000)).toMatchObject({ timerUntil: null, timerLeft: 0 })
  })

  it('shows a card in a silent round with the whole time', () => {
    const next = shown(revealed(place, 50_000), 'two', 3, 90, 50_000)
    expect(next).toEqual({ ...place, card: 'two', round: 3, phase: 'voting', timerUntil: 140_000, timerLeft: null })
    expect(shown(place, 'two', 1, 0, 50_000)).toMatchObject({ timerUntil: null, timerLeft: null })
    expect(shown(place, null, 1, 90, 50_000)).toMatchObject({ card: null, timerUntil: null, timerLeft: null })
    expect(shown(paused(place, 0), 'two', 1, 90, 0)).toMatchObject({ timerUntil: null, timerLeft: 90_000 })
  })

  it('lets the timer rest while the votes are shown, and ends it with the session', () => {
    expect(revealed(place, 70_000)).toMatchObject({ phase: 'revealed', timerUntil: null, timerLeft: 30_000 })
    expect(finished(place)).toMatchObject({ state: 'finished', timerUntil: null, timerLeft: null })
    expect(timed(place, 30, true, 1000)).toMatchObject({ timerUntil: 31_000, timerLeft: null })
    expect(timed(place, 30, false, 1000)).toMatchObject({ timerUntil: null, timerLeft: 30_000 })
  })
})

describe('the council', () => {
  it('asks for those who run accounts of the deck, and always for both sides', () => {
    expect(councilCheck(new Set(['hr', 'marketing', 'other']), new Set(['marketing']))).toEqual({
      needed: ['marketing', 'support', 'hr'],
      missing: ['support', 'hr'],
    })
    expect(councilCheck(new Set(), new Set(['marketing', 'support'])).missing).toEqual([])
  })
})

describe('the order of cards', () => {
  const account = (id: string, over: Partial<DeckAccount> = {}): DeckAccount => ({
    id,
    handle: id,
    brand: null,
    audience: 100,
    suggested: 'keep',
    worst: null,
    owner: true,
    waiting: 0,
    ...over,
  })
  const deck = [
    account('d', { suggested: 'merge', audience: 90_000, brand: 'Brisavo' }),
    account('c', { suggested: 'close', audience: 10, worst: 'medium' }),
    account('b', { waiting: 3, brand: 'Brisavo', worst: 'critical' }),
    account('a', { brand: 'Kornwell', worst: 'critical', audience: 5000 }),
  ]
  const ids = (order: 'deck' | 'easy' | 'brand' | 'risk'): string =>
    inOrder(deck, order)
      .map(({ id }) => id)
      .join('')

  it('is the one asked for, and does not touch the deck', () => {
    expect(ids('deck')).toBe('dcba')
    expect(ids('easy')).toBe('cabd')
    expect(ids('brand')).toBe('bdac')
    expect(ids('risk')).toBe('abcd')
    expect(deck.map(({ id }) => id).join('')).toBe('dcba')
  })
})
