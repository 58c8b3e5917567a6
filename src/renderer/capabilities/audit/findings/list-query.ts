import { filterText, parseFilter } from '#shared/model/filter-language.ts'

export const GROUPINGS = ['rule', 'account', 'owner', 'market'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What the inbox shows without a word about status in its filter. */
export const STATES = ['open', 'waived', 'fixed', 'all'] as const
export type State = (typeof STATES)[number]

const STATUS: Record<State, readonly string[]> = {
  open: ['open', 'in_progress'],
  waived: ['accepted', 'false_positive'],
  fixed: ['fixed'],
  all: [],
}

/** True where the filter itself says which status it wants. */
export const namesStatus = (text: string): boolean => parseFilter(text).terms.some((term) => term.field === 'status')

/** The filter the list is asked with: what the person typed, and the status the inbox is set to. */
export function listText(text: string, state: State): string {
  const values = STATUS[state]
  if (values.length === 0 || namesStatus(text)) return text
  return `${text} ${filterText([{ field: 'status', op: '=', values }], [])}`.trim()
}

/** The same filter for one severity, whatever severities it asks for itself. */
export function ofSeverity(text: string, severity: string): string {
  const { terms, words, problems } = parseFilter(text)
  if (problems.length > 0) return `${text} severity:${severity}`
  const others = terms.filter((term) => term.field !== 'severity')
  return filterText([...others, { field: 'severity', op: '=', values: [severity] }], words)
}

/** The filter for one finding. */
export const onlyFinding = (id: string): string => filterText([{ field: 'id', op: '=', values: [id] }], [])
