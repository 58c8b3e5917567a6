import { networkById } from '../../networks/index.ts'
import { coefficient, COEFFICIENTS } from '../coefficients.ts'
import { type CarryFacts, LEAVING } from './facts.ts'

/** A share that a band is made of: `part` of `whole` accounts or followers. */
export type Share = {
  readonly part: number
  readonly whole: number
  readonly of: 'accounts' | 'followers' | 'cells' | 'tasks' | 'range'
}
export type RiskCode = 'audience' | 'no-way-back' | 'access' | 'waiting' | 'owners' | 'cells' | 'names' | 'load'

/** A risk the facts of the plan propose, with the shares its two figures come from. */
export type RiskDraft = {
  readonly code: RiskCode
  readonly likelihood: number
  readonly impact: number
  readonly likely: Share
  readonly hurts: Share
  readonly detail: { readonly name?: string; readonly count?: number; readonly low?: number; readonly high?: number }
}

/** From which share on a figure is 5, 4, 3 and 2; anything above nothing is 1 (assumption). */
export const BANDS = [0.5, 0.25, 0.1, 0.02] as const

/** A share as 1 to 5. */
export function bandOf({ part, whole }: Share): number {
  const share = whole === 0 ? 0 : part / whole
  const at = BANDS.findIndex((from) => share >= from)
  return at === -1 ? 1 : 5 - at
}

export type RiskContext = {
  /** Followers of the whole portfolio. */
  readonly audience: number
  readonly cells: { readonly needed: number; readonly uncovered: number }
  /** Open tasks of the person who has most of them in one week, with the week's share of that person's all. */
  readonly load: { readonly name: string; readonly week: number; readonly all: number } | null
}

/** Open tasks a week from which one person has too many (assumption). */
export const HEAVY_WEEK = 20

const audienceOf = (accounts: readonly CarryFacts[]): number =>
  accounts.reduce((sum, { audience }) => sum + (audience ?? 0), 0)

/** Risks of carrying out, the heaviest first; those that nothing speaks for are left out. */
export function proposeRisks(all: readonly CarryFacts[], context: RiskContext): readonly RiskDraft[] {
  const open = all.filter(({ carried }) => carried === null)
  const leaving = open.filter(({ disposition }) => LEAVING.has(disposition))
  const total = audienceOf(open)
  const risks: RiskDraft[] = []
  /** Likelihood is the share of `among` that it is true of, impact their share of the followers that change. */
  const add = (
    code: RiskCode,
    hit: readonly CarryFacts[],
    among: readonly CarryFacts[],
    detail: RiskDraft['detail'] = {},
  ): void => {
    if (hit.length === 0) return
    const likely: Share = { part: hit.length, whole: among.length, of: 'accounts' }
    const hurts: Share = { part: audienceOf(hit), whole: total, of: 'followers' }
    risks.push({ code, likely, hurts, likelihood: bandOf(likely), impact: bandOf(hurts), detail })
  }
  const merging = leaving.filter(({ disposition, into }) => disposition === 'merge' && into !== null)
  if (merging.length > 0) {
    const followers = audienceOf(merging)
    const { low, high } = COEFFICIENTS.retention
    // The range of what is retained tells how likely fewer come along than the plan counts on.
    const likely: Share = {
      part: Math.round((coefficient('retention') - low) * 100),
      whole: Math.round((high - low) * 100),
      of: 'range',
    }
    const hurts: Share = {
      part: Math.round(followers * (coefficient('retention') - low)),
      whole: context.audience,
      of: 'followers',
    }
    risks.push({
      code: 'audience',
      likely,
      hurts,
      likelihood: bandOf(likely),
      impact: bandOf(hurts),
      detail: { low, high, count: merging.length },
    })
  }
  add('no-way-back', leaving.filter(isFinal), leaving)
  add(
    'access',
    open.filter(({ holders }) => !holders.some(({ proven }) => proven)),
    open,
  )
  add(
    'waiting',
    leaving.filter(({ waiting }) => waiting > 0),
    leaving,
    { count: leaving.reduce((sum, { waiting }) => sum + waiting, 0) },
  )
  add(
    'owners',
    open.filter(({ owner }) => owner === null || owner.left),
    open,
  )
  add(
    'names',
    leaving.filter(({ network, disposition }) => disposition === 'close' && networkById(network)?.status !== 'defunct'),
    leaving,
  )
  const { needed, uncovered } = context.cells
  if (uncovered > 0) {
    const share: Share = { part: uncovered, whole: needed, of: 'cells' }
    risks.push({ code: 'cells', likely: share, hurts: share, likelihood: 5, impact: bandOf(share), detail: {} })
  }
  const { load } = context
  if (load && load.week >= HEAVY_WEEK) {
    const likely: Share = { part: load.week, whole: load.all, of: 'tasks' }
    const hurts: Share = { part: load.week - HEAVY_WEEK, whole: load.week, of: 'tasks' }
    risks.push({
      code: 'load',
      likely,
      hurts,
      likelihood: bandOf(likely),
      impact: bandOf(hurts),
      detail: { name: load.name, count: load.week },
    })
  }
  return risks.toSorted(
    (one, other) => other.likelihood * other.impact - one.likelihood * one.impact || (one.code < other.code ? -1 : 1),
  )
}

/** Neither a merge nor a deletion can be taken back on the network. */
function isFinal({ disposition, network: id }: CarryFacts): boolean {
  const network = networkById(id)
  if (network?.status === 'defunct') return false
  return disposition === 'close' || (disposition === 'merge' && network?.canMerge.value === true)
}
