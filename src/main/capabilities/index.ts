import type { NamesOf } from '#shared/contract/index.ts'
import { auditCommands, auditJobs, auditQueries } from './audit/index.ts'
import { coverageQueries } from './center/coverage-map.ts'
import { centerCommands, centerJobs, centerQueries } from './center/index.ts'
import { conversationsCommands, conversationsJobs, conversationsQueries } from './conversations/index.ts'
import type { CommandHandlers, JobHandlers, OwnQueries, QueryHandlers, ReadContext, ServiceJobs } from './handler.ts'
import { exchangeCommands, exchangeJobs, exchangeQueries } from './exchange/index.ts'
import { hubCommands, hubQueries } from './hub/index.ts'
import { hubSteps } from './hub/steps.ts'
import { insightsCommands, insightsJobs, insightsQueries } from './insights/index.ts'
import { inventoryCommands, inventoryJobs, inventoryQueries } from './inventory/index.ts'
import { outcomesCommands, outcomesJobs, outcomesQueries } from './outcomes/index.ts'
import { planCommands, planJobs, planQueries } from './plan/index.ts'
import { privacyCommands, privacyJobs, privacyQueries } from './privacy/index.ts'
import { reportsJobs, reportsQueries } from './reports/index.ts'
import { serviceCommands, serviceJobs, serviceQueries } from './service-times/index.ts'
import { syncCommands, syncQueries } from './sync/index.ts'
import { syncSteps } from './sync/steps.ts'
import { triageCommands, triageJobs, triageQueries } from './triage/index.ts'
import { workshopCommands, workshopJobs, workshopQueries } from './workshop/index.ts'
import { workspaceCommands, workspaceJobs, workspaceQueries } from './workspace/index.ts'

export const queries: QueryHandlers<OwnQueries> = {
  ...workspaceQueries,
  ...inventoryQueries,
  ...auditQueries,
  ...planQueries,
  ...reportsQueries,
  ...centerQueries,
  ...coverageQueries,
  ...conversationsQueries,
  ...triageQueries,
  ...outcomesQueries,
  ...insightsQueries,
  ...serviceQueries,
  ...privacyQueries,
  ...workshopQueries,
  ...syncQueries,
  ...exchangeQueries,
  ...hubQueries,
}
export const commands: CommandHandlers<NamesOf<'command'>> = {
  ...workspaceCommands,
  ...inventoryCommands,
  ...auditCommands,
  ...planCommands,
  ...centerCommands,
  ...conversationsCommands,
  ...triageCommands,
  ...outcomesCommands,
  ...insightsCommands,
  ...serviceCommands,
  ...privacyCommands,
  ...workshopCommands,
  ...syncCommands,
  ...exchangeCommands,
  ...hubCommands,
}
/** What the service asks of its writer on its own account. */
export const steps = { ...syncSteps, ...hubSteps }

export const jobs: JobHandlers<Exclude<NamesOf<'job'>, ServiceJobs>> = {
  ...workspaceJobs,
  ...inventoryJobs,
  ...auditJobs,
  ...planJobs,
  ...centerJobs,
  ...reportsJobs,
  ...conversationsJobs,
  ...triageJobs,
  ...outcomesJobs,
  ...insightsJobs,
  ...serviceJobs,
  ...privacyJobs,
  ...exchangeJobs,
  ...workshopJobs,
}

/** Completes what a request may use with the way to ask the other capabilities. */
export function readContext(own: Omit<ReadContext, 'ask' | 'speaking'>): ReadContext {
  const context: ReadContext = {
    ...own,
    ask: (name, query) => {
      const answer = queries[name] as (context: ReadContext, query: unknown) => unknown
      return answer(context, query) as ReturnType<typeof context.ask<typeof name>>
    },
    speaking: (language) => readContext({ ...own, language }),
  }
  return context
}
