/** What a list says about an account, field by field, in the words of the list. Fields it leaves empty are absent. */
export type StatedValues = Readonly<Record<string, string | number>>

/** One account on a list of a source, small enough to keep every list there ever was. */
export type ListEntry = {
  readonly network: string
  readonly handle: string
  /** The comparison form of the handle: what two entries share when they are one account. */
  readonly handleKey: string
  /** The account of the inventory this entry led to; null before the list was taken in. */
  readonly account: string | null
  /** Number of the row in its file. */
  readonly row: number
  /** The row's own id in the source, such as `id.bioguide`. A wide row gives it to all of its accounts. */
  readonly entryKey: string | null
  /** The network's own id of the account. */
  readonly networkId: string | null
  /** Person or organisation the row is about. */
  readonly who: string | null
  readonly stated: StatedValues
}
