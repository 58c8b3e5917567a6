import type { TriagedConversation } from '#shared/model/triage.ts'
import { resolve } from 'node:path'
import { noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { count } from '../words.ts'

const PAGE = 1000

export const triage: Command = {
  name: 'triage',
  usage: 'triage [--where EXPR] [--tree FILE] [--days N]',
  does: {
    en: 'triages open conversations: priority, team, role and time to respond, with reasons; with --tree tries routing rules on past ones',
    ru: 'разбирает открытые разговоры: приоритет, команда, роль и срок ответа, с причинами; с --tree пробует правила маршрутов на прошлых',
  },
  options: [
    { name: 'where', value: 'EXPR' },
    { name: 'tree', value: 'FILE' },
    { name: 'days', value: 'N' },
  ],
  async run(call, out) {
    noWords(call)
    const tree = text(call, 'tree')
    if (tree !== undefined) return (await import('../try-tree.ts')).tryTreeFile(call, out, resolve(tree))
    const rows: TriagedConversation[] = []
    const where = text(call, 'where') ?? ''
    const answer = await withWorkspace(call, 'write', out, async (service) => {
      // A filter that cannot be read is told before anything is computed.
      await service.run('triage.list', { text: where, limit: 1 }, call.language)
      const { seconds } = await service.run('triage.run', {}, call.language)
      for (;;) {
        const page = await service.run('triage.list', { text: where, offset: rows.length, limit: PAGE }, call.language)
        rows.push(...page.conversations)
        if (page.conversations.length === 0 || rows.length >= page.total) break
      }
      return { seconds, agreement: await service.run('triage.agreement', {}, call.language) }
    })
    out.result({ total: rows.length, conversations: rows, ...answer }, () => [
      ...table(
        ['priority', 'urgency', 'team', 'role', 'minutes', 'account', 'text', 'why'],
        rows.map((c) => [
          c.priority,
          c.urgency,
          c.team ?? c.function,
          c.role,
          c.respondWithinMinutes,
          c.account,
          c.text,
          c.why.join('; '),
        ]),
        call.language,
        40,
      ),
      count(rows.length, 'conversation', call.language),
    ])
    return 0
  },
}
