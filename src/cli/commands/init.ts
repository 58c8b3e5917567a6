import { writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { number, oneWord, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withFile } from '../open.ts'

const MAX_SEED = 2 ** 31 - 1
export const DEFAULT_SEED = 178

export const init: Command = {
  name: 'init',
  usage: 'init W [--name N] [--sample] [--seed N] [--truth FILE]',
  does: { en: 'creates a workspace; --sample fills it with the 178-account sample company', ru: 'создаёт рабочую область; --sample наполняет её компанией-примером на 178 аккаунтов' },
  options: [
    { name: 'name', value: 'N' },
    { name: 'sample', value: null },
    { name: 'seed', value: 'N' },
    { name: 'truth', value: 'FILE' },
  ],
  async run(call, out) {
    const file = resolve(oneWord(call, 'workspace file'))
    const sample = call.options['sample'] === true
    const seed = number(call, 'seed', { min: 0, max: MAX_SEED, whole: true })
    const truth = text(call, 'truth')
    if (!sample && (seed !== undefined || truth !== undefined)) throw new UsageError('--seed and --truth need --sample')
    const name = text(call, 'name') ?? (sample ? 'Halvorn Group' : basename(file).replace(/\.muster$/, ''))
    await withFile(
      file,
      'write',
      out,
      async (service) => {
        if (!sample) return
        const filled = await service.run('workspace.fillSample', { seed: seed ?? DEFAULT_SEED, truth: truth !== undefined }, call.language)
        if (truth !== undefined && filled.truth !== null) writeFileSync(truth, filled.truth)
      },
      { name },
    )
    out.result({ workspace: file, name }, () => [`${name}: ${file}`])
    return 0
  },
}
