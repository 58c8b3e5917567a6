import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '#shared/model/plan.ts'
import { useFormat } from '../../app/format.ts'
import { TermHelp } from '../../components/help/TermHelp.tsx'
import { JobLine } from '../../components/notice/JobLine.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { Tabs } from '../../components/page/Tabs.tsx'
import { LimitsMenu } from './LimitsMenu.tsx'
import styles from './plan.module.css'
import { ScenarioMenu } from './scenario/ScenarioMenu.tsx'
import type { Suggest } from './use-suggest.ts'
import { FIRST_VIEW, OF_SCENARIOS, type ViewId, VIEW_IDS } from './views.ts'

type PlanHeadProps = {
  summary: PlanSummary | null
  suggest: Suggest
  view: ViewId
  onView: (view: ViewId) => void
}

/** Title, the views once there is a plan, which scenario is looked at, and on the first view what suggests it anew. */
export function PlanHead({ summary, suggest, view, onView }: PlanHeadProps) {
  const { t } = useTranslation(['plan', 'frame'])
  const tabs =
    summary === null ? undefined : (
      <Tabs
        label={t('views')}
        items={VIEW_IDS.map((id) => ({ id, label: t(`view_${id}`) }))}
        value={view}
        onChange={(id) => onView(VIEW_IDS.find((one) => one === id) ?? FIRST_VIEW)}
        size="page"
      />
    )
  const running = suggest.running ? (
    <JobLine text={suggest.text} share={suggest.share} onCancel={suggest.cancel} cancelLabel={t('frame:cancel')} />
  ) : null
  const actions =
    summary === null ? (
      (running ?? undefined)
    ) : (
      <>
        {running}
        {OF_SCENARIOS.has(view) ? <ScenarioMenu /> : null}
        {view === FIRST_VIEW && !suggest.running ? <Suggesting summary={summary} suggest={suggest} /> : null}
      </>
    )
  return <PageHead title={t('title')} help={<TermHelp term="disposition" />} tabs={tabs} actions={actions} />
}

function Suggesting({ summary, suggest }: { summary: PlanSummary; suggest: Suggest }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const when = summary.suggestedAt
  return (
    <>
      <LimitsMenu suggest={suggest} accounts={summary.accounts} />
      <Button
        leftSection={<IconRefresh size={14} aria-hidden />}
        onClick={suggest.start}
        title={when === null ? undefined : t('suggestedAt', { when: format.instant(when) })}
      >
        <span className={styles.headWord}>{when === null ? t('suggest') : t('again')}</span>
      </Button>
    </>
  )
}
