import type { ReplayStep } from '#shared/model/workshop-record.ts'

/** A line of the log about the session itself, one of its cards or rounds of dots. `before` and `after` are JSON of what differs. */
export type LoggedTurn = {
  readonly at: number
  readonly entity: string
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

type Patch = Readonly<Record<string, unknown>>
const patchOf = (text: string | null): Patch => (text === null ? {} : (JSON.parse(text) as Patch))

type Step = Omit<ReplayStep, 'disposition' | 'text'>
type Where = { card: string | null; round: number; begun: boolean }
type Kind = ReplayStep['kind']

/** What a line about the session itself tells, and where the room stands after it. */
function sessionKinds(now: Patch, where: Where): { kinds: Kind[]; where: Where } {
  const moved = typeof now['card_id'] === 'string'
  const card = 'card_id' in now ? (moved ? String(now['card_id']) : null) : where.card
  const round = typeof now['round'] === 'number' ? now['round'] : where.round
  const begun = where.begun || now['state'] === 'running'
  const again = round !== where.round && !moved && card !== null
  const kinds: (Kind | false)[] = [
    now['state'] === 'running' && 'begun',
    begun && moved && 'shown',
    begun && again && 'again',
    now['phase'] === 'revealed' && card !== null && 'revealed',
    now['state'] === 'paused' && 'paused',
    now['state'] === 'finished' && 'finished',
  ]
  return { kinds: kinds.filter((kind) => kind !== false), where: { card, round, begun } }
}

/** What became of a card by one line; null for what nobody saw. */
function cardKind(was: Patch, now: Patch): Kind | null {
  if (typeof now['decision_id'] === 'string') return 'decided'
  if (now['state'] === 'skipped' || now['state'] === 'parked') return now['state']
  return was['state'] === 'decided' && now['state'] !== undefined ? 'undone' : null
}

const ABOUT_NO_CARD: ReadonlySet<Kind> = new Set(['begun', 'paused', 'finished', 'dots'])

/**
 * What happened in a room, in its order, read from the log: when it began and rested, which card was shown in which round, when
 * votes were shown, and what became of the card. A decision that was taken back is a step of its own.
 */
export function stepsOf(log: readonly LoggedTurn[]): Step[] {
  const steps: Step[] = []
  let where: Where = { card: null, round: 1, begun: false }
  for (const { at, entity, key, before, after } of log) {
    const now = patchOf(after)
    if (entity === 'session' && before !== null) {
      const told = sessionKinds(now, where)
      where = told.where
      for (const kind of told.kinds)
        steps.push({ at, kind, card: ABOUT_NO_CARD.has(kind) ? null : where.card, round: where.round })
    }
    const kind = entity === 'session_card' && before !== null ? cardKind(patchOf(before), now) : null
    if (kind !== null) steps.push({ at, kind, card: key, round: where.round })
    if (entity === 'dot_round' && typeof now['shown_at'] === 'number')
      steps.push({ at, kind: 'dots', card: null, round: where.round })
  }
  return steps
}
