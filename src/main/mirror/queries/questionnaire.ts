import type { AskedFact } from '#shared/model/questionnaire.ts'
import type { Mirror } from '../open.ts'
import { keptUntilCommit } from './accounts/kept.ts'

const ENTRY = 'SELECT 1 FROM access x WHERE x.account_id = a.id AND x.revoked_on IS NULL'
const here = (column: string): string =>
  `NOT EXISTS (SELECT 1 FROM person h WHERE h.id = a.${column} AND (h.left_on IS NULL OR h.left_on > @today))`
const blank = (column: string): string => `coalesce(trim(${column}), '') = ''`

/** When a fact of an account is not known. An owner or stand-in who has left is nobody. */
const MISSING: Readonly<Record<AskedFact, string>> = {
  owner: here('owner_id'),
  backup_owner: here('backup_owner_id'),
  brand: 'a.brand_id IS NULL',
  market: 'a.market_id IS NULL',
  team: 'a.team_id IS NULL',
  language: blank('a.language'),
  display_name: blank('a.display_name'),
  website: 'a.website IS NULL',
  verified: 'a.verified IS NULL',
  opened_on: 'a.opened_on IS NULL',
  reviewed_on: 'a.reviewed_on IS NULL',
  access: `NOT EXISTS (${ENTRY})`,
  two_factor: `EXISTS (${ENTRY} AND x.two_factor IS NULL)`,
  proven_on: `EXISTS (${ENTRY} AND x.proven_on IS NULL)`,
  who: blank('p.who'),
  what: blank('p.what'),
  when: blank('p."when"'),
  where: blank('p."where"'),
  why: blank('p.why'),
  how: blank('p.how'),
  extent: blank('p.extent'),
  stages: 'NOT EXISTS (SELECT 1 FROM account_stage s WHERE s.account_id = a.id)',
  goal: 'NOT EXISTS (SELECT 1 FROM account_goal g WHERE g.account_id = a.id)',
}
const FACTS = Object.keys(MISSING) as AskedFact[]
/** What is not known of an account as one number, a bit for each fact. */
const BITS = FACTS.map((fact, at) => `((${MISSING[fact]}) << ${at})`).join(' | ')
const IN_USE = "a.merged_into IS NULL AND a.lifecycle IN ('approved', 'active', 'closing')"

/** An account in use, whom it belongs to, and what is not known of it. `owner` is set where somebody here owns it. */
export type MissingRow = {
  readonly id: string
  readonly owner: string | null
  readonly team: string | null
  readonly brand: string | null
  readonly bits: number
}

/** The facts behind the bits of `MissingRow`. */
export const missingOf = (bits: number): AskedFact[] => FACTS.filter((_, at) => (bits & (1 << at)) !== 0)
export const bitOf = (fact: AskedFact): number => 1 << FACTS.indexOf(fact)

/** Every account in use with what is not known of it, by handle. Kept until something is committed. */
export function missingRows(db: Mirror, today: string): readonly MissingRow[] {
  return keptUntilCommit(db, `missing facts ${today}`, () => {
    const rows = db
      .prepare(
        `SELECT a.id, CASE WHEN ${MISSING.owner} THEN NULL ELSE a.owner_id END, a.team_id, a.brand_id, ${BITS}
         FROM account a LEFT JOIN purpose p ON p.id = a.id WHERE ${IN_USE} ORDER BY a.handle COLLATE NOCASE, a.rid`,
      )
      .raw()
      .all({ today }) as [string, string | null, string | null, string | null, number][]
    return rows.map(([id, owner, team, brand, bits]) => ({ id, owner, team, brand, bits }))
  })
}

/** People who are here with the language they are written to in: their own, else that of their team's market. */
export function receivingPeople(db: Mirror): { id: string; name: string; language: string | null }[] {
  return db
    .prepare(
      `SELECT p.id, p.name, coalesce(nullif(trim(p.language), ''), m.language) AS language
       FROM person p LEFT JOIN team t ON t.id = p.team_id LEFT JOIN market m ON m.id = t.market_id`,
    )
    .all() as { id: string; name: string; language: string | null }[]
}

type Named = { id: string; name: string; language: string | null }
/** Teams, with the language of their market, and brands. */
export function receivingTeams(db: Mirror): Named[] {
  return db
    .prepare('SELECT t.id, t.name, m.language FROM team t LEFT JOIN market m ON m.id = t.market_id')
    .all() as Named[]
}
export function receivingBrands(db: Mirror): Named[] {
  return db.prepare('SELECT id, name, NULL AS language FROM brand').all() as Named[]
}

export type AskedRow = {
  readonly id: string
  readonly handle: string
  readonly title: string | null
  readonly network: string
  readonly url: string | null
  readonly brand: string | null
  readonly market: string | null
}

/** Some accounts as a questionnaire shows them, by handle. */
export function askedRows(db: Mirror, ids: readonly string[]): AskedRow[] {
  return db
    .prepare(
      `SELECT a.id, a.handle, nullif(trim(a.display_name), a.handle) AS title, a.network, a.url, b.name AS brand, m.name AS market
       FROM account a LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id
       WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.handle COLLATE NOCASE, a.rid`,
    )
    .all(JSON.stringify(ids)) as AskedRow[]
}

type Choice = { id: string; label: string }

/** Everything an answer can be chosen from: people who are here, brands, markets, teams, goals that are not over. */
export function answerRegisters(
  db: Mirror,
  today: string,
): Record<'person' | 'brand' | 'market' | 'team' | 'goal', Choice[]> & { languages: string[] } {
  const choices = (sql: string): Choice[] => db.prepare(sql).all({ today }) as Choice[]
  const named = (table: string): string => `SELECT id, name AS label FROM ${table} WHERE @today <> '' ORDER BY name, id`
  return {
    person: choices(
      `SELECT p.id, CASE WHEN count(*) OVER (PARTITION BY p.name) > 1 THEN p.name || ' (' || coalesce(p.email, t.name, p.id) || ')' ELSE p.name END AS label
       FROM person p LEFT JOIN team t ON t.id = p.team_id WHERE p.left_on IS NULL OR p.left_on > @today ORDER BY p.name, p.id`,
    ),
    brand: choices(named('brand')),
    market: choices(named('market')),
    team: choices(named('team')),
    goal: choices(
      'SELECT id, name AS label FROM goal WHERE archived_on IS NULL OR archived_on > @today ORDER BY name, id',
    ),
    languages: db
      .prepare("SELECT DISTINCT language FROM account WHERE language IS NOT NULL AND trim(language) <> '' LIMIT 200")
      .pluck()
      .all() as string[],
  }
}

/** An account as answers are compared with it. */
export type AnsweredAccount = AskedRow & {
  readonly bits: number
  readonly owner_id: string | null
  readonly values: Readonly<Record<string, string | null>>
  readonly goals: readonly string[]
  readonly stages: readonly string[]
  /** Unrevoked ways in. */
  readonly access: readonly {
    id: string
    person_id: string | null
    way: string
    two_factor: number | null
    proven_on: string | null
  }[]
  readonly hasPurpose: boolean
}

const VALUES = [
  'owner_id',
  'backup_owner_id',
  'brand_id',
  'market_id',
  'team_id',
  'language',
  'display_name',
  'website',
  'verified',
  'opened_on',
  'reviewed_on',
]
const PURPOSE = ['who', 'what', 'when', 'where', 'why', 'how', 'extent']

/** Reads accounts one after another as answers find them. Null for one that is not in the inventory. */
export function answeredAccounts(db: Mirror, today: string): (id: string) => AnsweredAccount | null {
  const account = db.prepare(
    `SELECT a.id, a.handle, a.network, a.url, b.name AS brand, m.name AS market, p.id AS purpose, ${BITS} AS bits,
       ${VALUES.map((column) => `a.${column}`).join(', ')}, ${PURPOSE.map((column) => `p."${column}"`).join(', ')}
     FROM account a LEFT JOIN purpose p ON p.id = a.id LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id
     WHERE a.id = @id AND a.merged_into IS NULL`,
  )
  const goals = db.prepare('SELECT goal_id FROM account_goal WHERE account_id = ?').pluck()
  const stages = db.prepare('SELECT stage FROM account_stage WHERE account_id = ?').pluck()
  const access = db.prepare(
    'SELECT id, person_id, way, two_factor, proven_on FROM access WHERE account_id = ? AND revoked_on IS NULL ORDER BY id',
  )
  return (id) => {
    const row = account.get({ id, today }) as Record<string, string | number | null> | undefined
    if (!row) return null
    const text = (column: string): string | null => {
      const value = row[column]
      return value === null || value === undefined ? null : String(value)
    }
    return {
      id,
      handle: text('handle') ?? '',
      title: text('display_name'),
      network: text('network') ?? '',
      url: text('url'),
      brand: text('brand'),
      market: text('market'),
      bits: Number(row['bits']),
      owner_id: text('owner_id'),
      values: Object.fromEntries([...VALUES, ...PURPOSE].map((column) => [column, text(column)])),
      goals: goals.all(id) as string[],
      stages: stages.all(id) as string[],
      access: access.all(id) as AnsweredAccount['access'],
      hasPurpose: row['purpose'] !== null,
    }
  }
}
