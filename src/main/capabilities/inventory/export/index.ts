import type { JobHandlers } from '../../handler.ts'

/** Loaded when the table is first exported: opening a workspace needs no file writers. */
export const exportJobs: JobHandlers<'accounts.export'> = {
  'accounts.export': {
    thread: 'reader',
    run: async (context, query) => (await import('./write.ts')).exportAccounts(context, query),
  },
}
