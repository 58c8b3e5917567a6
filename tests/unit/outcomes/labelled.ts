import { readFileSync } from 'node:fs'
import { Consequence, FeltOutcome, JourneyStage } from '#shared/model/words.ts'
import type { OutcomeMessage } from '#main/domain/outcomes/thread.ts'

export type Labelled = {
  readonly language: string
  readonly felt: FeltOutcome
  readonly consequence: Consequence
  readonly stage: JourneyStage | null
  readonly influence: string | null
  readonly messages: readonly OutcomeMessage[]
}

/**
 * Conversations written and labelled by hand: `tuning` to look at while cues are changed, `held-out` only to measure.
 * `C` is who asked, `U` us, `O` somebody else; a message an hour.
 */
export function labelledThreads(half: 'tuning' | 'held-out'): Labelled[] {
  const file = new URL(`../../fixtures/outcomes/threads-${half}.tsv`, import.meta.url)
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [language = '', felt, consequence, stage, influence = '-', thread = ''] = line.split('\t')
    return {
      language,
      felt: FeltOutcome.parse(felt),
      consequence: Consequence.parse(consequence),
      stage: stage === '-' ? null : JourneyStage.parse(stage),
      influence: influence === '-' ? null : influence,
      messages: thread.split(/ \/ (?=[CUO]: )/u).map((said, at) => ({
        id: at + 1,
        ours: said.startsWith('U'),
        at: at * 3_600_000,
        author: said.slice(0, 1),
        text: said.slice(3),
      })),
    }
  })
}
