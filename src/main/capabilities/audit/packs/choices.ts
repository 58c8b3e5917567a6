import type { RuleChoices } from '#shared/model/rule-pack.ts'
import { packRefusal } from '#main/domain/audit/packs/pack-fault.ts'
import { fitsUnit } from '#main/domain/audit/packs/read.ts'
import type { ResolvedRules } from '#main/domain/audit/packs/resolve.ts'
import { ruleOf } from '#main/domain/audit/rules/all.ts'

/**
 * The rules of a pack with some of them applied in another way.
 * @throws Refusal `bad_rule_pack` for a rule, a parameter or a figure there cannot be
 */
export function withChoices(name: string, rules: ResolvedRules, choices: RuleChoices): ResolvedRules {
  const changed = new Map(rules)
  for (const [id, choice] of Object.entries(choices)) {
    const rule = ruleOf(id)
    const before = rules.get(id)
    if (!rule || !before) throw packRefusal('unknown_rule', name, 1, { value: id })
    for (const [parameter, value] of Object.entries(choice.parameters)) {
      const known = Object.hasOwn(rule.parameters, parameter) ? rule.parameters[parameter] : undefined
      const at = `${id}.${parameter}`
      if (!known)
        throw packRefusal('unknown_parameter', name, 1, {
          value: parameter,
          at: id,
          wanted: Object.keys(rule.parameters).join(', '),
        })
      if (!fitsUnit(value, known.unit))
        throw packRefusal('out_of_range', name, 1, { value: String(value), at, wanted: known.unit })
    }
    changed.set(id, { ...choice, parameters: { ...before.parameters, ...choice.parameters } })
  }
  return changed
}
