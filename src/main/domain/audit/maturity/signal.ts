import type { CriterionState, Signal, SignalId } from '#shared/model/maturity.ts'

/** What is asked of a signal: a share of those that are known, or a number of things. */
export type Need = { readonly share: number } | { readonly least: number }
export type Criterion = { readonly signal: SignalId; readonly need: Need }

export const share = (signal: SignalId, wanted: number): Criterion => ({ signal, need: { share: wanted } })
export const least = (signal: SignalId, wanted: number): Criterion => ({ signal, need: { least: wanted } })

/**
 * Whether a signal is as it should be. Unknown is an answer: where nothing is known, or where what is unknown could still
 * turn the share to either side, nothing is claimed. A number of things is never unknown, because having none is known.
 */
export function judge({ have, of, unknown }: Signal, need: Need): CriterionState {
  if ('least' in need) return have >= need.least ? 'met' : 'missing'
  const all = of + unknown
  if (all === 0) return 'unknown'
  if (have / all >= need.share) return 'met'
  return (have + unknown) / all < need.share ? 'missing' : 'unknown'
}
