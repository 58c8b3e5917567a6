import { choice, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { countShown, wrong } from '../words.ts'

export const search: Command = {
  name: 'search',
  usage: 'search TEXT [--in conversations|accounts]',
  does: {
    en: 'full-text search in Russian and English word forms',
    ru: 'полнотекстовый поиск по формам русских и английских слов',
  },
  options: [{ name: 'in', value: 'conversations|accounts' }],
  async run(call, out) {
    const scope = choice(call, 'in', ['conversations', 'accounts']) ?? 'all'
    if (call.words.join('').trim() === '') throw new UsageError(wrong.missing('TEXT'))
    const answer = await withWorkspace(call, 'read', out, (service) =>
      service.run('search.all', { text: call.words.join(' '), scope, limit: 100 }, call.language),
    )
    const plain = (snippet: string): string => snippet.replaceAll(/[\u2068\u2069]/g, '')
    const hits = answer.hits.map((hit) => ({ ...hit, snippet: plain(hit.snippet) }))
    out.result({ ...answer, hits }, () => [
      ...table(
        ['kind', 'title', 'text'],
        hits.map((hit) => [hit.kind, hit.title, hit.snippet]),
        call.language,
        100,
      ),
      countShown(hits.length, answer.total, 'hit', call.language),
    ])
    return 0
  },
}
