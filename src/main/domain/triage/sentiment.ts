import { pictureFeeling, wordsOf } from './lexicon.ts'
import { MOCKING } from './lexicon/emoji.ts'
import { DEGREES, NEGATORS, TURNS } from './lexicon/modifiers.ts'
import type { Signals } from './signals.ts'
import type { CleanText } from './text.ts'
import { type Token, tokensOf } from './tokens.ts'

export type Sentiment = 'negative' | 'neutral' | 'positive'
export type Feeling = {
  readonly sentiment: Sentiment
  readonly score: number
  readonly good: readonly string[]
  readonly bad: readonly string[]
  /** Weight of the strongest word of displeasure, 0 without one. */
  readonly worst: number
  /** Praise that is meant the other way round. */
  readonly mocking: boolean
}

/** How many words back a negation or an intensifier reaches. */
const REACH = 3
const LOUDER = 1.25
/** Displeasure counts more than pleasure: whoever says something nice and names a fault is not content. */
const PROBLEM = -1.4
/** What is wished for is not yet enjoyed, and what is asked about is not yet suffered. */
const WISHED = 0.4
const ASIDE = 0.6
const STRONG = -2
const PATIENCE = -2.2
const PLEASURE = 1.2
/** Said to everybody, whatever follows. */
const GREETING =
  /(?:good|happy) (?:morning|night|evening|afternoon|day|friday|monday|weekend)|thank (?:god|goodness)|добр(?:ый|ое|ой|ого) (?:день|дня|утро|вечер|ночи|времени суток)|хорошего (?:дня|вечера)/giu
/** A call for help, or a reproach that is put as a question. */
const CRY =
  /(?:please|pls|plz|need)\s+help|help(?: me)?\s*!|\?\?+|\?!|!\?|really\s*\?|seriously\s*\?|помогите|вы серь[её]зно|сколько можно/u
const CRY_WEIGHT = -0.7
/** Said out of politeness when something is asked for. */
const COURTESY =
  /^(?:thank.*|thx|tks|ty|tia|cheers|kindly|appreciate.*|🙏|☺|🙂|😊|:\)|;\)|спасибо|благодар.*|заранее|добр.*|рад.*|help.*)$/u
const COURTESY_SHARE = 0.2
const BEFORE_TURN = 0.7
const BEHIND_TURN = 1.25
const REPEATED_PICTURE = 0.2
const MOST_MOCKED = 3
const NEGATIVE_BELOW = -1
const POSITIVE_ABOVE = 1.4

/** What the speaker feels, from words, pictures, phrases and punctuation. */
export function feelingIn(clean: CleanText, signals: Signals, language: string): Feeling {
  const asks = signals.request !== undefined || signals.question !== undefined || clean.text.includes('?')
  const { good, bad, ...sums } = weigh(clean, asks || signals.problem !== undefined, wordsOf(language))
  const worst = Math.min(0, ...bad.values())
  const mocking = isMocking(clean, signals, sums.up, sums.down)
  const down = displeasure(sums.down, worst, asks, clean, signals) - (mocking ? Math.min(sums.up, MOST_MOCKED) : 0)
  const score = balance(mocking ? 0 : pleasure(sums.up, signals), down, clean)
  return {
    score,
    // Nobody who may have come to harm writes of it without feeling, however plain the words.
    sentiment:
      score <= NEGATIVE_BELOW || (signals.safety !== undefined && score < POSITIVE_ABOVE)
        ? 'negative'
        : score >= POSITIVE_ABOVE
          ? 'positive'
          : 'neutral',
    good: strongest(good, 1),
    bad: strongest(bad, -1),
    worst,
    mocking,
  }
}

type Words = Map<string, number>
type Sums = { readonly good: Words; readonly bad: Words; readonly up: number; readonly down: number }

/** Adds up what words and pictures weigh. The same picture ten times is one feeling. */
function weigh(clean: CleanText, polite: boolean, read: (word: string) => number): Sums {
  const tokens = tokensOf(clean.text.replaceAll(GREETING, ' '))
  const turn = tokens.findLastIndex((token) => TURNS.has(token.word))
  const good: Words = new Map()
  const bad: Words = new Map()
  let up = 0
  let down = 0
  for (const [at, token] of tokens.entries()) {
    const share = polite && COURTESY.test(token.word) ? COURTESY_SHARE : 1
    const side = turn > 0 ? (at < turn ? BEFORE_TURN : BEHIND_TURN) : 1
    const weight = weightAt(tokens, at, read) * share * side
    if (weight === 0) continue
    const list = weight > 0 ? good : bad
    const again = token.picture && list.has(token.word)
    list.set(token.word, (list.get(token.word) ?? 0) + weight)
    const counted = again ? Math.sign(weight) * REPEATED_PICTURE : weight
    if (weight > 0) up += counted
    else down += counted
  }
  return { good, bad, up, down }
}

function pleasure(words: number, signals: Signals): number {
  const meant = words * (signals.idea || signals.buying ? WISHED : 1)
  return meant + (signals.pleasure ? PLEASURE : 0)
}

function displeasure(words: number, worst: number, asks: boolean, clean: CleanText, signals: Signals): number {
  const aside = signals.idea || (asks && !signals.problem && !signals.patience && worst > STRONG)
  let sum = words * (aside ? ASIDE : 1)
  if (signals.problem && !signals.idea) sum += PROBLEM
  if (signals.patience) sum += PATIENCE
  if (CRY.test(clean.low)) sum += CRY_WEIGHT
  return sum
}

function balance(up: number, down: number, clean: CleanText): number {
  const cries = Math.min(3, clean.text.match(/!/g)?.length ?? 0)
  const sum = up + down * 1.15
  return Math.abs(sum) < 0.5 ? sum : sum * (1 + cries * 0.08)
}

function weightAt(tokens: readonly Token[], at: number, feelingOf: (word: string) => number): number {
  const token = tokens[at]
  if (!token) return 0
  if (token.picture) return pictureFeeling(token.word)
  let weight = feelingOf(token.word)
  if (weight === 0) return 0
  if (token.stretched || token.loud) weight *= LOUDER
  for (let back = 1; back <= REACH; back++) {
    const before = tokens[at - back]
    if (!before || before.picture || before.clause !== token.clause) break
    const degree = DEGREES.get(before.word)
    if (degree !== undefined && back <= 2) weight *= degree
    if (isNegator(before.word) && feelingOf(before.word) >= -1.5 && reaches(before.word, back)) return negated(weight)
  }
  return weight
}

const isNegator = (word: string): boolean => NEGATORS.has(word) || word.endsWith("n't")
/** The Russian particle turns round what stands directly behind it; “no” does too. */
const reaches = (word: string, back: number): boolean =>
  !/^(?:не|ни|нет|без|no)$/.test(word) || back <= (word === 'no' ? 1 : 2)
/** What is not good is bad; what is not bad is hardly good. */
const negated = (weight: number): number => (weight > 0 ? -0.9 * weight : -0.25 * weight)

/** Nice words beside a fault, with a sign that they are not meant so. */
function isMocking(clean: CleanText, signals: Signals, up: number, down: number): boolean {
  if (up < 1.2) return false
  const fault = signals.problem !== undefined || signals.patience !== undefined || down <= -1.5
  if (MOCKING.test(clean.text)) return fault || down < 0
  const quoted =
    /[“«"](?:great|best|service|amazing|excellent|support|help|лучш\p{L}*|сервис|отличн\p{L}*|поддержк\p{L}*|забот\p{L}*)\p{L}*[”»"]/iu.test(
      clean.text,
    )
  if (quoted) return fault || down < 0
  return (
    fault &&
    /^(?:oh |well |wow |just |yeah |gee |so |ну |вот |ой )?(?:great|brilliant|fantastic|amazing|awesome|wonderful|lovely|nice|love|perfect|thanks|thank you|good job|congrat\p{L}*|bravo|super|отлично|супер|прекрасно|замечательно|спасибо|молодцы|браво|класс|красавцы|круто|шикарно|здорово|чудесно|великолепно)(?![\p{L}])/u.test(
      clean.low,
    ) &&
    !/thank(?:s| you)[,.!]? (?:for (?:your|the|getting|reply|help|respon)|in advance)/u.test(clean.low) &&
    signals.request === undefined
  )
}

function strongest(words: ReadonlyMap<string, number>, sign: 1 | -1): string[] {
  return [...words]
    .toSorted(([, one], [, other]) => sign * (other - one))
    .slice(0, 3)
    .map(([word]) => word)
}
