import type { CriterionResult, Maturity, Signals } from '#shared/model/maturity.ts'
import type { Language } from '#shared/model/words.ts'
import { lacking } from './lacking.ts'
import { type Criterion, judge } from './signal.ts'
import { FEEDS, levelOf, SKILL_ORDER, SKILLS } from './skills.ts'
import { STAGE_ORDER, STAGES, standing } from './stages.ts'
import { feedWords, signalWords, skillWords, stageWords } from './words.ts'

/** Where a portfolio stands and what it can do, by evidence, in the words of a language. */
export function maturity(signals: Signals, language: Language): Maturity {
  const result = ({ signal, need }: Criterion): CriterionResult => ({
    signal,
    label: signalWords[signal][language],
    state: judge(signals[signal], need),
    ...signals[signal],
    wanted: 'share' in need ? need.share : need.least,
    unit: 'share' in need ? 'share' : 'count',
    lacking: lacking[signal] ?? null,
  })
  const { stage, perhaps, states } = standing(signals)
  return {
    stage,
    perhaps,
    stages: STAGE_ORDER.map((id) => ({
      id,
      ...stageWords[id][language],
      state: states[id],
      criteria: STAGES[id].map(result),
    })),
    skills: SKILL_ORDER.map((id) => {
      const criteria = SKILLS[id].map(result)
      return { id, ...skillWords[id][language], level: levelOf(criteria.map(({ state }) => state)), criteria }
    }),
    feeds: FEEDS.map(({ from, to, criterion }) => ({
      from,
      to,
      text: feedWords[from][language],
      evidence: result(criterion),
    })),
  }
}
