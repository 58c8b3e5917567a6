import { useTranslation } from 'react-i18next'
import { hashOf } from '#shared/model/center-links.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { EmptyPart } from '../EmptyPart.tsx'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { FirstAnswer } from '../../../components/charts/FirstAnswer.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { CenterSection } from '../CenterSection.tsx'
import { open, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'
import { TermHelp } from '../../../components/help/TermHelp.tsx'

const TICKS = [15, 60, 240, 720, 2880] as const
/** Brands that fit; the table has them all. */
const SHOWN = 6

/** How long people wait for the first answer, per brand, against the target. */
export function FirstAnswerSection({ figures, links }: SectionProps) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const tools = useChartTools()
  const answers = figures.firstAnswer
  const rows = answers?.byBrand.filter((brand) => brand.medianMinutes !== null && brand.p90Minutes !== null) ?? []
  if (!answers || rows.length === 0)
    return (
      <CenterSection title={t('firstAnswer')} area={styles.answer} of={['service']} figures={figures}>
        <EmptyPart
          title={{ title: t('firstAnswer'), help: <TermHelp term="target" /> }}
          text={t('noAnswers')}
          step={{ label: t('bringConversations'), onStep: () => runAction('import') }}
        />
      </CenterSection>
    )
  const share = (value: number | null): string => format.share(value === null ? null : Math.round(value * 100) / 100)
  const target = t('target', { minutes: format.minutes(answers.targetMinutes) })
  return (
    <CenterSection title={t('firstAnswer')} area={styles.answer} of={['service']} figures={figures}>
      <ChartFrame
        label={`${t('firstAnswer')}: ${t('withinTarget', { share: share(answers.withinTarget) })}, ${target}`}
        tools={tools}
        fill
        title={{
          title: t('firstAnswer'),
          help: <TermHelp term="target" />,
          href: hashOf(links.serviceView()),
          subtitle: t('firstAnswerSub'),
          ...(answers.withinTarget === null
            ? {}
            : {
                aside: (
                  <Figure
                    value={t('withinTarget', { share: share(answers.withinTarget) })}
                    href={hashOf(links.service('within'))}
                    label={t('withinOf', { part: format.number(answers.within), all: format.number(answers.needed) })}
                  />
                ),
              }),
        }}
        table={() => ({
          heads: [t('brand'), t('median'), t('p90'), t('within'), t('answers')],
          rows: rows.map((brand) => ({
            id: brand.id,
            cells: [
              brand.name,
              format.minutes(brand.medianMinutes),
              format.minutes(brand.p90Minutes),
              share(brand.within),
              format.number(brand.answered),
            ],
          })),
        })}
      >
        <FirstAnswer
          label={t('firstAnswer')}
          rowHeight={21}
          target={{ minutes: answers.targetMinutes, label: target }}
          ticks={TICKS.map((minutes) => ({ minutes, label: format.minutes(minutes) }))}
          onOpen={(id) => open(links.service('answered', 'brand', id))}
          rows={rows.slice(0, SHOWN).map((brand) => ({
            id: brand.id,
            label: brand.name,
            median: brand.medianMinutes ?? 0,
            high: brand.p90Minutes ?? 0,
            share: share(brand.within),
            description: `${brand.name}: ${format.minutes(brand.medianMinutes)}, ${format.minutes(brand.p90Minutes)}, ${t('answeredCount', { count: brand.answered })}`,
          }))}
        />
      </ChartFrame>
    </CenterSection>
  )
}
