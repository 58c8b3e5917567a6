import { carryCommands, carryJobs, carryQueries } from './carry/index.ts'
import { decideCommands } from './decide.ts'
import { filterQueries } from './filter.ts'
import { frontierJobs } from './frontier.ts'
import { priceJobs } from './price.ts'
import { proposalCommands, proposalQueries } from './proposals.ts'
import { recommendJobs } from './recommend.ts'
import { rowQueries } from './rows.ts'
import { scenarioCommands, scenarioQueries } from './scenarios.ts'
import { versionCommands, versionQueries } from './versions.ts'
import { whyQueries } from './why.ts'

export const planQueries = {
  ...rowQueries,
  ...filterQueries,
  ...scenarioQueries,
  ...whyQueries,
  ...carryQueries,
  ...proposalQueries,
  ...versionQueries,
}
export const planCommands = {
  ...decideCommands,
  ...scenarioCommands,
  ...carryCommands,
  ...proposalCommands,
  ...versionCommands,
}
export const planJobs = { ...recommendJobs, ...frontierJobs, ...priceJobs, ...carryJobs }
