import type { CommandHandlers, JobHandlers, QueryHandlers } from '#main/capabilities/handler.ts'
import { confirmInsight, listIdeas, listInsights, quotesOf, removeInsight, updateInsight } from './register.ts'

export const insightsQueries: QueryHandlers<'insights.list' | 'insights.quotes' | 'insights.ideas'> = {
  'insights.list': listInsights,
  'insights.quotes': quotesOf,
  'insights.ideas': listIdeas,
}

export const insightsCommands: CommandHandlers<'insights.confirm' | 'insights.update' | 'insights.remove'> = {
  'insights.confirm': confirmInsight,
  'insights.update': updateInsight,
  'insights.remove': removeInsight,
}

export const insightsJobs: JobHandlers<'insights.find' | 'expectations.import'> = {
  'insights.find': {
    thread: 'reader',
    run: async (context, query) => (await import('./find.ts')).findThemes(context, query),
  },
  'expectations.import': {
    thread: 'writer',
    run: async (context, query) => (await import('./survey.ts')).importSurvey(context, query),
  },
}
