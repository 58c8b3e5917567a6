import { directoryCommands, directoryQueries } from './directory.ts'
import { duplicateCommands, duplicateJobs, duplicateQueries } from './duplicates/index.ts'
import { editCommands } from './edit.ts'
import { importQueries } from './import/history.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'
import { questionCommands, sourceListJobs, sourceListQueries } from './lists/index.ts'

export const inventoryQueries = {
  ...listQueries,
  ...directoryQueries,
  ...duplicateQueries,
  ...importQueries,
  ...sourceListQueries,
}
export const inventoryCommands = { ...editCommands, ...directoryCommands, ...duplicateCommands, ...questionCommands }
export const inventoryJobs = { ...importJobs, ...duplicateJobs, ...sourceListJobs }
