import { directoryCommands, directoryQueries } from './directory.ts'
import { editCommands } from './edit.ts'
import { importQueries } from './import/history.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'
import { peopleCommands, peopleQueries } from './people/index.ts'

export const inventoryQueries = { ...listQueries, ...directoryQueries, ...importQueries, ...peopleQueries }
export const inventoryCommands = { ...editCommands, ...directoryCommands, ...peopleCommands }
export const inventoryJobs = { ...importJobs }
