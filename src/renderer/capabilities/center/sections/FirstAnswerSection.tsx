import { useTranslation } from 'react-i18next'
import type { CenterFigures } from '#shared/contract/center.ts'
import { useFormat } from '../../../app/format.ts'
import { FirstAnswer } from '../../../components/charts/FirstAnswer.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { openFiltered } from '../scope.ts'
import { filterText } from '#shared/model/filter-language.ts'
import styles from '../center.module.css'

const TICKS = [15, 60, 240, 720, 2880] as const

/** How long people wait for the first answer, per brand, against the target. */
export function FirstAnswerSection({ figures }: { figures: CenterFigures }) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const answers = figures.firstAnswer
  const rows = answers?.byBrand.filter((brand) => brand.medianMinutes !== null && brand.p90Minutes !== null) ?? []
  if (!answers || rows.length === 0)
    return (
      <section className={styles.answer} aria-label={t('firstAnswer')}>
        <SectionTitle title={t('firstAnswer')} />
        <p className={styles.quiet}>{t('noConversations')}</p>
      </section>
    )
  return (
    <section className={styles.answer} aria-label={t('firstAnswer')}>
      <SectionTitle
        title={t('firstAnswer')}
        subtitle={t('firstAnswerSub')}
        {...(answers.withinTarget === null
          ? {}
          : {
              aside: (
                <Figure
                  value={t('withinTarget', { share: format.share(Math.round(answers.withinTarget * 100) / 100) })}
                />
              ),
            })}
      />
      <FirstAnswer
        label={t('firstAnswer')}
        target={{
          minutes: answers.targetMinutes,
          label: t('target', { minutes: format.minutes(answers.targetMinutes) }),
        }}
        ticks={TICKS.map((minutes) => ({ minutes, label: format.minutes(minutes) }))}
        onOpen={(id) => openFiltered('accounts', filterText([{ field: 'brand', op: '=', values: [id] }], []))}
        rows={rows.map((brand) => ({
          id: brand.id,
          label: brand.name,
          median: brand.medianMinutes ?? 0,
          high: brand.p90Minutes ?? 0,
          share: format.share(Math.round((brand.within ?? 0) * 100) / 100),
          description: `${brand.name}: ${format.minutes(brand.medianMinutes)}, ${format.minutes(brand.p90Minutes)}, ${t('answeredCount', { count: brand.answered })}`,
        }))}
      />
    </section>
  )
}
