import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { ChartTable } from '../../../components/charts/ChartTable.tsx'
import { JourneyLoop, type LoopPart } from '../../../components/charts/JourneyLoop.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { Section } from '../../../components/page/PageHead.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './outcomes.module.css'
import { rowsOf } from './use-scope.ts'

type Figures = Answer<'outcomes.figures'>
const STAGES = ['before', 'during', 'after'] as const
const INFLUENCES = ['recommends', 'answers', 'warns'] as const

type JourneyProps = { figures: Figures; brand: string | null; onBrand: (id: string | null) => void }

/** Where people stand in the journey and whose experience feeds the decisions of others: the ellipse, and a line per brand. */
export function JourneyPart({ figures, brand, onBrand }: JourneyProps) {
  const { t } = useTranslation(['outcomes', 'center'])
  const format = useFormat()
  const tools = useChartTools()
  const { loop } = figures
  const scope = { brand, since: figures.since }
  const fed = INFLUENCES.reduce((sum, id) => sum + loop.influences[id], 0)
  const part = (field: 'stage' | 'influence', id: string, count: number): LoopPart => {
    const label = t(`${field === 'stage' ? 'stage' : 'influence_short'}_${id}` as 'stage_before')
    return {
      id: `${field}:${id}`,
      count,
      figure: format.number(count),
      label,
      description: t('openCount', { count, replace: { count: format.number(count), name: label } }),
    }
  }
  const note = t('fedNote', { all: format.number(loop.conversations) })
  return (
    <Section label={t('journeyTitle')}>
      <ChartFrame
        title={{ title: t('journeyTitle'), subtitle: t('journeyHow') }}
        label={t('journeyAlt', {
          before: format.number(loop.stages.before),
          during: format.number(loop.stages.during),
          after: format.number(loop.stages.after),
          recommends: format.number(loop.influences.recommends),
          answers: format.number(loop.influences.answers),
          warns: format.number(loop.influences.warns),
        })}
        tools={tools}
        table={() => ({
          heads: [t('where'), t('conversations')],
          rows: [
            ...STAGES.map((id) => ({ id, cells: [t(`stage_${id}`), format.number(loop.stages[id])] })),
            { id: 'unknown', cells: [t('stage_unknown'), format.number(loop.unknown)] },
            ...INFLUENCES.map((id) => ({ id, cells: [t(`influence_${id}`), format.number(loop.influences[id])] })),
          ],
        })}
      >
        <JourneyLoop
          label={t('journeyTitle')}
          stations={{
            before: part('stage', 'before', loop.stages.before),
            during: part('stage', 'during', loop.stages.during),
            after: part('stage', 'after', loop.stages.after),
          }}
          strands={{
            recommends: part('influence', 'recommends', loop.influences.recommends),
            answers: part('influence', 'answers', loop.influences.answers),
            warns: part('influence', 'warns', loop.influences.warns),
          }}
          centre={{ figure: format.number(fed), note }}
          onOpen={(id) => {
            location.hash = rowsOf(scope, id)
          }}
          height={300}
        />
      </ChartFrame>
      <p className={styles.unknown}>
        {t('stage_unknown')} {format.number(loop.unknown)}
      </p>
      {brand === null && figures.brands.length > 1 ? (
        <BrandLoops figures={figures} onBrand={onBrand} />
      ) : brand === null ? null : (
        <TextButton onClick={() => onBrand(null)}>{t('allBrands')}</TextButton>
      )}
    </Section>
  )
}

/** The same counts for each brand; a brand chosen there is drawn. */
function BrandLoops({ figures, onBrand }: { figures: Figures; onBrand: (id: string) => void }) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const cell = (brand: string, field: 'stage' | 'influence', value: string, count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <Figure
        key={`${field} ${value}`}
        value={format.number(count)}
        label={t('openCount', {
          count,
          replace: { count: format.number(count), name: t(`${field}_${value}` as 'stage_before') },
        })}
        href={`#${rowsOf({ brand, since: figures.since }, `${field}:${value}`)}`}
      />
    )
  return (
    <div className={styles.brands}>
      <ChartTable
        caption={t('perBrand')}
        heads={[
          t('brand'),
          ...STAGES.map((id) => t(`stage_${id}`)),
          t('stage_unknown'),
          ...INFLUENCES.map((id) => t(`influence_short_${id}`)),
        ]}
        rows={figures.brands.map(({ id, name, loop }) => ({
          id,
          cells: [
            <TextButton key="brand" label={t('drawBrand', { name })} onClick={() => onBrand(id)}>
              {name}
            </TextButton>,
            ...STAGES.map((stage) => cell(id, 'stage', stage, loop.stages[stage])),
            format.number(loop.unknown),
            ...INFLUENCES.map((influence) => cell(id, 'influence', influence, loop.influences[influence])),
          ],
        }))}
      />
    </div>
  )
}
