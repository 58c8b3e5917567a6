import type { CriterionState, MaturityStage, Signals } from '#shared/model/maturity.ts'
import { type Criterion, judge, least, share } from './signal.ts'

/**
 * The six stages of Altimeter's "The Evolution of Social Business" (Li, Solis, 2013). The names and their order are the
 * study's; which evidence shows a stage, and how much of it, is set here, because the study asked people and not records.
 */
export const STAGES: Readonly<Record<MaturityStage, readonly Criterion[]>> = {
  planning: [least('inventory', 1), least('asked', 1)],
  presence: [share('brand_market', 0.8), share('owner', 0.8), share('silent_not', 0.5)],
  engagement: [share('mirrored', 0.3), share('answered', 0.5), share('stages', 0.5)],
  formalized: [
    share('purpose', 0.8),
    share('backup', 0.8),
    share('access', 0.8),
    share('reviewed', 0.5),
    least('audits', 2),
  ],
  strategic: [share('goal', 0.6), share('goals_measured', 0.8), share('decided', 0.8), least('targets', 1)],
  converged: [share('reached', 0.9), least('functions', 3), share('insights_routed', 0.8), share('campaigns', 0.5)],
}

/** In the order in which a portfolio goes through them. */
export const STAGE_ORDER = Object.keys(STAGES) as MaturityStage[]

/** Of a whole: missing as soon as one part is missing, unknown when one part is unknown, met otherwise. */
export function together(states: readonly CriterionState[]): CriterionState {
  if (states.includes('missing')) return 'missing'
  return states.includes('unknown') ? 'unknown' : 'met'
}

/** Where a portfolio stands. A stage counts only with all before it; unknown evidence is no evidence. */
export function standing(signals: Signals): {
  stage: MaturityStage | null
  perhaps: MaturityStage | null
  states: Record<MaturityStage, CriterionState>
} {
  const states = Object.fromEntries(
    STAGE_ORDER.map((stage) => [
      stage,
      together(STAGES[stage].map(({ signal, need }) => judge(signals[signal], need))),
    ]),
  ) as Record<MaturityStage, CriterionState>
  const last = (holds: (state: CriterionState) => boolean): MaturityStage | null => {
    const end = STAGE_ORDER.findIndex((stage) => !holds(states[stage]))
    return STAGE_ORDER[(end === -1 ? STAGE_ORDER.length : end) - 1] ?? null
  }
  const stage = last((state) => state === 'met')
  const best = last((state) => state !== 'missing')
  return { stage, perhaps: best === stage ? null : best, states }
}
