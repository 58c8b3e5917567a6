import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { Service } from '#main/service/service.ts'
import { AUDIT_FORMATS, Audience, ExportFormat, ReportSubject } from '#shared/contract/reports.ts'
import { HandOutFormat } from '#shared/model/workshop-record.ts'
import { type Call, choice, noWords, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import type { Output } from '../output.ts'
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

const written = (files: readonly { format: string; bytes: number; path: string }[], call: Call): string[] =>
  table(
    ['format', 'bytes', 'file'],
    files.map((file) => [file.format, file.bytes, file.path]),
    call.language,
    200,
  )

/** The session a person means by its name; without one the newest. @throws UsageError where there is none */
async function sessionOf(service: Service, name: string | undefined): Promise<string> {
  const { sessions } = await service.run('workshop.sessions', {})
  const found = name === undefined ? sessions[0] : sessions.find((one) => one.name === name || one.id === name)
  if (!found) throw new UsageError(wrong.noSession(name ?? null))
  return found.id
}

/** What a workshop leaves: the hand-out (pdf, docx) and its raw votes (csv, json). */
async function handOut(call: Call, out: Output): Promise<0> {
  for (const name of ['audience', 'brand', 'market', 'issue', 'note'])
    if (call.options[name] !== undefined) throw new UsageError(wrong.needs(`--${name}`, '--report plan'))
  const formats = (text(call, 'format') ?? 'pdf,docx').split(',').map((name) => {
    const format = HandOutFormat.safeParse(name.trim().toLowerCase())
    if (!format.success) throw new UsageError(wrong.oneOf('--format', HandOutFormat.options, name))
    return format.data
  })
  const folder = outFolder(text(call, 'out'))
  const answer = await withWorkspace(call, 'read', out, async (service) => {
    const session = await sessionOf(service, text(call, 'session'))
    const personal = call.options['personal'] === true
    return service.run('workshop.export', { session, folder, formats, personal }, call.language)
  })
  out.result(answer, () => written(answer.files, call))
  return 0
}

export const exportFiles: Command = {
  name: 'export',
  usage: `export --format ${ExportFormat.options.join(',')} --out DIR [--report plan|audit|workshop] [--audience board|governance|market] [--brand NAME] [--market NAME] [--session NAME] [--personal] [--issue] [--note TEXT]`,
  does: {
    en: 'writes the plan, the audit report or the hand-out of a workshop; --issue keeps the plan as its next version first',
    ru: 'записывает план, отчёт об аудите или итоги воркшопа; --issue сначала выпускает план следующей версией',
  },
  options: [
    { name: 'format', value: 'LIST' },
    { name: 'out', value: 'DIR' },
    { name: 'report', value: 'plan|audit|workshop' },
    { name: 'audience', value: 'board|governance|market' },
    { name: 'brand', value: 'NAME' },
    { name: 'market', value: 'NAME' },
    { name: 'session', value: 'NAME' },
    { name: 'personal', value: null },
    { name: 'issue', value: null },
    { name: 'note', value: 'TEXT' },
  ],
  async run(call, out) {
    noWords(call)
    const report = choice(call, 'report', [...ReportSubject.options, 'workshop'] as const) ?? 'plan'
    if (report === 'workshop') return handOut(call, out)
    if (text(call, 'session') !== undefined) throw new UsageError(wrong.needs('--session', '--report workshop'))
    const formats = formatsOf(text(call, 'format'))
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
    out.result(answer, () => written(answer.files, call))
    return 0
  },
}
