import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence, Finding } from '#shared/model/finding.ts'
import { useFormat } from '../../../app/format.ts'
import { FigureBlock } from '../../../components/page/Figure.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../components/panel/KeyValue.tsx'
import styles from '../audit.module.css'

/** A number, with a unit at most: worth its size. Dates and names are read in the list below. */
const FIGURE = /^[\d−-][\d\s.,\u00a0\u202f]*(?:[\s\u00a0\u202f]?[%\p{L}.]{1,6})?$/u
const isFigure = ({ value }: Evidence): boolean =>
  value.length <= 10 && FIGURE.test(value) && !/^\d{4}-\d{2}/.test(value)
const MOST_FIGURES = 3

/** What the finding rests on: up to three figures large, a door to where they come from, everything else as a list. */
export function FindingFacts({ finding, at, door }: { finding: Finding; at: number; door: ReactNode }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const figures = finding.evidence.filter(isFigure).slice(0, MOST_FIGURES)
  // Names of accounts stand below as doors to them.
  const rest = finding.evidence.filter(
    (fact) => !figures.includes(fact) && !(fact.names && finding.accounts.length > 0),
  )
  return (
    <>
      <div className={styles.findingFacts}>
        <p className={styles.text}>{finding.message}</p>
        {figures.length === 0 ? null : (
          <div className={styles.figures}>
            {figures.map((fact, index) => (
              <FigureBlock
                key={fact.label}
                value={fact.value}
                size={index === 0 ? 'display' : 'figure'}
                caption={fact.label}
              />
            ))}
          </div>
        )}
        {door}
      </div>
      {rest.length === 0 ? null : (
        <PanelSection title={t('facts')} aside={t('factsOf', { date: format.date(at) })}>
          <KeyValue
            emptyLabel={t('notStated')}
            labels={150}
            items={rest.map((fact) => ({ id: fact.label, label: fact.label, value: fact.value }))}
          />
        </PanelSection>
      )}
    </>
  )
}
