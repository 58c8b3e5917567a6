import { decideCommands } from './decide.ts'
import { frontierJobs } from './frontier.ts'
import { recommendJobs } from './recommend.ts'
import { rowQueries } from './rows.ts'

export const planQueries = rowQueries
export const planCommands = decideCommands
export const planJobs = { ...recommendJobs, ...frontierJobs }
