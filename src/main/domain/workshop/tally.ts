import type { Tally, TallyLine, DecisionRule } from '#shared/model/workshop.ts'
import { Disposition, type TeamFunction } from '#shared/model/words.ts'

/** One vote of one person. */
export type Vote = {
  readonly disposition: Disposition
  readonly function: TeamFunction | null
  /** 1 to 5. */
  readonly confidence: number | null
  readonly reason: string | null
}

/**
 * What the votes on one card say together. Everybody's vote weighs the same; dispositions stand in the order of their keys.
 * `leading` needs strictly more votes than any other; `outcome` is what the decision rule makes of them: the leading one for
 * the facilitator to take or leave, more than half for a majority, all the same for consent.
 */
export function tallyOf(votes: readonly Vote[], rule: DecisionRule): Tally {
  const lines = Disposition.options
    .map((disposition) => lineOf(disposition, votes))
    .filter(({ votes: count }) => count > 0)
  const most = Math.max(0, ...lines.map((line) => line.votes))
  const first = lines.filter((line) => line.votes === most)
  const leading = first.length === 1 ? (first[0]?.disposition ?? null) : null
  const half = most * 2 > votes.length
  const agreement = votes.length === 0 ? 'none' : lines.length === 1 ? 'agreed' : half ? 'clear' : 'spread'
  const holds = rule === 'facilitator' || agreement === 'agreed' || (rule === 'majority' && half)
  return { votes: votes.length, lines, leading, agreement, outcome: holds ? leading : null }
}

function lineOf(disposition: Disposition, all: readonly Vote[]): TallyLine {
  const votes = all.filter((vote) => vote.disposition === disposition)
  const functions = new Map<TeamFunction | null, number>()
  for (const vote of votes) functions.set(vote.function, (functions.get(vote.function) ?? 0) + 1)
  const stated = votes.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]))
  return {
    disposition,
    votes: votes.length,
    functions: [...functions].map(([name, count]) => ({ function: name, votes: count })),
    reasons: votes.flatMap(({ reason }) => (reason === null || reason === '' ? [] : [reason])),
    confidence: stated.length === 0 ? null : stated.reduce((sum, one) => sum + one, 0) / stated.length,
  }
}
