import { JourneyStage } from '#shared/model/words.ts'
import type { AccountFacts } from './account-facts.ts'
import type { AccountRecord } from './account-record.ts'
import type { Registers, Share } from './portfolio-facts.ts'

const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim())

/** What an account adds to the portfolio, from its row and from what was worked out of it. */
export function shareOf(record: AccountRecord, facts: AccountFacts, registers: Registers): Share {
  return {
    id: record.id,
    name: facts.handle || (facts.displayName ?? facts.networkName),
    network: record.network,
    networkDefunct: facts.networkDefunct,
    lifecycle: facts.lifecycle,
    brandId: record.brandId,
    marketId: record.marketId,
    teamId: record.teamId,
    teamFunction: record.teamId === null ? null : (registers.teams.get(record.teamId)?.function ?? null),
    language: filled(record.language),
    stages: record.stages === null ? [] : record.stages.split(',').map((stage) => JourneyStage.parse(stage)),
    goals: facts.goals,
    purposeStated: facts.purposeStated,
    audience: record.audience,
    lastPostAt: facts.lastPostAt,
    service: facts.service,
  }
}
