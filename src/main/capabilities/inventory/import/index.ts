import type { JobHandlers } from '../../handler.ts'

/**
 * A preview reads beside other work; an import holds the writer's place from its first row to its last. Both are loaded
 * when they are first asked for: opening a workspace needs no file readers.
 */
export const importJobs: JobHandlers<'import.preview' | 'import.run' | 'import.rejects' | 'import.rejectsOf'> = {
  'import.preview': {
    thread: 'reader',
    run: async (context, query) => (await import('./preview.ts')).previewImport(context, query),
  },
  'import.run': {
    thread: 'writer',
    run: async (context, query) => (await import('./run.ts')).runImport(context, query),
  },
  'import.rejects': {
    thread: 'reader',
    run: async (context, query) => (await import('./rejects.ts')).writeRejects(context, query),
  },
  'import.rejectsOf': {
    thread: 'reader',
    run: async (context, query) => (await import('./rejects.ts')).writeRejectsOf(context, query),
  },
}
