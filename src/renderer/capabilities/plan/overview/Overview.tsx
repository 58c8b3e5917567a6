import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '#shared/model/plan.ts'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { FrontierSection } from '../frontier/FrontierSection.tsx'
import type { FrontierState } from '../frontier/use-frontier.ts'
import styles from './overview.module.css'
import type { Suggest } from '../use-suggest.ts'
import { WhatChanges } from './WhatChanges.tsx'
import { DIMENSIONS, WhatStays } from './WhatStays.tsx'

const SHOWN = ['frontier', ...DIMENSIONS] as const
type Shown = (typeof SHOWN)[number]

type OverviewProps = {
  summary: PlanSummary
  suggest: Suggest
  frontier: FrontierState
  onFilter: (text: string) => void
}

/** The plan in figures: what could be kept, where accounts stay and leave, and what that changes. Figures narrow the decisions below. */
export function Overview({ summary, suggest, frontier, onFilter }: OverviewProps) {
  const { t } = useTranslation('plan')
  const [shown, setShown] = useState<Shown>('frontier')
  const control = (
    <SegmentedControl
      size="xs"
      aria-label={t('overviewBy')}
      value={shown}
      onChange={(next) => setShown(SHOWN.find((one) => one === next) ?? 'frontier')}
      data={SHOWN.map((one) => ({ value: one, label: t(`by_${one}`) }))}
    />
  )
  return (
    <div className={styles.overview}>
      <section className={styles.stays}>
        <SectionTitle title={t(shown === 'frontier' ? 'frontier' : 'stays')} aside={control} />
        {shown === 'frontier' ? (
          <FrontierSection summary={summary} suggest={suggest} state={frontier} />
        ) : (
          <WhatStays dimension={shown} onFilter={onFilter} />
        )}
      </section>
      <WhatChanges summary={summary} onFilter={onFilter} />
    </div>
  )
}
