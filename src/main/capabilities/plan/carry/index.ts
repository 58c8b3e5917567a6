import { carryAccountQueries } from './accounts.ts'
import { carryOutCommands } from './carry-out.ts'
import { evidenceJobs } from './evidence.ts'
import { gatherQueries } from './gather.ts'
import { proposeJobs } from './propose.ts'
import { registerCommands, registerQueries } from './register.ts'
import { taskCommands, taskQueries } from './tasks.ts'
import { waveCommands, waveQueries } from './waves.ts'

export const carryQueries = {
  ...carryAccountQueries,
  ...waveQueries,
  ...taskQueries,
  ...registerQueries,
  ...gatherQueries,
}
export const carryCommands = { ...waveCommands, ...taskCommands, ...carryOutCommands, ...registerCommands }
export const carryJobs = { ...proposeJobs, ...evidenceJobs }
