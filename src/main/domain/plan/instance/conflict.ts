import type { LinearModel, Solve } from './linear-model.ts'
import type { InstanceModel } from './model.ts'

/**
 * A smallest set of requirements that cannot hold together, by the hitting-set duality of conflicts and corrections
 * (Ignatiev et al., "Smallest MUS extraction with minimal hitting set dualization", 2015): whatever is smallest must share
 * something with every set of requirements whose giving up makes the rest possible. Those sets are collected until the
 * smallest set that meets all of them cannot hold itself.
 * @param mayGoOn asked before every round; when it says no, the set found is one of which no part can be left out
 * @returns positions in `model.requirements`
 */
export async function smallestConflict(
  model: InstanceModel,
  solve: Solve,
  mayGoOn: () => boolean,
): Promise<{ conflict: number[]; smallest: boolean }> {
  const corrections: number[][] = []
  while (mayGoOn()) {
    const candidate = await hittingSet(model.requirements.length, corrections, solve)
    const correction = await correctionFor(model, candidate, solve)
    if (correction === null) return { conflict: candidate, smallest: true }
    corrections.push(correction)
  }
  return { conflict: await irreducible(model, solve), smallest: false }
}

/** Requirements to give up so that the rest, with all of `kept`, holds; null when `kept` alone cannot hold. */
async function correctionFor(model: InstanceModel, kept: readonly number[], solve: Solve): Promise<number[] | null> {
  const { status, values } = await solve(model.relaxed(new Set(kept)))
  return status === 'infeasible' ? null : model.givenUp(values)
}

/** The smallest set that shares something with each of the given sets. */
async function hittingSet(count: number, sets: readonly (readonly number[])[], solve: Solve): Promise<number[]> {
  if (sets.length === 0) return []
  const model: LinearModel = {
    columns: Array.from({ length: count }, () => ({ cost: -1, lower: 0, upper: 1 })),
    rows: sets.map((set) => ({
      lower: 1,
      upper: Number.POSITIVE_INFINITY,
      terms: set.map((column) => ({ column, value: 1 })),
    })),
  }
  const { values } = await solve(model)
  return values.flatMap((value, at) => (value === 1 ? [at] : []))
}

/** Leaves out one requirement after another as long as what remains still cannot hold. */
async function irreducible(model: InstanceModel, solve: Solve): Promise<number[]> {
  let conflict = model.requirements.map((_, at) => at)
  for (let at = 0; at < model.requirements.length; at += 1) {
    const without = conflict.filter((other) => other !== at)
    if ((await correctionFor(model, without, solve)) === null) conflict = without
  }
  return conflict
}
