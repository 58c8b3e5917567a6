import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '#shared/model/plan.ts'
import { runJob } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { tellProblem } from '../../app/problems.ts'
import { cancelJob, useJobs } from '../../app/state/jobs.ts'
import { showToast } from '../../components/notice/toast.tsx'

/** What the suggestion has to keep to; null is no limit. `minAudience` is a share of 100. */
export type Limits = { readonly maxAccounts: number | null; readonly minAudience: number | null }

/** Asks for suggestions within limits and tells how far they are, whoever asked. */
export function useSuggest() {
  const { t } = useTranslation(['plan', 'frame'])
  const format = useFormat()
  const [limits, setLimits] = useState<Limits>({ maxAccounts: null, minAudience: null })
  const job = useJobs(({ jobs }) => jobs.find((one) => one.name === 'plan.recommend' && one.finishedAt === null))
  const short = ({ audienceKept }: PlanSummary): string | null => {
    const asked = (limits.minAudience ?? 0) / 100
    return audienceKept === null || audienceKept >= asked ? null : t('underAudience', { asked: format.share(asked) })
  }
  const start = async (): Promise<void> => {
    try {
      const summary = await runJob('plan.recommend', {
        ...(limits.maxAccounts === null ? {} : { maxAccounts: limits.maxAccounts }),
        ...(limits.minAudience === null ? {} : { minAudience: limits.minAudience / 100 }),
      })
      const words = { before: format.number(summary.before.accounts), after: format.number(summary.after.accounts) }
      const unmet =
        limits.maxAccounts !== null && summary.after.accounts > limits.maxAccounts
          ? t('overAccounts', { asked: format.number(limits.maxAccounts) })
          : short(summary)
      showToast({
        message: unmet === null ? t('suggested', words) : `${t('suggested', words)}. ${unmet}`,
        closeLabel: t('frame:close'),
      })
    } catch (error) {
      tellProblem(error)
    }
  }
  const known = job !== undefined && job.total > 0
  return {
    limits,
    setLimits,
    running: job !== undefined,
    share: known ? job.done / job.total : null,
    text: known
      ? t('suggestingOf', { done: format.number(job.done), total: format.number(job.total) })
      : t('suggesting'),
    start: () => void start(),
    cancel: () => job && cancelJob(job.id),
  }
}
export type Suggest = ReturnType<typeof useSuggest>
