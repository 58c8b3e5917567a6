import { useTranslation } from 'react-i18next'
import type { AuditRun } from '#shared/model/finding.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useReady } from '../../../app/ready.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import audit from '../audit.module.css'
import { Comparison } from './Comparison.tsx'
import { RunList } from './RunList.tsx'

/** All audits, newest first, and what differs between the two that are chosen. */
export function RunsView({ runs }: { runs: readonly AuditRun[] }) {
  const { t } = useTranslation('audit')
  const [parameters, set] = useParameters()
  const known = (id: string | null): AuditRun | undefined => runs.find((run) => run.id === id)
  const to = known(parameters.get('to')) ?? runs[0]
  const before = to === undefined ? undefined : runs[runs.indexOf(to) + 1]
  const from = known(parameters.get('from')) ?? before ?? runs.find((run) => run !== to)
  useReady(from === undefined || to === undefined)
  if (from === undefined || to === undefined) return <NothingFound title={t('oneRun')} />
  const choose = (next: { from?: string; to?: string }): void =>
    set({ from: next.from ?? from.id, to: next.to ?? to.id, kind: null, cause: null, rule: null })
  return (
    <div className={audit.split}>
      <RunList runs={runs} from={from.id} to={to.id} onChoose={choose} />
      <Comparison key={`${from.id} ${to.id}`} from={from.id} to={to.id} />
    </div>
  )
}
