import { JourneyStage, type Language } from '#shared/model/words.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { DIMENSIONS } from '#main/domain/audit/portfolio-facts.ts'
import { subjectWords } from '#main/domain/audit/subject-words.ts'
import { ruleOf } from '#main/domain/audit/rules/all.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { namesByKind } from '#main/mirror/queries/subjects.ts'

/**
 * Writes what a finding without an account is about: the names its subject has now. A part whose row is gone, or a rule
 * this version does not know, is left out.
 */
export function subjectNames(db: Mirror, language: Language): (rule: string, key: string) => string {
  const names = namesByKind(db)
  const words = subjectWords[language]
  const nameOf = (dimension: (typeof DIMENSIONS)[number], id: string): string | undefined => {
    if (dimension === 'stage') return words[JourneyStage.catch('before').parse(id)]
    if (dimension === 'network') return networkById(id)?.name ?? id
    if (dimension === 'language') return id
    return names[dimension](id)
  }
  return (rule, key) => {
    const found = ruleOf(rule)
    if (!found || !('by' in found) || found.by.length === 0) return words.portfolio
    const by = DIMENSIONS.filter((one) => found.by.includes(one))
    const parts = key.split('/').map((id, index) => (by[index] ? nameOf(by[index], id) : undefined))
    return parts.filter((part) => part !== undefined).join(' · ') || words.portfolio
  }
}
