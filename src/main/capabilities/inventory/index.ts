import { directoryCommands, directoryQueries } from './directory.ts'
import { editCommands } from './edit.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'
import { peopleCommands, peopleQueries } from './people/index.ts'

export const inventoryQueries = { ...listQueries, ...directoryQueries, ...peopleQueries }
export const inventoryCommands = { ...editCommands, ...directoryCommands, ...peopleCommands }
export const inventoryJobs = { ...importJobs }
