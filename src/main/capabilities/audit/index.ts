import { auditSummary } from '#main/mirror/queries/findings.ts'
import type { CommandHandlers, JobHandlers, QueryHandlers } from '#main/capabilities/handler.ts'
import { filterQueries } from './filter.ts'
import { listFindings } from './findings.ts'
import { listGaps, listRules, listRuns } from './rules.ts'
import { setFindings } from './set-findings.ts'

export const auditQueries: QueryHandlers<
  'audit.runs' | 'audit.summary' | 'audit.rules' | 'audit.gaps' | 'findings.list' | keyof typeof filterQueries
> = {
  'audit.runs': listRuns,
  'audit.summary': ({ db }) => auditSummary(db),
  'audit.rules': listRules,
  'audit.gaps': listGaps,
  'findings.list': listFindings,
  ...filterQueries,
}

export const auditCommands: CommandHandlers<'findings.set'> = { 'findings.set': setFindings }

export const auditJobs: JobHandlers<'audit.run'> = {
  'audit.run': { thread: 'writer', run: async (context, query) => (await import('./run.ts')).runAudit(context, query) },
}
