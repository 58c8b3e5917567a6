import { useTranslation } from 'react-i18next'
import { hashOf } from '#shared/model/center-links.ts'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { ShareBars } from '../../../components/charts/ShareBars.tsx'
import { CenterSection } from '../CenterSection.tsx'
import type { SectionProps } from '../scope.ts'
import styles from '../center.module.css'

/** Of how many accounts an owner, a goal, a shared tool and an answer of customers is on record, beside dated shares of companies. */
export function RecordSection({ figures, links }: SectionProps) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const tools = useChartTools()
  const { accounts, parts } = figures.record
  const share = (value: number): string => format.share(Math.round(value * 100) / 100)
  const rows = parts.map(({ key, count, reference }) => ({
    id: key,
    label: t(`record_${key}`),
    share: accounts === 0 ? 0 : count / accounts,
    shareText: accounts === 0 ? '–' : share(count / accounts),
    figure: format.number(count),
    reference: reference?.value ?? null,
    referenceText: reference === null ? '–' : share(reference.value),
    source: reference === null ? '–' : [t(`source_${key}`), reference.year ?? t('undated')].join(' '),
    href: hashOf(links.record(key)),
    openLabel: t('showAccounts', { what: t(`record_${key}`) }),
  }))
  const dated = (of: string): string => rows.find(({ id }) => id === of)?.referenceText ?? ''
  return (
    <CenterSection title={t('record')} area={styles.record} of={['record']} figures={figures}>
      <ChartFrame
        label={t('record')}
        tools={tools}
        fill
        title={{ title: t('record'), subtitle: t('recordSub') }}
        table={() => ({
          heads: [t('record'), t('accounts'), t('share'), t('companies'), t('source')],
          rows: rows.map((row) => ({
            id: row.id,
            cells: [row.label, row.figure, row.shareText, row.referenceText, row.source],
          })),
        })}
      >
        <div className={styles.recordHead} aria-hidden>
          <span>{t('accounts')}</span>
          <span>{t('share')}</span>
          <span>{t('dated')}</span>
        </div>
        <ShareBars label={t('record')} rows={rows} height={29} />
        <p className={styles.source}>
          {t('recordSource', { goal: dated('goal'), smms: dated('smms'), asked: dated('asked') })}
        </p>
      </ChartFrame>
    </CenterSection>
  )
}
