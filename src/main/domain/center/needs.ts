import { centerLinks, type CenterLink, type CenterScope, hashOf } from '#shared/model/center-links.ts'

/** Everything that may ask for action, counted. */
export type Duties = {
  readonly accounts: number
  readonly audited: boolean
  readonly critical: number
  readonly criticalUnassigned: number
  readonly highUnassigned: number
  readonly overdueFindings: number
  readonly waiversEnding: number
  readonly withoutOwner: number
  readonly ownersLeft: number
  readonly overdueConversations: number
  readonly tasksLate: number
  readonly tasksSoon: number
  readonly approvals: number
  readonly drift: number
  readonly strandedMerges: number
  readonly gaps: number
  readonly planned: boolean
  readonly undecided: number
  readonly suggestions: number
  readonly reviewsDue: number
  readonly questions: number
  readonly candidates: number
}
export type Need = {
  readonly code: string
  readonly count: number
  readonly extra: number | null
  readonly where: string
}

/** What asks for action, most urgent first, each with where its rows are; nothing that is zero. */
export function needsOf(duties: Duties, scope: CenterScope): Need[] {
  const links = centerLinks(scope)
  const need = (code: string, count: number, link: CenterLink, extra: number | null = null): Need => ({
    code,
    count,
    extra,
    where: hashOf(link),
  })
  return [
    need('never_audited', duties.audited ? 0 : duties.accounts, links.audit()),
    need('critical_findings', duties.critical, links.findings('critical'), duties.criticalUnassigned),
    need('conversations_overdue', duties.overdueConversations, links.service('overdue')),
    need('tasks_late', duties.tasksLate, links.tasks('late')),
    need('owners_left', duties.ownersLeft, links.ownersLeft()),
    need('accounts_without_owner', duties.withoutOwner, links.withoutOwner()),
    need('high_findings_unassigned', duties.highUnassigned, links.unassigned('high')),
    need('findings_overdue', duties.overdueFindings, links.overdue()),
    need('acceptances_expiring', duties.waiversEnding, links.waiversEnding(), 7),
    need('accounts_adrift', duties.drift, links.drift()),
    need('merges_without_successor', duties.strandedMerges, links.stranded()),
    need('tasks_soon', duties.tasksSoon, links.tasks('soon')),
    need('approvals_waiting', duties.approvals, links.approvals()),
    need('questions_open', duties.questions, links.questions()),
    need('candidates_open', duties.candidates, links.candidates()),
    need('coverage_gaps', duties.gaps, links.coverage()),
    need('no_plan', duties.planned ? 0 : duties.accounts, links.plan()),
    need('undecided', duties.planned ? duties.undecided : 0, links.undecided()),
    need('suggestions_to_confirm', duties.planned ? duties.suggestions : 0, links.suggestions()),
    need('reviews_due', duties.reviewsDue, links.reviewsDue()),
  ].filter(({ count }) => count > 0)
}
