import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '#shared/model/plan.ts'
import { useFormat } from '../../app/format.ts'
import { JobLine } from '../../components/notice/JobLine.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { Tabs } from '../../components/page/Tabs.tsx'
import { LimitsMenu } from './LimitsMenu.tsx'
import type { Suggest } from './use-suggest.ts'
import { FIRST_VIEW, type ViewId, VIEW_IDS } from './views.ts'

type PlanHeadProps = {
  summary: PlanSummary | null
  suggest: Suggest
  view: ViewId
  onView: (view: ViewId) => void
}

/** Title, the views once there is a plan, and on the first of them what suggests the plan anew. */
export function PlanHead({ summary, suggest, view, onView }: PlanHeadProps) {
  const { t } = useTranslation(['plan', 'frame'])
  const format = useFormat()
  const when = summary?.suggestedAt ?? null
  const actions = suggest.running ? (
    <JobLine text={suggest.text} share={suggest.share} onCancel={suggest.cancel} cancelLabel={t('frame:cancel')} />
  ) : summary && view === FIRST_VIEW ? (
    <>
      <LimitsMenu suggest={suggest} accounts={summary.accounts} />
      <Button
        onClick={suggest.start}
        title={when === null ? undefined : t('suggestedAt', { when: format.instant(when) })}
      >
        {when === null ? t('suggest') : t('again')}
      </Button>
    </>
  ) : undefined
  const tabs =
    summary === null || VIEW_IDS.length === 1 ? undefined : (
      <Tabs
        label={t('views')}
        items={VIEW_IDS.map((id) => ({ id, label: t(`view_${id}`) }))}
        value={view}
        onChange={(id) => onView(VIEW_IDS.find((one) => one === id) ?? FIRST_VIEW)}
        size="page"
      />
    )
  return <PageHead title={t('title')} tabs={tabs} actions={actions} />
}
