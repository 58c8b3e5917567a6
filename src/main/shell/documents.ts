import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { Dialogs } from './dialogs.ts'
import type { FileTokens } from './file-tokens.ts'
import type { RecentList } from './recent.ts'
import { openSample } from './sample.ts'
import type { WorkspaceSession } from './workspace-session.ts'

/** Opening and closing of workspaces, from wherever it is asked: page, menu, command line, system. */
export type Documents = {
  open(file: string): Promise<void>
  create(name: string): Promise<void>
  choose(): Promise<void>
  recent(id: string): Promise<void>
  dropped(token: string): Promise<void>
  sample(): Promise<void>
  close(): Promise<void>
}

export type DocumentsSetup = {
  session: WorkspaceSession
  dialogs: Dialogs
  recent: RecentList
  tokens: FileTokens
  /** Path of this computer's sample workspace. */
  sample: string
}

/** Two openings never overlap: the second waits for the first. */
export function documents({ session, dialogs, recent, tokens, sample }: DocumentsSetup): Documents {
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = last.then(step, step)
    last = turn.catch(() => undefined)
    return turn
  }
  function remember(): void {
    const { workspace } = session.state()
    if (workspace) recent.opened(workspace.file, workspace.name)
  }
  async function open(file: string, create?: { name: string }): Promise<void> {
    await inTurn(async () => {
      if (await session.open(file, create)) remember()
    })
  }

  return {
    open: (file) => open(file),
    async create(name) {
      const file = await dialogs.workspaceToMake(name)
      if (file === null) return
      // The system's dialog offers to replace a file; a workspace is never thrown away by that.
      if (existsSync(file))
        session.report({
          code: 'file_exists',
          message: `${file} exists already`,
          details: { file, name: basename(file) },
        })
      else await open(file, { name })
    },
    async choose() {
      const file = await dialogs.workspaceToOpen()
      if (file !== null) await open(file)
    },
    async recent(id) {
      const file = recent.fileOf(id)
      if (file === null) throw new Refusal('not_found', 'no recent workspace has this id', { id })
      await open(file)
    },
    dropped: (token) => open(tokens.pathOf(token)),
    sample: () =>
      inTurn(async () => {
        await openSample(session, sample)
        if (session.state().workspace?.file === sample) remember()
      }),
    close: () =>
      inTurn(async () => {
        await session.close()
        recent.closed()
      }),
  }
}
