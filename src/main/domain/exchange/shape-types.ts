/** A column that holds the id of another row. */
export type Pointer = {
  readonly to: string
  /** The row goes when the row it names goes. */
  readonly needed?: true
  /** Goes along when the account is merged into another: what hangs on an account hangs on the one that stays. */
  readonly along?: true
}

/** Columns that no two rows may share. */
export type Unique = {
  readonly columns: readonly string[]
  /** Compared without regard to ASCII case. */
  readonly folded?: readonly string[]
  /** Holds only for rows whose column has this value. */
  readonly where?: { readonly column: string; readonly is: string | number | null }
  /** Two rows without a value share it; elsewhere a missing value is shared with nobody. */
  readonly nullsMeet?: true
  /**
   * What becomes of two rows that claim the same:
   * `same` they are one thing and become one row; `latest` the later decision is in force and supersedes the other;
   * `first` only the older keeps the flag; `number` the younger gets the next number; `replaced` the older wish gave way.
   */
  readonly rule: 'same' | 'latest' | 'first' | 'number' | 'replaced'
}

export type Shape = {
  readonly pointers: Readonly<Record<string, Pointer>>
  readonly uniques: readonly Unique[]
  /** The row's own id is the id of a row of this entity. */
  readonly hangsOn?: string
  /** What others use is not taken away from them: it stays while anything points to it. */
  readonly register?: true
}
