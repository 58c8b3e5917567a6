import type { JourneyStage } from '#shared/model/words.ts'
import type { SampleCompany } from './company.ts'
import { type Draft, isDefunct } from './drafts.ts'
import type { Random } from './random.ts'

const ALL: readonly JourneyStage[] = ['before', 'during', 'after']

/** In how many places (a brand in a market) a stage stays without an account. */
const LEFT_OPEN = [3, 5] as const

/** Gives every stage to somebody wherever a brand has several accounts in a market, but for a few places that are left with a gap. */
export function coverStages(
  drafts: readonly Draft[],
  stages: SampleCompany['stages'],
  chance: Random,
  newId: () => string,
): void {
  const stagesOf = (draft: Draft): JourneyStage[] =>
    stages.flatMap(({ accountId, stage }) => (accountId === draft.id ? stage : []))
  const add = (draft: Draft, stage: JourneyStage): void => void stages.push({ id: newId(), accountId: draft.id, stage })
  const open = placesOf(drafts).filter((place) => place.length >= 3 && gapsOf(place).length > 0)
  const left = chance.some(open, chance.whole(LEFT_OPEN[0], LEFT_OPEN[1]))

  function gapsOf(place: readonly Draft[]): JourneyStage[] {
    const served = new Set(place.flatMap(stagesOf))
    return ALL.filter((stage) => !served.has(stage))
  }

  for (const place of left) {
    for (const draft of place.filter((one) => stagesOf(one).length === 0))
      add(draft, ALL.find((stage) => !gapsOf(place).includes(stage)) ?? 'before')
  }
  for (const place of open.filter((one) => !left.includes(one))) {
    const helper = place.find((one) => one.function === 'marketing') ?? place[0]
    for (const stage of gapsOf(place)) if (helper) add(helper, stage)
  }
}

/** The accounts for customers that are in use, by brand and market. */
function placesOf(drafts: readonly Draft[]): Draft[][] {
  const places = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (!draft.brandKnown || draft.lifecycle !== 'active' || isDefunct(draft)) continue
    const apart = ['hr', 'pr', 'legal'].includes(draft.function) && !draft.faults.has('no-team')
    if (apart) continue
    const key = `${draft.brand} ${draft.market}`
    places.set(key, [...(places.get(key) ?? []), draft])
  }
  return [...places.values()]
}
