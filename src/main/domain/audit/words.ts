import type { Language, Severity } from '#shared/model/words.ts'
import { evidenceOf } from './evidence.ts'
import { formatIn } from './format.ts'
import type { AnyRule } from './portfolio-rule.ts'
import type { Parameter } from './rule.ts'
import { ruleOf } from './rules/all.ts'
import { reach, risk, WEIGHT } from './score.ts'

const RISK: Record<Language, { label: string; severity: Record<Severity, string>; reach: string; unknown: string }> = {
  en: {
    label: 'Risk',
    severity: { critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
    reach: 'reach of an audience of',
    unknown: 'audience not known',
  },
  ru: {
    label: 'Риск',
    severity: { critical: 'критично', high: 'высокая', medium: 'средняя', low: 'низкая' },
    reach: 'охват при аудитории',
    unknown: 'аудитория неизвестна',
  },
}

export type FindingWords = {
  readonly title: string
  readonly group: string
  readonly message: string
  readonly evidence: readonly { label: string; value: string }[]
  readonly remedy: readonly string[]
}

/**
 * A finding in words: what the rule is called, what it found, what that rests on with the arithmetic of the risk, and what
 * to do. A rule this version does not know is named by its id.
 */
export function findingWords(
  finding: {
    rule: string
    severity: Severity
    facts: Readonly<Record<string, string | number>>
    audience: number | null
  },
  language: Language,
): FindingWords {
  const rule = ruleOf(finding.rule)
  const evidence = [...evidenceOf(finding.facts, language), riskWords(finding.severity, finding.audience, language)]
  if (!rule) return { title: finding.rule, group: '', message: '', evidence, remedy: [] }
  const text = rule.text[language]
  return {
    title: text.title,
    group: rule.group,
    message: text.message(finding.facts, formatIn(language)),
    evidence,
    remedy: text.remedy,
  }
}

/** "128 = 20 (high) × 6.4 (reach of an audience of 240,000)". */
function riskWords(severity: Severity, audience: number | null, language: Language): { label: string; value: string } {
  const words = RISK[language]
  const format = formatIn(language)
  const why = audience === null ? words.unknown : `${words.reach} ${format.count(audience)}`
  const value = `${format.count(risk(severity, audience))} = ${WEIGHT[severity]} (${words.severity[severity]}) × ${format.count(reach(audience))} (${why})`
  return { label: words.label, value }
}

/** What a rule is called; its id when this version does not know it. */
export const ruleTitle = (id: string, language: Language): string => ruleOf(id)?.text[language].title ?? id

/** In words where the default of a figure comes from. */
export const sourceOf = ({ source, year }: Parameter, language: Language): string =>
  year === null ? source[language] : `${source[language]}, ${year}`

/**
 * The figure a rule compares with, its unit, and in words where it comes from.
 * @param figures what a pack says instead of the defaults
 */
export function thresholdOf(
  rule: AnyRule,
  language: Language,
  figures: Readonly<Record<string, number>> = {},
): { value: number; unit: string; source: string } | null {
  const [first] = Object.entries(rule.parameters)
  if (!first) return null
  const [name, parameter] = first
  const value = figures[name] ?? parameter.default
  const source = value === parameter.default ? sourceOf(parameter, language) : PACK_SOURCE[language]
  return { value, unit: parameter.unit, source }
}
const PACK_SOURCE: Record<Language, string> = { en: 'Set in the rule pack', ru: 'Задано в наборе правил' }
