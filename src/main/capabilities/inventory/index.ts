import { directoryCommands, directoryQueries } from './directory.ts'
import { editCommands } from './edit.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'

export const inventoryQueries = { ...listQueries, ...directoryQueries }
export const inventoryCommands = { ...editCommands, ...directoryCommands }
export const inventoryJobs = { ...importJobs }
