import { Refusal } from '#shared/contract/error.ts'
import { replaceWorkspace } from '#main/mirror/restore.ts'
import { checkFile } from './check.ts'

/**
 * Puts a checked backup in the place of a workspace nobody is writing to. The workspace as it was
 * is kept beside the other backups. A backup of an earlier version is put back as it is and brought up to date when it is
 * opened.
 * @throws Refusal `workspace_damaged` when the backup is not whole; nothing is touched then
 */
export function restoreWorkspace(
  file: string,
  backup: string,
  now: number,
): { workspace: string; kept: string | null } {
  const { ok, problems } = checkFile(backup)
  if (!ok) throw new Refusal('workspace_damaged', problems.join('; '), { file: backup })
  return { workspace: file, kept: replaceWorkspace(file, backup, now) }
}
