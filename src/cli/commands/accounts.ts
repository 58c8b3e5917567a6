import type { AccountRow } from '#shared/model/account.ts'
import { noWords, number, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { countShown } from '../words.ts'

const PAGE = 1000
const MANY = 10_000_000

export const accounts: Command = {
  name: 'accounts',
  usage: 'accounts [--where EXPR] [--limit N]',
  does: { en: 'lists accounts', ru: 'перечисляет аккаунты' },
  options: [
    { name: 'where', value: 'EXPR' },
    { name: 'limit', value: 'N' },
  ],
  async run(call, out) {
    noWords(call)
    const limit = number(call, 'limit', { min: 1, max: MANY, whole: true }) ?? (call.json ? MANY : 100)
    const rows: AccountRow[] = []
    let total = 0
    await withWorkspace(call, 'read', out, async (service) => {
      do {
        const page = await service.run(
          'accounts.list',
          {
            filter: { text: text(call, 'where') ?? '' },
            offset: rows.length,
            limit: Math.min(PAGE, limit - rows.length),
          },
          call.language,
        )
        total = page.total
        if (page.rows.length === 0) break
        rows.push(...page.rows)
      } while (rows.length < Math.min(total, limit))
    })
    out.result({ total, accounts: rows }, () => [
      ...table(
        ['network', 'handle', 'brand', 'market', 'team', 'owner', 'audience', 'health', 'disposition'],
        rows.map((a) => [a.network, a.handle, a.brand, a.market, a.team, a.owner, a.audience, a.health, a.disposition]),
        call.language,
        28,
      ),
      countShown(rows.length, total, 'account', call.language),
    ])
    return 0
  },
}
