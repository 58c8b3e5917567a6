import type { Severity } from '#shared/model/words.ts'
import type { AnyRule } from '../portfolio-rule.ts'
import { defaultsOf, type RuleSet } from '../rule-set.ts'
import { allRules } from '../rules/all.ts'
import { rules } from '../rules/index.ts'
import { portfolioRules } from '../rules/portfolio.ts'
import { NO_LINE, packRefusal } from './pack-fault.ts'
import type { Pack, PackRule } from './read.ts'

/** A rule once everything a pack and what it extends say is put together. */
export type ResolvedRule = {
  readonly on: boolean
  readonly severity: Severity
  readonly parameters: Readonly<Record<string, number>>
}
export type ResolvedRules = ReadonlyMap<string, ResolvedRule>

/** Finds the pack another one extends. `key` tells packs apart; it is the name, or the path of a file. */
export type FindPack = (name: string, from: string) => { readonly key: string; readonly pack: Pack } | null

/**
 * The pack and everything it extends, the farthest first.
 * @param key of the pack itself
 * @throws Refusal `bad_rule_pack` where one that is extended is not there, or they extend each other in a loop
 */
export function packChain(pack: Pack, key: string, find: FindPack): Pack[] {
  const chain = [pack]
  const seen = [key]
  for (let one = pack; one.extends !== null;) {
    const next = find(one.extends, seen.at(-1) ?? key)
    if (!next) throw packRefusal('unknown_pack', one.name, one.line, { value: one.extends })
    const names = [...chain.map(({ name }) => name), next.pack.name]
    if (seen.includes(next.key)) {
      // The circle is told where it can be broken: in a file, if one of them is written in one.
      const at = [one, ...chain].find(({ line }) => line !== NO_LINE) ?? one
      throw packRefusal('loop', at.name, at.line, { value: names.join(' → ') })
    }
    chain.push(next.pack)
    seen.push(next.key)
    one = next.pack
  }
  return chain.toReversed()
}

const asWritten = (rule: AnyRule): ResolvedRule => ({
  on: false,
  severity: rule.severity,
  parameters: defaultsOf(rule),
})

/** What a pack says over what holds so far. The first pack that speaks of a rule switches it on unless it says otherwise. */
function over(rule: AnyRule, base: ResolvedRule | null, said: PackRule): ResolvedRule {
  const before = base ?? { ...asWritten(rule), on: true }
  return {
    on: said.on ?? before.on,
    severity: said.severity ?? before.severity,
    parameters: { ...before.parameters, ...said.parameters },
  }
}

/** Every rule of the program as the packs of a chain leave it; a rule none of them speaks of is off. */
export function resolveRules(chain: readonly Pick<Pack, 'rules'>[]): ResolvedRules {
  return new Map(
    allRules.map((rule) => {
      const resolved = chain.reduce<ResolvedRule | null>((base, { rules: said }) => {
        const own = said[rule.id]
        return own === undefined ? base : over(rule, base, own)
      }, null)
      return [rule.id, resolved ?? asWritten(rule)]
    }),
  )
}

/** What a run decides by: the rules that are on, in the order of the catalogue. */
export function ruleSetOf(resolved: ResolvedRules): RuleSet {
  const applied = <R extends AnyRule>(list: readonly R[]) =>
    list.flatMap((rule) => {
      const found = resolved.get(rule.id)
      return found?.on ? [{ rule, severity: found.severity, parameters: found.parameters }] : []
    })
  return { account: applied(rules), portfolio: applied(portfolioRules) }
}
