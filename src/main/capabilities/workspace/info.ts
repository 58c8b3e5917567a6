import { dirname } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { isReadOnly } from '#main/mirror/open.ts'
import { copyTo, listBackups } from '#main/mirror/backup.ts'
import { renameWorkspace, workspaceMeta } from '#main/mirror/queries/workspace.ts'
import type { CommandHandlers, JobHandlers, QueryHandlers } from '../handler.ts'
import { check } from './check.ts'

export const infoQueries: QueryHandlers<'workspace.info' | 'backup.list'> = {
  'workspace.info': ({ db, file }) => ({ ...workspaceMeta(db), file, readOnly: isReadOnly(file) }),
  'backup.list': ({ file }) => ({ backups: listBackups(file) }),
}

export const infoCommands: CommandHandlers<'workspace.rename'> = {
  'workspace.rename': ({ db }, { name }) => {
    renameWorkspace(db, name)
    return { name }
  },
}

export const infoJobs: JobHandlers<'backup.create' | 'workspace.verify'> = {
  'backup.create': {
    thread: 'reader',
    run: async ({ db, progress }, { target }) => {
      // SQLite says the same of the workspace and of the place of the copy; only the second can be meant here.
      const folder = dirname(target)
      if (isReadOnly(folder)) throw new Refusal('folder_unwritable', `${folder} takes no files`, { file: folder })
      progress(0, 1)
      const bytes = copyTo(db, target)
      return { path: target, bytes }
    },
  },
  'workspace.verify': {
    thread: 'reader',
    run: async ({ db, progress }) => {
      progress(0, 1)
      return check(db)
    },
  },
}
