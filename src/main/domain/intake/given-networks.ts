import type { ListRecord } from '#shared/model/list.ts'

/** Networks a person named for rows whose own word for it is missing or not known. */
export interface GivenNetworks {
  /** By what stands in the list, in lower case; an empty key is for rows without any word. */
  readonly byText: ReadonlyMap<string, string>
  /** By `rowKey`; stronger than the word. */
  readonly byRow: ReadonlyMap<string, string>
}

export const NONE_GIVEN: GivenNetworks = { byText: new Map(), byRow: new Map() }

/** Tells the rows of a file apart, over all its sheets. */
export const rowKey = ({ sheet, row }: Pick<ListRecord, 'sheet' | 'row'>): string => `${row} ${sheet ?? ''}`

/** What stands where the network of a refused row should: '' for nothing, null where the row was refused for another reason. */
export function networkGap(reject: { readonly reason: string; readonly value: string | null }): string | null {
  if (reject.reason === 'network_missing') return ''
  return reject.reason === 'unknown_network' ? (reject.value ?? '') : null
}

/** The network a person gave for a row that was refused for the lack of one. */
export function givenNetwork(
  record: ListRecord,
  failure: { readonly reason: string; readonly value: string | null },
  given: GivenNetworks,
): string | null {
  const gap = networkGap(failure)
  if (gap === null) return null
  return given.byRow.get(rowKey(record)) ?? given.byText.get(gap.trim().toLowerCase()) ?? null
}
