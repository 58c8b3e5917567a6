import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { filterValues, toggleFilterValue } from '#shared/model/filter-language.ts'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { type FacetGroup, Facets } from '../../../components/page/Facets.tsx'

const FIELDS = ['brand', 'market', 'team'] as const
const LIMIT = 8

/** Brands, markets and teams; a press writes into the filter. */
export function CharterFacets({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useTranslation(['charter', 'words'])
  const format = useFormat()
  const { data } = useAsk('accounts.facets', { text, fields: [...FIELDS] })
  const groups = useMemo<FacetGroup[]>(
    () =>
      FIELDS.map((field) => {
        const chosen = new Set(filterValues(text, field).map((value) => value.toLowerCase()))
        const values = data?.facets.find((facet) => facet.field === field)?.values ?? []
        return {
          id: field,
          label: t(`words:${field}`),
          help: <TermHelp term={field} />,
          limit: LIMIT,
          items: values.map(({ value, label, count }) => ({
            id: value,
            label,
            count: format.number(count),
            chosen: chosen.has(value.toLowerCase()),
          })),
        }
      }).filter(({ items }) => items.length > 0),
    [text, data, t, format],
  )
  return (
    <Facets
      label={t('facets')}
      lead={<h2 className="visually-hidden">{t('facets')}</h2>}
      groups={groups}
      onToggle={(group, item, exact) => onText(toggleFilterValue(text, group, item, exact))}
      moreLabel={(hidden, open) => (open ? t('fewer') : t('more', { count: hidden }))}
    />
  )
}
