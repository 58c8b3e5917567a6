import { IconHeadset } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import type { CoverageCell as Cell } from '#shared/contract/coverage.ts'
import { CoverageCell, type CoverageState } from '../../../components/charts/CoverageMatrix.tsx'
import { useMarks } from '../../../components/charts/use-marks.ts'
import styles from './coverage-map.module.css'

/** Stages of the journey in the order a cell has them. */
export const STAGES = ['before', 'during', 'after'] as const
/** Brands and markets drawn; the largest ones. */
const ROWS = 60
const COLUMNS = 40
/** Steps of heat: accounts that are active in a place. */
const HEAT = [0, 1, 2, 4, 8]

const heatOf = (active: number): number =>
  HEAT.filter((least) => active > least || (least > 0 && active >= least)).length
const stateOf = (state: Cell['stages'][number]['state']): CoverageState => (state === 'none' ? 'free' : state)

type CoverageTableProps = {
  map: Answer<'coverage.map'>
  byPlace: ReadonlyMap<string, Cell>
  /** `brand|market` of the cell that is open. */
  chosen: string | null
  onOpen: (brand: string, market: string) => void
}

/** Brand × market; a cell is the warmer the more accounts are active there. Arrow keys move, Enter opens. */
export function CoverageTable({ map, byPlace, chosen, onOpen }: CoverageTableProps) {
  const { t } = useTranslation(['charter', 'words'])
  const brands = map.brands.slice(0, ROWS)
  const markets = map.markets.slice(0, COLUMNS)
  const mark = useMarks(
    brands.length * markets.length,
    (index) => {
      const brand = brands[Math.floor(index / markets.length)]
      const market = markets[index % markets.length]
      if (brand && market && byPlace.has(`${brand.id}|${market.id}`)) onOpen(brand.id, market.id)
    },
    markets.length,
  )
  const left = map.brands.length - brands.length + (map.markets.length - markets.length)
  const describe = (brand: string, market: string, cell: Cell | undefined): string => {
    if (!cell) return t('cellEmpty', { brand, market })
    const stages = cell.stages.map((stage, at) =>
      [t(`words:${STAGES[at] ?? 'before'}`), t(`is_${stage.state}`), stage.required ? t('isRequired') : '']
        .filter(Boolean)
        .join(' '),
    )
    return t('cellSays', {
      brand,
      market,
      count: cell.accounts,
      stages: stages.join(', '),
      support: t(cell.support ? 'withSupport' : 'withoutSupport'),
      languages: cell.languages.join(', ') || '–',
    })
  }
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.map} aria-label={t('coverage')} data-marks>
          <thead>
            <tr>
              <th scope="col">{t('words:brand')}</th>
              {markets.map((market) => (
                <th key={market.id} scope="col" title={market.name}>
                  {market.code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {brands.map((brand, row) => (
              <tr key={brand.id}>
                <th scope="row" title={brand.name}>
                  {brand.name}
                </th>
                {markets.map((market, column) => {
                  const cell = byPlace.get(`${brand.id}|${market.id}`)
                  const name = describe(brand.name, market.name, cell)
                  return (
                    <td key={market.id} data-heat={cell ? heatOf(cell.active) : undefined}>
                      <span
                        {...mark(row * markets.length + column)}
                        className={styles.cell}
                        aria-label={name}
                        title={name}
                        data-chosen={chosen === `${brand.id}|${market.id}` || undefined}
                      >
                        {cell ? <Place cell={cell} /> : <span className={styles.nobody}>·</span>}
                      </span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 ? <p className={styles.lead}>{t('mapCut', { count: left })}</p> : null}
    </>
  )
}

function Place({ cell }: { cell: Cell }) {
  return (
    <>
      <CoverageCell states={cell.stages.map(({ state }) => stateOf(state))} />
      <span className={styles.below}>
        {cell.support ? <IconHeadset size={11} aria-hidden /> : <span className={styles.noSupport}>–</span>}
        <span>{cell.languages.slice(0, 2).join(' ')}</span>
      </span>
    </>
  )
}
