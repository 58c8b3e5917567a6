import { useTranslation } from 'react-i18next'
import { filterValues, toggleFilterValue } from '#shared/model/filter-language.ts'
import { Severity } from '#shared/model/words.ts'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { CountDoor } from '../../../components/counts/CountDoor.tsx'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { ofSeverity } from './list-query.ts'
import type { Findings } from './use-findings.ts'

/** How many findings of each severity meet the rest of the filter; pressing one narrows the list to it. */
export function SeverityCounts({ list }: { list: Findings }) {
  return Severity.options.map((severity) => <Count key={severity} severity={severity} list={list} />)
}

function Count({ severity, list }: { severity: Severity; list: Findings }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const counted = useAsk('findings.list', { text: ofSeverity(list.query.text, severity), group: 'none', limit: 1 })
  const count = counted.data?.total ?? 0
  const chosen = filterValues(list.filter, 'severity').includes(severity)
  return (
    <CountDoor
      figure={format.number(count)}
      word={t(`sev_${severity}`, { count })}
      mark={<SeverityMark severity={severity} />}
      pressed={chosen}
      onClick={(event) => list.setFilter(toggleFilterValue(list.filter, 'severity', severity, !event.altKey))}
    />
  )
}
