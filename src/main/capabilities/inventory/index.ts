import { discoveryCommands, discoveryJobs, discoveryQueries } from './discovery/index.ts'
import { directoryCommands, directoryQueries } from './directory.ts'
import { editCommands } from './edit.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'

export const inventoryQueries = { ...listQueries, ...directoryQueries, ...discoveryQueries }
export const inventoryCommands = { ...editCommands, ...directoryCommands, ...discoveryCommands }
export const inventoryJobs = { ...importJobs, ...discoveryJobs }
