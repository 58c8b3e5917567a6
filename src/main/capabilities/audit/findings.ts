import type { Answer, Query } from '#shared/contract/index.ts'
import type { Finding } from '#shared/model/finding.ts'
import type { Language } from '#shared/model/words.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { SEVERITIES } from '#main/domain/audit/score.ts'
import { findingWords, ruleTitle } from '#main/domain/audit/words.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import { filterSql } from '#main/mirror/filter-sql.ts'
import { findingFields, findingWord } from '#main/mirror/queries/finding-fields.ts'
import { type FindingGroup, findingGroups, type FindingRow, findingRows } from '#main/mirror/queries/findings.ts'
import { keptFew } from '#main/mirror/queries/accounts/kept.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'
import { accountsNamed } from '#main/mirror/queries/subjects.ts'
import { codeNames } from './names.ts'
import { subjectNames } from './subject.ts'

/** Groups told with an answer; a portfolio grouped by account can have more, and nobody scrolls through those. */
const MAX_GROUPS = 5000
/** Lists whose groups are kept until anything is committed. */
const KEPT = 6
const NOBODY: Record<Language, Record<'owner' | 'market' | 'account', string>> = {
  en: { owner: 'No owner', market: 'No market', account: 'Portfolio' },
  ru: { owner: 'Нет владельца', market: 'Нет рынка', account: 'Портфель' },
}
/** Accounts told with a finding that names more; its evidence says how many there are. */
const MOST_NAMED = 100

/**
 * Findings of the newest run that meet the filter, group after group: worst severity first, then the largest, then by name.
 * `total` and the groups count everything that meets it. Accepted and false ones are in the list, with their status.
 * @throws Refusal `bad_filter`
 */
export function listFindings(context: ReadContext, query: Query<'findings.list'>): Answer<'findings.list'> {
  const { db, language } = context
  const where = filterSql(query.text, findingFields(db, codeNames), findingWord(codeNames))
  const run = latestRunId(db)
  if (run === null) return { total: 0, groups: [], findings: [] }
  // Every page of a list asks for the same groups, and putting a hundred thousand of them in order takes seconds.
  const asked = JSON.stringify([run, query.text, query.group, language, calendarDay(context.now)])
  const { groups, total } = keptFew(db, 'groups of findings', KEPT, asked, () => {
    const found = findingGroups(db, run, where, query.group)
      .map((group) => ({ ...group, label: labelOf(group, query.group, language) }))
      .toSorted(inOrder)
    return { groups: found, total: found.reduce((sum, group) => sum + group.count, 0) }
  })
  const read = findingRows(db, run, where, query.group)
  const findings: Finding[] = []
  const words = wordsFor(context)
  let { offset } = query
  for (const group of groups) {
    const left = query.limit - findings.length
    if (left === 0) break
    if (offset < group.count) findings.push(...read(group.key, left, offset).map(words))
    offset = Math.max(0, offset - group.count)
  }
  return { total, groups: query.group === 'none' ? [] : groups.slice(0, MAX_GROUPS), findings }
}

const names = new Intl.Collator()
type Labelled = FindingGroup & { label: string }
const inOrder = (a: Labelled, b: Labelled): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  b.count - a.count ||
  names.compare(a.label, b.label)

function labelOf(group: FindingGroup, grouping: Query<'findings.list'>['group'], language: Language): string {
  if (grouping === 'rule') return ruleTitle(group.key, language)
  if (grouping !== 'none') return group.label ?? NOBODY[language][grouping]
  return group.label ?? ''
}

/** Puts stored findings into the words of a language. */
function wordsFor({ db, language }: ReadContext): (row: FindingRow) => Finding {
  const subjectOf = subjectNames(db, language)
  const named = (ids: readonly string[]): Finding['accounts'] =>
    accountsNamed(db, ids).map(({ id, name, network }) => ({ id, name, networkIcon: iconOf(network) }))
  return (row) => ({
    ...findingOf(row, language),
    subject: row.subject === null ? null : subjectOf(row.rule, row.subject),
    accounts: row.accounts.length === 0 ? [] : named(row.accounts.slice(0, MOST_NAMED)),
    concerned: typeof row.facts['account_count'] === 'number' ? row.facts['account_count'] : row.accounts.length,
  })
}

const iconOf = (network: string | null): string | null => networkById(network ?? '')?.icon ?? null

function findingOf(row: FindingRow, language: Language): Omit<Finding, 'subject' | 'accounts' | 'concerned'> {
  const { facts, audience, subject: _, accounts: __, ...rest } = row
  const words = findingWords({ rule: row.rule, severity: row.severity, facts, audience }, language)
  return {
    ...rest,
    ruleTitle: words.title,
    group: words.group,
    networkIcon: iconOf(row.network),
    message: words.message,
    evidence: [...words.evidence],
    remedy: [...words.remedy],
  }
}
