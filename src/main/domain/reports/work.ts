import type { FrontierPoint } from '#shared/model/plan.ts'

/** A part of the plan that is carried out together. Days are `YYYY-MM-DD`. */
export type WorkWave = {
  readonly id: string
  readonly name: string
  readonly startsOn: string | null
  readonly dueOn: string | null
  readonly accounts: number
  readonly tasks: number
  readonly done: number
}

export type WorkTask = {
  readonly id: string
  readonly title: string
  /** Name of its wave. */
  readonly wave: string | null
  /** Id of the account it is about. */
  readonly account: string | null
  readonly accountName: string | null
  readonly network: string | null
  readonly owner: string | null
  readonly dueOn: string | null
  readonly doneOn: string | null
  /** What was seen that proves it. */
  readonly proof: string | null
  /** Ids of the tasks that come first. */
  readonly needs: readonly string[]
}

export type WorkApproval = {
  readonly market: string | null
  readonly person: string | null
  /** Code of the glossary: asked, approved, refused … */
  readonly state: string
  readonly at: number | null
  readonly note: string | null
}

export type WorkRisk = {
  readonly title: string
  /** 1 to 5. */
  readonly likelihood: number | null
  readonly impact: number | null
  readonly mitigation: string | null
  readonly owner: string | null
}

/** What carrying the plan out takes, as far as it was laid down. */
export type PlanWork = {
  readonly waves: readonly WorkWave[]
  readonly tasks: readonly WorkTask[]
  readonly approvals: readonly WorkApproval[]
  readonly risks: readonly WorkRisk[]
}

/** The best portfolio by number of accounts, and the one of today. */
export type Frontier = { readonly points: readonly FrontierPoint[]; readonly today: FrontierPoint }
