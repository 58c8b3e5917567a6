import { Refusal } from '#shared/contract/error.ts'
import { type FilterOp, parseFilter } from '#shared/model/filter-language.ts'

/** A condition and the values bound to its `?`, in order. Never holds a value in its text. */
export type SqlPart = { readonly sql: string; readonly parameters: readonly (string | number)[] }
/** How one field of the filter language becomes SQL. `sql` answers null when it cannot read a value. */
export type FilterField = { sql(op: FilterOp, values: readonly string[]): SqlPart | null }
export type FilterFields = Readonly<Record<string, FilterField>>

const all: SqlPart = { sql: '1', parameters: [] }

export const sqlPart = (sql: string, ...parameters: (string | number)[]): SqlPart => ({ sql, parameters })
export const nothing: SqlPart = sqlPart('0')

/** Conditions that must all hold, or of which one must. No conditions hold. */
export function joinParts(parts: readonly SqlPart[], word: 'AND' | 'OR'): SqlPart {
  if (parts.length === 0) return all
  return {
    sql: `(${parts.map((part) => part.sql).join(` ${word} `)})`,
    parameters: parts.flatMap((part) => part.parameters),
  }
}

/**
 * Compiles a filter text to the inside of a WHERE.
 * @param words how a free word is looked for
 * @throws Refusal `bad_filter` with what is wrong (`reason`), the piece (`text`) and its place (`at`, `length`)
 */
export function filterSql(text: string, fields: FilterFields, words: (word: string) => SqlPart): SqlPart {
  const parsed = parseFilter(text)
  const [problem] = parsed.problems
  if (problem) throw badFilter(problem.code, problem, problem.text)
  const parts = parsed.terms.map((term) => {
    const piece = text.slice(term.at, term.at + term.length)
    const field = Object.hasOwn(fields, term.field) ? fields[term.field] : undefined
    if (!field) throw badFilter('unknown_field', term, piece, Object.keys(fields))
    const part = field.sql(term.op, term.values)
    if (!part) throw badFilter('bad_value', term, piece)
    return part
  })
  return joinParts([...parts, ...parsed.words.map(words)], 'AND')
}

function badFilter(reason: string, place: { at: number; length: number }, text: string, known?: string[]): Refusal {
  const fields: Refusal['details'] = known ? { fields: known.join(', ') } : {}
  return new Refusal('bad_filter', `${reason}: ${text}`, {
    reason,
    text,
    at: place.at,
    length: place.length,
    ...fields,
  })
}
