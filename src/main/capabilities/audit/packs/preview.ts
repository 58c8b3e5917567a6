import type { Answer, Query } from '#shared/contract/index.ts'
import type { PreviewRule } from '#shared/model/rule-pack.ts'
import type { Language } from '#shared/model/words.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import { auditor, type Found, type PortfolioFound } from '#main/domain/audit/engine.ts'
import { formatIn } from '#main/domain/audit/format.ts'
import { type ResolvedRules, resolveRules, ruleSetOf } from '#main/domain/audit/packs/resolve.ts'
import { subjectKey } from '#main/domain/audit/portfolio-facts.ts'
import { ruleOf } from '#main/domain/audit/rules/all.ts'
import { waivedFindings } from '#main/mirror/queries/findings.ts'
import { subjectNames } from '../subject.ts'
import { sweep, todayAt } from '../sweep.ts'
import { withChoices } from './choices.ts'
import { findPack } from './find.ts'

/** Findings told by name on each side; all of them are counted. */
const MOST_NAMED = 50

type Side = ReadonlyMap<string, Found | PortfolioFound>

/**
 * What the rules that were changed find with the pack as it is, and with the changes. Only reads; what is accepted or
 * called false is left out on both sides.
 * @throws Refusal `bad_rule_pack`, `cancelled`
 */
export function previewPack(context: JobContext, query: Query<'packs.preview'>): Answer<'packs.preview'> {
  const { db, language } = context
  const today = todayAt(context.now)
  const now = resolveRules(findPack(db, query.name).chain)
  const then = withChoices(query.name, now, query.rules)
  const ids = new Set(Object.keys(query.rules))
  const waived = waivedFindings(db, today.day)
  const judge = (rules: ResolvedRules) =>
    auditor(ruleSetOf(new Map([...rules].filter(([id]) => ids.has(id)))), today, (identity) => waived.has(identity))
  const [before, after] = [judge(now), judge(then)]
  const book = previewBook(language)
  const { portfolio, accounts } = sweep(db, today, context.progress, (page) => {
    for (const { facts, share } of page) book.add(share.name, before.judge(facts).found, after.judge(facts).found)
  })
  const subjectOf = subjectNames(db, language)
  const sides = [before.judgePortfolio(portfolio), after.judgePortfolio(portfolio)] as const
  const subjects = new Map([...sides[0], ...sides[1]].map((one) => [one.identity, one]))
  for (const one of subjects.values()) {
    const same = (list: readonly PortfolioFound[]): PortfolioFound[] =>
      list.filter((other) => other.identity === one.identity)
    book.add(subjectOf(one.rule.id, subjectKey(one.subject)), same(sides[0]), same(sides[1]))
  }
  const rules = [...ids].map(book.rule)
  const sum = (side: 'before' | 'after'): number => rules.reduce((total, rule) => total + rule[side], 0)
  return { accounts, before: sum('before'), after: sum('after'), rules }
}

/** Counts what each rule finds before and after, and remembers the first that differ. */
function previewBook(language: Language) {
  const rules = new Map<string, PreviewRule>()
  const format = formatIn(language)
  const entry = (id: string): PreviewRule => {
    const known = rules.get(id)
    if (known) return known
    const title = ruleOf(id)?.text[language].title ?? id
    const made: PreviewRule = { id, title, before: 0, after: 0, appear: [], go: [], appears: 0, goes: 0 }
    rules.set(id, made)
    return made
  }
  const byIdentity = (list: readonly (Found | PortfolioFound)[]): Side =>
    new Map(list.filter((one) => !one.waived).map((one) => [one.identity, one]))
  const told = (name: string, { rule, facts, identity }: Found | PortfolioFound): PreviewRule['appear'][number] => ({
    account: 'by' in rule ? null : identity.slice(rule.id.length + 1),
    name,
    message: rule.text[language].message(facts, format),
  })
  return {
    /** What one account or part of the portfolio has on both sides. */
    add(name: string, before: readonly (Found | PortfolioFound)[], after: readonly (Found | PortfolioFound)[]): void {
      const [old, fresh] = [byIdentity(before), byIdentity(after)]
      for (const one of old.values()) {
        const rule = entry(one.rule.id)
        rule.before++
        if (fresh.has(one.identity)) continue
        rule.goes++
        if (rule.go.length < MOST_NAMED) rule.go.push(told(name, one))
      }
      for (const one of fresh.values()) {
        const rule = entry(one.rule.id)
        rule.after++
        if (old.has(one.identity)) continue
        rule.appears++
        if (rule.appear.length < MOST_NAMED) rule.appear.push(told(name, one))
      }
    },
    rule: entry,
  }
}
