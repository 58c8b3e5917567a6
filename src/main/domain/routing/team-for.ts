import type { RoutingLeaf } from '#shared/model/routing.ts'
import type { TeamFunction } from '#shared/model/words.ts'

export type TeamRecord = {
  readonly id: string
  readonly name: string
  readonly function: TeamFunction | null
  readonly marketId: string | null
}
export type AccountPlace = { readonly teamId: string | null; readonly marketId: string | null }

/**
 * The team a leaf means for an account: the account's own where it has that function, else the one in its market, else one
 * for all markets, else any with that function.
 */
export function teamFor(leaf: RoutingLeaf, account: AccountPlace, teams: readonly TeamRecord[]): TeamRecord | null {
  const own = teams.find((team) => team.id === account.teamId) ?? null
  if (leaf.to === 'own' || own?.function === leaf.to) return own
  const able = teams.filter((team) => team.function === leaf.to)
  return (
    able.find((team) => team.marketId !== null && team.marketId === account.marketId) ??
    able.find((team) => team.marketId === null) ??
    able[0] ??
    null
  )
}
