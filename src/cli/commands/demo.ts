import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { problemWords } from '#shared/locale/problem.ts'
import type { ExportFormat } from '#shared/contract/reports.ts'
import { restoreWorkspace } from '#main/capabilities/workspace/restore.ts'
import type { Service } from '#main/service/service.ts'
import { type Call, noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { runElectron } from '../electron.ts'
import { makeWorkspace } from '../new-workspace.ts'
import { withFile } from '../open.ts'
import type { Output } from '../output.ts'
import { table } from '../table.ts'
import { count } from '../words.ts'
import { outFolder } from './export.ts'
import { DEFAULT_SEED } from './init.ts'

const COMPANY = 'Halvorn Group'

type Made = { path: string; format: string; bytes?: number }

export const demo: Command = {
  name: 'demo',
  usage: 'demo --out DIR',
  does: {
    en: 'the main job on the sample company, from nothing to the exported plan and a picture of the window',
    ru: 'весь путь на компании-примере: от пустого файла до выгруженного плана и снимка окна',
  },
  options: [{ name: 'out', value: 'DIR' }],
  async run(call, out) {
    noWords(call)
    const folder = outFolder(text(call, 'out'))
    const workspace = join(folder, 'halvorn-group.muster')
    const { language } = call
    const found = await makeWorkspace(
      workspace,
      COMPANY,
      out,
      async (service) => {
        await service.run('workspace.fillSample', { seed: DEFAULT_SEED }, language)
        const audit = await service.run('audit.run', {}, language)
        const plan = await service.run('plan.recommend', {}, language)
        return { audit, plan }
      },
      (made) => putInPlace(made, workspace),
    )
    const exported = (formats: ExportFormat[]) => (service: Service) =>
      service.run('reports.export', { folder, formats }, language)
    const files: Made[] = [...(await withFile(workspace, 'read', out, exported(['xlsx', 'csv', 'json']))).files]
    const drawn = await whatCanBeDrawn(call, out, [
      async () => (await withFile(workspace, 'read', out, exported(['pdf']))).files,
      () => picture(folder, workspace, call),
    ])
    files.push(...drawn.files)
    const { audit, plan } = found
    const answer = {
      workspace,
      accounts: audit.accounts,
      findings: audit.findings,
      plan: {
        before: plan.before.accounts,
        after: plan.after.accounts,
        audienceKept: plan.audienceKept,
        dispositions: plan.dispositions,
      },
      files,
    }
    out.result(answer, () => [
      `${count(answer.accounts, 'account', language)}, ${count(answer.findings, 'finding', language)}, ${plan.before.accounts} → ${plan.after.accounts}`,
      ...table(
        ['format', 'file'],
        [['muster', workspace], ...files.map((file) => [file.format, file.path])],
        language,
        200,
      ),
    ])
    return drawn.complete ? 0 : 2
  },
}

/** A former demo stays among the backups of the new one; one that is open in a window is left alone. */
function putInPlace(made: string, workspace: string): void {
  if (existsSync(workspace)) restoreWorkspace(workspace, made, Date.now())
  else renameSync(made, workspace)
}

/** Pages and pictures need Electron. Without it everything else is there all the same, and one line says what is not. */
async function whatCanBeDrawn(
  call: Call,
  out: Output,
  steps: readonly (() => Promise<Made[]>)[],
): Promise<{ files: Made[]; complete: boolean }> {
  const files: Made[] = []
  try {
    for (const step of steps) files.push(...(await step()))
    return { files, complete: true }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'printer_unavailable') throw error
    const { what, todo } = problemWords({ code: error.code, message: error.message }, call.language)
    out.warn(`${what}. ${todo}`)
    if (process.env['MUSTER_DEBUG']) out.warn(error.message)
    return { files, complete: false }
  }
}

async function picture(folder: string, workspace: string, call: Call): Promise<Made[]> {
  const path = join(folder, 'window.png')
  rmSync(path, { force: true })
  await runElectron([
    `--muster-capture=${path}`,
    `--muster-workspace=${workspace}`,
    `--muster-language=${call.language}`,
    '--muster-size=1440x900',
  ])
  if (!existsSync(path)) throw new Refusal('printer_unavailable', 'Electron took no picture')
  return [{ path, format: 'png' }]
}
