import type { DecisionRule, Tally, TallyLine, VotesSaid } from '#shared/model/workshop.ts'
import { Disposition, type TeamFunction } from '#shared/model/words.ts'

/** One vote of one person. */
export type Vote = {
  readonly disposition: Disposition
  readonly function: TeamFunction | null
  /** 1 to 5. */
  readonly confidence: number | null
  readonly reason: string | null
}

/** People counted by a show of hands: nobody knows who. */
export type Hands = { readonly disposition: Disposition; readonly count: number }

export type TallyRules = { readonly decision: DecisionRule; readonly votes: VotesSaid }

/**
 * What the votes on one card say together. Everybody's vote weighs the same; dispositions stand in the order of their keys.
 * `leading` needs strictly more votes than any other; `outcome` is what the decision rule makes of them: the leading one for
 * the facilitator to take or leave, more than half for a majority, all the same for consent. Where only counts are said, no
 * side stands behind a line, and reasons stand by the alphabet so that their order says nothing.
 */
export function tallyOf(votes: readonly Vote[], hands: readonly Hands[], rules: TallyRules): Tally {
  const lines = Disposition.options
    .map((disposition) => lineOf(disposition, votes, hands, rules.votes))
    .filter(({ votes: count }) => count > 0)
  const shown = hands.reduce((sum, one) => sum + one.count, 0)
  const all = votes.length + shown
  const most = Math.max(0, ...lines.map((line) => line.votes))
  const first = lines.filter((line) => line.votes === most)
  const leading = first.length === 1 ? (first[0]?.disposition ?? null) : null
  const half = most * 2 > all
  const agreement = all === 0 ? 'none' : lines.length === 1 ? 'agreed' : half ? 'clear' : 'spread'
  const holds = rules.decision === 'facilitator' || agreement === 'agreed' || (rules.decision === 'majority' && half)
  return { votes: all, hands: shown, lines, leading, agreement, outcome: holds ? leading : null }
}

function lineOf(disposition: Disposition, all: readonly Vote[], hands: readonly Hands[], said: VotesSaid): TallyLine {
  const votes = all.filter((vote) => vote.disposition === disposition)
  const shown = hands.reduce((sum, one) => (one.disposition === disposition ? sum + one.count : sum), 0)
  const functions = new Map<TeamFunction | null, number>()
  if (said !== 'counts') {
    for (const vote of votes) functions.set(vote.function, (functions.get(vote.function) ?? 0) + 1)
    if (shown > 0) functions.set(null, (functions.get(null) ?? 0) + shown)
  }
  const stated = votes.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]))
  const reasons = votes.flatMap(({ reason }) => (reason === null || reason === '' ? [] : [reason]))
  return {
    disposition,
    votes: votes.length + shown,
    functions: [...functions].map(([name, count]) => ({ function: name, votes: count })),
    reasons: said === 'counts' ? reasons.toSorted((one, other) => one.localeCompare(other)) : reasons,
    confidence: stated.length === 0 ? null : stated.reduce((sum, one) => sum + one, 0) / stated.length,
  }
}
