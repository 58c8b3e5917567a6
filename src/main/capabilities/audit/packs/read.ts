import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { problemWords } from '#shared/locale/problem.ts'
import type { PackRuleState, PackSummary } from '#shared/model/rule-pack.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { builtInPacks, DEFAULT_PACK, isBuiltIn } from '#main/domain/audit/packs/built-in.ts'
import type { Pack } from '#main/domain/audit/packs/read.ts'
import { resolveRules } from '#main/domain/audit/packs/resolve.ts'
import { parameterLabel } from '#main/domain/audit/parameter-words.ts'
import { allRules } from '#main/domain/audit/rules/all.ts'
import { sourceOf } from '#main/domain/audit/words.ts'
import { chosenPack, packRows } from '#main/mirror/queries/packs.ts'
import { findPack } from './find.ts'

/** Every pack there is, the built-in ones first. One that cannot be used says why. */
export function listPacks({ db, language }: ReadContext): Answer<'packs.list'> {
  const chosen = (chosenPack(db) ?? DEFAULT_PACK).toLowerCase()
  const summary = (name: string, basedOn: string | null): PackSummary => {
    const known = { name, builtIn: isBuiltIn(name), basedOn, chosen: name.toLowerCase() === chosen }
    try {
      const { pack, chain } = findPack(db, name)
      const rules = [...resolveRules(chain).values()].filter((rule) => rule.on).length
      return { ...known, rules, changes: Object.keys(pack.rules).length, fault: null }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { code, message, details = {} } = error
      return { ...known, rules: 0, changes: 0, fault: problemWords({ code, message, details }, language).what }
    }
  }
  return {
    packs: [
      ...[...builtInPacks().values()].map((pack) => summary(pack.name, pack.extends)),
      ...packRows(db).map((row) => summary(row.name, row.basedOn)),
    ],
  }
}

/** Every rule as a pack has it, beside what it would be without the pack's own word. @throws Refusal `bad_rule_pack` */
export function getPack({ db, language }: ReadContext, query: Query<'packs.get'>): Answer<'packs.get'> {
  const { pack, chain } = findPack(db, query.name)
  const builtIn = isBuiltIn(pack.name)
  const now = resolveRules(chain)
  const base = builtIn ? now : resolveRules(baseOf(chain))
  const rules = allRules.map((rule): PackRuleState => {
    const [own, before] = [now.get(rule.id), base.get(rule.id)]
    if (!own || !before) throw new Error(`no rule ${rule.id}`)
    return {
      id: rule.id,
      group: rule.group,
      title: rule.text[language].title,
      portfolio: 'by' in rule,
      parameters: Object.entries(rule.parameters).map(([name, parameter]) => ({
        name,
        label: parameterLabel(name, language),
        unit: parameter.unit,
        default: parameter.default,
        source: sourceOf(parameter, language),
      })),
      now: { ...own, parameters: { ...own.parameters } },
      base: { ...before, parameters: { ...before.parameters } },
    }
  })
  return { name: pack.name, builtIn, basedOn: pack.extends, rules }
}

/** What a pack extends, without the pack itself. */
export const baseOf = (chain: readonly Pack[]): readonly Pack[] => chain.slice(0, -1)
