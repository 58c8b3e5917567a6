import { describe, expect, test } from 'vitest'
import { readOutcome } from '#main/domain/outcomes/read-outcome.ts'
import { labelledThreads } from './labelled.ts'

const halves = { tuning: labelledThreads('tuning'), 'held-out': labelledThreads('held-out') }
type Half = keyof typeof halves
const ASPECTS = ['felt', 'consequence', 'stage', 'influence'] as const
type Aspect = (typeof ASPECTS)[number]

const NONE = 'unknown'
const read = (half: Half) =>
  halves[half].map((one) => {
    const found = readOutcome(one.messages)
    const pairs = ASPECTS.map((aspect): [Aspect, { wanted: string; found: string; confidence: number }] => [
      aspect,
      {
        wanted: one[aspect] ?? NONE,
        found: found[aspect]?.value ?? NONE,
        confidence: found[aspect]?.confidence ?? 0,
      },
    ])
    return { language: one.language, ...(Object.fromEntries(pairs) as Record<Aspect, (typeof pairs)[number][1]>) }
  })
const results = { tuning: read('tuning'), 'held-out': read('held-out') }

/** Of what was told at all, how much was right; of what should have been told, how much was. */
function overall(half: Half, aspect: Aspect): { precision: number; recall: number } {
  const all = results[half].map((one) => one[aspect])
  const hits = all.filter(({ wanted, found }) => found !== NONE && wanted === found).length
  return {
    precision: hits / all.filter(({ found }) => found !== NONE).length,
    recall: hits / all.filter(({ wanted }) => wanted !== NONE).length,
  }
}

describe.each(['tuning', 'held-out'] as const)('labelled conversations, %s half', (half) => {
  test('prints precision and recall of every class, and holds what is promised', () => {
    const lines = ASPECTS.flatMap((aspect) => {
      const all = results[half].map((one) => one[aspect])
      return [...new Set(all.map(({ wanted }) => wanted))].toSorted().map((value) => {
        const hits = all.filter(({ wanted, found }) => wanted === value && found === value).length
        const claimed = all.filter(({ found }) => found === value).length
        const count = all.filter(({ wanted }) => wanted === value).length
        const figures = [claimed === 0 ? 0 : hits / claimed, hits / count].map((one) => one.toFixed(3).padStart(6))
        return `${aspect.padEnd(12)} ${value.padEnd(12)} ${figures.join(' ')} ${String(count).padStart(4)}`
      })
    })
    process.stdout.write(`${half} (${halves[half].length})      precision recall count\n${lines.join('\n')}\n`)
    for (const aspect of ASPECTS) {
      const { precision, recall } = overall(half, aspect)
      expect.soft(precision, `precision of ${aspect}`).toBeGreaterThanOrEqual(0.85)
      expect.soft(recall, `recall of ${aspect}`).toBeGreaterThanOrEqual(0.8)
    }
  })

  test.each(['en', 'ru'])('holds in %s on its own', (language) => {
    const felt = results[half].filter((one) => one.language === language).map((one) => one.felt)
    const right = felt.filter(({ wanted, found }) => wanted === found).length
    expect(right / felt.length).toBeGreaterThanOrEqual(0.8)
  })

  test('nothing is taken from silence: nobody who was not heard after the answer is told to have felt anything', () => {
    const silent = halves[half].filter(({ messages }) => messages.at(-1)?.ours === true)
    expect(silent.length).toBeGreaterThan(5)
    expect(silent.map(({ messages }) => readOutcome(messages).felt)).toEqual(silent.map(() => null))
  })
})

test('what it is surer of is right at least as often, on the half that was only measured', () => {
  const known = results['held-out']
    .flatMap((one) => ASPECTS.map((aspect) => one[aspect]))
    .filter(({ found }) => found !== NONE)
  const right = (some: typeof known): number =>
    some.filter(({ wanted, found }) => wanted === found).length / some.length
  const sure = known.filter(({ confidence }) => confidence >= 0.8)
  const unsure = known.filter(({ confidence }) => confidence < 0.8)
  expect(right(sure)).toBeGreaterThanOrEqual(right(unsure))
  expect(right(sure)).toBeGreaterThanOrEqual(0.85)
})

test('the halves share no conversation, and there are 160', () => {
  const all = [...halves.tuning, ...halves['held-out']].map(({ messages }) => messages.map(({ text }) => text).join())
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(160)
})
