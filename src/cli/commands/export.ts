import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { Service } from '#main/service/service.ts'
import { AUDIT_FORMATS, Audience, ExportFormat, ReportSubject } from '#shared/contract/reports.ts'
import { type Call, choice, noWords, text, UsageError } from '../arguments.ts'
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

/** The market or brand a person means by its name, or a market's code. */
async function idOf(service: Service, kind: 'market' | 'brand', name: string): Promise<string> {
  const { entries } = await service.run('directory.list', { kind })
  const wanted = name.toLowerCase()
  const found = entries.find(
    (one) => one.name.toLowerCase() === wanted || (kind === 'market' && one.detail?.toLowerCase() === wanted),
  )
  if (!found) throw new Refusal('not_found', `no ${kind} ${name}`, { id: name })
  return found.id
}

/** The part of the portfolio that options name. */
async function limitsOf(service: Service, call: Call): Promise<{ market?: string; brand?: string }> {
  const [market, brand] = [text(call, 'market'), text(call, 'brand')]
  return {
    ...(market === undefined ? {} : { market: await idOf(service, 'market', market) }),
    ...(brand === undefined ? {} : { brand: await idOf(service, 'brand', brand) }),
  }
}

export const exportFiles: Command = {
  name: 'export',
  usage: `export --format ${ExportFormat.options.join(',')} --out DIR [--report plan|audit] [--audience board|governance|market] [--brand NAME] [--market NAME] [--personal] [--issue] [--note TEXT]`,
  does: {
    en: 'writes the plan and the audit report; --issue keeps the plan as its next version first',
    ru: 'записывает план и отчёт об аудите; --issue сначала выпускает план следующей версией',
  },
  options: [
    { name: 'format', value: 'LIST' },
    { name: 'out', value: 'DIR' },
    { name: 'report', value: 'plan|audit' },
    { name: 'audience', value: 'board|governance|market' },
    { name: 'brand', value: 'NAME' },
    { name: 'market', value: 'NAME' },
    { name: 'personal', value: null },
    { name: 'issue', value: null },
    { name: 'note', value: 'TEXT' },
  ],
  async run(call, out) {
    noWords(call)
    const formats = formatsOf(text(call, 'format'))
    const report = choice(call, 'report', ReportSubject.options) ?? 'plan'
    if (report === 'audit')
      for (const format of formats)
        if (!AUDIT_FORMATS.has(format)) throw new UsageError(wrong.oneOf('--format', [...AUDIT_FORMATS], format))
    const inMarket = report === 'audit' && text(call, 'market') !== undefined
    const audience = choice(call, 'audience', Audience.options) ?? (inMarket ? 'market' : 'governance')
    const issue = call.options['issue'] === true
    const note = text(call, 'note')
    if (note !== undefined && !issue) throw new UsageError(wrong.needs('--note', '--issue'))
    const folder = outFolder(text(call, 'out'))
    const answer = await withWorkspace(call, issue ? 'write' : 'read', out, async (service) => {
      const limits = await limitsOf(service, call)
      if (issue) await service.run('plan.issue', { note: note ?? null }, call.language)
      const personal = call.options['personal'] === true
      return service.run('reports.export', { folder, formats, audience, report, personal, ...limits }, call.language)
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
