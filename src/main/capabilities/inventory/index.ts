import { discoveryCommands, discoveryJobs, discoveryQueries } from './discovery/index.ts'
import { directoryCommands, directoryQueries } from './directory.ts'
import { duplicateCommands, duplicateJobs, duplicateQueries } from './duplicates/index.ts'
import { editCommands } from './edit.ts'
import { importQueries } from './import/history.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'

export const inventoryQueries = {
  ...listQueries,
  ...directoryQueries,
  ...duplicateQueries,
  ...discoveryQueries,
  ...importQueries,
}
export const inventoryCommands = { ...editCommands, ...directoryCommands, ...duplicateCommands, ...discoveryCommands }
export const inventoryJobs = { ...importJobs, ...duplicateJobs, ...discoveryJobs }
