import { noWords, number, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { readPages } from '../pages.ts'
import { table } from '../table.ts'
import { countShown } from '../words.ts'

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
    const { total, rows } = await withWorkspace(call, 'read', out, (service) =>
      readPages(limit, (page) =>
        service.run('accounts.list', { filter: { text: text(call, 'where') ?? '' }, ...page }, call.language),
      ),
    )
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
