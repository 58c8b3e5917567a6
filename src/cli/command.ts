import type { Call, OptionSpec } from './arguments.ts'
import type { Output } from './output.ts'

/** One command of the contract in `docs/cli.md`. */
export type Command = {
  readonly name: string
  /** How it is called, without the shared options. */
  readonly usage: string
  readonly does: { readonly en: string; readonly ru: string }
  readonly options: readonly OptionSpec[]
  /** @returns the exit status: 0 done, 1 problems it was asked to fail on, 2 done in part, 3 a damaged workspace */
  run(call: Call, out: Output): Promise<0 | 1 | 2 | 3>
}
