import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { Service } from '#main/service/service.ts'
import { Audience, ExportFormat, ReportSubject } from '#shared/contract/reports.ts'
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

/** The market a person means by its name or code. */
async function marketId(service: Service, name: string): Promise<string> {
  const { entries } = await service.run('directory.list', { kind: 'market' })
  const wanted = name.toLowerCase()
  const market = entries.find((one) => one.name.toLowerCase() === wanted || one.detail?.toLowerCase() === wanted)
  if (!market) throw new Refusal('not_found', `no market ${name}`, { id: name })
  return market.id
}

export const exportFiles: Command = {
  name: 'export',
  usage: `export --format ${ExportFormat.options.join(',')} --out DIR [--report plan|audit] [--audience board|governance|market] [--market NAME]`,
  does: { en: 'writes the plan and the audit report', ru: 'записывает план и отчёт об аудите' },
  options: [
    { name: 'format', value: 'LIST' },
    { name: 'out', value: 'DIR' },
    { name: 'report', value: 'plan|audit' },
    { name: 'audience', value: 'board|governance|market' },
    { name: 'market', value: 'NAME' },
  ],
  async run(call, out) {
    noWords(call)
    const formats = formatsOf(text(call, 'format'))
    const report = choice(call, 'report', ReportSubject.options) ?? 'plan'
    const named = text(call, 'market')
    const audience = choice(call, 'audience', Audience.options) ?? (named === undefined ? 'governance' : 'market')
    const folder = outFolder(text(call, 'out'))
    const answer = await withWorkspace(call, 'read', out, async (service) => {
      const market = named === undefined ? {} : { market: await marketId(service, named) }
      return service.run('reports.export', { folder, formats, audience, report, ...market }, call.language)
    })
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
