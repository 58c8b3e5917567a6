import {
  IconArrowsDiff,
  IconListCheck,
  IconListSearch,
  IconMap2,
  IconQuestionMark,
  IconStairsUp,
  IconTableOptions,
  IconTargetArrow,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { useParameters } from '../../app/navigation.ts'
import { useActions } from '../../app/palette/actions.ts'
import { useAsk } from '../../app/queries.ts'
import { AuditHead, STATED, type View, VIEWS } from './AuditHead.tsx'
import { CharterView } from './charter/CharterView.tsx'
import { CoverageView } from './coverage/CoverageView.tsx'
import { FindingsView } from './findings/FindingsView.tsx'
import { GapsView } from './gaps/GapsView.tsx'
import { GoalsView } from './goals/GoalsView.tsx'
import { MaturityView } from './maturity/MaturityView.tsx'
import { NoAudit } from './NoAudit.tsx'
import { RunsView } from './runs/RunsView.tsx'
import { RulesView } from './rules/RulesView.tsx'
import { useAuditRun } from './use-audit-run.ts'

const icons: Record<View, TablerIcon> = {
  findings: IconListCheck,
  rules: IconListSearch,
  runs: IconArrowsDiff,
  maturity: IconStairsUp,
  gaps: IconQuestionMark,
  charter: IconTableOptions,
  coverage: IconMap2,
  goals: IconTargetArrow,
}

/** What the audit found, by which rules, and what it could not know. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const [parameters, set] = useParameters()
  const view = VIEWS.find((one) => one === parameters.get('view')) ?? 'findings'
  const runs = useAsk('audit.runs', {})
  const run = useAuditRun()
  const show = (next: View): void =>
    set({
      view: next === 'findings' ? null : next,
      rule: null,
      finding: null,
      id: null,
      cell: null,
      ask: null,
      filter: null,
      brand: null,
      market: null,
    })
  useActions(
    'audit',
    VIEWS.filter((one) => one !== view).map((one) => ({
      id: `audit:${one}`,
      label: `${t('title')}: ${t(one)}`,
      icon: icons[one],
      run: () => show(one),
    })),
  )
  if (runs.isError || runs.data === undefined) return <Awaited of={[runs]} page={t('title')} />
  const latest = runs.data.runs[0] ?? null
  const first = latest === null && view !== 'rules' && !STATED.has(view)
  return (
    <>
      <AuditHead view={view} onView={show} latest={latest} run={run} withButton={!first && !STATED.has(view)} />
      {first ? <NoAudit run={run} /> : null}
      {!first && view === 'findings' && latest ? <FindingsView latest={latest} /> : null}
      {view === 'charter' ? <CharterView /> : null}
      {view === 'coverage' ? <CoverageView /> : null}
      {view === 'goals' ? <GoalsView /> : null}
      {view === 'rules' ? <RulesView /> : null}
      {!first && view === 'runs' ? <RunsView runs={runs.data.runs} /> : null}
      {!first && view === 'maturity' ? <MaturityView /> : null}
      {!first && view === 'gaps' ? <GapsView /> : null}
    </>
  )
}
