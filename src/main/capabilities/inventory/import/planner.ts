import type { AccountDraft } from '#main/domain/intake/draft.ts'
import type { IdentityIndex } from '#main/mirror/identity-index.ts'
import { type AccountReader, identityOf, type StoredAccount } from '#main/mirror/queries/import.ts'
import { attachmentsOfNew, newAttachments } from './attachments.ts'
import type { Decision } from './decision.ts'
import { figuresOf, newerFigures } from './figures.ts'
import { formerName, isOtherCase, nameOrNull, ownColumns, stated } from './own-columns.ts'
import type { Register } from './register.ts'

/** What the planner may ask of the inventory, and how the list is dated. */
export type Inventory = {
  readonly identities: IdentityIndex
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
  readonly dated?: DatedList | null
}

/** How a list that is whole at a date is taken: whether a later one is known, and whose handles are new names. */
export type DatedList = {
  /** A later list of the source is known: what is there is never overwritten, and no handle goes back. */
  readonly older: boolean
  /** Row numbers of accounts by the identity this list gives them. */
  readonly renames: ReadonlyMap<string, number>
}

/**
 * Decides account by account what a list does to the inventory; preview and import follow the same decisions.
 * The file wins over what is there, an empty cell never erases, and of two rows for one account the first wins.
 */
export class Planner {
  readonly #inventory: Inventory
  /** First row of the list that named a known account, by the account's row number. */
  readonly #seen = new Map<number, number>()
  /** Rows of accounts that exist in a preview only; their row numbers are below zero. */
  readonly #imagined: number[] = []
  /** Their handles, by their place in `#imagined`, as far as a row that is folded into them may write it another way. */
  readonly #imaginedHandles = new Map<number, string>()
  /** Row numbers from here on are accounts the list itself brought. */
  #firstNew = Number.POSITIVE_INFINITY

  constructor(inventory: Inventory) {
    this.#inventory = inventory
  }

  decide(draft: AccountDraft): Decision {
    const { rid, otherName, renamed = false } = this.#find(draft)
    if (rid === undefined) return this.#create(draft)
    if (rid < 0) {
      const place = -rid - 1
      const handle = this.#imaginedHandles.get(place) ?? draft.handle
      return {
        ...NOTHING,
        draft,
        result: 'merged',
        known: { id: '', handle, brand: null, market: null },
        firstRow: this.#imagined[place] ?? null,
        otherName,
      }
    }
    const firstRow = rid >= this.#firstNew ? UNTOLD : (this.#seen.get(rid) ?? null)
    if (firstRow === null) this.#seen.set(rid, draft.row)
    const account = this.#inventory.reader.account(rid)
    const rename = firstRow === null && this.#renames(draft, account, renamed)
    const decision = this.#change(draft, account, { firstRow, otherName, rename })
    if (rename) this.#inventory.identities.set(identityOf(draft.network, draft.handleKey), rid)
    this.#rememberAliases(draft, rid)
    return decision
  }

  /** Tells the planner where a new account went; in a preview nowhere, so it keeps the name itself. */
  added(draft: AccountDraft, rid: number | null): void {
    const at = rid ?? this.#imagine(draft)
    if (rid !== null) this.#firstNew = Math.min(this.#firstNew, rid)
    this.#inventory.identities.set(identityOf(draft.network, draft.handleKey), at)
    this.#rememberAliases(draft, at)
  }

  #imagine({ row, handle, handleKey, aliases }: AccountDraft): number {
    const place = this.#imagined.push(row) - 1
    if (aliases.length > 0 || (handle !== handleKey && this.#imaginedHandles.size < HANDLES_KEPT))
      this.#imaginedHandles.set(place, handle)
    return -place - 1
  }

  /** By identity, then by a former one, then by the other names the row itself gives the account. */
  #find({ network, handleKey, aliases }: AccountDraft): Found {
    const { identities, otherIdentities, dated } = this.#inventory
    const key = identityOf(network, handleKey)
    const own = identities.get(key)
    if (own !== undefined) return { rid: own, otherName: false }
    const renamed = dated?.renames.get(key)
    if (renamed !== undefined) return { rid: renamed, otherName: true, renamed: true }
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

  /** The newest list of a source gives an account its handle: a new name, or another spelling of the same. */
  #renames(draft: AccountDraft, account: StoredAccount, renamed: boolean): boolean {
    const { dated } = this.#inventory
    if (!dated || dated.older) return false
    return renamed || (draft.handleKey === account.handle_key && isOtherCase(draft.handle, account.handle))
  }

  #change(
    draft: AccountDraft,
    account: StoredAccount,
    { firstRow, otherName, rename }: { firstRow: number | null; otherName: boolean; rename: boolean },
  ): Decision {
    const { register, now, takenAt, ownFields, reader, source, otherIdentities, dated } = this.#inventory
    const first = firstRow === null
    const overwrite = first && !dated?.older
    const { row, differences } = ownColumns(draft, account, register, { overwrite, rename })
    if (differences.length > 0) row['updated_at'] = now
    const newName = otherName && !rename && !otherIdentities.has(identityOf(draft.network, draft.handleKey))
    const attached = newAttachments(draft, account, newName, { register, reader, ownFields, overwrite })
    const former = rename && draft.handleKey !== account.handle_key ? formerName(account, reader) : []
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
      attachments: [...attached.attachments, ...former],
      snapshot: figures.snapshot,
      differences: all,
      firstRow,
      otherName,
    }
  }
}

/** Of a longer list a preview says the handle as the folded row has it. */
const HANDLES_KEPT = 100_000

type Found = { readonly rid: number | undefined; readonly otherName: boolean; readonly renamed?: boolean }

/** The first row of an account an import has just made: kept by the mirror, not here, so that memory stays flat. */
const UNTOLD = 0

const NOTHING = { row: {}, attachments: [], snapshot: null, differences: [] } as const
