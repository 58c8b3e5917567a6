import type { Answer } from '#shared/contract/index.ts'
import { currentCopy } from '#main/mirror/older.ts'
import { type Mirror, openReader } from '#main/mirror/open.ts'
import { checkIntegrity } from '#main/mirror/queries/workspace.ts'
import { refusalOf } from '#main/mirror/sqlite-error.ts'

/** Whether an open workspace is whole, and what is wrong with it in technical words. */
export function check(db: Mirror): Answer<'workspace.verify'> {
  const { problems, changes } = checkIntegrity(db)
  return { ok: problems.length === 0, problems, changes }
}

/**
 * {@link check} of a file that nobody has open, a workspace or a backup of any version. The file stays as it is.
 * @throws Refusal `workspace_*` when it is none, or too damaged to be read
 */
export function checkFile(file: string): Answer<'workspace.verify'> {
  const { path, remove } = currentCopy(file)
  try {
    const db = openReader(path)
    try {
      return check(db)
    } finally {
      db.close()
    }
  } catch (error) {
    throw refusalOf(error, file)
  } finally {
    remove()
  }
}
