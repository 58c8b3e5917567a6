import { directoryCommands, directoryQueries } from './directory.ts'
import { editCommands } from './edit.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'
import { questionCommands, sourceListJobs, sourceListQueries } from './lists/index.ts'

export const inventoryQueries = { ...listQueries, ...directoryQueries, ...sourceListQueries }
export const inventoryCommands = { ...editCommands, ...directoryCommands, ...questionCommands }
export const inventoryJobs = { ...importJobs, ...sourceListJobs }
