import type { AccountDraft } from '#main/domain/intake/draft.ts'
import type { ListEntry } from '#shared/model/list-entry.ts'

/** Fields of a draft that are compared between two lists. */
const STATED = [
  'displayName',
  'brandName',
  'marketName',
  'language',
  'teamName',
  'ownerName',
  'ownerEmail',
  'backupOwnerName',
  'backupOwnerEmail',
  'agencyName',
  'website',
  'bio',
  'note',
  'openedOn',
  'reviewedOn',
  'lifecycle',
  'purpose',
  'followers',
  'posts',
  'lastPostAt',
] as const satisfies readonly (keyof AccountDraft)[]
const LISTS = ['tags', 'goals'] as const satisfies readonly (keyof AccountDraft)[]

/** Longest text kept of one stated value: enough to see that it differs and how. */
const KEPT = 200

/** The entry a row of a list makes. The own columns of the list that a person kept are compared as well. */
export function entryOf(draft: AccountDraft, ownFields: readonly string[]): ListEntry {
  const stated: Record<string, string | number> = {}
  for (const field of STATED) {
    const value = draft[field]
    if (value !== null) stated[field] = typeof value === 'string' ? shortened(value) : value
  }
  for (const field of LISTS) if (draft[field].length > 0) stated[field] = shortened(draft[field].toSorted().join('; '))
  if (draft.verified !== null) stated['verified'] = draft.verified ? 'yes' : 'no'
  for (const name of ownFields) {
    const value = draft.extra[name]
    if (value !== undefined) stated[name] = shortened(value)
  }
  return {
    network: draft.network,
    handle: draft.handle,
    handleKey: draft.handleKey,
    account: null,
    row: draft.row,
    entryKey: draft.externalId,
    networkId: draft.networkId,
    who: draft.brandName ?? draft.displayName ?? draft.ownerName,
    stated,
  }
}

/** A long text is kept by its beginning and its length, so that a change further on still shows as one. */
const shortened = (text: string): string => (text.length <= KEPT ? text : `${text.slice(0, KEPT)}… (${text.length})`)

/** The key under which an entry is found again. No network id holds a blank. */
export const entryIdentity = (entry: Pick<ListEntry, 'network' | 'handleKey'>): string =>
  `${entry.network} ${entry.handleKey}`
