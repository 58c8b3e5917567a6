import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanLimits, PlanSummary } from '#shared/model/plan.ts'
import { runJob } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { tellProblem } from '../../app/problems.ts'
import { cancelJob, useJobs } from '../../app/state/jobs.ts'
import { showToast } from '../../components/notice/toast.tsx'
import { useScenarios } from './scenario/use-scenario-work.ts'
import { useScenario } from './scenario/use-scenario.ts'

const NONE: PlanLimits = {}

/** Asks for suggestions within the limits of the scenario that is shown, and tells how far they are, whoever asked. */
export function useSuggest() {
  const { t } = useTranslation(['plan', 'frame'])
  const format = useFormat()
  const { of, id } = useScenario()
  const scenarios = useScenarios()
  const stored = scenarios.find((one) => (id === null ? one.isPlan : one.scenarioId === id))?.limits ?? NONE
  /** Limits that were typed and not asked for yet, with the scenario they are for. */
  const [draft, setDraft] = useState<{ id: string | null; limits: PlanLimits } | null>(null)
  const limits = draft !== null && draft.id === id ? draft.limits : stored
  const job = useJobs(({ jobs }) => jobs.find((one) => one.name === 'plan.recommend' && one.finishedAt === null))
  const unmet = (asked: PlanLimits, { after, audienceKept }: PlanSummary): string | null => {
    if (asked.maxAccounts !== undefined && after.accounts > asked.maxAccounts)
      return t('overAccounts', { asked: format.number(asked.maxAccounts) })
    return audienceKept === null || audienceKept >= (asked.minAudience ?? 0)
      ? null
      : t('underAudience', { asked: format.share(asked.minAudience ?? 0) })
  }
  const start = async (asked: PlanLimits): Promise<void> => {
    try {
      const summary = await runJob('plan.recommend', { ...asked, ...of })
      setDraft(null)
      const words = { before: format.number(summary.before.accounts), after: format.number(summary.after.accounts) }
      const more = unmet(asked, summary)
      showToast({
        message: more === null ? t('suggested', words) : `${t('suggested', words)}. ${more}`,
        closeLabel: t('frame:close'),
      })
    } catch (error) {
      tellProblem(error)
    }
  }
  const known = job !== undefined && job.total > 0
  const far = known
    ? t('suggestingOf', { done: format.number(job.done), total: format.number(job.total) })
    : t('suggesting')
  return {
    limits,
    setLimits: (next: PlanLimits) => setDraft({ id, limits: next }),
    running: job !== undefined,
    share: known ? job.done / job.total : null,
    text: job?.subject ? t('suggestingSo', { how: job.subject }) : far,
    start: () => void start(limits),
    /** Other limits, kept with the scenario and asked for at once. */
    startWithin: (next: PlanLimits) => void start(next),
    cancel: () => job && cancelJob(job.id),
  }
}
export type Suggest = ReturnType<typeof useSuggest>
