import { DigestFormat } from '#shared/contract/reports.ts'
import { type Call, noWords, number, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { wrong } from '../words.ts'
import { outFolder } from './export.ts'

const MOST_DAYS = 366
const USUAL_DAYS = 7

function formatsOf(call: Call): DigestFormat[] {
  const names = (text(call, 'format') ?? 'html').split(',').map((name) => name.trim().toLowerCase())
  return names.map((name) => {
    const format = DigestFormat.safeParse(name)
    if (!format.success) throw new UsageError(wrong.oneOf('--format', DigestFormat.options, name))
    return format.data
  })
}

/** For a scheduler: what happened in the last days, as a file in a folder. */
export const digest: Command = {
  name: 'digest',
  usage: `digest --out DIR [--format ${DigestFormat.options.join(',')}] [--days N]`,
  does: {
    en: 'writes what changed in the last days, findings, answers, plan and what is due, for a scheduler',
    ru: 'записывает, что изменилось за последние дни: находки, ответы, план и сроки; для планировщика',
  },
  options: [
    { name: 'out', value: 'DIR' },
    { name: 'format', value: 'LIST' },
    { name: 'days', value: 'N' },
  ],
  async run(call, out) {
    noWords(call)
    const formats = formatsOf(call)
    const days = number(call, 'days', { min: 1, max: MOST_DAYS, whole: true }) ?? USUAL_DAYS
    const folder = outFolder(text(call, 'out'))
    const answer = await withWorkspace(call, 'read', out, (service) =>
      service.run('reports.digest', { folder, formats, days }, call.language),
    )
    out.result(answer, () =>
      table(
        ['format', 'bytes', 'file'],
        answer.files.map((file) => [file.format, file.bytes, file.path]),
        call.language,
        200,
      ),
    )
    return 0
  },
}
