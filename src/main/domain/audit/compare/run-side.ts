import type { Severity } from '#shared/model/words.ts'

/** What one run was made with. */
export type RunSide = {
  readonly pack: string
  /** Figures of every rule the run was made with. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Version of the rules that found something; of the others a run does not tell. */
  readonly versions: ReadonlyMap<string, number>
  readonly accounts: { has(id: string): boolean }
}

/** A finding that the two runs do not share, or judge differently. */
export type Differing = {
  readonly identity: string
  readonly rule: string
  readonly account: string | null
  readonly before: Severity | null
  readonly after: Severity | null
  /** A run before the later one, other than the earlier one, had it. */
  readonly earlier: boolean
}

/** What is known to have happened to an account between the runs. */
export type Happened = { readonly fields: readonly string[]; readonly mirror: boolean }
