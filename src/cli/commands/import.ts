import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { ColumnMapping, type ImportResult } from '#shared/contract/inventory.ts'
import { text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../output.ts'

function mappingOf(file: string | undefined): Record<string, string> | undefined {
  if (file === undefined) return undefined
  let raw: string
  try {
    raw = readFileSync(file, 'utf8')
  } catch {
    throw new Refusal('file_not_found', `${file} cannot be read`, { file })
  }
  try {
    return ColumnMapping.parse(JSON.parse(raw))
  } catch {
    throw new Refusal('file_malformed', `${file} is no mapping: an object of column names and field names`, { file, line: 1 })
  }
}

export const importAccounts: Command = {
  name: 'import',
  usage: 'import FILE… [--as accounts] [--map M.json] [--dry-run]',
  does: { en: 'imports lists of accounts; format and columns are recognised', ru: 'импортирует списки аккаунтов; формат и столбцы распознаются сами' },
  options: [
    { name: 'as', value: 'accounts' },
    { name: 'map', value: 'M.json' },
    { name: 'dry-run', value: null },
  ],
  async run(call, out) {
    if (call.words.length === 0) throw new UsageError('FILE is missing')
    const kind = text(call, 'as')
    if (kind !== undefined && kind !== 'accounts') throw new UsageError(`--as must be accounts, not ${kind}`)
    const mapping = mappingOf(text(call, 'map'))
    const dry = call.options['dry-run'] === true
    const started = performance.now()
    const files: (Omit<ImportResult, 'batch'> & { preview?: unknown })[] = []
    await withWorkspace(call, dry ? 'read' : 'write', out, async (service) => {
      for (const word of call.words) {
        const query = { file: resolve(word), ...(mapping ? { mapping } : {}) }
        const answer = dry ? await service.run('import.preview', query, call.language) : await service.run('import.run', query, call.language)
        const { batch: _, ...file } = answer
        files.push(file)
      }
    })
    const seconds = (performance.now() - started) / 1000
    out.result({ files, seconds }, () => [
      ...table(
        ['file', 'format', 'rows', 'created', 'updated', 'unchanged', 'merged', 'rejected'],
        files.map((f) => [f.file, f.format, f.rows, f.created, f.updated, f.unchanged, f.merged, f.rejected]),
        call.language,
      ),
      ...files.flatMap((f) => f.rejects.slice(0, 20).map((r) => `${f.file}:${r.row} ${r.reason}${r.value ? ` (${r.value})` : ''}`)),
    ])
    return 0
  },
}
