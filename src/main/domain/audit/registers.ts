import { JourneyStage, TeamFunction } from '#shared/model/words.ts'
import type { PortfolioRecords } from './account-record.ts'
import type { Registers } from './portfolio-facts.ts'

/** The registers of portfolio rules by id. */
export function registersOf(records: PortfolioRecords): Registers {
  return {
    brands: new Map(records.brands.map(({ id, name }) => [id, { name }])),
    markets: new Map(records.markets.map(({ id, name }) => [id, { name }])),
    teams: new Map(
      records.teams.map(({ id, name, function: does }) => [
        id,
        { name, function: TeamFunction.catch('other').parse(does) },
      ]),
    ),
    required: records.required.map((cell) => ({ ...cell, stage: JourneyStage.parse(cell.stage) })),
  }
}
