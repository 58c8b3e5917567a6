import { inferConsequence } from './consequence.ts'
import { inferFelt } from './felt.ts'
import { inferInfluence } from './influence.ts'
import { inferSettled } from './settled.ts'
import { inferStage } from './stage.ts'
import { type Outcome, type OutcomeMessage, takeApart } from './thread.ts'

/** Changes whenever the same messages would be read differently, so that what was read before is read again. */
export const OUTCOME_RULES = 1

/**
 * Reads what came of a conversation from its messages, oldest first. Each aspect is null where the messages do not tell:
 * nothing is taken from silence.
 */
export function readOutcome(messages: readonly OutcomeMessage[]): Outcome {
  const thread = takeApart(messages)
  const felt = inferFelt(thread)
  const idea = thread.theirs.find(({ judgement }) => judgement.intent === 'idea')
  return {
    felt,
    consequence: inferConsequence(thread),
    stage: inferStage(thread),
    influence: inferInfluence(thread),
    settled: inferSettled(thread, felt),
    idea: idea?.id ?? null,
  }
}
