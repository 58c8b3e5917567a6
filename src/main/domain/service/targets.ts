import { FIRST_ANSWER_MINUTES } from '../center/reference.ts'

export type TargetRow = {
  readonly teamId: string | null
  readonly marketId: string | null
  readonly role: string | null
  readonly firstAnswer: number | null
  readonly resolution: number | null
}
export type TargetFor = {
  readonly minutes: number
  readonly of: 'workspace' | 'team' | 'market' | 'role' | 'reference'
}

type Held = { teamId: string | null; marketId: string | null; roles: readonly string[] }

/**
 * The target for a first answer: of those that fit, the one that says most, a role before a team before a market. Without
 * any it is the dated reference.
 */
export const targetFor = (targets: readonly TargetRow[], held: Held): TargetFor =>
  closest(targets, held, 'firstAnswer') ?? { minutes: FIRST_ANSWER_MINUTES, of: 'reference' }

/** The target for a solution; null where nobody set one. */
export const resolutionTarget = (targets: readonly TargetRow[], held: Held): number | null =>
  closest(targets, held, 'resolution')?.minutes ?? null

function closest(targets: readonly TargetRow[], held: Held, what: 'firstAnswer' | 'resolution'): TargetFor | null {
  let best: TargetFor | null = null
  let most = -1
  for (const row of targets) {
    const minutes = row[what]
    const fits =
      (row.teamId === null || row.teamId === held.teamId) &&
      (row.marketId === null || row.marketId === held.marketId) &&
      (row.role === null || held.roles.includes(row.role))
    if (minutes === null || !fits) continue
    const weight = (row.role === null ? 0 : 4) + (row.teamId === null ? 0 : 2) + (row.marketId === null ? 0 : 1)
    const of =
      row.role !== null ? 'role' : row.teamId !== null ? 'team' : row.marketId !== null ? 'market' : 'workspace'
    if (best && (weight < most || (weight === most && minutes >= best.minutes))) continue
    best = { minutes, of }
    most = weight
  }
  return best
}
