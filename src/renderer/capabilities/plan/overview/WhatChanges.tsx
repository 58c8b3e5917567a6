import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '#shared/model/plan.ts'
import { Disposition } from '#shared/model/words.ts'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { BeforeAfter, type BeforeAfterRow } from '../../../components/charts/BeforeAfter.tsx'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { DispositionBar } from '../../../components/charts/DispositionBar.tsx'
import { FiguresAge } from '../../../app/age/MirrorAge.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { dispositionFilter, stayingFilter } from '../filters.ts'
import styles from './overview.module.css'
import { Checks } from './Checks.tsx'

type WhatChangesProps = { summary: PlanSummary; onFilter: (text: string) => void }

/** Before and after in figures, what must hold, and the plan as one bar. */
export function WhatChanges({ summary, onFilter }: WhatChangesProps) {
  const { t } = useTranslation(['plan', 'words'])
  const format = useFormat()
  const tools = useChartTools()
  const shares = Disposition.options.map((disposition) => {
    const count = summary.dispositions[disposition] ?? 0
    const label = t(`words:${disposition}`)
    return { disposition, count, label, openLabel: t('showDisposition', { count, name: label }) }
  })
  return (
    <section className={styles.changes}>
      <div className={styles.changesFigures}>
        <SectionTitle
          title={t('changes')}
          aside={
            <span className={styles.age}>
              <FiguresAge />
            </span>
          }
        />
        <BeforeAfter
          label={t('changes')}
          heads={[t('changes'), t('today'), t('afterwards')]}
          rows={useRows({ summary, onFilter })}
        />
      </div>
      <div className={styles.changesRest}>
        <Checks summary={summary} onFilter={onFilter} />
        <ChartFrame
          label={t('dispositions')}
          tools={tools}
          title={{ title: t('dispositions'), level: 3 }}
          table={() => ({
            heads: [t('dispositions'), t('fAccounts')],
            rows: shares.map((one) => ({ id: one.disposition, cells: [one.label, format.number(one.count)] })),
          })}
        >
          <DispositionBar
            label={t('dispositions')}
            shares={shares}
            format={format.number}
            withWords={false}
            onOpen={(disposition) => onFilter(dispositionFilter(disposition))}
          />
        </ChartFrame>
      </div>
    </section>
  )
}

function useRows({ summary, onFilter }: WhatChangesProps): readonly BeforeAfterRow[] {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const { before, after, audienceKept } = summary
  const door = (label: string, filter: string): Pick<BeforeAfterRow, 'label' | 'openLabel' | 'onOpen'> => ({
    label,
    openLabel: t('showAfter', { what: label }),
    onOpen: () => onFilter(filter),
  })
  return [
    {
      id: 'accounts',
      key: true,
      before: format.number(before.accounts),
      after: format.number(after.accounts),
      ...door(t('fAccounts'), stayingFilter()),
    },
    {
      id: 'audience',
      label: audienceKept === null ? t('fAudience') : t('fAudienceKept', { share: format.share(audienceKept) }),
      before: format.compact(before.audience),
      after: format.compact(after.audience),
    },
    {
      id: 'cells',
      label: t('fCells', { count: after.cellsNeeded }),
      before: format.number(before.cellsCovered),
      after: format.number(after.cellsCovered),
    },
    {
      id: 'owner',
      before: format.number(before.withoutOwner),
      after: format.number(after.withoutOwner),
      ...door(t('fNoOwner'), stayingFilter('owner', 'none')),
    },
    {
      id: 'severe',
      before: format.number(before.severeFindings),
      after: format.number(after.severeFindings),
      ...door(t('fSevere'), stayingFilter('severity', 'critical', 'high')),
    },
    {
      id: 'networks',
      label: t('fNetworks'),
      before: format.number(before.networks),
      after: format.number(after.networks),
    },
  ]
}
