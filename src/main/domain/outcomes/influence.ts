import type { Influence } from '#shared/model/outcome.ts'
import { cue, opening } from '../triage/cue.ts'
import { ADVISES, RECOMMENDS, WARNS } from './cues/others.ts'
import type { Inferred, Read, ReadThread } from './thread.ts'

const recommends = cue(RECOMMENDS)
const warns = cue(WARNS)
const advises = opening(ADVISES)

/** Whether a message speaks to others for us or against us. */
export function influenceIn({ clean, judgement }: Read): 'recommends' | 'warns' | null {
  if (warns(clean.low) !== null && judgement.sentiment !== 'positive') return 'warns'
  return recommends(clean.low) !== null && judgement.sentiment !== 'negative' ? 'recommends' : null
}

/**
 * Whether somebody's experience feeds the decisions of others: the person warns or recommends, or somebody who is neither
 * they nor we explains how it is done. What is said later goes before what was said first.
 */
export function inferInfluence({ theirs, others }: ReadThread): Inferred<Influence> | null {
  for (const read of theirs.toReversed()) {
    const value = influenceIn(read)
    if (value !== null) return { value, code: value, confidence: 0.85, message: read.id }
  }
  for (const read of others) {
    const value = influenceIn(read)
    if (value !== null) return { value, code: value, confidence: 0.75, message: read.id }
    if (advises(read.clean.low) !== null && !read.clean.text.includes('?') && read.judgement.sentiment !== 'negative')
      return { value: 'answers', code: 'answers', confidence: 0.8, message: read.id }
  }
  return null
}
