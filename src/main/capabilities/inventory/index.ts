import { directoryCommands, directoryQueries } from './directory.ts'
import { duplicateCommands, duplicateJobs, duplicateQueries } from './duplicates/index.ts'
import { editCommands } from './edit.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'

export const inventoryQueries = { ...listQueries, ...directoryQueries, ...duplicateQueries }
export const inventoryCommands = { ...editCommands, ...directoryCommands, ...duplicateCommands }
export const inventoryJobs = { ...importJobs, ...duplicateJobs }
