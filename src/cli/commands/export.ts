import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { Audience, ExportFormat } from '#shared/contract/reports.ts'
import { choice, noWords, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { wrong } from '../words.ts'

export function formatsOf(list: string | undefined): ExportFormat[] {
  const names = (list ?? 'xlsx').split(',').map((name) => name.trim().toLowerCase())
  return names.map((name) => {
    const format = ExportFormat.safeParse(name)
    if (!format.success) throw new UsageError(wrong.oneOf('--format', ExportFormat.options, name))
    return format.data
  })
}

/** Makes sure that the folder is there and is a folder. */
export function outFolder(path: string | undefined): string {
  if (path === undefined) throw new UsageError(wrong.missing('--out DIR'))
  const folder = resolve(path)
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new Refusal('folder_unwritable', `${folder} cannot be made`, { file: folder })
  }
  return folder
}

export const exportFiles: Command = {
  name: 'export',
  usage: `export --format ${ExportFormat.options.join(',')} --out DIR [--audience board|governance|market]`,
  does: { en: 'writes the plan and the audit report', ru: 'записывает план и отчёт об аудите' },
  options: [
    { name: 'format', value: 'LIST' },
    { name: 'out', value: 'DIR' },
    { name: 'audience', value: 'board|governance|market' },
  ],
  async run(call, out) {
    noWords(call)
    const formats = formatsOf(text(call, 'format'))
    const audience = choice(call, 'audience', Audience.options) ?? 'governance'
    const folder = outFolder(text(call, 'out'))
    const answer = await withWorkspace(call, 'read', out, (service) =>
      service.run('reports.export', { folder, formats, audience }, call.language),
    )
    out.result(answer, () =>
      table(
        ['format', 'bytes', 'file'],
        answer.files.map((f) => [f.format, f.bytes, f.path]),
        call.language,
        200,
      ),
    )
    return 0
  },
}
