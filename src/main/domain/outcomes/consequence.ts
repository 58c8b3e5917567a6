import type { Consequence } from '#shared/model/words.ts'
import { cue } from '../triage/cue.ts'
import { BOUGHT, DID, LEFT, NOT_NOW, PASSED } from './cues/deeds.ts'
import type { ReasonCode } from './reasons.ts'
import type { Inferred, Read, ReadThread } from './thread.ts'
import { influenceIn } from './influence.ts'

const bought = cue(BOUGHT)
const left = cue(LEFT)
const did = cue(DID)
const passed = cue(PASSED)
const notNow = cue(NOT_NOW)

type Deed = { readonly value: Consequence; readonly code: ReasonCode; readonly confidence: number }

/** Sentences of a text in small letters, questions left out: what is asked was not done. */
const sentences = (low: string): string[] =>
  (low.match(/[^.!?;]+[.!?;]*/gu) ?? [])
    .filter((sentence) => !sentence.trimEnd().endsWith('?'))
    .flatMap((sentence) => sentence.split(/,| but | но | so | потому что /u))

/** What one message says was done; a purchase long past or only thought of is no deed. */
function deedIn(low: string): Deed | null {
  const done = sentences(low).filter((sentence) => notNow(sentence) === null)
  if (done.some((sentence) => left(sentence) !== null)) return { value: 'transaction', code: 'left', confidence: 0.85 }
  if (done.some((sentence) => bought(sentence) !== null))
    return { value: 'transaction', code: 'bought', confidence: 0.85 }
  return done.some((sentence) => did(sentence) !== null) ? { value: 'action', code: 'did', confidence: 0.85 } : null
}

/**
 * What the person did afterwards: a transaction goes before an action, an action before words, words before letting it be.
 * Without an answer of ours only what they did while they waited counts, since a purchase told at the beginning was before.
 */
export function inferConsequence(thread: ReadThread): Inferred<Consequence> | null {
  const { after, theirs, answered } = thread
  const later = answered ? after : theirs.slice(1)
  const deeds = later.flatMap((read) => {
    const deed = deedIn(read.clean.low)
    return deed && (answered || deed.code === 'left') ? [{ ...deed, message: read.id }] : []
  })
  const found = deeds.findLast(({ value }) => value === 'transaction') ?? deeds.at(-1)
  if (found) return found
  const newest = after.at(-1)
  if (newest) return inWords(after, newest)
  return answered ? null : unasked(theirs)
}

const feels = ({ judgement, clean }: Read): boolean =>
  judgement.sentiment !== 'neutral' || /thank|thx|cheers|спасибо|благодар/u.test(clean.low)

function inWords(words: readonly Read[], newest: Read): Inferred<Consequence> | null {
  const gaveUp = words.find(({ clean }) => passed(clean.low) !== null)
  if (gaveUp && !words.some(({ judgement }) => judgement.sentiment === 'positive'))
    return { value: 'none', code: 'passed', confidence: 0.75, message: gaveUp.id }
  const felt = words.findLast(feels)
  if (felt) return { value: 'reaction', code: 'reacted', confidence: 0.8, message: felt.id }
  if (newest.closing) return { value: 'none', code: 'passed', confidence: 0.75, message: newest.id }
  return null
}

/** Praise, blame and advice for others that nobody had to answer are what came of an experience. */
function unasked(theirs: readonly Read[]): Inferred<Consequence> | null {
  const last = theirs.at(-1)
  if (!last || theirs.length > 1) return null
  const told = influenceIn(last) !== null || last.judgement.intent === 'praise'
  return told ? { value: 'reaction', code: 'verdict', confidence: 0.75, message: last.id } : null
}
