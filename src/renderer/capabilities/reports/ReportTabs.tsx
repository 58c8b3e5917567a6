import { useTranslation } from 'react-i18next'
import { type TabItem, Tabs } from '../../components/page/Tabs.tsx'

export type ReportTab = {
  readonly view: string
  readonly items: readonly TabItem[]
  readonly onChange: (id: string) => void
}

/** The two halves of the page, in its head. */
export function ReportTabs({ view, items, onChange }: ReportTab) {
  const { t } = useTranslation('reports')
  return <Tabs label={t('title')} size="page" items={items} value={view} onChange={onChange} />
}
