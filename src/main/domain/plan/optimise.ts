import type { InstanceDecision, PlanInstance, Requirement } from '#shared/model/plan-instance.ts'
import type { Board, Verdict } from './board.ts'
import type { PlanAccount, PlanFacts } from './facts.ts'
import { greedyWorth } from './instance/greedy.ts'
import { smallestConflict } from './instance/conflict.ts'
import type { LinearSolution, Solve } from './instance/linear-model.ts'
import { InstanceModel } from './instance/model.ts'
import { worthOf } from './instance/worth.ts'
import { type Asked, problemOf } from './problem.ts'
import type { PlanReason } from './reason.ts'
import { hoursNeed, reasonsToGo } from './reasons-to-go.ts'
import { abandoned } from './rules/abandoned.ts'
import { farewell } from './rules/certain.ts'
import { duplicate } from './rules/duplicate.ts'
import { overlap, regional } from './rules/overlap.ts'
import { redundant } from './rules/redundant.ts'
import { keep, outOfOrder, unknown, wrongTeam } from './rules/staying.ts'
import { type Held, type Suggestion, suggestionsOf, withoutTarget } from './suggestions.ts'
import type { Settled } from './workspace-instance.ts'

/** The best plan within the limits, and how sure that is. Worths are in followers. */
export type Optimum = {
  readonly suggestions: readonly Suggestion[]
  readonly status: 'optimal' | 'feasible'
  /** Relative distance to the best that may still exist; 0 when proven. */
  readonly gap: number
  readonly objective: number
  /** What letting go of one account after another reaches; null when it finds no plan. */
  readonly greedy: number | null
}
/** Requirements that cannot hold together. */
export type NoPlan = {
  readonly status: 'infeasible'
  readonly conflict: readonly Requirement[]
  readonly smallest: boolean
}

/**
 * The best portfolio: every account kept, merged or let go so that every needed cell stays served, decisions hold, the
 * limits hold and what is reached is worth most beside the hours it takes. See docs/planner.md.
 * @returns null when the time was over before any plan was found
 */
export async function optimise(
  facts: PlanFacts,
  asked: Asked,
  solve: Solve,
  mayGoOn: () => boolean,
): Promise<Optimum | NoPlan | null> {
  const { board, held, settled, instance } = await problemOf(facts, asked, solve)
  const model = new InstanceModel(instance)
  const solution = await solve(model.best())
  if (solution.status === 'infeasible') {
    const { conflict, smallest } = await smallestConflict(model, solve, mayGoOn)
    return { status: 'infeasible', conflict: conflict.flatMap((at) => model.requirements[at] ?? []), smallest }
  }
  if (solution.status === 'unknown') return null
  const decisions = checked(instance, model, solution)
  const verdicts = verdictsOf(board, held, settled, decisions, instance)
  return {
    suggestions: suggestionsOf(board, verdicts, held),
    status: solution.status,
    gap: solution.gap ?? 0,
    objective: worthOf(instance, decisions).objective,
    greedy: greedyWorth(instance),
  }
}

/** What the rules would say where a person decided: the model only ever saw the decision. */
function besideDecision(account: PlanAccount, board: Board, held: Held): Verdict | null {
  if (!held.has(account.id) || board.coverage.soleFor(account.id).length > 0) return null
  for (const rule of [duplicate, abandoned, overlap, regional, redundant]) {
    const verdict = rule(account, board)
    if (verdict) return verdict
  }
  return null
}

/** An account that is not worth its hours and that no cell needs stays for the audience that was asked for, and for nothing else. */
function staysForAudience(account: PlanAccount, board: Board, { rule }: Verdict): boolean {
  if (rule === 'wrong-team' || board.taken(account.id) > 0 || board.coverage.soleFor(account.id).length > 0)
    return false
  return (board.strengths.get(account.id) ?? 0) < hoursNeed(account)
}

function floorReason(account: PlanAccount, board: Board): PlanReason {
  const total = board.ordered.reduce((sum, one) => sum + (one.audience ?? 0), 0)
  return { code: 'floor', share: total > 0 ? (account.audience ?? 0) / total : 0 }
}

/** The solver's decisions, counted again by code that knows nothing of the model. */
export function checked(instance: PlanInstance, model: InstanceModel, { values }: LinearSolution): InstanceDecision[] {
  const decisions = model.decisions(values)
  const { breaks } = worthOf(instance, decisions)
  if (breaks.length > 0) throw new Error(`the solver's plan does not hold: ${breaks.join(', ')}`)
  return decisions
}

/** Puts the solver's answer into dispositions: who goes first, so that the reasons see who stays; then what the rest needs. */
function verdictsOf(
  board: Board,
  held: Held,
  { verdicts: before }: Settled,
  decisions: readonly InstanceDecision[],
  { accounts, limits }: PlanInstance,
): Map<string, Verdict> {
  const verdicts = new Map(before)
  const ways = new Map(accounts.map(({ id, mergeInto }) => [id, mergeInto]))
  const conclude = (id: string, verdict: Verdict): void => {
    verdicts.set(id, verdict)
    if (!held.has(id)) board.settle(id, verdict.disposition, verdict.into ?? null)
  }
  const going: { account: PlanAccount; into: string | null; merges: boolean }[] = []
  for (const { account: id, disposition, into } of decisions) {
    const account = board.account(String(id))
    if (disposition === 'keep' || held.has(account.id)) continue
    const way = ways.get(account.id)?.find((one) => one.id === into)
    const verdict = verdicts.get(account.id)
    // What was settled stays settled, but for a second entry whose other one goes: it follows below.
    if (!verdict) going.push({ account, into: into === null ? null : String(into), merges: (way?.retention ?? 0) > 0 })
  }
  for (const { account, into, merges } of going)
    board.settle(account.id, merges ? 'merge' : farewell(account), merges ? into : null)
  for (const { account, into, merges } of going)
    conclude(account.id, {
      rule: 'optimum',
      disposition: merges ? 'merge' : farewell(account),
      ...(merges && into !== null ? { into } : {}),
      reasons: reasonsToGo(account, board, into === null ? null : board.account(into), limits.maxAccounts ?? null),
    })
  const locked = new Set(accounts.filter((account) => account.locked === 'keep').map(({ id }) => id))
  for (const account of board.ordered) {
    if (verdicts.has(account.id)) continue
    const verdict =
      besideDecision(account, board, held) ??
      unknown(account, board) ??
      wrongTeam(account, board) ??
      outOfOrder(account, board) ??
      keep(account, board)
    const onlyForAudience =
      limits.minAudience != null && !locked.has(account.id) && staysForAudience(account, board, verdict)
    conclude(
      account.id,
      onlyForAudience ? { ...verdict, reasons: [floorReason(account, board), ...verdict.reasons] } : verdict,
    )
  }
  for (const account of board.ordered) {
    const verdict = withoutTarget(account, verdicts, held, board)
    if (verdict) conclude(account.id, verdict)
  }
  return verdicts
}
