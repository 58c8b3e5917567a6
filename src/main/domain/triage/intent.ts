import type { Intent } from '#shared/model/triage.ts'
import type { Reason } from './reason.ts'
import type { Feeling } from './sentiment.ts'
import { isClosing, type Signals } from './signals.ts'
import type { CleanText } from './text.ts'

/** Displeasure from which on somebody complains rather than reports. */
const COMPLAINS = -3.5
/** Weight of a word that is said in anger. */
const STRONG = -2.2
/** Languages with their own words and rules here. */
const READ = new Set(['en', 'ru', 'uk', 'be', 'und'])
const FEWEST_WORDS = 4
/** Whoever names so many is talking to friends. */
const CROWD = 4

export type Wish = { readonly intent: Intent; readonly needsAnswer: boolean; readonly reasons: readonly Reason[] }
type Message = {
  readonly clean: CleanText
  readonly language: string
  readonly feeling: Feeling
  readonly signals: Signals
}

/** What somebody wants, and whether an answer is owed. */
export function wishIn(message: Message): Wish {
  const { clean, language, feeling, signals } = message
  if (!/[\p{L}\p{N}]/u.test(clean.low)) return wordless(message)
  if (isSpam(message)) return { intent: 'spam', needsAnswer: false, reasons: [{ code: 'spam', found: signals.spam }] }
  const asks = asksIn(message)
  if (!asks && isClosing(clean.low))
    return {
      intent: feeling.sentiment === 'positive' ? 'praise' : 'other',
      needsAnswer: false,
      reasons: [{ code: 'closing' }],
    }
  if (!READ.has(language)) return foreign(message, asks)
  if (signals.idea && feeling.score > COMPLAINS)
    return { intent: 'idea', needsAnswer: true, reasons: [{ code: 'idea', found: signals.idea }] }
  if (feeling.sentiment === 'negative') return troubled(message, asks)
  if (signals.buying && (asks || signals.request || feeling.sentiment === 'neutral'))
    return { intent: 'purchase_intent', needsAnswer: true, reasons: [{ code: 'buying', found: signals.buying }] }
  return calm(message, asks)
}

/** A question mark, or a sentence that is a question without it. */
function asksIn({ clean, signals }: Message): boolean {
  return /[?？؟]/.test(clean.text) || signals.question !== undefined
}

function isSpam({ clean, signals }: Message): boolean {
  if (signals.spam === undefined) return false
  return (
    signals.problem === undefined &&
    signals.patience === undefined &&
    (clean.links > 0 || !clean.addressed || clean.hashtags.length > 3)
  )
}

/** Only pictures, links or signs. */
function wordless({ clean, feeling }: Message): Wish {
  if (/[?？]/.test(clean.text)) return { intent: 'question', needsAnswer: true, reasons: [{ code: 'asks' }] }
  if (feeling.sentiment === 'positive') return { intent: 'praise', needsAnswer: false, reasons: [] }
  if (feeling.sentiment === 'negative') return { intent: 'complaint', needsAnswer: true, reasons: [] }
  return { intent: 'other', needsAnswer: false, reasons: [{ code: 'nothing' }] }
}

function foreign({ feeling }: Message, asks: boolean): Wish {
  if (asks) return { intent: 'question', needsAnswer: true, reasons: [{ code: 'asks' }] }
  if (feeling.sentiment === 'positive') return { intent: 'praise', needsAnswer: false, reasons: [] }
  return { intent: 'other', needsAnswer: true, reasons: [{ code: 'foreign' }] }
}

function troubled({ feeling, signals }: Message, asks: boolean): Wish {
  const reasons: Reason[] = []
  if (signals.problem) reasons.push({ code: 'problem', found: signals.problem })
  if (signals.request) reasons.push({ code: 'request', found: signals.request })
  if (asks) reasons.push({ code: 'asks' })
  if (signals.patience) reasons.push({ code: 'patience', found: signals.patience })
  const wants = asks || signals.problem !== undefined || feeling.worst > STRONG
  const upset = signals.patience !== undefined || feeling.mocking || feeling.worst <= STRONG || !wants
  return { intent: signals.request !== undefined || !upset ? 'needs_help' : 'complaint', needsAnswer: true, reasons }
}

function calm({ clean, feeling, signals }: Message, asks: boolean): Wish {
  const reasons: Reason[] = []
  if (signals.problem) reasons.push({ code: 'problem', found: signals.problem })
  if (signals.request) reasons.push({ code: 'request', found: signals.request })
  if (asks) reasons.push({ code: 'asks' })
  if (signals.problem && feeling.sentiment !== 'positive') return { intent: 'needs_help', needsAnswer: true, reasons }
  if (signals.request && !(feeling.sentiment === 'positive' && signals.praise))
    return { intent: asks && !signals.problem ? 'question' : 'needs_help', needsAnswer: true, reasons }
  if (asks) return { intent: 'question', needsAnswer: true, reasons }
  if (feeling.sentiment === 'positive') return { intent: 'praise', needsAnswer: false, reasons: [] }
  const tells =
    (clean.addressed || clean.links === 0) && clean.mentions < CROWD && clean.low.split(' ').length >= FEWEST_WORDS
  return { intent: 'other', needsAnswer: tells, reasons: [{ code: tells ? 'reports' : 'talk' }] }
}
