import { decideCommands } from './decide.ts'
import { filterQueries } from './filter.ts'
import { frontierJobs } from './frontier.ts'
import { priceJobs } from './price.ts'
import { proposalCommands, proposalQueries } from './proposals.ts'
import { recommendJobs } from './recommend.ts'
import { rowQueries } from './rows.ts'
import { versionCommands, versionQueries } from './versions.ts'

export const planQueries = { ...rowQueries, ...filterQueries, ...proposalQueries, ...versionQueries }
export const planCommands = { ...decideCommands, ...proposalCommands, ...versionCommands }
export const planJobs = { ...recommendJobs, ...frontierJobs, ...priceJobs }
