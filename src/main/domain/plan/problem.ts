import type { PlanInstance } from '#shared/model/plan-instance.ts'
import { type Board, boardOf, type Verdict } from './board.ts'
import { audienceOfAll, type Limits, type PlanAccount, type PlanFacts } from './facts.ts'
import type { Solve } from './instance/linear-model.ts'
import { InstanceModel } from './instance/model.ts'
import { worthOf } from './instance/worth.ts'
import { certain } from './rules/certain.ts'
import { duplicate } from './rules/duplicate.ts'
import { unknown } from './rules/staying.ts'
import type { Held } from './suggestions.ts'
import { type Rates, type Settled, usualRates, workspaceInstance } from './workspace-instance.ts'

/** The share of the audience a plan keeps when nobody asks for more, unless even the most that can be kept is less. */
export type Asked = Limits & { readonly floor?: number | undefined }

/** Sums of so many figures are not exact: a floor that is the most that can be kept is asked for a hair lower. */
const HAIR = 1e-9

/** A portfolio ready to be solved, under the limits asked for. */
export type Problem = {
  readonly board: Board
  readonly held: Held
  readonly settled: Settled
  readonly instance: PlanInstance
}

/** What is settled beforehand, and the planning problem that is left. */
export async function problemOf(
  facts: PlanFacts,
  asked: Asked,
  solve: Solve,
  rates: Rates = usualRates(),
): Promise<Problem> {
  const board = boardOf(facts)
  const held = new Map(
    facts.decisions.filter(({ disposition }) => disposition !== 'undecided').map((one) => [one.account, one]),
  )
  for (const { account, disposition, into } of held.values()) board.settle(account, disposition, into)
  const settled = settle(board, held)
  const few = [asked.maxAccounts, asked.maxEffort, asked.maxBudget].some((limit) => limit !== undefined)
  const instance = workspaceInstance(board, settled, rates, few, asked.weights)
  const total = audienceOfAll(facts.accounts)
  const limits = ceilingsOf(facts, asked)
  const wanted = total * (asked.minAudience ?? 0)
  const floor =
    asked.floor === undefined ? 0 : await reachableFloor({ ...instance, limits }, asked.floor * total, solve)
  const minAudience = Math.max(wanted, floor)
  return {
    board,
    held,
    settled,
    instance: { ...instance, limits: { ...limits, ...(minAudience > 0 ? { minAudience } : {}) } },
  }
}

/** Every limit but the audience of all, in the units of the instance. */
function ceilingsOf(
  facts: PlanFacts,
  { maxAccounts, maxEffort, maxBudget, brandAudience }: Asked,
): PlanInstance['limits'] {
  return {
    ...(maxAccounts === undefined ? {} : { maxAccounts }),
    ...(maxEffort === undefined ? {} : { maxEffort }),
    ...(maxBudget === undefined ? {} : { maxBudget }),
    brandAudience: (brandAudience ?? []).map(({ brand, share }) => ({
      brand,
      min: share * audienceOfAll(facts.accounts.filter((account) => account.brand?.id === brand)),
    })),
  }
}

/** The floor, or the most audience that can be kept where that is less. */
async function reachableFloor(instance: PlanInstance, floor: number, solve: Solve): Promise<number> {
  const most: PlanInstance = {
    ...instance,
    accounts: instance.accounts.map((account) => ({ ...account, value: 1 })),
    weights: { audience: 1, effort: 0, risk: 0, migration: 0 },
  }
  const model = new InstanceModel(most)
  const { status, values } = await solve(model.best())
  if (status !== 'optimal' && status !== 'feasible') return 0
  return Math.min(floor, worthOf(most, model.decisions(values)).audience * (1 - HAIR))
}

function settle(board: Board, held: Held): Settled {
  const verdicts = new Map<string, Verdict>()
  const note = (account: PlanAccount, verdict: Verdict | null): void => {
    if (!verdict) return
    verdicts.set(account.id, verdict)
    if (!held.has(account.id)) board.settle(account.id, verdict.disposition, verdict.into ?? null)
  }
  for (const account of board.ordered) note(account, certain(account))
  for (const account of board.ordered.toReversed())
    if (!verdicts.has(account.id) && board.coverage.soleFor(account.id).length === 0)
      note(account, duplicate(account, board))
  const nothingKnown = board.ordered.filter((account) => !verdicts.has(account.id) && unknown(account, board) !== null)
  return { verdicts, unknown: new Set(nothingKnown.map(({ id }) => id)) }
}
