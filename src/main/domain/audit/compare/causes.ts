import type { RunCause, RunCauseKind } from '#shared/model/run-comparison.ts'
import type { Differing, Happened, RunSide } from './run-side.ts'

const cause = (kind: RunCauseKind, more: Partial<RunCause> = {}): RunCause => ({
  kind,
  fields: [],
  before: null,
  after: null,
  ...more,
})

/** How a rule itself differs between two runs: it came, it went, it is another version or compares with other figures. */
export function ruleCauses(rule: string, from: RunSide, to: RunSide): RunCause[] {
  const before = from.parameters[rule]
  const after = to.parameters[rule]
  if (before === undefined) return after === undefined ? [] : [cause('rule_added')]
  if (after === undefined) return [cause('rule_removed')]
  const versions = [from.versions.get(rule), to.versions.get(rule)] as const
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const text = (value: number | undefined): string | null => (value === undefined ? null : String(value))
  return [
    ...(versions[0] !== undefined && versions[1] !== undefined && versions[0] !== versions[1]
      ? [cause('rule_version', { before: String(versions[0]), after: String(versions[1]) })]
      : []),
    ...names
      .filter((name) => before[name] !== after[name])
      .map((name) => cause('threshold', { fields: [name], before: text(before[name]), after: text(after[name]) })),
  ]
}

/**
 * Why the later run says something else of an account and a rule, the likeliest cause first. An account or a rule that only
 * one run knew is the whole answer. A changed rule is named before changed data, because it holds for every account;
 * `elsewhere` is what is left when nothing is known to have changed.
 */
export function causesOf(one: Differing, from: RunSide, to: RunSide, happened: Happened | undefined): RunCause[] {
  if (one.account !== null) {
    if (!from.accounts.has(one.account)) return [cause('account_added')]
    if (!to.accounts.has(one.account)) return [cause('account_removed')]
  }
  const byRule = ruleCauses(one.rule, from, to)
  if (byRule.some(({ kind }) => kind === 'rule_added' || kind === 'rule_removed')) return byRule
  if (one.before !== null && one.after !== null) return [cause('severity', { before: one.before, after: one.after })]
  const causes = [
    ...byRule,
    ...(happened !== undefined && happened.fields.length > 0 ? [cause('data', { fields: [...happened.fields] })] : []),
    ...(happened?.mirror === true ? [cause('mirror')] : []),
  ]
  return causes.length === 0 ? [cause('elsewhere')] : causes
}
