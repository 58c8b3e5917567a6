import { accountWord, flagField, nameField, textField, timeField, wordField } from '../filter-fields.ts'
import { type FilterField, type FilterFields, joinParts, type Named, type SqlPart, sqlPart } from '../filter-sql.ts'
import type { Mirror } from '../open.ts'
import { Disposition } from '#shared/model/words.ts'
import { dispositionOf } from './disposition.ts'
import { IS_JOIN, IS_WORDS } from './finding-life.ts'
import { FINDING_STATUS } from './finding-status.ts'
import { FINDING_BRAND, FINDING_MARKET } from './findings.ts'

/** Names that live in code and not in the workspace. */
export type CodeNames = { readonly rules: readonly Named[]; readonly networks: readonly Named[] }

const held = dispositionOf('holder', 'held')
/** What the plan makes of the account; null where the finding is about no single one. */
const PLANNED = `(SELECT ${held.disposition} FROM account holder${held.join} WHERE holder.id = f.account_id)`

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
    brand: nameField(FINDING_BRAND, named('SELECT id, name FROM brand')),
    market: nameField(FINDING_MARKET, named('SELECT id, name, code FROM market')),
    team: nameField('a.team_id', named('SELECT id, name, function FROM team')),
    owner: nameField('a.owner_id', people),
    disposition: wordField(PLANNED, Disposition.options),
    assignee: nameField('s.assignee_id', people),
    status: statusField,
    is: isField,
    due: timeField('s.due_on', Date.now(), true),
    new: flagField('f.is_new'),
    text: textField('a.handle', 'a.display_name'),
  }
}

/** A status as the screen or as the command line writes it: `in-progress` or `in_progress`. */
const statusWords = wordField(`(${FINDING_STATUS})`, ['open', 'in_progress', 'accepted', 'false_positive', 'fixed'])
const statusField: FilterField = {
  ...statusWords,
  sql: (op, values) =>
    statusWords.sql(
      op,
      values.map((value) => value.replaceAll('-', '_')),
    ),
}

/** What a finding is in its life: several at a time may hold. */
const isField: FilterField = {
  about: { kind: 'word', column: 'lived.value', words: Object.keys(IS_WORDS), join: IS_JOIN },
  sql(op, values) {
    if (op !== '=' && op !== '!=') return null
    const asked = values.map((value) => value.toLowerCase().replaceAll('_', '-'))
    const conditions = asked.map((word) => (Object.hasOwn(IS_WORDS, word) ? IS_WORDS[word] : undefined))
    if (conditions.includes(undefined)) return null
    const any = conditions.map((condition) => `coalesce(${condition}, 0)`).join(' OR ')
    return sqlPart(op === '=' ? `(${any})` : `NOT (${any})`)
  },
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
