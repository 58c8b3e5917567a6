import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { checkFile } from '#main/capabilities/workspace/check.ts'
import { restoreWorkspace } from '#main/capabilities/workspace/restore.ts'
import { oneWord, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { isFolder } from '../new-workspace.ts'
import { withWorkspace, workspaceOf } from '../open.ts'
import { table } from '../table.ts'
import { wrong } from '../words.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE',
  does: { en: 'copies the workspace while it may be in use', ru: 'копирует рабочую область, даже если она открыта' },
  options: [],
  async run(call, out) {
    const target = resolve(oneWord(call, 'FILE'))
    if (existsSync(target)) throw new Refusal('file_exists', `${target} exists`, { file: target })
    const folder = dirname(target)
    if (!isFolder(folder)) throw new Refusal('folder_unwritable', `${folder} is no folder`, { file: folder })
    const made = await withWorkspace(call, 'read', out, (service) =>
      service.run('backup.create', { target }, call.language),
    )
    out.result({ ok: true, ...made }, () => table(['bytes', 'file'], [[made.bytes, made.path]], call.language, 200))
    return 0
  },
}

export const verify: Command = {
  name: 'verify',
  usage: 'verify [FILE]',
  does: { en: 'checks that a workspace or a backup is whole', ru: 'проверяет целостность рабочей области или копии' },
  options: [],
  async run(call, out) {
    const file = call.words.length > 0 ? resolve(oneWord(call, 'FILE')) : workspaceOf(call)
    const answer = checkFile(file)
    out.result({ file, ...answer }, () => (answer.ok ? [`ok ${file}`] : answer.problems))
    return answer.ok ? 0 : 3
  },
}

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE',
  does: {
    en: 'puts a backup in the place of the workspace; the workspace of now is kept as a backup',
    ru: 'ставит копию на место рабочей области; нынешняя сохраняется как копия',
  },
  options: [],
  async run(call, out) {
    const source = resolve(oneWord(call, 'FILE'))
    const workspace = workspaceOf(call)
    if (workspace === source) throw new UsageError(wrong.itself)
    const folder = dirname(workspace)
    if (!isFolder(folder)) throw new Refusal('folder_unwritable', `${folder} is no folder`, { file: folder })
    const answer = restoreWorkspace(workspace, source, Date.now())
    out.result({ ok: true, ...answer }, () => [answer.workspace, ...(answer.kept ? [answer.kept] : [])])
    return 0
  },
}
