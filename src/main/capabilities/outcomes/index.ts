import { type CommandHandlers, type JobHandlers, type QueryHandlers, thenKeep } from '#main/capabilities/handler.ts'
import { outcomeAccounts, outcomeFigures } from './figures.ts'
import type { Found } from './infer.ts'
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
  'outcomes.infer': thenKeep<'outcomes.infer', Found>(
    async (context, query) => (await import('./infer.ts')).readPortion(context, query),
    async (context, found) => (await import('./infer.ts')).keepPortion(context, found),
  ),
  'outcomes.import': {
    thread: 'writer',
    run: async (context, query) => (await import('./import.ts')).importOutcomes(context, query),
  },
}
