import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Service } from '#main/service/service.ts'
import { noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { runElectron } from '../electron.ts'
import { withFile } from '../open.ts'
import { table } from '../output.ts'
import { outFolder } from './export.ts'
import { DEFAULT_SEED } from './init.ts'

/** The demo's own files; nothing else in the folder is touched. */
function clear(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}

export const demo: Command = {
  name: 'demo',
  usage: 'demo --out DIR',
  does: { en: 'the main job on the sample company, from nothing to the exported plan and a picture of the window', ru: 'весь путь на компании-примере: от пустого файла до выгруженного плана и снимка окна' },
  options: [{ name: 'out', value: 'DIR' }],
  async run(call, out) {
    noWords(call)
    const folder = outFolder(text(call, 'out'))
    const workspace = join(folder, 'halvorn-group.muster')
    clear(workspace)
    const { language } = call
    const make = async (service: Service) => {
      await service.run('workspace.fillSample', { seed: DEFAULT_SEED }, language)
      const audit = await service.run('audit.run', {}, language)
      const plan = await service.run('plan.recommend', {}, language)
      const { files } = await service.run('reports.export', { folder, formats: ['xlsx', 'csv', 'json', 'pdf'] }, language)
      return { audit, plan, files }
    }
    const made = await withFile(workspace, 'write', out, make, { name: 'Halvorn Group' })
    const picture = join(folder, 'window.png')
    rmSync(picture, { force: true })
    await runElectron([`--muster-capture=${picture}`, `--muster-workspace=${workspace}`, `--muster-language=${language}`, '--muster-size=1440x900'])
    const files: { path: string; format: string; bytes?: number }[] = [...made.files]
    if (existsSync(picture)) files.push({ path: picture, format: 'png' })
    const answer = {
      workspace,
      accounts: made.audit.accounts,
      findings: made.audit.findings,
      plan: { before: made.plan.before.accounts, after: made.plan.after.accounts, audienceKept: made.plan.audienceKept, dispositions: made.plan.dispositions },
      files,
    }
    out.result(answer, () => [
      `${answer.accounts} accounts, ${answer.findings} findings, plan ${answer.plan.before} → ${answer.plan.after}`,
      ...table(['format', 'file'], [['muster', workspace], ...files.map((file) => [file.format, file.path])], language, 200),
    ])
    return 0
  },
}
