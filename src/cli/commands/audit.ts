import { Severity } from '#shared/model/words.ts'
import { noWords, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../output.ts'

export const audit: Command = {
  name: 'audit',
  usage: 'audit [--pack P] [--fail-on critical|high|medium|low]',
  does: { en: 'runs the rules', ru: 'проверяет по правилам' },
  options: [
    { name: 'pack', value: 'P' },
    { name: 'fail-on', value: 'SEVERITY' },
  ],
  async run(call, out) {
    noWords(call)
    const limit = text(call, 'fail-on')
    const level = limit === undefined ? null : Severity.safeParse(limit)
    if (level && !level.success) throw new UsageError(`--fail-on must be one of ${Severity.options.join(', ')}`)
    const pack = text(call, 'pack')
    const answer = await withWorkspace(call, 'write', out, async (service) => {
      const run = await service.run('audit.run', pack === undefined ? {} : { pack }, call.language)
      const { rules } = await service.run('audit.rules', {}, call.language)
      return { run, rules }
    })
    const { run, rules } = answer
    const found = rules.filter((rule) => rule.findings > 0)
    const byRule = Object.fromEntries(found.map((rule) => [rule.id, rule.findings]))
    out.result(
      { run: run.id, accounts: run.accounts, rules: run.rules, findings: run.findings, bySeverity: run.bySeverity, byRule, new: run.new, resolved: run.resolved, seconds: run.seconds },
      () => [
        ...table(['severity', 'rule', 'title', 'findings', 'unknown'], found.map((r) => [r.severity, r.id, r.title, r.findings, r.unknown]), call.language),
        `${run.findings}`,
      ],
    )
    if (!level) return 0
    const severe = Severity.options.slice(0, Severity.options.indexOf(level.data) + 1)
    return severe.some((severity) => (run.bySeverity[severity] ?? 0) > 0) ? 1 : 0
  },
}
