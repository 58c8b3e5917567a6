import { AccessWay, Activity, Disposition, Kind, Lifecycle, Severity } from '#shared/model/words.ts'
import {
  accountWord,
  flagField,
  manyField,
  nameField,
  numberField,
  textField,
  timeField,
  wordField,
} from '../../filter-fields.ts'
import { type FilterFields, filterSql, type SqlPart } from '../../filter-sql.ts'
import type { Mirror } from '../../open.ts'
import { DISPOSITION } from '../disposition.ts'
import { importField } from './import-field.ts'
import { activityCase } from './from.ts'
import { keptUntilCommit } from './kept.ts'
import { peopleFields } from './people-fields.ts'
import { dayOf } from '../people/alone.ts'
import { stepFields } from './step-fields.ts'
import { FINDINGS, HEALTH, WORST_SEVERITY } from '../health.ts'

/** A network by what people call it; given by the caller because the registry is not the mirror's. */
export type NetworkNames = readonly {
  readonly id: string
  readonly names: readonly string[]
  /** The network is switched off. */
  readonly defunct: boolean
}[]

type NamedRow = { id: string; name: string; code: string | null }

const ANY_ACCESS = `(SELECT 'yes' FROM access x WHERE x.account_id = a.id AND x.revoked_on IS NULL LIMIT 1)`
const ANY_CONVERSATION = `(SELECT 'yes' FROM conversation c WHERE c.account_id = a.id LIMIT 1)`
/** Open before answered: one open question is what counts. */
const QUESTION = `(SELECT CASE WHEN q.answer IS NULL THEN 'open' ELSE 'answered' END FROM question q WHERE q.account_id = a.id ORDER BY q.answer IS NOT NULL LIMIT 1)`
const LAST_PROOF = '(SELECT max(x.proven_on) FROM access x WHERE x.account_id = a.id AND x.revoked_on IS NULL)'
/** 0 where a login needs only a password, null where it is not known of one, 1 otherwise. */
const TWO_FACTOR = `(SELECT CASE WHEN min(x.two_factor) = 0 THEN 0 WHEN sum(x.two_factor IS NULL) > 0 THEN NULL ELSE 1 END
  FROM access x WHERE x.account_id = a.id AND x.revoked_on IS NULL AND x.way IN ('own_login', 'shared_login'))`

/** What the accounts list can be narrowed by. */
export function accountFields(db: Mirror, now: number, networks: NetworkNames): FilterFields {
  const named = (table: string, second = 'NULL'): { id: string; names: (string | null)[] }[] =>
    (db.prepare(`SELECT id, name, ${second} AS code FROM ${table}`).all() as NamedRow[]).map((row) => ({
      id: row.id,
      names: [row.name, row.code],
    }))
  const people = named('person', 'email')
  const tags = db.prepare('SELECT DISTINCT name FROM account_tag').pluck().all() as string[]
  const gone = networks.filter(({ defunct }) => defunct).map(({ id }) => `'${id.replaceAll("'", "''")}'`)
  return {
    id: textField('a.id'),
    network: nameField('a.network', networks),
    handle: textField('a.handle'),
    name: textField('a.display_name'),
    website: textField('a.website'),
    brand: nameField('a.brand_id', named('brand')),
    market: nameField('a.market_id', named('market', 'code')),
    team: nameField('a.team_id', named('team', 'function')),
    owner: nameField('a.owner_id', people),
    backup: nameField('a.backup_owner_id', people),
    agency: nameField('a.agency_id', named('agency')),
    defunct: flagField(`(a.network IN (${gone.join(', ')}))`),
    tag: manyField('account_tag', 'x.account_id = a.id', {
      kind: 'name',
      column: 'x.name',
      join: 'LEFT JOIN account_tag x ON x.account_id = a.id',
      entries: tags.map((name) => ({ id: name, names: [name] })),
    }),
    import: importField(db),
    kind: wordField('a.kind', Kind.options),
    lifecycle: wordField('a.lifecycle', Lifecycle.options),
    activity: wordField(activityCase(now), Activity.options),
    language: textField('a.language'),
    verified: flagField('a.verified'),
    owner_left: flagField(`coalesce(o.left_on <= '${dayOf(now)}', 0)`),
    access: wordField(ANY_ACCESS, ['yes']),
    way: manyField('access', 'x.account_id = a.id AND x.revoked_on IS NULL', {
      kind: 'word',
      column: 'x.way',
      join: 'LEFT JOIN access x ON x.account_id = a.id AND x.revoked_on IS NULL',
      words: AccessWay.options,
    }),
    ...peopleFields(db, now, people),
    proven: timeField(LAST_PROOF, now, true),
    two_factor: flagField(TWO_FACTOR),
    conversations: wordField(ANY_CONVERSATION, ['yes']),
    question: wordField(QUESTION, ['open', 'answered']),
    audience: numberField('a.audience'),
    health: numberField(HEALTH),
    findings: numberField(FINDINGS),
    severity: wordField(WORST_SEVERITY, Severity.options),
    disposition: wordField(DISPOSITION, Disposition.options),
    last_post: timeField('a.last_post_at', now),
    measured: timeField('a.snapshot_at', now),
    added: timeField('a.created_at', now),
    reviewed: timeField('a.reviewed_on', now, true),
    opened: timeField('a.opened_on', now, true),
    ...stepFields,
  }
}

/** The same, kept until anything is committed. */
export const keptAccountFields = (db: Mirror, now: number, networks: NetworkNames): FilterFields =>
  keptUntilCommit(db, `fields ${Math.floor(now / 60_000)}`, () => accountFields(db, now, networks))

/** The inside of a WHERE for a filter text. @throws Refusal `bad_filter` */
export function accountFilter(db: Mirror, text: string, now: number, networks: NetworkNames): SqlPart {
  return filterSql(text, keptAccountFields(db, now, networks), (word) => accountWord(word))
}
