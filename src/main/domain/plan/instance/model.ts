import type {
  InstanceAccount,
  InstanceDecision,
  InstanceKey,
  PlanInstance,
  Requirement,
} from '#shared/model/plan-instance.ts'
import type { Column, LinearModel, Row, Term } from './linear-model.ts'
import { requirementsOf } from './requirements.ts'

/**
 * The planning problem as a mixed-integer programme.
 *
 * Columns, all 0 or 1: `keep[i]` for every account, then one for its places to merge into that are worth, keep and cost the
 * same: which of them it is makes no difference to any row. Neither means closed. Rows: an account is at most one of them; it
 * merges only where one of the places is kept; and one row a requirement. The objective is that of `worthOf`.
 */
export class InstanceModel {
  readonly instance: PlanInstance
  readonly requirements: readonly Requirement[]
  readonly #place = new Map<InstanceKey, number>()
  readonly #merges: readonly Merge[]
  readonly #mergesFrom: readonly (readonly number[])[]

  constructor(instance: PlanInstance) {
    this.instance = instance
    this.requirements = requirementsOf(instance)
    for (const [at, { id }] of instance.accounts.entries()) this.#place.set(id, at)
    this.#merges = instance.accounts.flatMap((_, from) => this.#waysFrom(from))
    const from: number[][] = instance.accounts.map(() => [])
    for (const [at, merge] of this.#merges.entries()) from[merge.from]?.push(instance.accounts.length + at)
    this.#mergesFrom = from
  }

  /**
   * Every requirement holds; what is best is looked for.
   * @param known rows that every plan is known to keep; they only help the search
   */
  best(known: readonly Row[] = []): LinearModel {
    const columns = [...this.#keepColumns(), ...this.#mergeColumns()]
    const required = this.requirements.map((requirement) => this.#row(requirement))
    return { columns, rows: [...this.#structure(), ...required, ...known] }
  }

  /**
   * As few requirements as possible are given up, none of the `kept` ones. After the other columns stands one column a
   * requirement, 1 where it is given up.
   */
  relaxed(kept: ReadonlySet<number>): LinearModel {
    const free = (column: Column): Column => ({ ...column, cost: 0 })
    const columns = [...this.#keepColumns(), ...this.#mergeColumns()].map(free)
    const first = columns.length
    const given = this.requirements.map((_, at) => ({ cost: -1, lower: 0, upper: kept.has(at) ? 0 : 1 }))
    const rows = this.requirements.map((requirement, at) => loosened(this.#row(requirement), first + at))
    return { columns: [...columns, ...given], rows: [...this.#structure(), ...rows] }
  }

  /** Requirements that a solution of `relaxed` gives up. */
  givenUp(values: readonly number[]): number[] {
    const first = this.instance.accounts.length + this.#merges.length
    return this.requirements.flatMap((_, at) => (values[first + at] === 1 ? [at] : []))
  }

  decisions(values: readonly number[]): InstanceDecision[] {
    const { accounts } = this.instance
    return accounts.map(({ id }, at): InstanceDecision => {
      if (values[at] === 1) return { account: id, disposition: 'keep', into: null }
      const merge = this.#mergesFrom[at]?.find((column) => values[column] === 1)
      const places = merge === undefined ? [] : (this.#merges[merge - accounts.length]?.into ?? [])
      const into = places.find((place) => values[place] === 1)
      return into === undefined
        ? { account: id, disposition: 'close', into: null }
        : { account: id, disposition: 'merge', into: this.#at(into).id }
    })
  }

  /** The values of decisions, as a solver would give them: somewhere to start from. */
  valuesOf(decisions: readonly InstanceDecision[]): number[] {
    const { accounts } = this.instance
    const values = Array.from({ length: accounts.length + this.#merges.length }, () => 0)
    for (const { account, disposition, into } of decisions) {
      const at = this.#place.get(account) ?? -1
      const place = into === null ? -1 : (this.#place.get(into) ?? -1)
      const column =
        disposition === 'merge'
          ? this.#mergesFrom[at]?.find((merge) => this.#merges[merge - accounts.length]?.into.includes(place))
          : at
      if (column !== undefined && disposition !== 'close') values[column] = 1
    }
    return values
  }

  /** The places one account may merge into, those together that make no difference. */
  #waysFrom(from: number): Merge[] {
    const { accounts, weights } = this.instance
    const ways = new Map<string, Merge>()
    const { audience, mergeInto } = this.#at(from)
    for (const { id, retention, cost, spend } of mergeInto) {
      const place = this.#place.get(id) ?? -1
      const worth = weights.audience * (accounts[place]?.value ?? 0) * retention * audience - weights.migration * cost
      const key = `${worth} ${retention} ${spend}`
      const known = ways.get(key)
      ways.set(key, { from, worth, retention, spend, into: [...(known?.into ?? []), place] })
    }
    return [...ways.values()]
  }

  #keepColumns(): Column[] {
    const { accounts, weights } = this.instance
    return accounts.map((account) => ({
      cost:
        weights.audience * account.value * account.audience -
        weights.effort * account.effort -
        weights.risk * account.risk,
      lower: 0,
      upper: 1,
    }))
  }

  #mergeColumns(): Column[] {
    return this.#merges.map(({ worth }) => ({ cost: worth, lower: 0, upper: 1 }))
  }

  #structure(): Row[] {
    const rows: Row[] = []
    for (const [at, columns] of this.#mergesFrom.entries())
      if (columns.length > 0) rows.push(atMost(1, [one(at), ...columns.map(one)]))
    for (const [at, { into }] of this.#merges.entries())
      rows.push(atMost(0, [one(this.instance.accounts.length + at), ...into.map((column) => ({ column, value: -1 }))]))
    return rows
  }

  #row(requirement: Requirement): Row {
    const { accounts } = this.instance
    const each = (value: (account: InstanceAccount) => number): Term[] =>
      accounts.flatMap((account, column) => (value(account) === 0 ? [] : [{ column, value: value(account) }]))
    if (requirement.kind === 'cell')
      return atLeast(
        requirement.min,
        each(({ covers }) => (covers.includes(requirement.cell) ? 1 : 0)),
      )
    if (requirement.kind === 'lock') {
      const at = this.#place.get(requirement.account) ?? -1
      return requirement.locked === 'keep'
        ? atLeast(1, [one(at)])
        : atMost(0, [one(at), ...(this.#mergesFrom[at] ?? []).map(one)])
    }
    if (requirement.kind === 'limit' && requirement.limit === 'maxAccounts')
      return atMost(
        requirement.value,
        each(() => 1),
      )
    if (requirement.kind === 'limit' && requirement.limit === 'maxEffort')
      return atMost(
        requirement.value,
        each(({ effort }) => effort),
      )
    const merged = (value: (merge: Merge) => number): Term[] =>
      this.#merges.flatMap((merge, at) => {
        const amount = value(merge)
        return amount === 0 ? [] : [{ column: accounts.length + at, value: amount }]
      })
    if (requirement.kind === 'limit' && requirement.limit === 'maxBudget')
      return atMost(requirement.value, [...each(({ spend }) => spend), ...merged(({ spend }) => spend)])
    const least = requirement.kind === 'brand' ? requirement.min : requirement.value
    const counts = ({ brand }: InstanceAccount): boolean =>
      requirement.kind !== 'brand' || (brand ?? null) === requirement.brand
    return atLeast(least, [
      ...each((account) => (counts(account) ? account.audience : 0)),
      ...merged(({ from, retention }) => (counts(this.#at(from)) ? retention * this.#at(from).audience : 0)),
    ])
  }

  #at(place: number): InstanceAccount {
    const account = this.instance.accounts[place]
    if (!account) throw new Error(`no account at ${place}`)
    return account
  }
}

type Merge = {
  readonly from: number
  /** Places of the accounts it may lead into; the first that is kept is taken. */
  readonly into: readonly number[]
  readonly worth: number
  readonly retention: number
  readonly spend: number
}

const one = (column: number): Term => ({ column, value: 1 })
const atMost = (upper: number, terms: readonly Term[]): Row => ({ lower: Number.NEGATIVE_INFINITY, upper, terms })
const atLeast = (lower: number, terms: readonly Term[]): Row => ({ lower, upper: Number.POSITIVE_INFINITY, terms })

/** The same row, which holds whatever happens once `column` is 1. */
function loosened({ lower, upper, terms }: Row, column: number): Row {
  if (lower > Number.NEGATIVE_INFINITY) return { lower, upper, terms: [...terms, { column, value: lower }] }
  const most = terms.reduce((sum, { value }) => sum + Math.max(0, value), 0)
  return { lower, upper, terms: [...terms, { column, value: upper - most }] }
}
