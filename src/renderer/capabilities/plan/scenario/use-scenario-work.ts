import { useTranslation } from 'react-i18next'
import type { ScenarioSummary } from '#shared/model/plan.ts'
import { ask } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { problemOf, tellProblem } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { letterOf } from './letters.ts'
import { useScenario } from './use-scenario.ts'

/** A scenario with its letter. */
export type Lettered = ScenarioSummary & { readonly letter: string }

/** Every scenario, the plan first; empty until they are there. */
export function useScenarios(): readonly Lettered[] {
  const { data } = useAsk('plan.scenarios', {})
  return (data?.scenarios ?? []).map((one, index) => ({ ...one, letter: letterOf(index) }))
}

/** What can be done with scenarios. Each answers whether it was done; a name that is taken is not. */
export function useScenarioWork() {
  const { t } = useTranslation('plan')
  const { show, id } = useScenario()
  const done = async (work: () => Promise<string>): Promise<boolean> => {
    try {
      toastDone(await work())
      return true
    } catch (error) {
      tellProblem(error)
      return problemOf(error).code !== 'exists'
    }
  }
  return {
    copy: (from: ScenarioSummary, name: string) =>
      done(async () => {
        const { scenario } = await ask('plan.copyScenario', { from: from.scenarioId, name })
        show(scenario)
        return t('didCopy', { name })
      }),
    rename: (scenario: ScenarioSummary, name: string) =>
      done(async () => {
        await ask('plan.changeScenario', { scenario: scenario.scenarioId, name })
        return t('didRename', { name })
      }),
    putAway: (scenario: ScenarioSummary) =>
      done(async () => {
        await ask('plan.changeScenario', { scenario: scenario.scenarioId, putAway: true })
        if (id === scenario.scenarioId) show(null)
        return t('didPutAway', { name: scenario.scenario })
      }),
    promote: (scenario: ScenarioSummary) =>
      done(async () => {
        await ask('plan.promote', { scenario: scenario.scenarioId })
        show(null)
        return t('didPromote', { name: scenario.scenario })
      }),
  }
}
