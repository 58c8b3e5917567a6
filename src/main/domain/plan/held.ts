import type { PlanRow } from '#shared/model/plan.ts'

/** What holds for an account of the plan: decided, else suggested. */
export const held = (
  row: PlanRow,
): { disposition: PlanRow['suggested']; into: string | null; intoId: string | null; decided: boolean } =>
  row.decided !== null && row.decided !== 'undecided'
    ? { disposition: row.decided, into: row.decidedIntoName, intoId: row.decidedInto, decided: true }
    : { disposition: row.suggested, into: row.suggestedIntoName, intoId: row.suggestedInto, decided: false }
