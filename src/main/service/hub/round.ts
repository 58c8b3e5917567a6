import type { Hub } from '#main/adapters/hub/index.ts'
import { isExchanged } from '#main/domain/exchange/shape.ts'
import { hubRow } from '#main/mirror/hub/row.ts'
import { waitingCount, waitingStep, waitingSteps } from '#main/mirror/hub/waiting.ts'
import type { Mirror } from '#main/mirror/open.ts'
import type { Step } from '#shared/model/exchange.ts'
import type { HubResult } from '#shared/model/hub.ts'
import { factRound } from './facts.ts'
import { breathe, type Signs, stopIf, type Write } from './signs.ts'

/** A portion that is sent at once: whole steps, so many, with so many lines. */
const MOST_STEPS = 500
const MOST_LINES = 5_000
/** Rounds until it is left to the next news: others may be sending all the time. */
const MOST_ROUNDS = 6

/**
 * Sends what waits, then merges what others sent, until nothing is left. What was sent and what was pulled is noted portion by
 * portion: whatever stops it, the next round goes on from there.
 * @throws Refusal of the hub, or `cancelled`
 */
export async function round(db: Mirror, hub: Hub, write: Write, signs: Signs): Promise<HubResult> {
  const since = Date.now()
  const result = { sent: 0, refused: 0, steps: 0, changes: 0, clashes: 0 }
  const who = await hub.identity()
  const { id: member, ...stands } = who.member
  await write('hub.standing', { member, ...stands, lastSeq: who.lastSeq })
  await write('hub.settle', {})
  let { lastSeq } = who
  for (let times = 0; times < MOST_ROUNDS; times++) {
    const sent = await send(db, hub, write, signs)
    result.sent += sent.sent
    result.refused += sent.refused
    lastSeq = Math.max(lastSeq, sent.lastSeq)
    const behind = lastSeq - (hubRow(db)?.cursor ?? 0)
    if (behind <= 0) break
    const came = await fetch(db, hub, write, signs, { behind, since, sent: result.sent })
    result.steps += came?.steps ?? 0
    result.changes += came?.changes ?? 0
    result.clashes += came?.clashes ?? 0
    if (waitingCount(db) === 0) break
  }
  // Figures and messages hang on accounts and registers, which are here by now.
  const {
    sent: factsSent,
    messages,
    figures,
    erased,
  } = await factRound(db, hub, write, signs, {
    ...who,
    lastSeq: hubRow(db)?.cursor ?? who.lastSeq,
  })
  return { ...result, factsSent, messages, figures, erased, took: Date.now() - since }
}

async function send(
  db: Mirror,
  hub: Hub,
  write: Write,
  signs: Signs,
): Promise<{ sent: number; refused: number; lastSeq: number }> {
  const total = waitingCount(db)
  const done = { sent: 0, refused: 0, lastSeq: 0 }
  for (let after = 0; ;) {
    stopIf(signs)
    const waiting = waitingSteps(db, after, MOST_STEPS)
    const steps: Step[] = []
    const empty: string[] = []
    let lines = 0
    for (const one of waiting) {
      if (steps.length > 0 && lines + one.lines > MOST_LINES) break
      const step = await waitingStep(db, one.seq, isExchanged, breathe)
      after = one.seq
      lines += one.lines
      if (step && step.lines.length > 0) steps.push(step)
      else if (step) empty.push(step.id)
    }
    if (steps.length === 0 && empty.length === 0) return done
    const answer = steps.length === 0 ? { refused: [], lastSeq: 0 } : await hub.push(steps)
    const refused = new Set(answer.refused.map(({ step }) => step))
    const sent = steps.filter(({ id }) => !refused.has(id)).map(({ id }) => id)
    await write('hub.sent', { sent: [...sent, ...empty], refused: answer.refused })
    done.sent += sent.length
    done.refused += refused.size
    done.lastSeq = Math.max(done.lastSeq, answer.lastSeq)
    signs.progress('push', done.sent + done.refused, Math.max(total, done.sent + done.refused))
  }
}

/** Everything up to now is put away as it comes, and merged at once at the end; a single portion is merged as it is. */
async function fetch(
  db: Mirror,
  hub: Hub,
  write: Write,
  signs: Signs,
  about: { behind: number; since: number; sent: number },
) {
  const row = hubRow(db)
  if (!row) return null
  const from = Math.max(row.cursor, row.inbox)
  let kept = row.inbox > row.cursor
  let at = from
  let last: Step[] = []
  for await (const { seq, of, steps } of hub.pull(from)) {
    stopIf(signs)
    at = seq
    if (seq >= of && !kept) last = steps
    else {
      await write('hub.keep', { steps, seq })
      kept = true
    }
    signs.progress('pull', seq - row.cursor, Math.max(of, seq) - row.cursor)
  }
  stopIf(signs)
  return write('hub.merge', { steps: last, seq: at, ...about }, signs)
}
