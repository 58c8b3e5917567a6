import { directoryCommands, directoryQueries } from './directory.ts'
import { editCommands } from './edit.ts'
import { importQueries } from './import/history.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'

export const inventoryQueries = { ...listQueries, ...directoryQueries, ...importQueries }
export const inventoryCommands = { ...editCommands, ...directoryCommands }
export const inventoryJobs = { ...importJobs }
