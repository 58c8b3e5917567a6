import loadHighs from 'highs'
import type { LinearModel, LinearSolution } from '#main/domain/plan/instance/linear-model.ts'

export type SolveOptions = {
  /** Seconds until the best solution found so far is taken. */
  readonly seconds: number
  /** Relative distance to the bound at which a solution is good enough; 0 asks for proof. */
  readonly gap: number
  /** Values of a solution that is known already: the search begins there and never ends with less. */
  readonly start?: readonly number[] | undefined
  /** Told the best solution and the bound while it works; answers true to stop. */
  readonly stop?: (state: { readonly incumbent: number | null; readonly bound: number | null }) => boolean
}

/** A relative distance this small is rounding. */
const PROVEN = 1e-9

type Highs = Awaited<ReturnType<typeof loadHighs>>
let loaded: Promise<Highs> | null = null

/**
 * Solves a mixed-integer programme by HiGHS, compiled to WebAssembly. It occupies its thread until it is done: call it
 * where nobody waits for other answers.
 */
export async function solveByHighs(model: LinearModel, options: SolveOptions): Promise<LinearSolution> {
  loaded ??= loadHighs()
  const highs = await loaded
  if (model.columns.length === 0) return emptySolution(model)
  const { modelStatus, callbackType, objectiveSense, variableType } = highs.constants
  const starts = new Int32Array(model.rows.length + 1)
  const terms = model.rows.flatMap((row) => row.terms)
  let at = 0
  for (const [row, { terms: own }] of model.rows.entries()) starts[row + 1] = at += own.length
  const bound = (value: number): number => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity)
  const native = highs.createModel({
    numCols: model.columns.length,
    numRows: model.rows.length,
    sense: objectiveSense.maximize,
    colCost: model.columns.map(({ cost }) => cost),
    colLower: model.columns.map(({ lower }) => lower),
    colUpper: model.columns.map(({ upper }) => upper),
    integrality: model.columns.map(() => variableType.integer),
    rowLower: model.rows.map(({ lower }) => bound(lower)),
    rowUpper: model.rows.map(({ upper }) => bound(upper)),
    matrix: {
      format: 'csr',
      numRows: model.rows.length,
      numCols: model.columns.length,
      starts,
      indices: Int32Array.from(terms, ({ column }) => column),
      values: Float64Array.from(terms, ({ value }) => value),
    },
  })
  try {
    native.options.set('output_flag', false)
    native.options.set('mip_rel_gap', options.gap)
    native.options.set('mip_abs_gap', 0)
    native.options.set('time_limit', options.seconds)
    if (options.start) native.setSolution({ colValue: [...options.start] })
    const finite = (value: number | undefined): number | null =>
      value !== undefined && Math.abs(value) < highs.infinity ? value : null
    const ask = askToStop(options)
    /** What was heard last: not every event tells both. */
    const state = { incumbent: null as number | null, bound: null as number | null }
    const hear = ({ data }: Heard): boolean => {
      state.incumbent = finite(data.mip_primal_bound) ?? state.incumbent
      state.bound = finite(data.mip_dual_bound) ?? state.bound
      return ask.now(state.incumbent, state.bound)
    }
    native.run({
      [callbackType.mipLogging]: (event) => void hear(event),
      [callbackType.mipImprovingSolution]: (event) => void hear(event),
      [callbackType.mipInterrupt](event) {
        if (hear(event)) event.interrupt()
        return undefined
      },
    })
    if (ask.refusal !== null) throw ask.refusal
    const status = native.getModelStatus()
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
      return { status: 'infeasible', values: [], gap: null }
    const gap = Number(native.info.get('mip_gap'))
    const found = status === modelStatus.optimal || Number.isFinite(gap)
    if (!found) return { status: 'unknown', values: [], gap: null }
    const values = Array.from(native.getSolution().colValue, Math.round)
    const proven = status === modelStatus.optimal && gap <= PROVEN
    return { status: proven ? 'optimal' : 'feasible', values, gap: proven ? 0 : gap }
  } finally {
    native.dispose()
  }
}

type Heard = { readonly data: { readonly mip_primal_bound?: number; readonly mip_dual_bound?: number } }

/** Asks whether to stop. What is thrown there waits until the solver has stopped: nothing may leave it through its middle. */
function askToStop({ stop }: SolveOptions): {
  now(incumbent: number | null, bound: number | null): boolean
  readonly refusal: Error | null
} {
  let refusal: Error | null = null
  return {
    now(incumbent, bound) {
      try {
        return refusal !== null || (stop?.({ incumbent, bound }) ?? false)
      } catch (error) {
        refusal = error instanceof Error ? error : new Error(String(error))
        return true
      }
    },
    get refusal() {
      return refusal
    },
  }
}

/** Without a single column a row holds when zero lies within its bounds. */
function emptySolution({ rows }: LinearModel): LinearSolution {
  return rows.every(({ lower, upper }) => lower <= 0 && upper >= 0)
    ? { status: 'optimal', values: [], gap: 0 }
    : { status: 'infeasible', values: [], gap: null }
}
