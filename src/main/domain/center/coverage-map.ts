import type { CoverageCell, CoverageHole } from '#shared/contract/coverage.ts'
import type { JourneyStage, TeamFunction } from '#shared/model/words.ts'
import { cellState, coverageKey, type NeededCell, STAGES } from './coverage.ts'

type Group = {
  readonly brand: string
  readonly market: string
  readonly language: string | null
  readonly function: TeamFunction | null
  readonly accounts: number
  readonly active: number
}

/**
 * The map of who is spoken to where, and at which stage. A place is on it when an account speaks there or a scenario
 * requires it.
 * @param required keys of the stages a scenario must keep covered
 */
export function coverageCells(
  groups: readonly Group[],
  needed: readonly NeededCell[],
  required: ReadonlySet<string>,
): CoverageCell[] {
  const byKey = new Map(needed.map((cell) => [coverageKey(cell.brand_id, cell.market_id, cell.stage), cell]))
  const places = new Map<string, CoverageCell>()
  const placeOf = (brand: string, market: string): CoverageCell => {
    const key = `${brand}|${market}`
    const known = places.get(key)
    if (known) return known
    const stages = STAGES.map((stage) => {
      const stageKey = coverageKey(brand, market, stage)
      const cell = byKey.get(stageKey)
      return {
        state: cell ? cellState(cell) : ('none' as const),
        active: cell?.active ?? 0,
        required: required.has(stageKey),
      }
    })
    const place = { brand, market, stages, accounts: 0, active: 0, support: false, languages: [] }
    places.set(key, place)
    return place
  }
  for (const { brand_id: brand, market_id: market } of needed) placeOf(brand, market)
  const byLanguage = new Map<CoverageCell, Map<string, number>>()
  for (const group of groups) {
    const place = placeOf(group.brand, group.market)
    place.accounts += group.accounts
    place.active += group.active
    if (group.function === 'support' && group.active > 0) place.support = true
    if (group.language === null) continue
    const counts = byLanguage.get(place) ?? new Map<string, number>()
    byLanguage.set(place, counts.set(group.language, (counts.get(group.language) ?? 0) + group.accounts))
  }
  for (const [place, counts] of byLanguage)
    place.languages = [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language)
  return [...places.values()]
}

const ORDER = { required: 0, silent: 1, no_support: 2 } as const

/** The empty places that matter, what a scenario requires first, then where most accounts speak. */
export function coverageHoles(cells: readonly CoverageCell[]): CoverageHole[] {
  const stagesWhere = (cell: CoverageCell, test: (stage: CoverageCell['stages'][number]) => boolean): JourneyStage[] =>
    STAGES.filter((_, at) => {
      const stage = cell.stages[at]
      return stage !== undefined && test(stage)
    })
  const holes = cells.flatMap((cell): CoverageHole[] => {
    const { brand, market, accounts } = cell
    const required = stagesWhere(cell, (stage) => stage.required && stage.state !== 'covered')
    const silent = stagesWhere(cell, (stage) => !stage.required && (stage.state === 'gap' || stage.state === 'dormant'))
    return [
      ...(required.length > 0 ? [{ brand, market, why: 'required' as const, stages: required, accounts }] : []),
      ...(silent.length > 0 ? [{ brand, market, why: 'silent' as const, stages: silent, accounts }] : []),
      ...(accounts > 0 && !cell.support ? [{ brand, market, why: 'no_support' as const, stages: [], accounts }] : []),
    ]
  })
  return holes.sort((a, b) => ORDER[a.why] - ORDER[b.why] || b.accounts - a.accounts)
}
