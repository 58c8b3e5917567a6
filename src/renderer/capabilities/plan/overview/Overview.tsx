import type { PlanSummary } from '#shared/model/plan.ts'
import styles from '../plan.module.css'
import { WhatChanges } from './WhatChanges.tsx'
import { WhatStays } from './WhatStays.tsx'

/** The plan in figures: where accounts stay and leave, and what that changes. Every figure narrows the decisions below. */
export function Overview({ summary, onFilter }: { summary: PlanSummary; onFilter: (text: string) => void }) {
  return (
    <div className={styles.overview}>
      <WhatStays onFilter={onFilter} />
      <WhatChanges summary={summary} onFilter={onFilter} />
    </div>
  )
}
