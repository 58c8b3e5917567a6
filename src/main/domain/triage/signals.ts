import { type Cue, cue, opening } from './cue.ts'
import { QUESTIONS_EN, REQUESTS_EN } from './cues/asks-en.ts'
import { QUESTIONS_RU, REQUESTS_RU } from './cues/asks-ru.ts'
import { LOST_PATIENCE, PLEASURE } from './cues/feelings.ts'
import { BUYING, CLOSING, EMPLOYEE, IDEA, JOB, OWNER, PRAISE, PRESS, RECOMMENDS, SPAM } from './cues/intents.ts'
import { PROBLEMS_EN } from './cues/problems-en.ts'
import { PROBLEMS_RU } from './cues/problems-ru.ts'
import { HURRY, LEAVING, LEGAL, NEEDY, REPEATED, SAFETY, SECURITY } from './cues/urgency.ts'

/** What phrases of a message stand for. */
export type Signal =
  | 'problem'
  | 'patience'
  | 'pleasure'
  | 'request'
  | 'question'
  | 'praise'
  | 'idea'
  | 'buying'
  | 'spam'
  | 'safety'
  | 'legal'
  | 'security'
  | 'hurry'
  | 'needy'
  | 'repeated'
  | 'leaving'
  | 'job'
  | 'press'
  | 'employee'
  | 'owner'
  | 'recommends'

const CUES: Readonly<Record<Signal, Cue>> = {
  problem: either(PROBLEMS_EN, PROBLEMS_RU),
  patience: cue(LOST_PATIENCE),
  pleasure: cue(PLEASURE),
  request: either(REQUESTS_EN, REQUESTS_RU),
  question: opening(`${QUESTIONS_EN}\n${QUESTIONS_RU}`),
  praise: cue(PRAISE),
  idea: cue(IDEA),
  buying: cue(BUYING),
  spam: cue(SPAM),
  safety: cue(SAFETY),
  legal: cue(LEGAL),
  security: cue(SECURITY),
  hurry: cue(HURRY),
  needy: cue(NEEDY),
  repeated: cue(REPEATED),
  leaving: cue(LEAVING),
  job: cue(JOB),
  press: cue(PRESS),
  employee: cue(EMPLOYEE),
  owner: cue(OWNER),
  recommends: cue(RECOMMENDS),
}
const WHOLE_CLOSING = new RegExp(`^(?:${closings()})$`, 'u')

function either(english: string, russian: string): Cue {
  const [one, other] = [cue(english), cue(russian)]
  return (low) => one(low) ?? other(low)
}

function closings(): string {
  const list = CLOSING.replaceAll(/[()\n]/g, ' ')
    .split('|')
    .map((word) => word.trim().replaceAll('*', String.raw`\p{L}*`))
  return `(?:(?:${list.join('|')}|so|much|you|very|a|lot|again|guys|now|i|that|large|очень|вам|вас|большое|все|я|за|ответ|помощь|for|the|your|help|reply|response)[\\s.,!]*)+`
}

export type Signals = Readonly<Partial<Record<Signal, string>>>

/** Thanks for help that was given asks for nothing. */
const THANKED =
  /(?:thank(?:s| you)?|thx|cheers|appreciate)(?: (?:so|very) much| a lot)? (?:for )?(?:all |the |your |you )+(?:quick |fast |prompt |great )?(?:help|assistance|support|reply|response|advice|information|info|update|time|call)\p{L}*|спасибо (?:вам |большое |огромное )*за (?:вашу |оперативную |быструю )*помощь/gu

/** Every signal of a text in small letters, with the phrase that showed it. */
export function signalsOf(low: string): Signals {
  const found: Partial<Record<Signal, string>> = {}
  const unthanked = low.replaceAll(THANKED, ' ')
  for (const [signal, look] of Object.entries(CUES) as [Signal, Cue][]) {
    const phrase = look(signal === 'request' ? unthanked : low)
    if (phrase !== null) found[signal] = phrase
  }
  return found
}

/** Whether nothing is said but thanks, consent or good-bye. */
export function isClosing(low: string): boolean {
  const words = low
    .replaceAll(/[^\p{L}\p{N}\s']/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return words.length > 0 && words.length < 120 && WHOLE_CLOSING.test(words)
}
