import { resolve } from 'node:path'
import { Severity } from '#shared/model/words.ts'
import { choice, noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { count, valueOf } from '../words.ts'

/** A pack is asked for by its name or by the path of its file. */
function packOf(word: string | undefined): { pack?: string; file?: string } {
  if (word === undefined) return {}
  return /\.json$|[\\/]/i.test(word) ? { file: resolve(word) } : { pack: word }
}

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
    const level = choice(call, 'fail-on', Severity.options)
    const answer = await withWorkspace(call, 'write', out, async (service) => {
      const run = await service.run('audit.run', packOf(text(call, 'pack')), call.language)
      const { rules } = await service.run('audit.rules', {}, call.language)
      return { run, rules }
    })
    const { run, rules } = answer
    const found = rules.filter((rule) => rule.findings > 0)
    const byRule = Object.fromEntries(found.map((rule) => [rule.id, rule.findings]))
    out.result(
      {
        run: run.id,
        accounts: run.accounts,
        rules: run.rules,
        findings: run.findings,
        bySeverity: run.bySeverity,
        byRule,
        new: run.new,
        resolved: run.resolved,
        seconds: run.seconds,
      },
      () => [
        ...table(
          ['severity', 'rule', 'title', 'findings', 'unknown'],
          found.map((r) => [r.severity, r.id, r.title, r.findings, r.unknown]),
          call.language,
        ),
        [
          count(run.findings, 'finding', call.language),
          ...Severity.options.map((severity) => `${valueOf(severity, call.language)} ${run.bySeverity[severity] ?? 0}`),
        ].join(', '),
      ],
    )
    if (level === undefined) return 0
    const severe = Severity.options.slice(0, Severity.options.indexOf(level) + 1)
    return severe.some((severity) => (run.bySeverity[severity] ?? 0) > 0) ? 1 : 0
  },
}
