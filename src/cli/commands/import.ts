import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { writeWhole } from '#main/adapters/writers/whole-file.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { ConversationImportResult } from '#shared/contract/conversations-import.ts'
import { ColumnMapping, type ImportQuery, type ImportResult } from '#shared/contract/inventory.ts'
import { type Call, choice, text, UsageError } from '../arguments.ts'
import type { Language } from '#shared/model/words.ts'
import type { Service } from '#main/service/service.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { count, wrong } from '../words.ts'
import { conversationLines, kindOf } from './import-conversations.ts'
import { comparisonLines, wholeListOf } from './import-list.ts'

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
    throw new Refusal('file_malformed', `${file} is no mapping: an object of column names and field names`, {
      file,
      line: 1,
    })
  }
}

/** A refusal names the file as it was typed: two of them can share their last part. */
async function asTyped<T>(word: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Refusal) || error.details?.['file'] !== basename(word)) throw error
    throw new Refusal(error.code, error.message, { ...error.details, file: word })
  }
}

type Outputs = { readonly rejects: string | undefined; readonly map: string | undefined }

/** Files to write beside the import. Both are of one list, and neither replaces a file. */
function outputsOf(call: Call): Outputs {
  const outputs = { rejects: text(call, 'rejects'), map: text(call, 'save-map') }
  for (const [option, target] of Object.entries({ '--rejects': outputs.rejects, '--save-map': outputs.map })) {
    if (target === undefined) continue
    if (call.words.length > 1) throw new UsageError(wrong.oneFileWith(option))
    if (existsSync(target)) throw new Refusal('file_exists', `${target} exists`, { file: target })
  }
  return outputs
}

async function writeOutputs(
  service: Service,
  { rejects, map }: Outputs,
  querying: ImportQuery,
  language: Language,
): Promise<{ path: string; rows: number } | null> {
  if (map !== undefined) {
    const { columns } = await service.run('import.preview', querying, language)
    const mapping = Object.fromEntries(columns.map(({ name, field }) => [name, field]))
    writeWhole(resolve(map), Buffer.from(`${JSON.stringify(mapping, null, 2)}\n`, 'utf8'), `.muster-map-${process.pid}`)
  }
  if (rejects === undefined) return null
  return service.run('import.rejects', { ...querying, target: resolve(rejects), replace: false }, language)
}

/** Who proposes what in a workbook of the plan. */
const decisionsLine = (
  file: string,
  { proposed, editor }: NonNullable<ImportResult['decisions']>,
  language: Language,
): string => `${file}: ${count(proposed, 'proposed', language)} (${editor})`

export const importAccounts: Command = {
  name: 'import',
  usage:
    'import FILE… [--as accounts|conversations] [--with-private] [--account HANDLE] [--map M.json] [--save-map M.json] [--rejects OUT.csv] [--dry-run] [--as-of DATE --source NAME] [--conflicts keep|take]',
  does: {
    en: 'imports lists of accounts, answered questionnaires, workbooks of the plan that came back and files of conversations; format and columns are recognised',
    ru: 'импортирует списки аккаунтов, ответы на опросные листы, вернувшиеся книги плана и файлы диалогов; формат и столбцы распознаются сами',
  },
  options: [
    { name: 'as', value: 'accounts|conversations' },
    { name: 'with-private', value: null },
    { name: 'account', value: 'HANDLE' },
    { name: 'map', value: 'M.json' },
    { name: 'save-map', value: 'M.json' },
    { name: 'rejects', value: 'OUT.csv' },
    { name: 'dry-run', value: null },
    { name: 'as-of', value: 'DATE' },
    { name: 'source', value: 'NAME' },
    { name: 'conflicts', value: 'keep|take' },
  ],
  async run(call, out) {
    if (call.words.length === 0) throw new UsageError(wrong.missing('FILE'))
    const given = choice(call, 'as', ['accounts', 'conversations'])
    const mapping = mappingOf(text(call, 'map'))
    const list = wholeListOf(call)
    const account = text(call, 'account')
    const conflicts = choice(call, 'conflicts', ['keep', 'take'])
    const outputs = outputsOf(call)
    const dry = call.options['dry-run'] === true
    let written: Awaited<ReturnType<typeof writeOutputs>> = null
    const started = performance.now()
    const files: (Omit<ImportResult, 'batch'> | Omit<ConversationImportResult, 'batch'>)[] = []
    const querying = (word: string) => ({
      file: resolve(word),
      ...(mapping ? { mapping } : {}),
      ...(list ? { list } : {}),
      ...(conflicts ? { choices: { conflicts } } : {}),
    })
    const saying = (word: string) => ({
      file: resolve(word),
      ...(mapping ? { mapping } : {}),
      withPrivate: call.options['with-private'] === true,
      ...(account === undefined ? {} : { account }),
    })
    await withWorkspace(call, dry ? 'read' : 'write', out, async (service) => {
      const kinds = new Map<string, 'accounts' | 'conversations'>()
      for (const word of call.words)
        kinds.set(word, given ?? (list ? 'accounts' : await kindOf(service, word, call.language)))
      const look = async (word: string): Promise<void> => {
        if (kinds.get(word) === 'conversations') await service.run('conversations.preview', saying(word), call.language)
        else await service.run('import.preview', querying(word), call.language)
      }
      // Of several files all are looked at before the first is taken: either every one can be read or nothing happens.
      if (!dry && call.words.length > 1) for (const word of call.words) await asTyped(word, look(word))
      for (const word of call.words) {
        if (kinds.get(word) === 'conversations') {
          const name = dry ? 'conversations.preview' : 'conversations.import'
          const { batch: _, ...file } = await asTyped(word, service.run(name, saying(word), call.language))
          files.push(file)
          continue
        }
        // Written before the import: a file that cannot be written stops it, and rows are told against the inventory as it was.
        written = await asTyped(word, writeOutputs(service, outputs, querying(word), call.language))
        const name = dry ? 'import.preview' : 'import.run'
        const { batch: _, ...file } = await asTyped(word, service.run(name, querying(word), call.language))
        files.push(file)
      }
      // What was said is read at once, so that plan and audit know who needed help.
      if (!dry && files.some((file) => file.kind === 'conversations'))
        await service.run('triage.run', {}, call.language)
    })
    const seconds = (performance.now() - started) / 1000
    out.result({ files, seconds, ...(written ? { rejectsFile: written } : {}) }, () => [
      ...table(
        ['file', 'format', 'rows', 'created', 'updated', 'unchanged', 'merged', 'rejected'],
        files.map((f) => [f.file, f.format, f.rows, f.created, f.updated, f.unchanged, f.merged, f.rejected]),
        call.language,
      ),
      ...files.flatMap((f) =>
        f.kind === 'conversations' ? conversationLines(f, call.language) : comparisonLines(f, call.language),
      ),
      ...files.flatMap((f) =>
        f.kind === 'decisions' && f.decisions ? [decisionsLine(f.file, f.decisions, call.language)] : [],
      ),
      ...files.flatMap((f) => f.remarks.map((remark) => `${f.file}: ${remark}`)),
      ...files.flatMap((f) =>
        f.rejects.slice(0, 20).map((r) => `${f.file}:${r.row} ${r.reason}${r.value ? ` (${r.value})` : ''}`),
      ),
      ...(written && written.rows > 0 ? [`${count(written.rows, 'rejected', call.language)}: ${written.path}`] : []),
    ])
    return 0
  },
}
