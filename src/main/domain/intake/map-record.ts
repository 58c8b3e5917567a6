import type { AccountDraft, CellNote, MappedRow } from './draft.ts'
import type { ListRecord } from '#shared/model/list.ts'
import type { Mapping } from './mapping.ts'
import { readFields, type RowFields } from './row-fields.ts'
import { type GivenNetworks, givenNetwork, NONE_GIVEN } from './given-networks.ts'
import { type RowIdentity, rowIdentities } from './row-identities.ts'

/**
 * Reads one row by a mapping. A row without a usable identity is rejected; a cell that cannot be read is noted and the
 * account is taken without it. Nothing is guessed and nothing is dropped unsaid.
 */
export function mapRecord(record: ListRecord, mapping: Mapping, given: GivenNetworks = NONE_GIVEN): MappedRow {
  let identities = rowIdentities(record, mapping)
  const network = identities.failure === null ? null : givenNetwork(record, identities.failure, given)
  if (network !== null) identities = rowIdentities(record, mapping, network)
  const { found, failure, notes } = identities
  if (failure) return { accounts: [], reject: { row: record.row, sheet: record.sheet, ...failure }, notes: [] }
  const fields = readFields(record, mapping)
  const perNetwork = new Map<string, number>()
  for (const { identity } of found) perNetwork.set(identity.network, (perNetwork.get(identity.network) ?? 0) + 1)
  const accounts = found.map((identity) =>
    draft(record, identity, fields, {
      oneOfSeveral: found.length > 1,
      aloneOnNetwork: perNetwork.get(identity.identity.network) === 1,
    }),
  )
  return { accounts, reject: null, notes: [...notes, ...fields.notes, ...strayMetrics(record, fields, perNetwork)] }
}

function draft(
  record: ListRecord,
  { identity, aliases, networkId }: RowIdentity,
  fields: RowFields,
  { oneOfSeveral, aloneOnNetwork }: { readonly oneOfSeveral: boolean; readonly aloneOnNetwork: boolean },
): AccountDraft {
  const { shared, byNetwork, metrics, extra } = fields
  const own = aloneOnNetwork ? byNetwork.get(identity.network) : undefined
  return {
    row: record.row,
    sheet: record.sheet,
    network: identity.network,
    handle: identity.handle,
    handleKey: identity.handleKey,
    kind: identity.kind,
    url: identity.url,
    confidence: identity.confidence,
    warning: identity.warning,
    aliases,
    networkId,
    ...shared,
    followers: own?.followers ?? (oneOfSeveral ? null : metrics.followers),
    posts: own?.posts ?? (oneOfSeveral ? null : metrics.posts),
    lastPostAt: oneOfSeveral ? null : metrics.lastPostAt,
    measuredAt: metrics.measuredAt,
    extra,
  }
}

/** One figure for several accounts belongs to none of them, be it of the whole row or of one network. */
function strayMetrics(record: ListRecord, fields: RowFields, perNetwork: ReadonlyMap<string, number>): CellNote[] {
  const accounts = [...perNetwork.values()].reduce((sum, count) => sum + count, 0)
  if (accounts < 2) return []
  const shared = [...fields.byNetwork].flatMap(([network, { columns }]) =>
    (perNetwork.get(network) ?? 0) > 1 ? columns : [],
  )
  return [...fields.metrics.columns, ...shared].map(({ column, value }) => ({
    row: record.row,
    sheet: record.sheet,
    column,
    reason: 'several_accounts' as const,
    value,
  }))
}
