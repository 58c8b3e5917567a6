import { Refusal } from '#shared/contract/error.ts'
import type { FilterFieldKind } from '#shared/model/filter-help.ts'
import { type FilterOp, parseFilter } from '#shared/model/filter-language.ts'

/** A condition and the values bound to its `?`, in order. Never holds a value in its text. */
export type SqlPart = { readonly sql: string; readonly parameters: readonly (string | number)[] }
/** One entry of a small directory, with everything a person may call it. */
export type Named = { readonly id: string; readonly names: readonly (string | null)[] }
/** What a field holds, where it stands in the statement, and the values it knows: words, or entries by their names. */
export type FieldAbout = {
  readonly kind: FilterFieldKind
  readonly column: string
  readonly words?: readonly string[]
  readonly entries?: readonly Named[]
  /** Words that stand for several entries, such as everybody who left. */
  readonly shared?: readonly { readonly word: string; readonly ids: readonly string[] }[]
  /** Join that gives a row of the list each of its values, where it may have several. */
  readonly join?: string
}
/** How one field of the filter language becomes SQL. `sql` answers null when it cannot read a value. */
export type FilterField = { readonly about: FieldAbout; sql(op: FilterOp, values: readonly string[]): SqlPart | null }
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
    if (!field)
      throw badFilter('unknown_field', term, piece, { fields: Object.keys(fields).join(', '), field: term.field })
    const part = field.sql(term.op, term.values)
    if (!part) {
      const { kind, words = [] } = field.about
      throw badFilter('bad_value', term, piece, { field: term.field, kind, words: words.join(', ') })
    }
    return part
  })
  return joinParts([...parts, ...parsed.words.map(words)], 'AND')
}

function badFilter(
  reason: string,
  place: { at: number; length: number },
  text: string,
  more: Record<string, string> = {},
): Refusal {
  return new Refusal('bad_filter', `${reason}: ${text}`, {
    reason,
    text,
    at: place.at,
    length: place.length,
    ...more,
  })
}
