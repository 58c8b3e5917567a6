import { readFileSync } from 'node:fs'
import { Intent, Sentiment } from '#shared/model/triage.ts'

export type Labelled = { language: string; sentiment: Sentiment; intent: Intent; needsAnswer: boolean; text: string }

/** Messages written and labelled by hand: `tuning` to look at while words and rules are changed, `held-out` only to measure. */
export function labelled(half: 'tuning' | 'held-out'): Labelled[] {
  const file = new URL(`../../fixtures/triage/messages-${half}.tsv`, import.meta.url)
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [language = '', sentiment, intent, answer, text = ''] = line.split('\t')
    return {
      language,
      sentiment: Sentiment.parse(sentiment),
      intent: Intent.parse(intent),
      needsAnswer: answer === 'yes',
      text,
    }
  })
}

export type Measure = { precision: number; recall: number; f1: number; count: number }

/** Precision, recall and F1 of one class. */
export function measure<T>(all: readonly T[], wanted: (one: T) => boolean, found: (one: T) => boolean): Measure {
  const hits = all.filter((one) => wanted(one) && found(one)).length
  const count = all.filter(wanted).length
  const claimed = all.filter(found).length
  const precision = claimed === 0 ? 0 : hits / claimed
  const recall = count === 0 ? 0 : hits / count
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall), count }
}
