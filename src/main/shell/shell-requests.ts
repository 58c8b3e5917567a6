import { clipboard, type NativeImage, type Rectangle, shell } from 'electron'
import { copyPicture, copyTable } from './clipboard.ts'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { ShellState } from '#shared/contract/shell.ts'
import type { ShellHandlers } from '#main/ipc/relay.ts'
import type { Dialogs } from './dialogs.ts'
import type { Documents } from './documents.ts'
import { type FileTokens, isWithin } from './file-tokens.ts'
import { openExternal } from './navigation.ts'
import type { PastedLists } from './pasted-lists.ts'
import type { PreferencesStore } from './preferences.ts'
import type { RecentList } from './recent.ts'
import type { SecretStore } from './secrets.ts'
import type { Recurring } from './recurring/index.ts'
import { shellWords } from './words.ts'

export type ShellRequestsSetup = {
  state(): ShellState
  changed(): void
  documents: Documents
  dialogs: Dialogs
  preferences: PreferencesStore
  recent: RecentList
  tokens: FileTokens
  pasted: PastedLists
  secrets: SecretStore
  recurring: Recurring
  openWall(session: string): void
  /** What a part of the window shows, in pixels of the page; null without a window. */
  picture(part: Rectangle): Promise<NativeImage | null>
}

/** How the shell answers each of its own requests. */
export function shellRequests(setup: ShellRequestsSetup): ShellHandlers {
  const { documents, dialogs, preferences, recent, tokens, pasted, secrets } = setup
  const afterwards = async (step: Promise<void>): Promise<ShellState> => {
    await step
    return setup.state()
  }
  const chosen = (path: string | null): { file: ReturnType<FileTokens['issue']> | null } => ({
    file: path === null ? null : tokens.issue(path),
  })
  function changed(): ShellState {
    setup.changed()
    return setup.state()
  }
  /** Only places the person works with are shown in the file manager: what they chose, and the workspace's folder. */
  function mayReveal(path: string): boolean {
    const file = setup.state().workspace?.file
    const digest = setup.state().digest.folder
    return tokens.covers(path) || path === digest || (file !== undefined && isWithin(path, dirname(file)))
  }

  return {
    'shell.state': () => setup.state(),
    'shell.setPreferences'(patch) {
      preferences.set(patch)
      if (patch.reminders === true) setup.recurring.look()
      return changed()
    },
    'shell.setDigest'(patch) {
      setup.recurring.digests.set(patch)
      return setup.state()
    },
    async 'shell.chooseDigestFolder'() {
      const folder = await dialogs.folder()
      if (folder !== null) setup.recurring.digests.setFolder(folder)
      return setup.state()
    },
    async 'shell.writeDigest'() {
      await setup.recurring.digests.writeNow()
      return setup.state()
    },
    'shell.openWall'({ session }) {
      if (setup.state().workspace === null) throw new Refusal('no_workspace', 'no workspace is open')
      setup.openWall(session)
      return { opened: true }
    },
    'shell.newWorkspace': ({ name }) => afterwards(documents.create(name)),
    'shell.openWorkspace': () => afterwards(documents.choose()),
    'shell.openRecent': ({ id }) => afterwards(documents.recent(id)),
    'shell.forgetRecent'({ id }) {
      recent.forget(id)
      return changed()
    },
    'shell.openSample': () => afterwards(documents.sample()),
    'shell.closeWorkspace': () => afterwards(documents.close()),
    'shell.openDropped': ({ token }) => afterwards(documents.dropped(token)),
    'shell.chooseImport': async () => chosen(await dialogs.listToImport()),
    'shell.chooseDiscovery': async ({ what }) => chosen(await dialogs.discovery(what)),
    'shell.chooseFolder': async () => chosen(await dialogs.folder()),
    'shell.chooseBundle': async () => chosen(await dialogs.bundle()),
    'shell.chooseBundleTarget': async ({ name }) => chosen(await dialogs.bundleTarget(name)),
    'shell.chooseBackupTarget': async ({ name }) => chosen(await dialogs.backupTarget(name)),
    'shell.chooseRejectsTarget': async ({ name, what }) => chosen(await dialogs.tableTarget(name, what)),
    'shell.pasteList': ({ text }) => ({
      file: tokens.issue(pasted.keep(text, shellWords(preferences.get().language).pasted)),
    }),
    'shell.keepSecret': ({ connector, secret }) => ({ where: secrets.keep(connector, secret) }),
    'shell.forgetSecret': ({ connector }) => ({ forgotten: secrets.forget(connector) }),
    'shell.secrets': () => ({ place: secrets.place(), kept: secrets.list() }),
    'shell.openExternal': async ({ url }) => ({ opened: await openExternal(url) }),
    'shell.reveal'({ path }) {
      if (!mayReveal(path)) throw new Refusal('not_allowed', 'only chosen files and the workspace folder are shown')
      if (!existsSync(path)) return { shown: false }
      shell.showItemInFolder(path)
      return { shown: true }
    },
    async 'shell.copyDetails'({ text, html }) {
      if (html === undefined) await clipboard.writeText(text)
      else await copyTable(text, html)
      return { copied: true }
    },
    async 'shell.copyPicture'(part) {
      const picture = await setup.picture(part)
      if (picture === null || picture.isEmpty()) return { copied: false }
      await copyPicture(picture)
      return { copied: true }
    },
  }
}
