import type { JobHandlers } from '../../handler.ts'
import { previewImport } from './preview.ts'
import { runImport } from './run.ts'

/** A preview reads beside other work; an import holds the writer's place from its first row to its last. */
export const importJobs: JobHandlers<'import.preview' | 'import.run'> = {
  'import.preview': { thread: 'reader', run: previewImport },
  'import.run': { thread: 'writer', run: runImport },
}
