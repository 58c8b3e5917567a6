import { filterText, type FilterTerm } from '#shared/model/filter-language.ts'
import { STAYING, type PlanRow } from '#shared/model/plan.ts'
import { Disposition } from '#shared/model/words.ts'

const staying: FilterTerm = {
  field: 'disposition',
  op: '=',
  values: Disposition.options.filter((one) => STAYING.has(one)),
}
const leaving: FilterTerm = {
  field: 'disposition',
  op: '=',
  values: Disposition.options.filter((one) => !STAYING.has(one)),
}

/** Accounts that are still there when the plan is carried out, narrowed further by one field. */
export const stayingFilter = (field?: string, ...values: string[]): string =>
  filterText([staying, ...(field === undefined ? [] : [{ field, op: '=', values } as const])], [])
/** Accounts that are gone then, narrowed further by one field. */
export const leavingFilter = (field: string, value: string): string =>
  filterText([leaving, { field, op: '=', values: [value] }], [])
export const dispositionFilter = (disposition: Disposition): string => `disposition:${disposition}`

/** What holds for an account now: decided, else suggested. */
export const standing = (row: PlanRow): Disposition => row.decided ?? row.suggested
/** The account that takes over, of what holds now. */
export const standingInto = (row: PlanRow): string | null =>
  row.decided === null ? row.suggestedIntoName : row.decidedIntoName
