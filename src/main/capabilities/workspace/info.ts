import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import { writingRefusal } from '#main/adapters/writers/staging.ts'
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

/**
 * SQLite says the same of the workspace and of the place of the copy, so the place is tried first. Its mode says nothing:
 * Windows marks folders such as Documents as read-only and takes files there.
 */
function refuseClosed(folder: string): void {
  try {
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw writingRefusal(folder, error)
  }
}

export const infoJobs: JobHandlers<'backup.create' | 'workspace.verify'> = {
  'backup.create': {
    thread: 'reader',
    run: async ({ db, progress }, { target }) => {
      refuseClosed(dirname(target))
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
