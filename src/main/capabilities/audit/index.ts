import { auditSummary } from '#main/mirror/queries/findings.ts'
import type { CommandHandlers, JobHandlers, QueryHandlers } from '#main/capabilities/handler.ts'
import { commentFindings, removeComment } from './comments.ts'
import { compareAudits } from './compare.ts'
import { filterQueries } from './filter.ts'
import { listFindings } from './findings.ts'
import { accountHealth } from './health.ts'
import { findingLife } from './life.ts'
import { packCommands, packJobs, packQueries } from './packs/index.ts'
import { maturityOf } from './maturity.ts'
import { listGaps, listRules, listRuns } from './rules.ts'
import { setFindings } from './set-findings.ts'

export const auditQueries: QueryHandlers<
  | 'audit.runs'
  | 'audit.maturity'
  | 'audit.health'
  | 'audit.compare'
  | 'audit.summary'
  | 'audit.rules'
  | 'audit.gaps'
  | 'findings.list'
  | 'findings.life'
  | keyof typeof filterQueries
  | keyof typeof packQueries
> = {
  'audit.runs': listRuns,
  'audit.compare': compareAudits,
  'audit.maturity': maturityOf,
  'audit.health': accountHealth,
  'audit.summary': ({ db }) => auditSummary(db),
  'audit.rules': listRules,
  'audit.gaps': listGaps,
  'findings.list': listFindings,
  'findings.life': findingLife,
  ...filterQueries,
  ...packQueries,
}

export const auditCommands: CommandHandlers<
  'findings.set' | 'findings.comment' | 'findings.removeComment' | keyof typeof packCommands
> = {
  'findings.set': setFindings,
  'findings.comment': commentFindings,
  'findings.removeComment': removeComment,
  ...packCommands,
}

export const auditJobs: JobHandlers<'audit.run' | keyof typeof packJobs> = {
  ...packJobs,
  'audit.run': { thread: 'writer', run: async (context, query) => (await import('./run.ts')).runAudit(context, query) },
}
