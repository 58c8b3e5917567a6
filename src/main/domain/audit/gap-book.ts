import type { Fact } from './fact-words.ts'

/** A fact that rules waited for. `accounts` counts every account once, whichever rules waited. */
export type Gap = { readonly fact: Fact; readonly accounts: number; readonly byRule: ReadonlyMap<string, number> }

type Entry = { accounts: number; byRule: Map<string, number>; ids: Set<string> | null }

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
      if (isFirst) gap.accounts++
      gap.ids?.add(account)
      gap.byRule.set(rule, (gap.byRule.get(rule) ?? 0) + 1)
    },
    /** A rule over the portfolio missed a fact of some accounts. */
    missAll(fact: Fact, rule: string, accounts: readonly string[]): void {
      const gap = entry(fact)
      for (const id of accounts) gap.ids?.add(id)
      gap.accounts = gap.ids?.size ?? gap.accounts
      gap.byRule.set(rule, (gap.byRule.get(rule) ?? 0) + accounts.length)
    },
    all: (): Gap[] => Array.from(gaps, ([fact, { accounts, byRule }]) => ({ fact, accounts, byRule })),
  }
}
