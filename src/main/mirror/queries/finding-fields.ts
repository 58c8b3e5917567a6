import { accountWord, flagField, nameField, textField, wordField } from '../filter-fields.ts'
import { type FilterField, type FilterFields, joinParts, type Named, type SqlPart, sqlPart } from '../filter-sql.ts'
import type { Mirror } from '../open.ts'
import { FINDING_STATUS } from './findings.ts'

/** Names that live in code and not in the workspace. */
export type CodeNames = { readonly rules: readonly Named[]; readonly networks: readonly Named[] }

/** What a list of findings can be narrowed by. */
export function findingFields(db: Mirror, names: CodeNames): FilterFields {
  const named = (sql: string): Named[] =>
    (db.prepare(sql).raw().all() as (string | null)[][]).map(([id, ...rest]) => ({ id: id ?? '', names: rest }))
  const people = named('SELECT id, name, email FROM person')
  return {
    id: textField('f.identity'),
    severity: wordField('f.severity', ['critical', 'high', 'medium', 'low']),
    rule: nameField('f.rule', names.rules),
    account: accountField,
    network: nameField('a.network', names.networks),
    brand: nameField('a.brand_id', named('SELECT id, name FROM brand')),
    market: nameField('a.market_id', named('SELECT id, name, code FROM market')),
    team: nameField('a.team_id', named('SELECT id, name, function FROM team')),
    owner: nameField('a.owner_id', people),
    assignee: nameField('s.assignee_id', people),
    status: wordField(`(${FINDING_STATUS})`, ['open', 'in_progress', 'accepted', 'false_positive', 'fixed']),
    new: flagField('f.is_new'),
    text: textField('a.handle', 'a.display_name'),
  }
}

/** An account by its id or its handle, with or without the sign in front. */
const accountField: FilterField = {
  about: { kind: 'text', column: 'a.handle' },
  sql(op, values) {
    if (op !== '=' && op !== '!=') return null
    const parts = values.map((value) =>
      sqlPart('f.account_id = ? OR a.handle = ? COLLATE NOCASE', value, value.replace(/^@/, '')),
    )
    const part = joinParts(parts, 'OR')
    return op === '=' ? part : { sql: `NOT ${part.sql}`, parameters: part.parameters }
  },
}

/** A free word stands in the name of the account or in what the rule is called. */
export function findingWord(names: CodeNames): (word: string) => SqlPart {
  return (word) => {
    const wanted = word.toLowerCase()
    const rules = names.rules.filter((rule) => rule.names.some((name) => name?.toLowerCase().includes(wanted)))
    const inRule = rules.map((rule) => sqlPart('f.rule = ?', rule.id))
    const named = accountWord(word, 'n')
    const inName = {
      sql: `f.account_id IN (SELECT n.id FROM account n WHERE ${named.sql})`,
      parameters: named.parameters,
    }
    return joinParts([inName, ...inRule], 'OR')
  }
}
