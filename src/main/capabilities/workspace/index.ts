import { fillSample } from './fill-sample.ts'
import { historyCommands, historyQueries } from './history.ts'
import { infoCommands, infoJobs, infoQueries } from './info.ts'
import { searchQueries } from './search.ts'

export const workspaceQueries = { ...infoQueries, ...historyQueries, ...searchQueries }
export const workspaceCommands = { ...infoCommands, ...historyCommands }
export const workspaceJobs = { ...infoJobs, 'workspace.fillSample': fillSample }
