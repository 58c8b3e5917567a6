import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '#shared/model/plan.ts'
import { useFormat } from '../../app/format.ts'
import { JobLine } from '../../components/notice/JobLine.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { LimitsMenu } from './LimitsMenu.tsx'
import type { Suggest } from './use-suggest.ts'

/** Title, when the plan was suggested, and the button that suggests anew. */
export function PlanHead({ summary, suggest }: { summary: PlanSummary | null; suggest: Suggest }) {
  const { t } = useTranslation(['plan', 'frame'])
  const format = useFormat()
  const when = summary?.suggestedAt ?? null
  const actions = suggest.running ? (
    <JobLine text={suggest.text} share={suggest.share} onCancel={suggest.cancel} cancelLabel={t('frame:cancel')} />
  ) : summary ? (
    <>
      <LimitsMenu suggest={suggest} accounts={summary.accounts} />
      <Button onClick={suggest.start}>{when === null ? t('suggest') : t('again')}</Button>
    </>
  ) : undefined
  return (
    <PageHead
      title={t('title')}
      count={when === null ? undefined : t('suggestedAt', { when: format.instant(when) })}
      actions={actions}
    />
  )
}
