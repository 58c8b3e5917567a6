import {
  expiringAcceptances,
  type OpenFindings,
  ownersLeft,
  type PortfolioTotals,
} from '#main/mirror/queries/center.ts'
import { strandedMerges } from '#main/mirror/queries/plan.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import type { PlanSummary } from '#shared/model/plan.ts'
import type { ReadContext } from '../handler.ts'

type Need = CenterFigures['needsYou'][number]
const DAY_MS = 86_400_000
const SOON_DAYS = 7

/** What the figures are limited to, in words of the filter language. */
function scopeTerms(scope: Scope): string[] {
  return [
    ...(scope.brand === null ? [] : [`brand:${scope.brand}`]),
    ...(scope.market === null ? [] : [`market:${scope.market}`]),
  ]
}

/** A deep link into a page of the window, narrowed to the rows behind a figure. */
function link(page: 'audit' | 'accounts' | 'plan', scope: Scope, ...terms: string[]): string {
  const filter = [...terms, ...scopeTerms(scope)].join(' ')
  return filter === '' ? `#/${page}` : `#/${page}?filter=${encodeURIComponent(filter)}`
}

export type NeedFacts = {
  readonly scope: Scope
  readonly totals: PortfolioTotals
  readonly open: readonly OpenFindings[]
  readonly audited: boolean
  readonly plan: PlanSummary | null
  readonly gaps: number
}

/** What asks for action, most urgent first; nothing that is zero. */
export function needsYou({ db, now }: ReadContext, { scope, totals, open, audited, plan, gaps }: NeedFacts): Need[] {
  const { accounts, withoutOwner } = totals
  const severe = (severity: 'critical' | 'high'): OpenFindings | undefined =>
    open.find((row) => row.severity === severity)
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
  const suggested = plan?.suggestedAt ? plan.accounts - plan.decided - plan.dispositions.undecided : 0
  const needs: Need[] = [
    { code: 'never_audited', count: audited ? 0 : accounts, extra: null, where: link('audit', scope) },
    {
      code: 'critical_findings',
      count: severe('critical')?.open ?? 0,
      extra: severe('critical')?.unassigned ?? 0,
      where: link('audit', scope, 'severity:critical', 'status:open,in_progress'),
    },
    {
      code: 'high_findings_unassigned',
      count: severe('high')?.unassigned ?? 0,
      extra: null,
      where: link('audit', scope, 'severity:high', 'assignee:none', 'status:open,in_progress'),
    },
    { code: 'accounts_without_owner', count: withoutOwner, extra: null, where: link('accounts', scope, 'owner:none') },
    {
      code: 'owners_left',
      count: ownersLeft(db, scope, now),
      extra: null,
      where: link('accounts', scope, 'owner_left:yes'),
    },
    {
      code: 'merges_without_successor',
      count: plan ? strandedMerges(db, scope) : 0,
      extra: null,
      where: link('plan', scope, 'stranded:yes'),
    },
    { code: 'coverage_gaps', count: gaps, extra: null, where: link('plan', scope) },
    { code: 'no_plan', count: plan?.suggestedAt ? 0 : accounts, extra: null, where: link('plan', scope) },
    {
      code: 'undecided',
      count: plan?.suggestedAt ? plan.dispositions.undecided : 0,
      extra: null,
      where: link('plan', scope, 'disposition:undecided'),
    },
    {
      code: 'suggestions_to_confirm',
      count: Math.max(0, suggested),
      extra: null,
      where: link('plan', scope, 'decided:no', '-disposition:undecided'),
    },
    {
      code: 'acceptances_expiring',
      count: expiringAcceptances(db, scope, day(now), day(now + SOON_DAYS * DAY_MS)),
      extra: SOON_DAYS,
      where: link('audit', scope, 'status:accepted'),
    },
  ]
  return needs.filter((need) => need.count > 0)
}
