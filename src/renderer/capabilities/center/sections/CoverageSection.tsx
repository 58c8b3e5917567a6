import { useTranslation } from 'react-i18next'
import type { CenterFigures } from '#shared/contract/center.ts'
import { JourneyStage } from '#shared/model/words.ts'
import { hashOf } from '#shared/model/center-links.ts'
import { go } from '../../../app/navigation.ts'
import { EmptyPart } from '../EmptyPart.tsx'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { CoverageLegend, CoverageMatrix, type CoverageState } from '../../../components/charts/CoverageMatrix.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { CenterSection } from '../CenterSection.tsx'
import { open, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'
import { TermHelp } from '../../../components/help/TermHelp.tsx'

type Cell = CenterFigures['coverage']['brands'][number]['cells'][number]
const stateOf = (state: Cell[number] | undefined): CoverageState =>
  state === undefined || state === 'none' ? 'free' : state

/** Whom the company speaks to, where, and at which stage: what is covered and what is missing. */
export function CoverageSection({ figures, links }: SectionProps) {
  const { t } = useTranslation(['center', 'words'])
  const format = useFormat()
  const tools = useChartTools()
  const { coverage } = figures
  const gaps = coverage.brands.flatMap((brand) => brand.cells.flat()).filter((state) => state === 'gap').length
  const cellOf = (brand: string, market: string): readonly [CoverageState, CoverageState, CoverageState] => {
    const row = coverage.brands.find((candidate) => candidate.id === brand)
    const cell = row?.cells[coverage.markets.findIndex((candidate) => candidate.id === market)]
    return [stateOf(cell?.[0]), stateOf(cell?.[1]), stateOf(cell?.[2])]
  }
  const words: Record<CoverageState, string> = {
    covered: t('stateCovered'),
    dormant: t('stateDormant'),
    gap: t('stateGap'),
    free: t('stateNone'),
  }
  const describe = (brand: string, market: string): string => {
    const names = [
      coverage.brands.find((row) => row.id === brand)?.name,
      coverage.markets.find((column) => column.id === market)?.name,
    ]
    const stages = cellOf(brand, market).map(
      (state, at) => `${t(`words:${JourneyStage.options[at] ?? 'before'}`)} ${words[state]}`,
    )
    return `${names.join(', ')}: ${stages.join(', ')}`
  }
  const ofNeeded = t('ofNeeded', { covered: format.number(coverage.covered), needed: format.number(coverage.needed) })
  const shown = {
    rows: coverage.brands.map((brand) => ({ id: brand.id, label: brand.name })),
    columns: coverage.markets.map((market) => ({
      id: market.id,
      label: market.code || market.name,
      title: market.name,
    })),
  }
  return (
    <CenterSection title={t('coverage')} area={styles.coverage} of={['coverage']} figures={figures}>
      {coverage.needed === 0 ? (
        <EmptyPart
          title={{
            title: t('coverage'),
            help: <TermHelp term="coverage" />,
            href: hashOf(links.coverage()),
            subtitle: t('coverageSub'),
          }}
          text={t('noCoverage')}
          step={{ label: t('openCharters'), onStep: () => go('audit', { view: 'charter' }) }}
        />
      ) : (
        <ChartFrame
          label={`${t('coverage')}: ${ofNeeded}, ${t('gaps', { count: gaps })}`}
          tools={tools}
          fill
          title={{
            title: t('coverage'),
            help: <TermHelp term="coverage" />,
            href: hashOf(links.coverage()),
            subtitle: t('coverageSub'),
            aside: <Figure value={ofNeeded} href={hashOf(links.coverage())} label={t('coverage')} />,
          }}
          table={() => ({
            heads: [t('brand'), ...coverage.markets.map((market) => market.name)],
            rows: shown.rows.map((row) => ({
              id: row.id,
              cells: [
                row.label,
                ...shown.columns.map((column) =>
                  cellOf(row.id, column.id)
                    .map((state) => words[state])
                    .join(' · '),
                ),
              ],
            })),
          })}
        >
          <div className={styles.matrix}>
            <CoverageMatrix
              label={t('coverage')}
              corner={t('brand')}
              rows={shown.rows}
              columns={shown.columns}
              cell={cellOf}
              describe={describe}
              onOpen={(brand, market) => open(links.cell(brand, market))}
            />
          </div>
          <CoverageLegend
            items={[
              { state: 'covered', label: t('covered') },
              { state: 'dormant', label: t('dormantOnly') },
              {
                state: 'gap',
                label: (
                  <Figure value={t('gaps', { count: gaps })} href={hashOf(links.coverage())} label={t('coverage')} />
                ),
              },
            ]}
            note={t('eachCell')}
          />
        </ChartFrame>
      )}
    </CenterSection>
  )
}
