import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { useParameters } from '../../app/navigation.ts'
import { useAsk } from '../../app/queries.ts'
import { DocumentsView } from './DocumentsView.tsx'
import { ProposalsView } from './proposals/ProposalsView.tsx'
import type { ReportTab } from './ReportTabs.tsx'

/** Documents on their way out, and what came back in them: `#/reports?view=proposals`. */
export function ReportsPage() {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const [parameters, set] = useParameters()
  const waiting = useAsk('plan.proposals', { limit: 1 }).data?.total ?? 0
  const view = parameters.get('view') === 'proposals' ? 'proposals' : 'documents'
  const tabs: ReportTab = {
    view,
    items: [
      { id: 'documents', label: t('documents') },
      { id: 'proposals', label: t('proposals'), ...(waiting > 0 ? { count: format.number(waiting) } : {}) },
    ],
    onChange: (id) => set({ view: id === 'documents' ? null : id }),
  }
  return view === 'proposals' ? <ProposalsView tabs={tabs} /> : <DocumentsView tabs={tabs} />
}
