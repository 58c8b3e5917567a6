import type { RunCause, RunCauseKind, RunChangeKind } from '#shared/model/run-comparison.ts'
import type { Severity } from '#shared/model/words.ts'
import { SEVERITIES } from '../score.ts'
import { causesOf, ruleCauses } from './causes.ts'
import type { Differing, Happened, RunSide } from './run-side.ts'

export type Change = Differing & {
  readonly kind: RunChangeKind
  readonly severity: Severity
  readonly causes: readonly RunCause[]
}
export type KindCounts = Record<RunChangeKind, number>
export type Compared = {
  readonly changes: readonly Change[]
  readonly counts: KindCounts
  readonly causes: readonly { kind: RunCauseKind; count: number }[]
  /** How the rules themselves differ, whether or not a finding does. */
  readonly differences: readonly { rule: string; cause: RunCause }[]
  readonly rules: readonly { rule: string; severity: Severity; counts: KindCounts }[]
}

const none = (): KindCounts => ({ appeared: 0, regressed: 0, gone: 0, worse: 0, milder: 0 })
const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

function kindOf({ before, after, earlier }: Differing): RunChangeKind {
  if (after === null) return 'gone'
  if (before === null) return earlier ? 'regressed' : 'appeared'
  return rank(after) < rank(before) ? 'worse' : 'milder'
}

/**
 * What changed from one run to a later one and why. Changes come worst first, those of a rule together; every change is
 * counted once, under its kind and under its first cause.
 */
export function compareRuns(
  differing: readonly Differing[],
  from: RunSide,
  to: RunSide,
  happened: ReadonlyMap<string, Happened>,
): Compared {
  const counts = none()
  const causes = new Map<RunCauseKind, number>()
  const rules = new Map<string, { rule: string; severity: Severity; counts: KindCounts }>()
  const changes = differing.map((one): Change => {
    const kind = kindOf(one)
    const severity = one.after ?? one.before ?? 'low'
    const why = causesOf(one, from, to, one.account === null ? undefined : happened.get(one.account))
    counts[kind]++
    const [first] = why
    if (first) causes.set(first.kind, (causes.get(first.kind) ?? 0) + 1)
    const rule = rules.get(one.rule) ?? { rule: one.rule, severity, counts: none() }
    rule.counts[kind]++
    if (rank(severity) < rank(rule.severity)) rule.severity = severity
    rules.set(one.rule, rule)
    return { ...one, kind, severity, causes: why }
  })
  const size = (one: { counts: KindCounts }): number => Object.values(one.counts).reduce((sum, count) => sum + count, 0)
  const ordered = [...rules.values()].toSorted(
    (a, b) => rank(a.severity) - rank(b.severity) || size(b) - size(a) || a.rule.localeCompare(b.rule),
  )
  const place = new Map(ordered.map(({ rule }, at) => [rule, at]))
  const named = [...new Set([...Object.keys(from.parameters), ...Object.keys(to.parameters)])]
  return {
    counts,
    causes: [...causes].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count),
    rules: ordered,
    differences: named.flatMap((rule) => ruleCauses(rule, from, to).map((cause) => ({ rule, cause }))),
    changes: changes.toSorted(
      (a, b) => (place.get(a.rule) ?? 0) - (place.get(b.rule) ?? 0) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
    ),
  }
}

const KINDS: readonly RunChangeKind[] = ['regressed', 'appeared', 'worse', 'milder', 'gone']
