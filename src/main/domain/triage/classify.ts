import type { Classified, Intent, Sentiment, Urgency } from '#shared/model/triage.ts'
import type { Language } from '#shared/model/words.ts'
import { wishIn } from './intent.ts'
import { languageOf } from './language.ts'
import { type Reason, reasonText } from './reason.ts'
import { feelingIn } from './sentiment.ts'
import { signalsOf, type Signals } from './signals.ts'
import { cleanText, type CleanText } from './text.ts'
import { urgencyOf } from './urgency.ts'

/** What one message says, in codes. */
export type Judgement = {
  readonly language: string
  readonly sentiment: Sentiment
  readonly score: number
  readonly intent: Intent
  readonly needsAnswer: boolean
  readonly urgency: Urgency
  readonly signals: Signals
  readonly reasons: readonly Reason[]
}

/** Reads one message: language, feeling, wish and urgency, in English and Russian, from the lexicons and phrases here. */
export const judge = (message: string): Judgement => judgeClean(cleanText(message))

/** {@link judge} for a text that was readied already. */
export function judgeClean(clean: CleanText): Judgement {
  const signals = signalsOf(clean.low)
  const language = languageOf(clean.low)
  const feeling = feelingIn(clean, signals, language)
  const wish = wishIn({ clean, language, feeling, signals })
  const { urgency, reasons: pressing } = urgencyOf(wish, feeling, signals)
  const reasons: Reason[] = []
  if (clean.cut) reasons.push({ code: 'long' })
  if (feeling.mocking) reasons.push({ code: 'mocking' })
  if (feeling.sentiment === 'negative' && feeling.bad.length > 0)
    reasons.push({ code: 'bad_words', found: feeling.bad.join(', ') })
  if (feeling.sentiment === 'positive' && feeling.good.length > 0)
    reasons.push({ code: 'good_words', found: feeling.good.join(', ') })
  return {
    language,
    sentiment: feeling.sentiment,
    score: feeling.score,
    intent: wish.intent,
    needsAnswer: wish.needsAnswer,
    urgency,
    signals,
    reasons: [...reasons, ...wish.reasons, ...pressing],
  }
}

/** {@link judge} with its reasons in words. */
export function classify(message: string, language: Language): Classified {
  const { reasons, language: written, sentiment, intent, needsAnswer, urgency } = judge(message)
  return {
    language: written,
    sentiment,
    intent,
    needsAnswer,
    urgency,
    why: [...new Set(reasons.map((reason) => reasonText(reason, language)))],
  }
}
