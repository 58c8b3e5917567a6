import type { JobHandlers, QueryHandlers } from '../../handler.ts'
import { listReceivers } from './receivers.ts'

export const questionnaireQueries: QueryHandlers<'questionnaire.receivers'> = {
  'questionnaire.receivers': listReceivers,
}

export const questionnaireJobs: JobHandlers<'questionnaire.export'> = {
  'questionnaire.export': {
    thread: 'reader',
    run: async (context, query) => (await import('./export.ts')).exportQuestionnaires(context, query),
  },
}
