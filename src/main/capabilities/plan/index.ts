import { carryCommands, carryJobs, carryQueries } from './carry/index.ts'
import { decideCommands } from './decide.ts'
import { filterQueries } from './filter.ts'
import { frontierJobs } from './frontier.ts'
import { priceJobs } from './price.ts'
import { recommendJobs } from './recommend.ts'
import { rowQueries } from './rows.ts'

export const planQueries = { ...rowQueries, ...filterQueries, ...carryQueries }
export const planCommands = { ...decideCommands, ...carryCommands }
export const planJobs = { ...recommendJobs, ...frontierJobs, ...priceJobs, ...carryJobs }
