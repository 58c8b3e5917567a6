import type { NamesOf } from '#shared/contract/index.ts'
import { auditCommands, auditJobs, auditQueries } from './audit/index.ts'
import { centerQueries } from './center/index.ts'
import type { CommandHandlers, JobHandlers, QueryHandlers } from './handler.ts'
import { inventoryCommands, inventoryJobs, inventoryQueries } from './inventory/index.ts'
import { planCommands, planJobs, planQueries } from './plan/index.ts'
import { reportsJobs, reportsQueries } from './reports/index.ts'
import { workspaceCommands, workspaceJobs, workspaceQueries } from './workspace/index.ts'

/** Job bookkeeping is answered by the service itself. */
type OwnQueries = Exclude<NamesOf<'query'>, 'jobs.list' | 'jobs.cancel'>

export const queries: QueryHandlers<OwnQueries> = { ...workspaceQueries, ...inventoryQueries, ...auditQueries, ...planQueries, ...reportsQueries, ...centerQueries }
export const commands: CommandHandlers<NamesOf<'command'>> = { ...workspaceCommands, ...inventoryCommands, ...auditCommands, ...planCommands }
export const jobs: JobHandlers<NamesOf<'job'>> = { ...workspaceJobs, ...inventoryJobs, ...auditJobs, ...planJobs, ...reportsJobs }
