import type { Fact } from './fact-words.ts'

/** A fact that rules waited for. `accounts` counts every account once, whichever rules waited. */
export type Gap = { readonly fact: Fact; readonly accounts: number; readonly byRule: ReadonlyMap<string, number> }

type Entry = { accounts: number; byRule: Map<string, { count: number }>; ids: Set<string> | null }

function countFor({ byRule }: Entry, rule: string, count: number): void {
  const tally = byRule.get(rule)
  if (tally) tally.count += count
  else byRule.set(rule, { count })
}

/**
 * Counts what was missing.
 * @param shared facts that portfolio rules wait for too: for these it is remembered which accounts were counted
 */
export function gapBook(shared: readonly Fact[]) {
  const gaps = new Map<Fact, Entry>()
  const remembered = new Set(shared)

  function entry(fact: Fact): Entry {
    const known = gaps.get(fact)
    if (known) return known
    const made: Entry = { accounts: 0, byRule: new Map(), ids: remembered.has(fact) ? new Set() : null }
    gaps.set(fact, made)
    return made
  }

  return {
    /** A rule missed a fact of one account; `isFirst` for the first rule that did. */
    miss(fact: Fact, rule: string, account: string, isFirst: boolean): void {
      const gap = entry(fact)
      countFor(gap, rule, 1)
      if (!isFirst) return
      gap.accounts++
      gap.ids?.add(account)
    },
    /** A rule over the portfolio missed a fact of some accounts. */
    missAll(fact: Fact, rule: string, accounts: readonly { readonly id: string }[]): void {
      const gap = entry(fact)
      if (gap.ids) for (const { id } of accounts) gap.ids.add(id)
      gap.accounts = gap.ids?.size ?? gap.accounts
      countFor(gap, rule, accounts.length)
    },
    all: (): Gap[] =>
      Array.from(gaps, ([fact, { accounts, byRule }]) => ({
        fact,
        accounts,
        byRule: new Map(Array.from(byRule, ([rule, { count }]) => [rule, count])),
      })),
  }
}
