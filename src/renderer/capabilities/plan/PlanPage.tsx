import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { useParameters } from '../../app/navigation.ts'
import { useActions } from '../../app/palette/actions.ts'
import { useAsk } from '../../app/queries.ts'
import { NoPlan } from './NoPlan.tsx'
import { PlanHead } from './PlanHead.tsx'
import { useScenario } from './scenario/use-scenario.ts'
import { useSuggest } from './use-suggest.ts'
import { FIRST_VIEW, OF_A_VIEW, OF_SCENARIOS, type ViewId, VIEW_IDS, VIEWS } from './views.ts'

/** What becomes of every account: the views of the plan, and what suggests it. */
export function PlanPage() {
  const { t } = useTranslation('plan')
  const [parameters, set] = useParameters()
  const view = VIEW_IDS.find((one) => one === parameters.get('view')) ?? FIRST_VIEW
  const { of } = useScenario()
  const summary = useAsk('plan.summary', OF_SCENARIOS.has(view) ? of : {})
  const suggest = useSuggest()
  const show = (next: ViewId): void => set({ ...OF_A_VIEW, view: next === FIRST_VIEW ? null : next })
  useActions('plan', [
    {
      id: 'plan:suggest',
      label: summary.data?.suggestedAt ? t('again') : t('suggest'),
      icon: IconArrowsExchange,
      run: suggest.start,
    },
    ...VIEW_IDS.map((one) => ({
      id: `plan:view:${one}`,
      label: `${t('title')}: ${t(`view_${one}`)}`,
      icon: VIEWS[one].icon,
      run: () => show(one),
    })),
  ])
  if (summary.isError || summary.data === undefined) return <Awaited of={[summary]} page={t('title')} />
  const { View } = VIEWS[view]
  return (
    <>
      <PlanHead summary={summary.data} suggest={suggest} view={view} onView={show} />
      {summary.data === null ? <NoPlan suggest={suggest} /> : <View summary={summary.data} suggest={suggest} />}
    </>
  )
}
