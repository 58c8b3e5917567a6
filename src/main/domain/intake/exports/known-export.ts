import type { DateOrder } from '../dates.ts'

/** An export of another tool, as its column names give it away. Names stand in the form that `normaliseHeader` gives. */
export interface KnownExport {
  /** The name the tool goes by. */
  readonly tool: string
  /** What a row is: an account (with figures of a day), a post, or figures that do not say whose they are. */
  readonly holds: 'accounts' | 'posts' | 'figures'
  /** All of these columns must be there. */
  readonly proof: readonly string[]
  /** What the columns that matter are, as `fieldCode`; every other column is left out. */
  readonly columns: Readonly<Record<string, string>>
  /** How the tool writes `03/04/2024`, where it writes dates so. */
  readonly dates?: DateOrder
  /** How the tool parts several values of one cell, where a comma belongs to the value. */
  readonly parts?: RegExp
  /** A value that says nothing about the account: it stands for one that the tool left out. */
  readonly unsaid?: RegExp
  /** An apostrophe in front of what a spreadsheet would compute is not part of the cell. */
  readonly defused?: true
}
