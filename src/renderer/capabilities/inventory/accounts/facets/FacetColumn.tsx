import { memo, type ReactNode, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isTerm } from '#shared/help/topics.ts'
import type { Facet } from '#shared/model/filter.ts'
import { filterValues, toggleFilterValue } from '#shared/model/filter-language.ts'
import { Disposition, Severity } from '#shared/model/words.ts'
import { useSteady } from '../../../../app/latest.ts'
import { useFormat } from '../../../../app/format.ts'
import { DispositionMark } from '../../../../components/marks/DispositionMark.tsx'
import { TermHelp } from '../../../../components/help/TermHelp.tsx'
import { NetworkIcon } from '../../../../components/marks/NetworkIcon.tsx'
import { SeverityMark } from '../../../../components/marks/SeverityMark.tsx'
import { type FacetGroup, type FacetItem, Facets } from '../../../../components/page/Facets.tsx'

const GROUPS = [
  { field: 'brand', limit: 6 },
  { field: 'network', limit: 6 },
  { field: 'market', limit: 5 },
  { field: 'activity', limit: 4 },
  { field: 'severity', limit: 4 },
  { field: 'disposition', limit: 7 },
  { field: 'team', limit: 5 },
] as const
type GroupField = (typeof GROUPS)[number]['field']
/** Groups whose values are words of the glossary, in the glossary's order. */
const ORDERED: Partial<Record<GroupField, readonly string[]>> = {
  activity: ['active', 'dormant', 'abandoned', 'unknown'],
  severity: Severity.options,
  disposition: Disposition.options,
}

function iconOf(field: GroupField, value: string, icon: string | null) {
  if (field === 'network') return <NetworkIcon icon={icon ?? value} size={14} />
  if (field === 'severity') return <SeverityMark severity={Severity.parse(value)} />
  if (field === 'disposition') return <DispositionMark disposition={Disposition.parse(value)} size={13} />
  return undefined
}

type FacetColumnProps = {
  text: string
  facets: ReadonlyMap<string, Facet>
  onText: (text: string) => void
  /** The views, over the facets. */
  views: ReactNode
}

/** Views and facets; a press on a facet writes into the filter, so that the filter line always says everything. */
export const FacetColumn = memo(function FacetColumn({ text, facets, onText, views }: FacetColumnProps) {
  const { t } = useTranslation(['inventory', 'words'])
  const format = useFormat()

  // Words that are typed choose nothing: the groups are made anew only where a value does.
  const key = JSON.stringify(GROUPS.map(({ field }) => filterValues(text, field)))
  const groups = useMemo<FacetGroup[]>(() => {
    const values = JSON.parse(key) as string[][]
    const groupOf = ({ field, limit }: (typeof GROUPS)[number], at: number): FacetGroup => {
      const wanted = values[at] ?? []
      const chosen = new Set(wanted.map((value) => value.toLowerCase()))
      const order = ORDERED[field]
      const known = facets.get(field)?.values ?? []
      const item = (value: string, label: string, icon: string | null, count: number): FacetItem => {
        const mark = iconOf(field, value, icon)
        return {
          id: value,
          label: order ? t(`words:${value}` as 'words:keep') : label,
          count: format.number(count),
          chosen: chosen.has(value.toLowerCase()),
          ...(mark ? { icon: mark } : {}),
        }
      }
      const items = order
        ? order.flatMap((value) => {
            const count = known.find((one) => one.value === value)?.count ?? 0
            return count > 0 || chosen.has(value) ? [item(value, value, null, count)] : []
          })
        : [
            ...known.map((one) => item(one.value, one.label, one.icon, one.count)),
            ...wanted
              .filter(
                (value) =>
                  value !== 'none' &&
                  value !== 'any' &&
                  !known.some((one) => one.value.toLowerCase() === value.toLowerCase()),
              )
              .map((value) => item(value, value, null, 0)),
          ]
      const term = isTerm(field) ? { help: <TermHelp term={field} /> } : {}
      return { id: field, label: t(`group_${field}`), ...term, limit, items }
    }
    return GROUPS.map(groupOf).filter((group) => group.items.length > 0)
  }, [key, facets, t, format])

  const toggle = useSteady((group: string, item: string, exact: boolean): void =>
    onText(toggleFilterValue(text, group, item, exact)),
  )
  const moreLabel = useCallback(
    (hidden: number, open: boolean) => (open ? t('fewer') : t('more', { count: hidden })),
    [t],
  )
  return <Facets label={t('facets')} lead={views} groups={groups} onToggle={toggle} moreLabel={moreLabel} />
})
