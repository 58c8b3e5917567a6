import { existsSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { number, oneWord, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { isFolder, makeWorkspace } from '../new-workspace.ts'
import { workspaceOf } from '../open.ts'
import { wrong } from '../words.ts'

const MAX_SEED = 2 ** 31 - 1
export const DEFAULT_SEED = 178

export const init: Command = {
  name: 'init',
  usage: 'init W [--name N] [--sample] [--seed N] [--truth FILE]',
  does: {
    en: 'creates a workspace; --sample fills it with the 178-account sample company',
    ru: 'создаёт рабочую область; --sample наполняет её компанией-примером на 178 аккаунтов',
  },
  options: [
    { name: 'name', value: 'N' },
    { name: 'sample', value: null },
    { name: 'seed', value: 'N' },
    { name: 'truth', value: 'FILE' },
  ],
  async run(call, out) {
    const file = call.words.length > 0 ? resolve(oneWord(call, 'W')) : workspaceOf(call)
    const sample = call.options['sample'] === true
    const seed = number(call, 'seed', { min: 0, max: MAX_SEED, whole: true }) ?? DEFAULT_SEED
    const truth = text(call, 'truth')
    if (!sample && (text(call, 'seed') !== undefined || truth !== undefined)) throw new UsageError(wrong.needsSample)
    if (existsSync(file)) throw new Refusal('file_exists', `${file} exists already`, { file })
    const name = text(call, 'name') ?? (sample ? 'Halvorn Group' : basename(file).replace(/\.muster$/, ''))
    await makeWorkspace(file, name, out, async (service) => {
      if (!sample) return
      const filled = await service.run('workspace.fillSample', { seed, truth: truth !== undefined }, call.language)
      if (truth !== undefined) writeTruth(resolve(truth), filled.truth ?? '')
    })
    out.result({ workspace: file, name }, () => [`${name}: ${file}`])
    return 0
  },
}

function writeTruth(path: string, truth: string): void {
  if (isFolder(path)) throw new Refusal('file_is_folder', `${path} is a folder`, { file: path })
  try {
    writeFileSync(path, `${truth}\n`)
  } catch (error) {
    throw new Refusal('folder_unwritable', String(error), { file: dirname(path) })
  }
}
