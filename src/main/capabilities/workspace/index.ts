import { begunCommands, begunQueries } from './begun.ts'
import { fillSample } from './fill-sample.ts'
import { historyCommands, historyQueries } from './history.ts'
import { infoCommands, infoJobs, infoQueries } from './info.ts'
import { searchQueries } from './search.ts'

export const workspaceQueries = { ...infoQueries, ...begunQueries, ...historyQueries, ...searchQueries }
export const workspaceCommands = { ...infoCommands, ...begunCommands, ...historyCommands }
export const workspaceJobs = { ...infoJobs, 'workspace.fillSample': fillSample }
