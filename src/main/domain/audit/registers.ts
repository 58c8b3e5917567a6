import { JourneyStage, TeamFunction } from '#shared/model/words.ts'
import type { PortfolioRecords } from './account-record.ts'
import type { Registers } from './portfolio-facts.ts'

/** The registers of portfolio rules by id. */
export function registersOf(records: PortfolioRecords): Registers {
  const people = new Map(records.people.map(({ id, name, leftOn }) => [id, { name, leftOn }]))
  const asked = lastAsked(records)
  return {
    brands: new Map(records.brands.map(({ id, name }) => [id, { name, askedOn: asked.get(id) ?? null }])),
    markets: new Map(records.markets.map(({ id, name }) => [id, { name }])),
    teams: new Map(
      records.teams.map(({ id, name, function: does }) => [
        id,
        { name, function: TeamFunction.catch('other').parse(does) },
      ]),
    ),
    goals: new Map(
      records.goals.map(({ id, name, dueOn, ownerId }) => [
        id,
        { name, dueOn, owner: people.get(ownerId ?? '') ?? null },
      ]),
    ),
    campaigns: new Map(
      records.campaigns.map(({ id, name, goalId, startsOn, endsOn, outcome }) => [
        id,
        { name, goalId, startsOn, endsOn, outcome },
      ]),
    ),
    required: records.required.map((cell) => ({ ...cell, stage: JourneyStage.parse(cell.stage) })),
    evidenceKept: records.evidence.length > 0,
  }
}

/** By brand the last day on which its customers were asked. Evidence for no brand in particular speaks for all. */
function lastAsked({ brands, evidence }: PortfolioRecords): Map<string, string> {
  const asked = new Map<string, string>()
  for (const { brandId, askedOn } of evidence)
    for (const id of brandId === null ? brands.map((brand) => brand.id) : [brandId])
      if (askedOn > (asked.get(id) ?? '')) asked.set(id, askedOn)
  return asked
}
