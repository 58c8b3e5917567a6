import { Refusal } from '#shared/contract/error.ts'
import { replaceWorkspace } from '#main/mirror/restore.ts'
import { currentCopy } from '#main/mirror/older.ts'
import { openReader } from '#main/mirror/open.ts'
import { refusalOf } from '#main/mirror/sqlite-error.ts'
import { checkIntegrity } from '#main/mirror/queries/workspace.ts'

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
  const { path, remove } = currentCopy(backup)
  const db = openReader(path)
  try {
    const { problems } = checkIntegrity(db)
    if (problems.length > 0) throw new Refusal('workspace_damaged', problems.join('; '), { file: backup })
  } catch (error) {
    throw refusalOf(error, backup)
  } finally {
    db.close()
    remove()
  }
  return { workspace: file, kept: replaceWorkspace(file, backup, now) }
}
