import { useTranslation } from 'react-i18next'
import { filterValues, toggleFilterValue } from '#shared/model/filter-language.ts'
import { Severity } from '#shared/model/words.ts'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import styles from '../audit.module.css'
import { ofSeverity } from './list-query.ts'
import type { Findings } from './use-findings.ts'

/** How many findings of each severity meet the rest of the filter; pressing one narrows the list to it. */
export function SeverityCounts({ list }: { list: Findings }) {
  const { t } = useTranslation('audit')
  return (
    <div role="group" aria-label={t('severities')} className={styles.counts}>
      {Severity.options.map((severity) => (
        <Count key={severity} severity={severity} list={list} />
      ))}
    </div>
  )
}

function Count({ severity, list }: { severity: Severity; list: Findings }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const counted = useAsk('findings.list', { text: ofSeverity(list.query.text, severity), group: 'none', limit: 1 })
  const count = counted.data?.total ?? 0
  const chosen = filterValues(list.filter, 'severity').includes(severity)
  return (
    <button
      type="button"
      className={styles.count}
      data-severity={severity}
      aria-pressed={chosen}
      onClick={(event) => list.setFilter(toggleFilterValue(list.filter, 'severity', severity, !event.altKey))}
    >
      <SeverityMark severity={severity} />
      <span className={styles.countFigure}>{format.number(count)}</span>
      <span className={styles.countWord}>{t(`sev_${severity}`, { count })}</span>
    </button>
  )
}
