import type { Mirror } from '#main/mirror/open.ts'
import { accountOfRow, accountsOf, allAccountIds, type LoggedChange } from '#main/mirror/queries/live.ts'

/** What some changes can make an audit decide otherwise. */
export type Touched = {
  readonly accounts: Set<string>
  /** A register changed, or what the plan requires: what is known of it is read anew. */
  registers: boolean
  /** Accounts were told apart, or that was taken back. */
  apart: boolean
}

const REGISTERS = new Set(['brand', 'market', 'team', 'person', 'agency', 'goal', 'campaign', 'expectation_evidence'])
const PLAN = new Set(['required_cell', 'scenario', 'setting', 'custom_field'])
/** Columns of a brand that are looked for in the names and links of every account. */
const NAMED_BY = ['name', 'website']

type Columns = Readonly<Record<string, unknown>>
const columnsOf = (text: string | null): Columns => (text === null ? {} : (JSON.parse(text) as Columns))

/** Works out what a piece of the change log touches. */
export function touchedBy(db: Mirror, changes: readonly LoggedChange[]): Touched {
  const touched: Touched = { accounts: new Set(), registers: false, apart: false }
  const touch = (id: unknown): void => {
    if (typeof id === 'string') touched.accounts.add(id)
  }
  let everything = false
  for (const { entity, key, before, after } of changes) {
    const columns = { ...columnsOf(before), ...columnsOf(after) }
    if (entity === 'account' || entity === 'purpose') touch(key)
    else if (entity === 'finding_state') touch(key.slice(key.indexOf(':') + 1))
    else if (REGISTERS.has(entity)) {
      touched.registers = true
      for (const id of accountsOf(db, entity, key)) touch(id)
      const isNews = before === null || after === null || NAMED_BY.some((name) => Object.hasOwn(columns, name))
      if (entity === 'brand' && isNews) everything = true
    } else if (PLAN.has(entity)) touched.registers = true
    else touchRow(entity, key, columns)
  }
  if (everything) for (const id of allAccountIds(db)) touch(id)
  return touched

  /** A row that hangs on an account says on which, or is looked up. */
  function touchRow(entity: string, key: string, columns: Columns): void {
    touch(columns['account_id'] ?? accountOfRow(db, entity, key))
    // Questions are read with the registers, and so is whether records are sealed at all.
    if (entity === 'question' || entity === 'seal') touched.registers = true
    if (entity !== 'not_same') return
    touched.apart = true
    touch(columns['other_id'])
  }
}
