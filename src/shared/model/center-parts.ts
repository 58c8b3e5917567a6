import { z } from 'zod'

/** The parts of the command center that are counted, kept and counted again each by itself. */
export const CenterPart = z.enum([
  'sprawl',
  'record',
  'activity',
  'findings',
  'coverage',
  'plan',
  'waves',
  'drift',
  'service',
  'duties',
])
export type CenterPart = z.infer<typeof CenterPart>
