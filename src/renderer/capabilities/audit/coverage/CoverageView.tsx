import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useChartTools } from '../../../app/charts.ts'
import type { CoverageCell as Cell } from '#shared/contract/coverage.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { CoverageLegend } from '../../../components/charts/CoverageMatrix.tsx'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { CellPanel } from './CellPanel.tsx'
import { CoverageTable, STAGES } from './CoverageTable.tsx'
import { Holes } from './Holes.tsx'
import styles from './coverage-map.module.css'

/** Who is spoken to where, at which stage and in which language, and where nobody helps. */
export function CoverageView() {
  const { t } = useTranslation(['charter', 'words'])
  const tools = useChartTools()
  const [parameters, set] = useParameters()
  const [only, where] = [parameters.get('brand'), parameters.get('market')]
  const when = parameters.get('when') === 'plan' ? 'plan' : 'today'
  const { data, error, refetch } = useAsk('coverage.map', { brand: only, market: where, when })
  useReady(data !== undefined)
  const byPlace = useMemo(() => new Map(data?.cells.map((cell) => [`${cell.brand}|${cell.market}`, cell])), [data])
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} />
  const [brand = '', market = ''] = (parameters.get('cell') ?? '').split('|')
  const open = byPlace.get(`${brand}|${market}`)
  const names = {
    brand: (id: string) => data.brands.find((one) => one.id === id)?.name ?? id,
    market: (id: string) => data.markets.find((one) => one.id === id)?.name ?? id,
  }
  const stagesOf = (cell: Cell | undefined): string =>
    cell?.stages.map(({ state }, at) => `${t(`words:${STAGES[at] ?? 'before'}`)}: ${t(`is_${state}`)}`).join('; ') ??
    '–'
  const show = (ofBrand: string, ofMarket: string): void => set({ cell: `${ofBrand}|${ofMarket}` })
  return (
    <div className={styles.room}>
      <div className={styles.main}>
        {data.cells.length === 0 ? (
          <NothingFound title={t('noCoverage')} />
        ) : (
          <>
            <ChartFrame
              label={t('coverage')}
              tools={tools}
              table={() => ({
                heads: [t('words:brand'), ...data.markets.map(({ name }) => name)],
                rows: data.brands.map(({ id, name }) => ({
                  id,
                  cells: [name, ...data.markets.map((one) => stagesOf(byPlace.get(`${id}|${one.id}`)))],
                })),
              })}
            >
              <div className={styles.figure}>
                <SegmentedControl
                  className={styles.when}
                  value={when}
                  aria-label={t('coverageWhen')}
                  onChange={(value) => set({ when: value === 'today' ? null : value })}
                  data={[
                    { value: 'today', label: t('coverageToday') },
                    { value: 'plan', label: t('coveragePlan') },
                  ]}
                />
                <p className={styles.lead}>
                  {t('coverageLead', { covered: data.covered, needed: data.needed })} <TermHelp term="coverage" />{' '}
                  {only === null && where === null ? null : (
                    <TextButton onClick={() => set({ brand: null, market: null })}>{t('coverageAll')}</TextButton>
                  )}
                </p>
                <CoverageTable map={data} byPlace={byPlace} chosen={open ? `${brand}|${market}` : null} onOpen={show} />
                <CoverageLegend
                  items={[
                    { state: 'covered', label: t('stateCovered') },
                    { state: 'dormant', label: t('stateDormant') },
                    { state: 'gap', label: t('stateGap') },
                    { state: 'free', label: t('stateFree') },
                  ]}
                  note={t('legendNote')}
                />
              </div>
            </ChartFrame>
            <Holes holes={data.holes} names={names} onOpen={show} />
          </>
        )}
      </div>
      {open ? (
        <CellPanel
          cell={open}
          when={when}
          brand={names.brand(brand)}
          market={names.market(market)}
          onClose={() => set({ cell: null })}
        />
      ) : null}
    </div>
  )
}
