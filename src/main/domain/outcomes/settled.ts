import { cue } from '../triage/cue.ts'
import { PERSISTS, SOLVED } from './cues/others.ts'
import type { Inferred, Outcome, ReadThread } from './thread.ts'

const solved = cue(SOLVED)
const persists = cue(PERSISTS)

/** Whether the need was met, by what they said after our answer; null where they did not say. */
export function inferSettled({ after }: ReadThread, felt: Outcome['felt']): Inferred<boolean> | null {
  const last = after.at(-1)
  if (!last) return null
  const broken = persists(last.clean.low) !== null
  if (broken || last.judgement.signals.problem !== undefined)
    return { value: false, code: 'persists', confidence: broken ? 0.85 : 0.7, message: last.id }
  if (solved(last.clean.low) !== null && last.judgement.sentiment !== 'negative')
    return { value: true, code: 'solved', confidence: 0.85, message: last.id }
  if (felt === null || felt.message !== last.id || last.clean.text.includes('?')) return null
  if (felt.value === 'loved' || felt.value === 'liked')
    return { value: true, code: 'thanks', confidence: 0.7, message: last.id }
  return felt.value === 'hated' || felt.value === 'disliked'
    ? { value: false, code: felt.code, confidence: 0.7, message: last.id }
    : null
}
