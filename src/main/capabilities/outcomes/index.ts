import type { CommandHandlers, JobHandlers, QueryHandlers } from '#main/capabilities/handler.ts'
import { outcomeAccounts, outcomeFigures } from './figures.ts'
import { getOutcome, judgeOutcomes, outcomeHistory } from './judge.ts'

export const outcomesQueries: QueryHandlers<
  'outcomes.figures' | 'outcomes.accounts' | 'outcomes.get' | 'outcomes.history'
> = {
  'outcomes.figures': outcomeFigures,
  'outcomes.accounts': outcomeAccounts,
  'outcomes.get': getOutcome,
  'outcomes.history': outcomeHistory,
}

export const outcomesCommands: CommandHandlers<'outcomes.judge'> = { 'outcomes.judge': judgeOutcomes }

export const outcomesJobs: JobHandlers<'outcomes.infer' | 'outcomes.import'> = {
  'outcomes.infer': {
    thread: 'writer',
    run: async (context, query) => (await import('./infer.ts')).inferOutcomes(context, query),
  },
  'outcomes.import': {
    thread: 'writer',
    run: async (context, query) => (await import('./import.ts')).importOutcomes(context, query),
  },
}
