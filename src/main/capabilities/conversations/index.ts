import type { CommandHandlers, JobHandlers, QueryHandlers } from '../handler.ts'
import { changeConversations, routeConversations } from './change.ts'
import { conversationDetail } from './detail.ts'
import { countLists, filterQueries, listConversations } from './list.ts'

export const conversationsQueries: QueryHandlers<
  'conversations.list' | 'conversations.get' | 'conversations.count' | keyof typeof filterQueries
> = {
  'conversations.list': listConversations,
  'conversations.get': conversationDetail,
  'conversations.count': countLists,
  ...filterQueries,
}

export const conversationsCommands: CommandHandlers<'conversations.update' | 'conversations.route'> = {
  'conversations.update': changeConversations,
  'conversations.route': routeConversations,
}

/** Readers of files are loaded with the first import. */
export const conversationsJobs: JobHandlers<
  'conversations.recognise' | 'conversations.preview' | 'conversations.import'
> = {
  'conversations.recognise': {
    thread: 'reader',
    run: async (_context, { file }) => (await import('./import/source.ts')).recogniseFile(file),
  },
  'conversations.preview': {
    thread: 'reader',
    run: async (context, query) => (await import('./import/preview.ts')).previewConversations(context, query),
  },
  'conversations.import': {
    thread: 'writer',
    run: async (context, query) => (await import('./import/run.ts')).importConversations(context, query),
  },
}
