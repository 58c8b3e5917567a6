import { STAYING, TAKING_OVER } from '#shared/model/plan.ts'
import type { Disposition } from '#shared/model/words.ts'

type Fragments = {
  readonly join: string
  readonly disposition: string
  readonly into: string
  readonly suggested: string
}

/** The account an id stands for: the one it was merged into, if it was since. */
export const survivorOf = (id: string): string =>
  `(SELECT coalesce(survivor.merged_into, survivor.id) FROM account survivor WHERE survivor.id = ${id})`

/**
 * Joins that give an account of the table called `account` its place in the plan; their own names
 * begin with `prefix`. Every join finds at most one row by an index.
 */
export function dispositionOf(account: string, prefix: string): Fragments {
  const decision = `${prefix}_decision`
  const suggestion = `${prefix}_suggestion`
  return {
    join: `
  LEFT JOIN scenario ${prefix}_scenario ON ${prefix}_scenario.is_plan = 1
  LEFT JOIN decision ${decision} ON ${decision}.scenario_id = ${prefix}_scenario.id AND ${decision}.account_id = ${account}.id
    AND ${decision}.superseded_by IS NULL AND ${decision}.disposition <> 'undecided'
  LEFT JOIN suggestion ${suggestion} ON ${suggestion}.scenario_id = ${prefix}_scenario.id AND ${suggestion}.account_id = ${account}.id`,
    disposition: `coalesce(${decision}.disposition, ${suggestion}.disposition, 'undecided')`,
    into: `CASE WHEN ${decision}.id IS NOT NULL THEN ${decision}.into_id ELSE ${survivorOf(`${suggestion}.into_id`)} END`,
    suggested: `(${decision}.id IS NULL AND ${suggestion}.account_id IS NOT NULL)`,
  }
}

/**
 * A statement that speaks of the plan, made to speak of another scenario. Every join of `dispositionOf` names the scenario in
 * the same words, so that those words can be replaced; null leaves the plan.
 */
export const ofScenario = (sql: string, scenario: string | null): string =>
  scenario === null
    ? sql
    : sql.replaceAll('_scenario.is_plan = 1', `_scenario.id = '${scenario.replaceAll("'", "''")}'`)

const plan = dispositionOf('a', 'plan')

/** The joins for a statement that names the account table `a`; the columns are in `DISPOSITION_COLUMNS`. */
export const DISPOSITION_JOIN = plan.join
/** What holds for the account: decided, else suggested, else `undecided`. */
export const DISPOSITION = plan.disposition
/** What people decided alone; `undecided` where nobody did, whatever is suggested. */
export const DECIDED = `coalesce(plan_decision.disposition, 'undecided')`
/** The account that takes over, of the decision or else of the suggestion; null unless it merges. */
export const DISPOSITION_INTO = plan.into

/** `disposition`, `into_id` and `suggested` (1 while a suggestion stands and nobody decided) of account `a`, for a statement with `DISPOSITION_JOIN`. */
export const DISPOSITION_COLUMNS = `${DISPOSITION} AS disposition, ${DISPOSITION_INTO} AS into_id, ${plan.suggested} AS suggested`

const quoted = (list: Iterable<Disposition>): string => [...list].map((one) => `'${one}'`).join(', ')
/** For `IN (…)`: dispositions of accounts that stay, and of those that others may merge into. */
export const STAYING_SQL = quoted(STAYING)
export const TAKING_OVER_SQL = quoted(TAKING_OVER)
