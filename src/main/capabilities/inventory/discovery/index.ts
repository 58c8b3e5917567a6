import type { JobHandlers } from '../../handler.ts'
import { proposeFromInventory } from './propose.ts'
import { readDiscovery } from './read.ts'

export { discoveryCommands } from './decide.ts'
export { discoveryQueries } from './list.ts'

export const discoveryJobs: JobHandlers<'discovery.read' | 'discovery.propose'> = {
  'discovery.read': { thread: 'writer', run: readDiscovery },
  'discovery.propose': { thread: 'writer', run: proposeFromInventory },
}
