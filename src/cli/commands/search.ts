import { text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../output.ts'

export const search: Command = {
  name: 'search',
  usage: 'search TEXT [--in conversations|accounts]',
  does: { en: 'full-text search in Russian and English word forms', ru: 'полнотекстовый поиск по формам русских и английских слов' },
  options: [{ name: 'in', value: 'conversations|accounts' }],
  async run(call, out) {
    const scope = text(call, 'in') ?? 'all'
    if (scope !== 'all' && scope !== 'accounts' && scope !== 'conversations') throw new UsageError(`--in must be conversations or accounts, not ${scope}`)
    if (call.words.length === 0) throw new UsageError('TEXT is missing')
    const answer = await withWorkspace(call, 'read', out, (service) =>
      service.run('search.all', { text: call.words.join(' '), scope, limit: 100 }, call.language),
    )
    const plain = (snippet: string): string => snippet.replaceAll(/[\u2068\u2069]/g, '')
    const hits = answer.hits.map((hit) => ({ ...hit, snippet: plain(hit.snippet) }))
    out.result({ ...answer, hits }, () => [...table(['kind', 'title', 'text'], hits.map((hit) => [hit.kind, hit.title, hit.snippet]), call.language, 100), String(answer.total)])
    return 0
  },
}
