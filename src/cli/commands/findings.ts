import type { Finding } from '#shared/model/finding.ts'
import { noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { count } from '../words.ts'

const PAGE = 1000

export const findings: Command = {
  name: 'findings',
  usage: 'findings [--where EXPR]',
  does: { en: 'lists the findings of the latest audit', ru: 'перечисляет находки последнего аудита' },
  options: [{ name: 'where', value: 'EXPR' }],
  async run(call, out) {
    noWords(call)
    const rows: Finding[] = []
    let total = 0
    await withWorkspace(call, 'read', out, async (service) => {
      do {
        const page = await service.run(
          'findings.list',
          { text: text(call, 'where') ?? '', group: 'none', offset: rows.length, limit: PAGE },
          call.language,
        )
        total = page.total
        if (page.findings.length === 0) break
        rows.push(...page.findings)
      } while (rows.length < total)
    })
    out.result({ total, findings: rows }, () => [
      ...table(
        ['severity', 'rule', 'account', 'message', 'status'],
        rows.map((f) => [f.severity, f.rule, f.accountName ?? f.subject, f.message, f.status]),
        call.language,
        60,
      ),
      count(total, 'finding', call.language),
    ])
    return 0
  },
}
