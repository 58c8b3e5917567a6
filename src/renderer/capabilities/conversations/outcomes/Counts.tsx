import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { QuantityBars } from '../../../components/charts/QuantityBars.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { Section } from '../../../components/page/PageHead.tsx'
import styles from './outcomes.module.css'
import { rowsOf } from './use-scope.ts'

type Figures = Answer<'outcomes.figures'>
type Scope = { brand: string | null; since: string }

/** Values in their order, and the field of the list's filter that opens them. */
const ASPECTS = [
  { id: 'felt', field: 'outcome', values: ['loved', 'liked', 'neutral', 'disliked', 'hated'] },
  { id: 'consequence', field: 'consequence', values: ['transaction', 'action', 'reaction', 'none'] },
  { id: 'settled', field: 'settled', values: ['yes', 'no'] },
] as const
/** Fields that also find what is not known. */
const WITH_UNKNOWN: ReadonlySet<string> = new Set(['outcome', 'consequence'])

/** What people felt, what they did, whether their need was met; what is not known stands apart and is no value. */
export function Counts({ figures, scope }: { figures: Figures; scope: Scope }) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const tools = useChartTools()
  return (
    <div className={styles.counts}>
      {ASPECTS.map(({ id, field, values }) => {
        const { known, unknown } = figures[id]
        const told = Object.values(known).reduce((sum, count) => sum + count, 0)
        const open = (value: string): void => {
          location.hash = rowsOf(scope, `${field}:${value}`)
        }
        return (
          <Section key={id} label={t(id)}>
            <ChartFrame
              title={{
                title: t(id),
                help: id === 'felt' ? <TermHelp term="feltOutcome" /> : undefined,
                subtitle: t('ofKnown', { count: told, replace: { count: format.number(told) } }),
              }}
              label={t(id)}
              tools={tools}
              table={() => ({
                heads: [t(id), t('conversations')],
                rows: values.map((value) => ({
                  id: value,
                  cells: [t(`${id}_${value}` as 'felt_liked'), format.number(known[value] ?? 0)],
                })),
              })}
            >
              <QuantityBars
                label={t(id)}
                names={112}
                height={22}
                onOpen={open}
                rows={values.map((value) => {
                  const count = known[value] ?? 0
                  const name = t(`${id}_${value}` as 'felt_liked')
                  return {
                    id: value,
                    label: name,
                    value: count,
                    figure: format.number(count),
                    aside: told === 0 ? '–' : format.share(Math.round((count / told) * 100) / 100),
                    openLabel: t('openCount', { count, replace: { count: format.number(count), name } }),
                  }
                })}
              />
            </ChartFrame>
            <p className={styles.unknown}>
              {t(`${id}_unknown`)}{' '}
              {WITH_UNKNOWN.has(field) ? (
                <Figure
                  value={format.number(unknown)}
                  label={t('openUnknown', { count: unknown, replace: { count: format.number(unknown) } })}
                  onOpen={() => open('unknown')}
                />
              ) : (
                format.number(unknown)
              )}
            </p>
            {id === 'felt' && figures.rated > 0 ? (
              <p className={styles.unknown}>
                {t('ratedWord')}{' '}
                <Figure
                  value={format.number(figures.rated)}
                  label={t('openRated', { amount: format.number(figures.rated) })}
                  onOpen={() => {
                    location.hash = rowsOf(scope, 'rated:yes')
                  }}
                />
              </p>
            ) : null}
          </Section>
        )
      })}
    </div>
  )
}
