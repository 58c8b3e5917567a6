/**
 * Joins that give an account its place in the plan. The statement around them must name the account
 * table `a`; the columns are in `DISPOSITION_COLUMNS`. Every join finds at most one row by an index.
 */
export const DISPOSITION_JOIN = `
  LEFT JOIN scenario plan_scenario ON plan_scenario.is_plan = 1
  LEFT JOIN decision plan_decision ON plan_decision.scenario_id = plan_scenario.id AND plan_decision.account_id = a.id
    AND plan_decision.superseded_by IS NULL AND plan_decision.disposition <> 'undecided'
  LEFT JOIN suggestion plan_suggestion ON plan_suggestion.scenario_id = plan_scenario.id AND plan_suggestion.account_id = a.id`

/** What holds for the account: decided, else suggested, else `undecided`. */
export const DISPOSITION = `coalesce(plan_decision.disposition, plan_suggestion.disposition, 'undecided')`
/** The account that takes over, of the decision or else of the suggestion; null unless it merges. */
export const DISPOSITION_INTO = `CASE WHEN plan_decision.id IS NOT NULL THEN plan_decision.into_id ELSE plan_suggestion.into_id END`
/** 1 while a suggestion stands and nobody decided. */
export const DISPOSITION_SUGGESTED = `(plan_decision.id IS NULL AND plan_suggestion.account_id IS NOT NULL)`

/** `disposition`, `into_id` and `suggested` (0 or 1) of account `a`, for a statement with `DISPOSITION_JOIN`. */
export const DISPOSITION_COLUMNS = `${DISPOSITION} AS disposition, ${DISPOSITION_INTO} AS into_id, ${DISPOSITION_SUGGESTED} AS suggested`
