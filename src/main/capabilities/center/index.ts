import { needsOf } from '#main/domain/center/needs.ts'
import { newestFact, type OpenFindings, workspaceName } from '#main/mirror/queries/center.ts'
import { keepFigures, type KeptFigure } from '#main/mirror/queries/kept-figures.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import { CenterPart } from '#shared/model/center-parts.ts'
import { type CommandHandlers, type JobHandlers, type QueryHandlers, type ReadContext, thenKeep } from '../handler.ts'
import { findings } from './findings.ts'
import { type Behind, countedParts, keyOf, knownParts } from './kept.ts'
import type { PartValues } from './parts.ts'
import { record } from './record.ts'
import { sinceLastVisit, visit } from './since.ts'
import { sprawl } from './sprawl.ts'

/** The page put together from its parts; only what costs nothing is looked up here. */
function figures(context: ReadContext, scope: Scope, values: PartValues, behind: Behind[]): CenterFigures {
  const { db, language } = context
  const { runs, open } = values.findings
  const newest = runs.at(-1)
  const plan = values.plan.summary
  const whole = scope.brand === null && scope.market === null
  return {
    workspace: workspaceName(db),
    mirrorAt: newestFact(db, values.activity.snapshotAt),
    auditAt: newest?.at ?? null,
    auditNumber: newest?.number ?? 0,
    accounts: sprawl(values.sprawl, whole && newest ? newest.accounts : null, language),
    record: record(values.record),
    activity: { groups: values.activity.groups, bars: values.activity.bars, every: values.activity.every },
    findings: findings(runs, open),
    coverage: values.coverage,
    serviceGap: values.service.gap,
    firstAnswer: values.service.firstAnswer,
    plan,
    carryOut: values.waves.waves.length === 0 ? null : { waves: values.waves.waves, ...values.drift },
    needsYou: needs(values, scope),
    dispositions: plan?.dispositions ?? null,
    since: sinceLastVisit(context, scope, values.findings.news),
    behind,
  }
}

function needs(values: PartValues, scope: Scope): CenterFigures['needsYou'] {
  const { findings: found, record: onRecord, coverage, waves, drift, service, duties } = values
  const plan = values.plan.summary
  const severe = (severity: 'critical' | 'high'): OpenFindings | undefined =>
    found.open.find((row) => row.severity === severity)
  return needsOf(
    {
      accounts: onRecord.accounts,
      audited: found.runs.length > 0,
      critical: severe('critical')?.open ?? 0,
      criticalUnassigned: severe('critical')?.unassigned ?? 0,
      highUnassigned: severe('high')?.unassigned ?? 0,
      overdueFindings: found.days.overdue,
      waiversEnding: found.days.ending,
      withoutOwner: onRecord.accounts - onRecord.owner,
      ownersLeft: onRecord.ownersLeft,
      overdueConversations: service.overdue,
      tasksLate: waves.late,
      tasksSoon: waves.soon,
      approvals: waves.approvals,
      drift: drift.drift,
      strandedMerges: values.plan.stranded,
      gaps: coverage.brands.flatMap((brand) => brand.cells.flat()).filter((state) => state === 'gap').length,
      planned: (plan?.suggestedAt ?? null) !== null,
      undecided: plan?.dispositions.undecided ?? 0,
      suggestions: plan ? Math.max(0, plan.accounts - plan.decided - (plan.dispositions.undecided ?? 0)) : 0,
      reviewsDue: duties.reviews,
      questions: duties.questions,
      candidates: duties.candidates,
    },
    scope,
  ).map((need) => ({ ...need }))
}

export const centerQueries: QueryHandlers<'center.figures'> = {
  'center.figures': (context, { brand, market, known }) => {
    const scope: Scope = { brand: brand ?? null, market: market ?? null }
    const { values, behind } = known ? knownParts(context, scope) : countedParts(context, scope)
    return figures(context, scope, values, behind)
  },
}

export const centerCommands: CommandHandlers<'center.visit'> = { 'center.visit': (context) => visit(context) }

type Found = { key: string; fresh: KeptFigure[] }

export const centerJobs: JobHandlers<'center.refresh'> = {
  'center.refresh': thenKeep<'center.refresh', Found>(
    async (context, { brand, market }) => {
      const scope: Scope = { brand: brand ?? null, market: market ?? null }
      context.progress(0, 1)
      const { fresh } = countedParts(context, scope)
      context.progress(1, 1)
      return { key: keyOf(scope, context.language), fresh }
    },
    (context, { key, fresh }) =>
      context.aside(() => {
        keepFigures(context.db, key, fresh)
        return { parts: fresh.flatMap(({ part }) => CenterPart.safeParse(part).data ?? []) }
      }),
  ),
}
