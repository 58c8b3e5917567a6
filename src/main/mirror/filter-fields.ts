import { amountOf, dayStart, spanDays } from '#shared/model/filter-values.ts'
import {
  type FieldAbout,
  type FilterField,
  joinParts,
  type Named,
  nothing,
  type SqlPart,
  sqlPart,
} from './filter-sql.ts'

const DAY_MS = 86_400_000
/** Lower case in every alphabet; SQLite's own NOCASE knows ASCII only. */
const lower = (text: string): string => text.toLowerCase()
const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ')

/** Values among which `none` and `any` ask about absence; `pick` makes the condition for the others. */
function listed(column: string, values: readonly string[], pick: (values: string[]) => SqlPart | null): SqlPart | null {
  const named = values.filter((value) => value !== 'none' && value !== 'any')
  const parts: SqlPart[] = []
  if (values.includes('none')) parts.push(sqlPart(`${column} IS NULL`))
  if (values.includes('any')) parts.push(sqlPart(`${column} IS NOT NULL`))
  if (named.length > 0) {
    const part = pick(named)
    if (!part) return null
    parts.push(part)
  }
  return joinParts(parts, 'OR')
}

/** The opposite of a condition, where an unknown value counts as "not that one". */
const opposite = (part: SqlPart): SqlPart => ({ sql: `NOT coalesce(${part.sql}, 0)`, parameters: part.parameters })

function equality(about: FieldAbout, pick: (values: string[]) => SqlPart | null): FilterField {
  const { column } = about
  return {
    about,
    sql(op, values) {
      if (op !== '=' && op !== '!=') return null
      const part = listed(column, values, pick)
      return part && op === '!=' ? opposite(part) : part
    },
  }
}

/** A column that holds one of a few lower-case words, such as a lifecycle. Another word is refused. */
export function wordField(column: string, allowed: readonly string[]): FilterField {
  return equality({ kind: 'word', column, words: allowed }, (values) => {
    const words = values.map(lower)
    return words.every((word) => allowed.includes(word))
      ? sqlPart(`${column} IN (${marks(words.length)})`, ...words)
      : null
  })
}

/**
 * A column that points to a directory, found by name in any case and alphabet, or by id. A name the directory does not
 * know matches no row, so that a saved view outlives what it names.
 */
export function nameField(column: string, directory: Iterable<Named>): FilterField {
  const known = [...directory]
  const entries = known.map(({ id, names }) => ({
    id,
    names: names.flatMap((name) => (name ? [lower(name)] : [])),
  }))
  return equality({ kind: 'name', column, entries: known }, (values) => {
    const wanted = values.map(lower)
    const ids = entries.filter(({ id, names }) => wanted.some((w) => w === id || names.includes(w))).map(({ id }) => id)
    return ids.length === 0 ? nothing : sqlPart(`${column} IN (${marks(ids.length)})`, ...ids)
  })
}

/** A number column: `audience:>10k`. */
export function numberField(column: string): FilterField {
  return {
    about: { kind: 'number', column },
    sql(op, values) {
      if (op === '=' || op === '!=') {
        const part = listed(column, values, (named) => {
          const numbers = named.map(amountOf)
          return numbers.every((n) => n !== null)
            ? sqlPart(`${column} IN (${marks(numbers.length)})`, ...numbers)
            : null
        })
        return part && op === '!=' ? opposite(part) : part
      }
      const amount = amountOf(values[0] ?? '')
      return amount === null ? null : sqlPart(`${column} ${op} ?`, amount)
    },
  }
}

/**
 * A column of instants (milliseconds) or, with `asDay`, of calendar days: `last_post:>180d` is longer ago than 180 days,
 * `last_post:<2025-01-01` is before that day, `last_post:2025-01-01` is on it.
 */
export function timeField(column: string, now: number, asDay = false): FilterField {
  const bound = (at: number): string | number => (asDay ? new Date(at).toISOString().slice(0, 10) : at)
  return {
    about: { kind: 'time', column },
    sql(op, values) {
      if (op === '=' || op === '!=') {
        const part = listed(column, values, (named) => {
          const days = named.map(dayStart)
          if (!days.every((day) => day !== null)) return null
          return joinParts(
            days.map((at) => sqlPart(`${column} >= ? AND ${column} < ?`, bound(at), bound(at + DAY_MS))),
            'OR',
          )
        })
        return part && op === '!=' ? opposite(part) : part
      }
      const value = values[0] ?? ''
      const span = spanDays(value)
      if (span !== null) return sqlPart(`${column} ${op === '>' ? '<' : '>'} ?`, bound(now - span * DAY_MS))
      const day = dayStart(value)
      if (day === null) return null
      return op === '<' ? sqlPart(`${column} < ?`, bound(day)) : sqlPart(`${column} >= ?`, bound(day + DAY_MS))
    },
  }
}

const TRUE = new Set(['yes', 'true', '1', 'да'])
const FALSE = new Set(['no', 'false', '0', 'нет'])

/** A condition that is true or false; null is neither, and `any` asks whether it is known. */
export function flagField(condition: string): FilterField {
  return equality({ kind: 'flag', column: condition }, (values) => {
    const parts = values.map(lower).map((value) => {
      if (TRUE.has(value)) return sqlPart(`${condition} = 1`)
      return FALSE.has(value) ? sqlPart(`${condition} = 0`) : null
    })
    return parts.every((part) => part !== null) ? joinParts(parts, 'OR') : null
  })
}

/**
 * Values that a row may have several of, in a table of their own. `rows` is a condition on that table, called `x`;
 * `about` says its values and how they are joined for counting.
 */
export function manyField(table: string, rows: string, about: FieldAbout): FilterField {
  const some = (more: SqlPart): SqlPart => ({
    sql: `EXISTS (SELECT 1 FROM ${table} x WHERE ${rows} AND ${more.sql})`,
    parameters: more.parameters,
  })
  return {
    about,
    sql(op, values) {
      if (op !== '=' && op !== '!=') return null
      const named = values.map(lower).filter((value) => value !== 'none' && value !== 'any')
      if (about.words && !named.every((value) => about.words?.includes(value))) return null
      const parts: SqlPart[] = []
      if (values.includes('none')) parts.push({ ...some(sqlPart('1')), sql: `NOT ${some(sqlPart('1')).sql}` })
      if (values.includes('any')) parts.push(some(sqlPart('1')))
      const keys = about.entries
        ? about.entries
            .filter(({ id, names }) => [id, ...names].some((name) => name && named.includes(lower(name))))
            .map(({ id }) => id)
        : named
      if (keys.length > 0) parts.push(some(sqlPart(`${about.column} IN (${marks(keys.length)})`, ...keys)))
      const part = parts.length === 0 ? nothing : joinParts(parts, 'OR')
      return op === '!=' ? opposite(part) : part
    },
  }
}

/** Text of which a part is looked for, in any of the columns. */
export function textField(...columns: [string, ...string[]]): FilterField {
  return equality({ kind: 'text', column: columns[0] }, (values) =>
    joinParts(
      values.map((value) => containing(columns, value)),
      'OR',
    ),
  )
}

/**
 * Any of the columns holds the text. Letters outside ASCII are tried as typed, in lower case, in capitals and with a
 * capital first letter, because LIKE folds ASCII only.
 */
export function containing(columns: readonly string[], text: string): SqlPart {
  const small = lower(text)
  const forms = new Set([text, small, text.toUpperCase(), small.charAt(0).toUpperCase() + small.slice(1)])
  const parts = columns.flatMap((column) =>
    [...forms].map((form) =>
      sqlPart(`${column} LIKE ? ESCAPE '\\'`, `%${form.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`),
    ),
  )
  return joinParts(parts, 'OR')
}

/**
 * A free word in the handle or the name of an account: through the trigram index from three characters on.
 * @param alias the account table in the query
 */
export function accountWord(word: string, alias = 'a'): SqlPart {
  if ([...word].length < 3) return containing([`${alias}.handle`, `${alias}.display_name`], word)
  return sqlPart(
    `${alias}.rid IN (SELECT rowid FROM account_search WHERE account_search MATCH ?)`,
    `"${word.replaceAll('"', '""')}"`,
  )
}
