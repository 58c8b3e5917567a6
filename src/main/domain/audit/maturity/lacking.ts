import type { SignalId } from '#shared/model/maturity.ts'

const running = (filter: string): string => `${filter} -lifecycle:closed`

/** The filter of the accounts that lack something, where the accounts list can be narrowed to exactly those. */
export const lacking: Readonly<Partial<Record<SignalId, string>>> = {
  backup: running('backup:none'),
  posting: running('last_post:>30d'),
  silent_not: running('last_post:>180d'),
  stages: running('stage:none'),
  goal: running('goal:none'),
  access: running('access:none'),
  two_factor: running('two_factor:no'),
  mirrored: running('conversations:none'),
}
