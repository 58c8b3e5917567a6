import { directoryCommands, directoryQueries } from './directory.ts'
import { editCommands } from './edit.ts'
import { filterQueries } from './filter.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'

export const inventoryQueries = { ...listQueries, ...directoryQueries, ...filterQueries }
export const inventoryCommands = { ...editCommands, ...directoryCommands }
export const inventoryJobs = { ...importJobs }
