import { Button } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { askShell } from '../../api.ts'
import { useParameters } from '../../app/navigation.ts'
import { runAction } from '../../app/palette/actions.ts'
import { tellProblem } from '../../app/problems.ts'
import { changeShell } from '../../app/state/shell.ts'
import { StripArt } from '../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../components/notice/EmptyState.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { CenterHead } from './CenterHead.tsx'
import { AccountsSection } from './sections/AccountsSection.tsx'
import { ActivitySection } from './sections/ActivitySection.tsx'
import { CoverageSection } from './sections/CoverageSection.tsx'
import { FindingsSection } from './sections/FindingsSection.tsx'
import { FirstAnswerSection } from './sections/FirstAnswerSection.tsx'
import { NeedsSection } from './sections/NeedsSection.tsx'
import { PlanSection } from './sections/PlanSection.tsx'
import { RecordSection } from './sections/RecordSection.tsx'
import { ServiceGapSection } from './sections/ServiceGapSection.tsx'
import { linksOf } from './scope.ts'
import { SinceLine } from './SinceLine.tsx'
import { useCenter, useVisit } from './use-center.ts'
import styles from './center.module.css'

/** One screen that says where the company stands; every figure opens the rows behind it. */
export function CenterPage() {
  const { t } = useTranslation(['center', 'frame'])
  const [parameters] = useParameters()
  const [brand, market] = [parameters.get('brand'), parameters.get('market')]
  const scope = useMemo(() => ({ brand, market }), [brand, market])
  const links = useMemo(() => linksOf(scope), [scope])
  const { data, error, refetch } = useCenter(scope)
  useVisit()
  useEffect(() => {
    if (data) document.documentElement.dataset['ready'] = 'true'
  }, [data])

  if (error || !data) return <Awaited of={[{ error, refetch }]} page={t('frame:center')} />
  const scoped = scope.brand !== null || scope.market !== null
  if (data.accounts.total === 0 && data.behind.length === 0 && !scoped)
    return (
      <>
        <PageHead title={t('frame:center')} />
        <EmptyState
          art={<StripArt />}
          title={t('emptyTitle')}
          text={t('emptyText')}
          primary={
            <Button size="lg" onClick={() => runAction('import')}>
              {t('emptyImport')}
            </Button>
          }
          quiet={
            <Button
              size="lg"
              variant="subtle"
              onClick={() => void changeShell(() => askShell('shell.openSample', {})).catch(tellProblem)}
            >
              {t('emptySample')}
            </Button>
          }
        />
      </>
    )
  return (
    <>
      <CenterHead figures={data} scope={scope} />
      <SinceLine figures={data} />
      <div className={styles.sheet}>
        <AccountsSection figures={data} links={links} />
        <ActivitySection figures={data} links={links} />
        <RecordSection figures={data} links={links} />
        <FindingsSection figures={data} links={links} />
        <CoverageSection figures={data} links={links} />
        <ServiceGapSection figures={data} links={links} />
        <FirstAnswerSection figures={data} links={links} />
        <PlanSection figures={data} links={links} />
        <NeedsSection figures={data} />
      </div>
    </>
  )
}
