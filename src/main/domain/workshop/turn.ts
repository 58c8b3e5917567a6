import type { CardPhase, SessionState } from '#shared/model/workshop.ts'

/** Where the room stands. Times in milliseconds. */
export type Place = {
  readonly state: SessionState
  readonly card: string | null
  readonly round: number
  readonly phase: CardPhase
  /** The instant the timer ends while it runs, else null. */
  readonly timerUntil: number | null
  /** What is left while it rests; null without a timer. */
  readonly timerLeft: number | null
}

const rested = (place: Place, now: number): Pick<Place, 'timerUntil' | 'timerLeft'> => ({
  timerUntil: null,
  timerLeft: place.timerUntil === null ? place.timerLeft : Math.max(0, place.timerUntil - now),
})

const restarted = (place: Place, now: number): Pick<Place, 'timerUntil' | 'timerLeft'> =>
  place.timerLeft === null || place.timerLeft === 0
    ? { timerUntil: null, timerLeft: place.timerLeft }
    : { timerUntil: now + place.timerLeft, timerLeft: null }

/** The room goes on where it stood: with the rest of the timer, if one ran. */
export const running = (place: Place, now: number): Place => ({ ...place, state: 'running', ...restarted(place, now) })

export const paused = (place: Place, now: number): Place => ({ ...place, state: 'paused', ...rested(place, now) })

export const finished = (place: Place): Place => ({
  ...place,
  state: 'finished',
  timerUntil: null,
  timerLeft: null,
})

/** A card is shown: a fresh silent round with the whole time of a card (`seconds`, 0 for none). */
export const shown = (place: Place, card: string | null, round: number, seconds: number, now: number): Place => ({
  ...place,
  card,
  round,
  phase: 'voting',
  timerUntil: seconds > 0 && card !== null && place.state === 'running' ? now + seconds * 1000 : null,
  timerLeft: seconds > 0 && card !== null && place.state !== 'running' ? seconds * 1000 : null,
})

/** The votes are shown; the timer rests while people talk. */
export const revealed = (place: Place, now: number): Place => ({ ...place, phase: 'revealed', ...rested(place, now) })

/** The facilitator's own timer: `seconds` from now, or put down. */
export const timed = (place: Place, seconds: number, runs: boolean, now: number): Place => ({
  ...place,
  timerUntil: runs && seconds > 0 ? now + seconds * 1000 : null,
  timerLeft: runs ? null : seconds * 1000,
})
