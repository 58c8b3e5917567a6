import { dictionary } from '#shared/locale/dictionary.ts'
import { noWords, number, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { readPages } from '../pages.ts'
import { table } from '../table.ts'
import { countShown } from '../words.ts'

const MANY = 10_000_000

export const conversations: Command = {
  name: 'conversations',
  usage: 'conversations [--where EXPR] [--limit N]',
  does: { en: 'lists conversations', ru: 'перечисляет диалоги' },
  options: [
    { name: 'where', value: 'EXPR' },
    { name: 'limit', value: 'N' },
  ],
  async run(call, out) {
    noWords(call)
    const limit = number(call, 'limit', { min: 1, max: MANY, whole: true }) ?? (call.json ? MANY : 100)
    const { total, rows } = await withWorkspace(call, 'read', out, (service) =>
      readPages(limit, async (page) => {
        const answer = await service.run(
          'conversations.list',
          { text: text(call, 'where') ?? '', ...page },
          call.language,
        )
        return { total: answer.total, rows: answer.conversations }
      }),
    )
    out.result({ total, conversations: rows }, () => [
      ...table(
        ['account', 'contact', 'messages', 'minutes', 'status', 'team', 'outcome', 'text'],
        rows.map((c) => [
          c.accountName,
          c.contact,
          c.messages,
          c.firstResponseMinutes === null ? null : Math.round(c.firstResponseMinutes),
          c.status,
          c.team,
          c.outcome === null ? null : (dictionary[call.language].outcomes[`felt_${c.outcome}`] ?? c.outcome),
          c.text,
        ]),
        call.language,
        60,
      ),
      countShown(rows.length, total, 'conversation', call.language),
    ])
    return 0
  },
}
