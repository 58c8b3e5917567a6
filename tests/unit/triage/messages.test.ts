import { describe, expect, test } from 'vitest'
import { Intent, Sentiment } from '#shared/model/triage.ts'
import { judge } from '#main/domain/triage/classify.ts'
import { labelled, measure, type Measure } from './labelled.ts'

const halves = { tuning: labelled('tuning'), 'held-out': labelled('held-out') }

describe.each(['tuning', 'held-out'] as const)('labelled messages, %s half', (half) => {
  const judged = halves[half].map((wanted) => ({ wanted, found: judge(wanted.text) }))
  const bySentiment = (one: Sentiment): Measure =>
    measure(
      judged,
      ({ wanted }) => wanted.sentiment === one,
      ({ found }) => found.sentiment === one,
    )
  const byIntent = (one: Intent): Measure =>
    measure(
      judged,
      ({ wanted }) => wanted.intent === one,
      ({ found }) => found.intent === one,
    )
  const answers = measure(
    judged,
    ({ wanted }) => wanted.needsAnswer,
    ({ found }) => found.needsAnswer,
  )
  const classes: [string, Measure][] = [
    ...Sentiment.options.map((one): [string, Measure] => [one, bySentiment(one)]),
    ...Intent.options.map((one): [string, Measure] => [one, byIntent(one)]),
    ['needs an answer', answers],
  ]

  test('prints precision, recall and F1 of every class, and holds the promised ones', () => {
    const line = ([name, { precision, recall, f1, count }]: [string, Measure]): string =>
      [
        name.padEnd(16),
        ...[precision, recall, f1].map((one) => one.toFixed(3).padStart(6)),
        String(count).padStart(5),
      ].join(' ')
    process.stdout.write(`${half} (${judged.length})     precision recall f1 count\n${classes.map(line).join('\n')}\n`)
    expect(bySentiment('negative').f1).toBeGreaterThanOrEqual(0.75)
    expect(answers.recall).toBeGreaterThanOrEqual(0.9)
    expect(answers.precision).toBeGreaterThanOrEqual(0.8)
  })

  test.each(['en', 'ru'])('the promise is met in %s on its own', (language) => {
    const own = judged.filter(({ wanted }) => wanted.language === language)
    const negative = measure(
      own,
      ({ wanted }) => wanted.sentiment === 'negative',
      ({ found }) => found.sentiment === 'negative',
    )
    expect(negative.f1).toBeGreaterThanOrEqual(0.75)
  })

  test('knows the language of nearly every one', () => {
    const right = judged.filter(({ wanted, found }) => wanted.language === found.language).length
    expect(right / judged.length).toBeGreaterThan(0.97)
  })
})

test('the two halves share no message, and there are more than three hundred', () => {
  const all = [...halves.tuning, ...halves['held-out']].map((one) => one.text)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(300)
})
