import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useReady } from '../../../app/ready.ts'
import { FrontierArt } from '../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../components/notice/EmptyState.tsx'
import { useScenario } from '../scenario/use-scenario.ts'

/** A view of the plan alone: beside it, a scenario is only weighed and never carried out. */
export const onlyPlan = (View: () => ReactNode) =>
  function OnlyPlan() {
    const { id, show } = useScenario()
    return id === null ? <View /> : <NotThePlan onPlan={() => show(null)} />
  }

function NotThePlan({ onPlan }: { onPlan: () => void }) {
  const { t } = useTranslation('carry')
  useReady(true)
  return (
    <EmptyState
      art={<FrontierArt />}
      title={t('onlyPlanTitle')}
      text={t('onlyPlanText')}
      primary={
        <Button size="lg" onClick={onPlan}>
          {t('onlyPlanShow')}
        </Button>
      }
    />
  )
}
