import type { ProblemCode } from '#main/domain/identity/problem.ts'
import { networkByHint } from '#main/domain/networks/index.ts'
import type { CellNote, CellProblem, DraftAlias, IdentityReason } from './draft.ts'
import { addressesOf, markedNamesOf, referencesOf } from './cell-references.ts'
import { identify, identifyAuthor, type Identity, isIdentity } from './identify.ts'
import { cellAddress, cellText, excerpt, type ListRecord } from '#shared/model/list.ts'
import { literally } from '#shared/model/literal.ts'
import type { ColumnUse, Mapping, NetworkColumns } from './mapping.ts'
import { idOutlivesName, isAccountId } from './network-ids.ts'

/** An account found in a row, with what else the row says of the same account. */
export interface RowIdentity {
  readonly identity: Identity
  readonly aliases: readonly DraftAlias[]
  readonly networkId: string | null
}

export interface RowFailure {
  readonly reason: IdentityReason
  readonly column: string | null
  readonly value: string | null
  readonly problem?: ProblemCode
}

export interface RowIdentities {
  readonly found: readonly RowIdentity[]
  readonly failure: RowFailure | null
  readonly notes: readonly CellNote[]
}

/** Everything gathered while the reference columns of one row are gone through. */
interface Search {
  readonly record: ListRecord
  readonly found: { identity: Identity; aliases: DraftAlias[]; networkId: string | null }[]
  readonly notes: CellNote[]
  failure: RowFailure | null
}

/**
 * The accounts a row names. An address beats the network and handle columns beside it, because it says by itself which
 * network it belongs to; where they disagree a note is kept. The same account named twice counts once.
 * @param given a network a person named for this row instead of what the row says
 */
export function rowIdentities(record: ListRecord, mapping: Mapping, given: string | null = null): RowIdentities {
  const search: Search = { record, found: [], notes: [], failure: null }
  const stated = given === null ? statedNetwork(record, mapping) : { text: given, id: given, column: null }
  for (const column of mapping.addresses) addAddress(search, column, stated)
  addHandle(search, mapping, stated)
  for (const columns of mapping.networks) addNetworkColumns(search, columns)
  if (search.found.length === 0) addAuthor(search, mapping, stated)
  return {
    found: search.found,
    failure: search.found.length > 0 ? null : (search.failure ?? { reason: 'no_identity', column: null, value: null }),
    notes: search.notes,
  }
}

/** What the row (or its sheet) says about the network. `id` is null for a name that no known network goes by. */
interface StatedNetwork {
  readonly text: string
  readonly id: string | null
  readonly column: string | null
}

function statedNetwork(record: ListRecord, mapping: Mapping): StatedNetwork | null {
  const column = mapping.single.get('network')
  const text = column
    ? cellText(record.values[column.index])
    : mapping.sheetField === 'network'
      ? (record.sheet ?? '')
      : ''
  return text === '' ? null : { text, id: networkByHint(text)?.id ?? null, column: column?.column ?? null }
}

function addAddress(search: Search, column: ColumnUse, stated: StatedNetwork | null): void {
  const raws = addressesOf(search.record.values[column.index])
  for (const raw of raws) {
    const identity = identify(raw, stated?.id ?? null)
    if (!isIdentity(identity)) {
      fail(search, { reason: 'not_an_account', column: column.column, value: excerpt(raw), problem: identity.problem })
      note(search, column.column, 'not_an_account', raw)
      continue
    }
    // Of several addresses each says by itself where it belongs, whatever one network the row names.
    if (raws.length === 1 && stated?.column && stated.id !== null && stated.id !== identity.network)
      note(search, stated.column, 'network_differs', stated.text)
    add(search, identity)
  }
}

/** A handle column (or the network's own id) gives the account where no address did; beside an address it only confirms it. */
function addHandle(search: Search, mapping: Mapping, stated: StatedNetwork | null): void {
  const handle = cellOf(search.record, mapping, 'handle')
  const id = cellOf(search.record, mapping, 'network_id')
  const [known] = search.found
  if (known) {
    known.networkId ??= id?.text ?? null
    if (handle) confirm(search, known.identity, handle)
    return
  }
  const named = handle ?? id
  if (!named || (stated === null && mapping.networks.length > 0)) return
  if (handle) addMarkedNames(search, handle, stated)
  if (search.found.length > 0) return
  const identity = identify(named.text, stated?.id ?? null)
  if (isIdentity(identity)) add(search, identity, handle ? (id?.text ?? null) : null)
  else fail(search, { ...handleFailure(named, stated), problem: identity.problem })
}

/** Several names in one cell, each marked with an at-sign: every one is an account. */
function addMarkedNames(search: Search, handle: FilledCell, stated: StatedNetwork | null): void {
  const several = markedNamesOf(handle.text)
  if (several.length < 2) return
  for (const name of several) {
    const one = identify(name, stated?.id ?? null)
    if (isIdentity(one)) add(search, one)
    else note(search, handle.column, 'not_an_account', name)
  }
}

/** A row that names an account only by the address of one of its posts. */
function addAuthor(search: Search, mapping: Mapping, stated: StatedNetwork | null): void {
  const post = cellOf(search.record, mapping, 'post_url')
  if (!post) return
  const identity = identifyAuthor(post.text, stated?.id ?? null)
  if (isIdentity(identity)) add(search, identity)
  else
    fail(search, {
      reason: 'not_an_account',
      column: post.column,
      value: excerpt(post.text),
      problem: identity.problem,
    })
}

interface FilledCell {
  readonly column: string
  readonly text: string
}

function cellOf(record: ListRecord, mapping: Mapping, field: ColumnUse['field']): FilledCell | null {
  const use = mapping.single.get(field)
  const text = use ? cellAddress(record.values[use.index]) : ''
  return use && text !== '' ? { column: use.column, text } : null
}

function handleFailure(named: FilledCell, stated: StatedNetwork | null): Omit<RowFailure, 'problem'> {
  if (stated === null) return { reason: 'network_missing', column: named.column, value: excerpt(named.text) }
  if (stated.id === null) return { reason: 'unknown_network', column: stated.column, value: excerpt(stated.text) }
  return { reason: 'not_an_account', column: named.column, value: excerpt(named.text) }
}

/** Notes a handle that names another account than the address, such as the word "channel" left over from one. */
function confirm(search: Search, identity: Identity, handle: FilledCell): void {
  const other = identify(handle.text, identity.network)
  const same =
    isIdentity(other) &&
    (other.handleKey === identity.handleKey ||
      new RegExp(`[/@]${literally(other.handleKey)}$`).test(identity.handleKey))
  if (!same) note(search, handle.column, 'handle_differs', handle.text)
}

/** The columns of one network in a wide table: a name or address, an id, or both for the same account. */
function addNetworkColumns(search: Search, { network, references, id: idColumn }: NetworkColumns): void {
  const id = idColumn ? cellText(search.record.values[idColumn.index]) : ''
  const names = references.flatMap((column) => referencesIn(search, column, network))
  const byId = isAccountId(network, id) ? identify(id, network) : null
  if (byId && isIdentity(byId) && (idOutlivesName(network) || names.length === 0)) {
    add(
      search,
      byId,
      id,
      names.filter((name) => name.handleKey !== byId.handleKey),
    )
    return
  }
  for (const name of names) add(search, name, names.length === 1 && id !== '' ? id : null)
  if (names.length > 0 || id === '' || !idColumn) return
  const named = /\p{L}/u.test(id) ? identify(id, network) : null
  if (named && isIdentity(named)) add(search, named, id)
  else fail(search, { reason: 'id_without_handle', column: idColumn.column, value: excerpt(id) })
}

/** The accounts a cell names: usually one, several where the cell is a list or holds several addresses. */
function referencesIn(search: Search, column: ColumnUse, network: string): Identity[] {
  const value = search.record.values[column.index]
  const raws = referencesOf(value)
  const identities: Identity[] = []
  for (const raw of raws) {
    if (raw.trim() === '') continue
    const identity = identify(raw.trim(), network)
    if (isIdentity(identity)) identities.push(identity)
    else if (/^([-–—]|n\/a|none|no|нет)$/i.test(raw.trim())) continue
    else {
      fail(search, { reason: 'not_an_account', column: column.column, value: excerpt(raw), problem: identity.problem })
      note(search, column.column, 'not_an_account', raw)
    }
  }
  return identities
}

function add(
  search: Search,
  identity: Identity,
  networkId: string | null = null,
  names: readonly Identity[] = [],
): void {
  const aliases = names.map((name) => ({ handle: name.handle, handleKey: name.handleKey, url: name.url }))
  const same = search.found.find(
    (entry) => entry.identity.network === identity.network && entry.identity.handleKey === identity.handleKey,
  )
  if (same) {
    same.networkId ??= networkId
    same.aliases.push(...aliases)
    return
  }
  search.found.push({ identity, aliases, networkId })
}

/** The first thing that went wrong is what the row is refused for. */
function fail(search: Search, failure: RowFailure): void {
  search.failure ??= failure
}

function note(search: Search, column: string, reason: CellProblem, value: string): void {
  search.notes.push({ row: search.record.row, sheet: search.record.sheet, column, reason, value: excerpt(value) })
}
