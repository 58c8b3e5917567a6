import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { MergeField, MergeList } from '#shared/model/duplicates.ts'
import type { Row } from '#main/mirror/entities.ts'
import {
  entityOf,
  listRows,
  mergedInto,
  type MergeRow,
  mergeRows,
  purposeRow,
} from '#main/mirror/queries/accounts/merge.ts'
import type { WriteContext } from '../../handler.ts'
import { keepAddresses, keepApart, settleDecisions } from './merge-around.ts'

/** The columns that a field of a merge takes together. */
const COLUMNS: Record<Exclude<MergeField, 'purpose'>, readonly (keyof Row<'account'>)[]> = {
  identity: ['handle', 'handle_key', 'kind', 'url', 'external_id'],
  displayName: ['display_name'],
  brandId: ['brand_id'],
  marketId: ['market_id'],
  teamId: ['team_id'],
  ownerId: ['owner_id'],
  backupOwnerId: ['backup_owner_id'],
  agencyId: ['agency_id'],
  language: ['language'],
  website: ['website'],
  bio: ['bio'],
  note: ['note'],
  verified: ['verified'],
  lifecycle: ['lifecycle'],
  openedOn: ['opened_on'],
  reviewedOn: ['reviewed_on'],
}

/**
 * Merges accounts of one network as one step. The others stay as rows that point to the survivor, so that what was mirrored of them
 * (snapshots, conversations, findings, sources) and their history stay where they are; lists and lookups pass over them.
 * @throws Refusal `not_found`, `conflict` for accounts of different networks, `bad_request` for a `take` that names a stranger
 */
export function mergeAccounts(context: WriteContext, query: Query<'accounts.merge'>): Answer<'accounts.merge'> {
  const { db, changes, now } = context
  const { survivor, others } = involved(context, query)
  const sources = new Map([survivor, ...others].map((row) => [row.id, row]))
  for (const id of Object.values(query.take))
    if (!sources.has(id)) throw new Refusal('bad_request', `${id} is not among the accounts to merge`, { id })

  const patch: Record<string, string | number | null> = {}
  for (const field of MergeField.options) {
    if (field === 'purpose') continue
    const from = sourceOf(field, query.take[field], survivor, others, sources)
    for (const column of COLUMNS[field]) patch[column] = from[column] ?? null
  }
  for (const other of others) {
    for (const former of mergedInto(db, other.id)) changes.update('account', former, { merged_into: survivor.id })
    changes.update('account', other.id, { merged_into: survivor.id, updated_at: now })
  }
  changes.update('account', survivor.id, { ...patch, updated_at: now })
  keepAddresses(context, survivor, others, String(patch['handle_key']))
  takePurpose(context, query.take.purpose, survivor, others)
  for (const list of MergeList.options) if (!query.leave.includes(list)) join(context, list, survivor, others)
  keepApart(context, survivor, others)
  settleDecisions(context, survivor, others)
  return { id: survivor.id, merged: others.length }
}

function involved(
  { db }: WriteContext,
  { survivor: id, others: ids }: Query<'accounts.merge'>,
): { survivor: MergeRow; others: MergeRow[] } {
  const wanted = [id, ...new Set(ids)]
  if (ids.includes(id))
    throw new Refusal('conflict', 'an account cannot merge into itself', { reason: 'itself', account: id })
  const rows = mergeRows(db, wanted)
  const missing = wanted.find((one) => !rows.some((row) => row.id === one))
  const [survivor, ...others] = rows
  if (missing !== undefined || !survivor) throw new Refusal('not_found', `no account ${missing}`, { id: missing ?? id })
  for (const other of others)
    if (other.network !== survivor.network)
      throw new Refusal('conflict', `${other.handle} and ${survivor.handle} are on different networks`, {
        account: other.handle,
        into: survivor.handle,
        reason: 'network',
      })
  return { survivor, others }
}

/** The account named, else the survivor, else the first of the others that knows the value. The identity stays unless one is named. */
function sourceOf(
  field: Exclude<MergeField, 'purpose'>,
  named: string | undefined,
  survivor: MergeRow,
  others: readonly MergeRow[],
  sources: ReadonlyMap<string, MergeRow>,
): MergeRow {
  const chosen = named === undefined ? undefined : sources.get(named)
  if (chosen) return chosen
  if (field === 'identity') return survivor
  const [column] = COLUMNS[field]
  const knows = (row: MergeRow): boolean => column !== undefined && String(row[column] ?? '').trim() !== ''
  return knows(survivor) ? survivor : (others.find(knows) ?? survivor)
}

/** A charter is taken as a whole: half of one and half of another is nobody's. */
function takePurpose(
  { db, changes }: WriteContext,
  named: string | undefined,
  survivor: MergeRow,
  others: readonly MergeRow[],
): void {
  const own = purposeRow(db, survivor.id)
  const from = named ?? (own ? survivor.id : others.find(({ id }) => purposeRow(db, id))?.id)
  if (from === undefined || from === survivor.id) return
  const taken = purposeRow(db, from)
  if (!taken) {
    if (own) changes.remove('purpose', survivor.id)
  } else if (own) changes.update('purpose', survivor.id, taken)
  else changes.insert('purpose', survivor.id, taken)
}

/** Moves what hangs on the others to the survivor; what it has already stays with them. */
function join({ db, changes }: WriteContext, list: MergeList, survivor: MergeRow, others: readonly MergeRow[]): void {
  const has = new Set(listRows(db, list, survivor.id).map(({ target }) => target))
  for (const other of others)
    for (const { id, target } of listRows(db, list, other.id)) {
      if (has.has(target)) continue
      has.add(target)
      changes.update(entityOf(list), id, { account_id: survivor.id })
    }
}
