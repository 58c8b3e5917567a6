import type { Consequence, FeltOutcome, JourneyStage } from '#shared/model/words.ts'
import type { Influence } from '#shared/model/outcome.ts'
import { judgeClean, type Judgement } from '../triage/classify.ts'
import { cleanText, type CleanText } from '../triage/text.ts'
import { isClosing } from '../triage/signals.ts'
import type { ReasonCode } from './reasons.ts'

/** One message of a thread; `author` tells people on the other side apart. */
export type OutcomeMessage = {
  readonly id: number
  readonly ours: boolean
  readonly at: number
  readonly author: string | null
  readonly text: string
}

/** What was inferred of one aspect, with what shows it and in which message. `confidence` is our own
 * grade from 0 to 1: what is graded 0.8 and above was right at least as often on labelled threads as what is graded lower. */
export type Inferred<T> = {
  readonly value: T
  readonly confidence: number
  readonly code: ReasonCode
  readonly message: number
}

/** What came of a conversation as far as its messages tell; null is not known. */
export type Outcome = {
  readonly felt: Inferred<FeltOutcome> | null
  readonly consequence: Inferred<Consequence> | null
  readonly stage: Inferred<JourneyStage> | null
  readonly influence: Inferred<Influence> | null
  /** Whether their need was met. */
  readonly settled: Inferred<boolean> | null
  /** The message that proposes something, where one does. */
  readonly idea: number | null
}

/** A message that was read. */
export type Read = {
  readonly id: number
  readonly at: number
  readonly clean: CleanText
  readonly judgement: Judgement
  /** Only thanks, consent or a good-bye. */
  readonly closing: boolean
}

export type ReadThread = {
  /** What the person who began it said, oldest first. */
  readonly theirs: readonly Read[]
  /** Of these, what they said after the first answer, whoever gave it. */
  readonly after: readonly Read[]
  /** What others said who are neither they nor we. */
  readonly others: readonly Read[]
  /** Whether we answered. */
  readonly answered: boolean
}

/** Messages of one person that are read: so many of the first and so many of the newest. */
const FIRST = 2
const NEWEST = 5

/** Consent in words that end nothing in general, but do under an answer. */
const CONSENT =
  /^(?:(?:ok(?:ay)?|alright|right|i see|ah|oh|yes|understood|fair enough|got it|noted|all good|no worries|а|точно|ясно|ок|хорошо|понял[аи]?|понятно|ладно|ну|ага|да|принято|буду знать)[\s.,!]*)+$/u

const readOne = ({ id, at, text }: OutcomeMessage): Read => {
  const clean = cleanText(text)
  return { id, at, clean, judgement: judgeClean(clean), closing: isClosing(clean.low) || CONSENT.test(clean.low) }
}
const ends = <T>(all: readonly T[]): readonly T[] =>
  all.length > FIRST + NEWEST ? [...all.slice(0, FIRST), ...all.slice(-NEWEST)] : all

/** Takes a thread apart: who asked, what they said after our answer, who else spoke. */
export function takeApart(messages: readonly OutcomeMessage[]): ReadThread {
  const asker = messages.find((message) => !message.ours)
  const isTheirs = (message: OutcomeMessage): boolean =>
    !message.ours && (message.author === null || message.author === asker?.author)
  const theirs = ends(messages.filter(isTheirs)).map(readOne)
  const others = ends(messages.filter((message) => !message.ours && !isTheirs(message))).map(readOne)
  const answer = messages.find((message) => asker !== undefined && message.at >= asker.at && !isTheirs(message))
  const byUs = messages.some((message) => asker !== undefined && message.ours && message.at >= asker.at)
  return {
    theirs,
    others,
    after: answer === undefined ? [] : theirs.filter(({ at }) => at > answer.at),
    answered: byUs,
  }
}
