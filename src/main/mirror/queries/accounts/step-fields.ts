import { amountOf } from '#shared/model/filter-values.ts'
import { type FilterField, type FilterFields, sqlPart } from '../../filter-sql.ts'

/** The log says something about account `a` after a step. */
export const CHANGED_AFTER = "a.id IN (SELECT c.key FROM change c WHERE c.batch > ? AND c.entity = 'account')"
/** Account `a` has a decision in force in the plan that was made after a step of the log. */
export const DECIDED_AFTER = `a.id IN (SELECT d.account_id FROM change c JOIN decision d ON d.id = c.key AND d.superseded_by IS NULL
  JOIN scenario s ON s.id = d.scenario_id AND s.is_plan = 1 WHERE c.batch > ? AND c.entity = 'decision')`

/** Asks only what lies behind a step: `step:>412`. */
const behind = (column: string, after: string): FilterField => ({
  about: { kind: 'number', column },
  sql(op, values) {
    const step = amountOf(values[0] ?? '')
    return op === '>' && step !== null ? sqlPart(after, step) : null
  },
})

/** Accounts by the steps of the change log: changed after one, decided after one. */
export const stepFields: FilterFields = {
  step: behind(`(SELECT max(c.batch) FROM change c WHERE c.key = a.id AND c.entity = 'account')`, CHANGED_AFTER),
  decision_step: behind(
    `(SELECT max(c.batch) FROM decision d JOIN change c ON c.key = d.id AND c.entity = 'decision' WHERE d.account_id = a.id)`,
    DECIDED_AFTER,
  ),
}
