import { JourneyStage } from '#shared/model/words.ts'
import { nameField, numberField, wordField } from '../../filter-fields.ts'
import {
  type FieldAbout,
  type FilterField,
  type FilterFields,
  joinParts,
  type Named,
  sqlPart,
  type SqlPart,
} from '../../filter-sql.ts'
import type { Mirror } from '../../open.ts'
import { dayOf, heldAlone, soleAdmins } from '../people/alone.ts'

type Entry = { id: string; names: (string | null)[] }
type Holder = Entry & { left: boolean }
type Agency = { id: string; name: string; ended_on: string | null }

const lower = (text: string): string => text.toLowerCase()
const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ')

/**
 * A field that several rows of an account may match: `rows` are the accounts that have any, `pick` the rows wanted.
 * `none` and `any` ask for their absence and presence. `about` says what stands in the column `value` of a row.
 */
function rowsField(
  rows: string,
  value: string,
  about: Pick<FieldAbout, 'kind' | 'words' | 'entries' | 'shared'>,
  pick: (values: readonly string[]) => SqlPart | null,
): FilterField {
  return {
    about: { ...about, column: `r.${value}`, join: `LEFT JOIN (${rows}) r ON r.account_id = a.id` },
    sql(op, values) {
      if (op !== '=' && op !== '!=') return null
      const parts: SqlPart[] = []
      if (values.includes('none')) parts.push(sqlPart(`a.id NOT IN (SELECT r.account_id FROM (${rows}) r)`))
      if (values.includes('any')) parts.push(sqlPart(`a.id IN (SELECT r.account_id FROM (${rows}) r)`))
      const named = values.filter((value) => value !== 'none' && value !== 'any')
      if (named.length > 0) {
        const picked = pick(named)
        if (!picked) return null
        parts.push({
          sql: `a.id IN (SELECT r.account_id FROM (${rows}) r WHERE ${picked.sql})`,
          parameters: picked.parameters,
        })
      }
      const part = joinParts(parts, 'OR')
      return op === '!=' ? { sql: `NOT ${part.sql}`, parameters: part.parameters } : part
    },
  }
}

const theLeft = (people: readonly Holder[]): FieldAbout['shared'] => [
  { word: 'left', ids: people.filter(({ left }) => left).map(({ id }) => id) },
]

/** People by name or id, and the word `left` for all who left. */
function holders(people: readonly Holder[]): (values: readonly string[]) => SqlPart {
  return (values) => {
    const wanted = values.map(lower)
    const ids = people
      .filter(
        ({ id, names, left }) =>
          (left && wanted.includes('left')) ||
          wanted.some((value) => value === id || names.some((name) => name !== null && lower(name) === value)),
      )
      .map(({ id }) => id)
    return ids.length === 0
      ? sqlPart('0')
      : sqlPart(`r.person_id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids))
  }
}

const NAMED =
  'SELECT account_id, coalesce(person_id, agency_id) AS person_id FROM access WHERE revoked_on IS NULL AND (person_id IS NOT NULL OR agency_id IS NOT NULL)'

/** Custom fields: `field:"Cost centre"` has a value, `field:"Cost centre=4711"` has this one. */
const customField = (fields: readonly Named[]): FilterField =>
  rowsField(
    'SELECT v.account_id, f.name, v.value FROM account_field v JOIN custom_field f ON f.id = v.field_id',
    'name',
    { kind: 'name', entries: fields },
    (values) =>
      joinParts(
        values.map((value) => {
          const cut = value.indexOf('=')
          return cut < 0
            ? sqlPart('r.name = ?', value)
            : sqlPart('(r.name = ? AND r.value = ? COLLATE NOCASE)', value.slice(0, cut), value.slice(cut + 1))
        }),
        'OR',
      ),
  )

/** What the accounts list can be narrowed by that people say about access, purpose and own fields. `now` in milliseconds. */
export function peopleFields(db: Mirror, now: number, people: readonly Entry[]): FilterFields {
  const today = dayOf(now)
  const gone = new Set(db.prepare('SELECT id FROM person WHERE left_on <= ?').pluck().all(today) as string[])
  const known = people.map((person) => ({ ...person, left: gone.has(person.id) }))
  const agencies = (db.prepare('SELECT id, name, ended_on FROM agency').all() as Agency[]).map((agency) => ({
    id: agency.id,
    names: [agency.name],
    left: (agency.ended_on ?? '9') <= today,
  }))
  const goals = (db.prepare('SELECT id, name FROM goal').all() as { id: string; name: string }[]).map(
    ({ id, name }) => ({
      id,
      names: [name],
    }),
  )
  const ownFields = (db.prepare('SELECT name FROM custom_field').pluck().all() as string[]).map((name) => ({
    id: name,
    names: [name],
  }))
  const alone = { kind: 'name', entries: people, shared: theLeft(known) } as const
  return {
    admin: rowsField(
      NAMED,
      'person_id',
      { kind: 'name', entries: [...people, ...agencies], shared: theLeft([...known, ...agencies]) },
      holders([...known, ...agencies]),
    ),
    soleadmin: rowsField(soleAdmins(now), 'person_id', alone, holders(known)),
    alone: rowsField(heldAlone(now), 'person_id', alone, holders(known)),
    requested: nameField('a.requested_by', people),
    approved: nameField('a.approved_by', people),
    charter: numberField(
      `(SELECT count(p.who) + count(p.what) + count(p."when") + count(p."where") + count(p.why) + count(p.how) + count(p.extent) FROM purpose p WHERE p.id = a.id)`,
    ),
    stage: rowsField(
      'SELECT account_id, stage FROM account_stage',
      'stage',
      { kind: 'word', words: JourneyStage.options },
      (values) => {
        const stages = values.map(lower)
        return stages.every((stage) => JourneyStage.options.some((each) => each === stage))
          ? sqlPart(`r.stage IN (${marks(stages.length)})`, ...stages)
          : null
      },
    ),
    goal: rowsField(
      'SELECT account_id, goal_id FROM account_goal',
      'goal_id',
      { kind: 'name', entries: goals },
      (values) => {
        const wanted = values.map(lower)
        const ids = goals
          .filter(({ id, names }) =>
            wanted.some((value) => value === id || names.some((name) => lower(name) === value)),
          )
          .map(({ id }) => id)
        return sqlPart('r.goal_id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))
      },
    ),
    field: customField(ownFields),
    evidence: wordField(
      `(SELECT 'yes' FROM expectation_evidence e WHERE e.brand_id = a.brand_id AND (e.market_id IS NULL OR e.market_id = a.market_id) LIMIT 1)`,
      ['yes'],
    ),
  }
}
