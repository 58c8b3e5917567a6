import type { FeltOutcome } from '#shared/model/words.ts'
import { type Cue, cue } from '../triage/cue.ts'
import { CONTENT, DELIGHT, DISCONTENT, FURY } from './cues/feelings.ts'
import { WARNS } from './cues/others.ts'
import type { Inferred, Read, ReadThread } from './thread.ts'

const delight = cue(DELIGHT)
const fury = cue(FURY)
const content = cue(CONTENT)
const discontent = cue(DISCONTENT)
const warns: Cue = cue(WARNS)
const THANKS = /thank|thx|cheers|appreciat|kudos|shout ?out|спасибо|благодар/u

/** From this score of a message on pleasure is more than thanks; displeasure adds up with length and is told by words only. */
const LOVED_FROM = 9

type Felt = Exclude<FeltOutcome, 'unknown'>

/** How strongly a message is felt, whether it is said with feeling at all. */
function feltIn({ clean, judgement }: Read): Felt | null {
  const { sentiment, score, signals } = judgement
  const angry = fury(clean.low) !== null || warns(clean.low) !== null
  if (sentiment === 'negative' || (angry && sentiment !== 'positive')) return angry ? 'hated' : 'disliked'
  if (delight(clean.low) !== null && (sentiment === 'positive' || signals.problem === undefined)) return 'loved'
  if (sentiment === 'positive') return score >= LOVED_FROM ? 'loved' : 'liked'
  if (discontent(clean.low) !== null) return 'disliked'
  return (content(clean.low) !== null || THANKS.test(clean.low)) && signals.problem === undefined ? 'liked' : null
}

const CODES = {
  loved: 'delight',
  liked: 'content',
  neutral: 'plain',
  disliked: 'discontent',
  hated: 'anger',
} as const satisfies Record<Felt, Inferred<FeltOutcome>['code']>

/** Whether a message asks for something or only gives what we asked for: then nothing has come of it yet. */
const goesOn = ({ judgement, clean, closing }: Read): boolean =>
  !closing && (judgement.intent === 'question' || judgement.intent === 'needs_help' || clean.text.includes('?'))

/**
 * What the person felt afterwards: the newest message said with feeling after our answer decides; without an answer what
 * they said while they waited in vain, or praise for which no answer was needed. Silence says nothing.
 */
export function inferFelt(thread: ReadThread): Inferred<FeltOutcome> | null {
  const { after, theirs, answered } = thread
  const newest = after.at(-1)
  if (newest) return afterAnswer(after, newest)
  const last = theirs.at(-1)
  if (!last) return null
  const felt = feltIn(last)
  if (felt === null) return null
  const bad = felt === 'hated' || felt === 'disliked'
  if (bad && !answered && theirs.length > 1)
    return { value: worst(theirs, felt), confidence: 0.8, code: 'in_vain', message: last.id }
  if (bad && warns(last.clean.low) !== null)
    return { value: 'hated', confidence: 0.7, code: 'verdict', message: last.id }
  if (
    !bad &&
    theirs.every(({ judgement, clean }) => !clean.text.includes('?') && judgement.signals.problem === undefined)
  )
    return { value: felt, confidence: 0.75, code: 'praise', message: last.id }
  return null
}

/** The last word decides, unless an earlier one in the same wait was said in fury. */
const worst = (theirs: readonly Read[], last: Felt): Felt =>
  theirs.slice(1).some((one) => feltIn(one) === 'hated') ? 'hated' : last

function afterAnswer(after: readonly Read[], newest: Read): Inferred<FeltOutcome> | null {
  const felt = feltIn(newest)
  if (felt !== null) {
    const thanked = felt === 'liked' && newest.closing
    return {
      value: felt,
      confidence: thanked ? 0.85 : 0.8,
      code: thanked ? 'thanks' : CODES[felt],
      message: newest.id,
    }
  }
  const before = after.findLast((one) => feltIn(one) !== null)
  const earlier = before ? feltIn(before) : null
  if (before && earlier !== null) return { value: earlier, confidence: 0.6, code: CODES[earlier], message: before.id }
  if (goesOn(newest) || isData(newest)) return null
  return { value: 'neutral', confidence: 0.65, code: 'plain', message: newest.id }
}

/** A number, a name, a model: what we asked for. */
const isData = ({ clean, closing }: Read): boolean => !closing && /\d/.test(clean.low)
