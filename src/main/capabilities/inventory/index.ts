import { directoryCommands, directoryQueries } from './directory.ts'
import { editCommands } from './edit.ts'
import { filterQueries } from './filter.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'
import { tableQueries } from './table.ts'
import { viewCommands, viewQueries } from './views.ts'

export const inventoryQueries = {
  ...listQueries,
  ...directoryQueries,
  ...filterQueries,
  ...tableQueries,
  ...viewQueries,
}
export const inventoryCommands = { ...editCommands, ...directoryCommands, ...viewCommands }
export const inventoryJobs = { ...importJobs }
