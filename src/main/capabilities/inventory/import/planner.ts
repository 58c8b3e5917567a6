import type { AccountDraft } from '#main/domain/intake/draft.ts'
import type { Cell, Row } from '#main/mirror/entities.ts'
import { type AccountReader, identityOf, type StoredAccount } from '#main/mirror/queries/import.ts'
import { attachmentsOfNew, newAttachments } from './attachments.ts'
import type { Decision, Difference } from './decision.ts'
import { figuresOf, newerFigures } from './figures.ts'
import type { Register } from './register.ts'

/** What the planner may ask of the inventory, and how the list is dated. */
export type Inventory = {
  readonly identities: Map<string, number>
  readonly otherIdentities: Map<string, number>
  readonly reader: AccountReader
  readonly register: Register
  readonly now: number
  /** When the figures of the list were true, milliseconds since 1970. */
  readonly takenAt: number
  /** Name of the file. */
  readonly source: string
  /** Names of the columns that are kept beside the account as fields of their own. */
  readonly ownFields: readonly string[]
}

/** Columns that point to somebody or something with a name. */
const REFERENCES = new Set(['brand_id', 'market_id', 'team_id', 'owner_id', 'backup_owner_id', 'agency_id'])

/**
 * Decides account by account what a list does to the inventory; preview and import follow the same decisions.
 * The file wins over what is there, an empty cell never erases, and of two rows for one account the first wins.
 */
export class Planner {
  readonly #inventory: Inventory
  /** First row of the list that named a known account, by the account's row number. */
  readonly #seen = new Map<number, number>()
  /** Accounts that exist in a preview only; their row numbers are below zero. */
  readonly #imagined: { readonly handle: string; readonly row: number }[] = []
  /** Row numbers from here on are accounts the list itself brought. */
  #firstNew = Number.POSITIVE_INFINITY

  constructor(inventory: Inventory) {
    this.#inventory = inventory
  }

  decide(draft: AccountDraft): Decision {
    const { rid, otherName } = this.#find(draft)
    if (rid === undefined) return this.#create(draft)
    if (rid < 0) {
      const { handle = '', row = null } = this.#imagined[-rid - 1] ?? {}
      return {
        ...NOTHING,
        draft,
        result: 'merged',
        known: { id: '', handle, brand: null, market: null },
        firstRow: row,
        otherName,
      }
    }
    const firstRow = rid >= this.#firstNew ? UNTOLD : (this.#seen.get(rid) ?? null)
    if (firstRow === null) this.#seen.set(rid, draft.row)
    const decision = this.#change(draft, this.#inventory.reader.account(rid), firstRow, otherName)
    this.#rememberAliases(draft, rid)
    return decision
  }

  /** Tells the planner where a new account went; in a preview nowhere, so it keeps the name itself. */
  added(draft: AccountDraft, rid: number | null): void {
    const at = rid ?? -this.#imagined.push({ handle: draft.handle, row: draft.row })
    if (rid !== null) this.#firstNew = Math.min(this.#firstNew, rid)
    this.#inventory.identities.set(identityOf(draft.network, draft.handleKey), at)
    this.#rememberAliases(draft, at)
  }

  /** By identity, then by a former one, then by the other names the row itself gives the account. */
  #find({ network, handleKey, aliases }: AccountDraft): { rid: number | undefined; otherName: boolean } {
    const { identities, otherIdentities } = this.#inventory
    const key = identityOf(network, handleKey)
    const own = identities.get(key)
    if (own !== undefined) return { rid: own, otherName: false }
    const other = otherIdentities.get(key)
    if (other !== undefined) return { rid: other, otherName: true }
    for (const alias of aliases) {
      const aliasKey = identityOf(network, alias.handleKey)
      const found = identities.get(aliasKey) ?? otherIdentities.get(aliasKey)
      if (found !== undefined) return { rid: found, otherName: true }
    }
    return { rid: undefined, otherName: false }
  }

  #rememberAliases({ network, aliases, handleKey }: AccountDraft, rid: number): void {
    const { identities, otherIdentities } = this.#inventory
    if (aliases.length === 0) return
    for (const key of [handleKey, ...aliases.map((alias) => alias.handleKey)]) {
      const identity = identityOf(network, key)
      if (!identities.has(identity) && !otherIdentities.has(identity)) otherIdentities.set(identity, rid)
    }
  }

  #create(draft: AccountDraft): Decision {
    const { register, now, takenAt, ownFields } = this.#inventory
    return {
      draft,
      result: 'created',
      known: null,
      row: {
        network: draft.network,
        handle: draft.handle,
        handle_key: draft.handleKey,
        kind: draft.kind,
        url: draft.url,
        ...stated(draft, register),
        lifecycle: draft.lifecycle ?? 'active',
        created_at: now,
        updated_at: now,
      },
      attachments: attachmentsOfNew(draft, register, ownFields),
      snapshot: figuresOf(draft, Math.min(draft.measuredAt ?? takenAt, now)),
      differences: [],
      firstRow: null,
      otherName: false,
    }
  }

  #change(draft: AccountDraft, account: StoredAccount, firstRow: number | null, otherName: boolean): Decision {
    const { register, now, takenAt, ownFields, reader, source, otherIdentities } = this.#inventory
    const first = firstRow === null
    const row: Record<string, Cell> = {}
    const differences: Difference[] = []
    const wanted = { url: account.url ?? draft.url, ...stated(draft, register), lifecycle: draft.lifecycle }
    const current = account as unknown as Record<string, Cell>
    for (const [column, to] of Object.entries(wanted)) {
      const from = current[column] ?? null
      if (to === null || to === from || (!first && from !== null)) continue
      row[column] = to
      differences.push(
        REFERENCES.has(column)
          ? { field: column, from: nameOrNull(register, from), to: nameOrNull(register, to) }
          : { field: column, from, to },
      )
    }
    if (differences.length > 0) row['updated_at'] = now
    const newName = otherName && !otherIdentities.has(identityOf(draft.network, draft.handleKey))
    const attached = newAttachments(draft, account, newName, { register, reader, ownFields, overwrite: first })
    const figures = newerFigures(figuresOf(draft, Math.min(draft.measuredAt ?? takenAt, now)), account, source, reader)
    const all = [...differences, ...attached.differences, ...figures.differences]
    return {
      draft,
      result: first ? (all.length > 0 ? 'updated' : 'unchanged') : 'merged',
      known: {
        id: account.id,
        handle: account.handle,
        brand: nameOrNull(register, account.brand_id ?? null),
        market: account.market_id ? register.shortNameOf(String(account.market_id)) : null,
      },
      row,
      attachments: attached.attachments,
      snapshot: figures.snapshot,
      differences: all,
      firstRow,
      otherName,
    }
  }
}

/** The first row of an account an import has just made: kept by the mirror, not here, so that memory stays flat. */
const UNTOLD = 0

const NOTHING = { row: {}, attachments: [], snapshot: null, differences: [] } as const

/** What a row says about an account, in the columns of the account; null is "does not say". */
function stated(draft: AccountDraft, register: Register): Row<'account'> {
  return {
    external_id: draft.networkId ?? draft.externalId,
    display_name: draft.displayName,
    ...register.references(draft),
    language: draft.language,
    website: draft.website,
    bio: draft.bio,
    verified: draft.verified === null ? null : draft.verified ? 1 : 0,
    note: draft.note,
    opened_on: draft.openedOn,
    reviewed_on: draft.reviewedOn,
  }
}

const nameOrNull = (register: Register, id: Cell): string | null => (id === null ? null : register.nameOf(String(id)))
