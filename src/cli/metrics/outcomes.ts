import type { Answer } from '#shared/contract/index.ts'
import { figure, type Figures, shareOf } from './figure.ts'

/** What came of conversations of the usual period, and what was learned. Shares are of what is known; what is not known is counted apart. */
export function outcomeFigures(outcomes: Answer<'outcomes.figures'>, { insights }: Answer<'insights.list'>): Figures {
  const { felt, consequence, settled, loop } = outcomes
  const known = ({ known: values }: Answer<'outcomes.figures'>['felt']): number =>
    Object.values(values).reduce((sum, count) => sum + count, 0)
  const figures: Figures = {
    outcomes_unread: figure(outcomes.unread, 'conversations'),
    felt_known: figure(known(felt), 'conversations'),
    felt_rated: figure(outcomes.rated, 'conversations'),
    felt_unknown: figure(felt.unknown, 'conversations'),
    consequence_unknown: figure(consequence.unknown, 'conversations'),
    transaction_share: figure(shareOf(consequence.known['transaction'] ?? 0, known(consequence)), 'share'),
    needs_met: figure(settled.known['yes'] ?? 0, 'conversations'),
    needs_met_share: figure(shareOf(settled.known['yes'] ?? 0, known(settled)), 'share'),
    needs_unknown: figure(settled.unknown, 'conversations'),
    journey_unknown: figure(loop.unknown, 'conversations'),
  }
  for (const [stage, count] of Object.entries(loop.stages)) figures[`journey_${stage}`] = figure(count, 'conversations')
  for (const [influence, count] of Object.entries(loop.influences))
    figures[`journey_${influence}`] = figure(count, 'conversations')
  figures['insights_open'] = figure(insights.filter(({ status }) => status !== 'done').length, 'insights')
  figures['insights_routed'] = figure(insights.filter(({ teamId }) => teamId !== null).length, 'insights')
  figures['insights_ideas'] = figure(insights.filter(({ kind }) => kind === 'idea').length, 'insights')
  return figures
}
