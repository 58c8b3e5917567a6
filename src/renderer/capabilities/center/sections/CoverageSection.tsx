import { useTranslation } from 'react-i18next'
import type { CenterFigures } from '#shared/contract/center.ts'
import { JourneyStage } from '#shared/model/words.ts'
import { filterText } from '#shared/model/filter-language.ts'
import { go, linkTo } from '../../../app/navigation.ts'
import { CoverageLegend, CoverageMatrix, type CoverageState } from '../../../components/charts/CoverageMatrix.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import styles from '../center.module.css'

type Cell = CenterFigures['coverage']['brands'][number]['cells'][number]
const stateOf = (state: Cell[number] | undefined): CoverageState =>
  state === undefined || state === 'none' ? 'free' : state

/** Whom the company speaks to, where, and at which stage: what is covered and what is missing. */
export function CoverageSection({ figures }: { figures: CenterFigures }) {
  const { t } = useTranslation(['center', 'words'])
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
  return (
    <section className={styles.coverage} aria-label={t('coverage')}>
      <SectionTitle
        title={t('coverage')}
        href={`#${linkTo('audit', { view: 'coverage' })}`}
        subtitle={t('coverageSub')}
        {...(coverage.needed > 0
          ? { aside: <Figure value={t('ofNeeded', { covered: coverage.covered, needed: coverage.needed })} /> }
          : {})}
      />
      {coverage.needed === 0 ? (
        <p className={styles.quiet}>{t('noCoverage')}</p>
      ) : (
        <>
          <CoverageMatrix
            label={t('coverage')}
            corner={t('brand')}
            rows={coverage.brands.map((brand) => ({ id: brand.id, label: brand.name }))}
            columns={coverage.markets.map((market) => ({
              id: market.id,
              label: market.code || market.name,
              title: market.name,
            }))}
            cell={cellOf}
            describe={describe}
            onOpen={(brand, market) =>
              go('accounts', {
                filter: filterText(
                  [
                    { field: 'brand', op: '=', values: [brand] },
                    { field: 'market', op: '=', values: [market] },
                  ],
                  [],
                ),
              })
            }
          />
          <CoverageLegend
            items={[
              { state: 'covered', label: t('covered') },
              { state: 'dormant', label: t('dormantOnly') },
              { state: 'gap', label: t('gaps', { count: gaps }) },
            ]}
            note={t('eachCell')}
          />
        </>
      )}
    </section>
  )
}
