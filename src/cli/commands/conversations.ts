import type { ConversationRow } from '#shared/model/conversation.ts'
import { noWords, number, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { countShown } from '../words.ts'

const PAGE = 1000
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
    const rows: ConversationRow[] = []
    let total = 0
    await withWorkspace(call, 'read', out, async (service) => {
      do {
        const page = await service.run(
          'conversations.list',
          { text: text(call, 'where') ?? '', offset: rows.length, limit: Math.min(PAGE, limit - rows.length) },
          call.language,
        )
        total = page.total
        if (page.conversations.length === 0) break
        rows.push(...page.conversations)
      } while (rows.length < Math.min(total, limit))
    })
    out.result({ total, conversations: rows }, () => [
      ...table(
        ['account', 'contact', 'messages', 'minutes', 'status', 'team', 'text'],
        rows.map((c) => [
          c.accountName,
          c.contact,
          c.messages,
          c.firstResponseMinutes === null ? null : Math.round(c.firstResponseMinutes),
          c.status,
          c.team,
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
