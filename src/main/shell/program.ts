import { app, type BrowserWindow, type NativeImage, nativeTheme, type Rectangle, shell } from 'electron'
import { join } from 'node:path'
import type { ShellEventName, ShellState } from '#shared/contract/shell.ts'
import type { EventName } from '#shared/contract/event.ts'
import { channels } from '#shared/contract/bridge.ts'
import { setupIpc } from '#main/ipc/ipc-main.ts'
import { nativeDialogs } from './dialogs.ts'
import { type Documents, documents } from './documents.ts'
import { fileTokens } from './file-tokens.ts'
import type { Folders } from './folders.ts'
import { installation } from './installation.ts'
import { log, logFile } from './logging.ts'
import { setMenu } from './menu.ts'
import { followPage } from './page-ready.ts'
import { pastedLists } from './pasted-lists.ts'
import { openPreferences } from './preferences.ts'
import { printPdf } from './printing.ts'
import { PAGE_ORIGIN } from './protocol.ts'
import { openRecent } from './recent.ts'
import { startServiceProcess } from './runtime.ts'
import { sampleFile } from './sample.ts'
import { secretStore } from './secrets.ts'
import { shellRequests } from './shell-requests.ts'
import { recurring } from './recurring/index.ts'
import type { FileArrival } from './single-instance.ts'
import type { StartOptions } from './start-options.ts'
import { openWallWindow } from './wall.ts'
import { focusWindow, iconFile, openWindow } from './window.ts'
import { openWindowState } from './window-state.ts'
import { shellWords } from './words.ts'
import { workspaceSession } from './workspace-session.ts'

export type Program = FileArrival & {
  readonly documents: Documents
  state(): ShellState
  /** The workspace of the last time, if there is one. */
  openLast(): void
  showWindow(): BrowserWindow
}

/** Puts the parts of the shell together. Runs once, when Electron is ready. */
export function program(folders: Folders, options: StartOptions): Program {
  const preferences = openPreferences(folders.data, {
    ...(options.language ? { language: options.language } : {}),
    ...(options.theme ? { colorScheme: options.theme } : {}),
  })
  const recent = openRecent(folders.data)
  const tokens = fileTokens()
  const pasted = pastedLists(app.getPath('temp'))
  const secrets = secretStore(folders.data)
  const { actor, device } = installation(folders.data)
  let window: BrowserWindow | null = null
  let wall: BrowserWindow | null = null
  /** What the page is asked to do waits until it can; null when it can. Everything else it asks for when it begins. */
  let unheard: [ShellEventName, unknown][] | null = []

  const session = workspaceSession({
    start: () => startServiceProcess(folders),
    origin: () => ({ actor, device, home: folders.data, keepBackups: preferences.get().keepBackups, live: true }),
    language: () => preferences.get().language,
    printPdf,
    secret: (connector) => secrets.of(connector),
    changed,
    event: send,
  })
  const words = (): ReturnType<typeof shellWords> => shellWords(preferences.get().language)
  const dialogs = nativeDialogs(
    () => window,
    words,
    () => app.getPath('documents'),
  )
  const sample = join(folders.data, sampleFile)
  const files = documents({ session, dialogs, recent, tokens, sample })

  const recurrent = recurring({
    folder: folders.data,
    session,
    preferences: () => preferences.get(),
    changed,
    openAt(link) {
      focusWindow(showWindow())
      askPage('go', { link })
    },
  })
  let lastOpened: string | null = null

  function state(): ShellState {
    return {
      version: app.getVersion(),
      platform: process.platform,
      electron: process.versions['electron'] ?? '',
      preferences: preferences.get(),
      systemDark: nativeTheme.shouldUseDarkColors,
      recent: recent.list(),
      digest: recurrent.digests.state(),
      sample: session.state().workspace?.file === sample,
      ...session.state(),
    }
  }
  function send(name: ShellEventName | EventName, body: unknown): void {
    window?.webContents.send(channels.event, name, body)
    // The wall only looks: menus and dropped files are for the window.
    if (name === 'state' || name === 'changed') wall?.webContents.send(channels.event, name, body)
  }
  function askPage(name: 'menu' | 'file' | 'go', body: unknown): void {
    if (unheard) unheard.push([name, body])
    else send(name, body)
  }
  function pageCanBeUsed(): void {
    const waiting = unheard ?? []
    unheard = null
    for (const [name, body] of waiting) send(name, body)
  }
  function changed(): void {
    const now = state()
    send('state', now)
    if (now.workspace && now.workspace.id !== lastOpened) recurrent.soon()
    lastOpened = now.workspace?.id ?? null
    window?.setTitle(now.workspace ? `${now.workspace.name} — Muster` : 'Muster')
    showMenu(now)
  }
  function showMenu(now: ShellState): void {
    const { language, colorScheme } = now.preferences
    setMenu(
      { language, colorScheme, hasWorkspace: now.workspace !== null, recent: now.recent },
      {
        send: (command) => askPage('menu', { command }),
        openWorkspace: () => tell(files.choose()),
        openRecent: (id) => tell(files.recent(id)),
        openSample: () => tell(files.sample()),
        closeWorkspace: () => tell(files.close()),
        setLanguage: (chosen) => set({ language: chosen }),
        setColorScheme: (chosen) => set({ colorScheme: chosen }),
        showLog: () => shell.showItemInFolder(logFile(folders.data)),
      },
    )
  }
  function set(patch: Partial<ShellState['preferences']>): void {
    preferences.set(patch)
    changed()
  }
  /** Menu items have nobody to answer; what fails there without being expected is a programming error. */
  function tell(step: Promise<void>): void {
    step.then(changed, (error: unknown) => log.error('a menu item failed', error))
  }

  setupIpc({
    pages: () => [window, wall].flatMap((one) => (one === null ? [] : [one.webContents])),
    origin: folders.server ?? PAGE_ORIGIN,
    service: (name, query) => session.request(name, query),
    shell: shellRequests({
      state,
      changed,
      recurring: recurrent,
      documents: files,
      dialogs,
      preferences,
      recent,
      tokens,
      pasted,
      secrets,
      openWall,
      picture,
    }),
    tokens,
    unexpected: (request, message) => log.error(`${request}: ${message}`),
  })
  nativeTheme.on('updated', () => send('state', state()))
  endOrderly(
    () => session.close(),
    () => {
      recurrent.stop()
      pasted.remove()
    },
  )

  function picture(part: Rectangle): Promise<NativeImage | null> {
    return window?.webContents.capturePage(part) ?? Promise.resolve(null)
  }

  function openWall(session: string): void {
    wall?.close()
    const opened = openWallWindow(
      { preload: folders.preload, icon: iconFile(folders.root), server: folders.server, session },
      window,
    )
    wall = opened
    opened.once('closed', () => {
      if (wall === opened) wall = null
    })
  }

  function showWindow(): BrowserWindow {
    if (window) return window
    const size = options.capture ? { width: options.capture.width, height: options.capture.height } : null
    const opened = openWindow({
      preload: folders.preload,
      icon: iconFile(folders.root),
      server: folders.server,
      route: options.route,
      size,
      state: openWindowState(folders.data),
    })
    window = opened
    followPage(opened.webContents, () => (unheard ??= []), pageCanBeUsed)
    opened.once('closed', () => {
      window = null
      wall?.close()
      unheard = []
      tokens.expire()
    })
    changed()
    return opened
  }

  return {
    documents: files,
    state,
    openLast() {
      const last = recent.last()
      if (last !== null) tell(files.open(last))
    },
    showWindow,
    workspace: (file) => tell(files.open(file)),
    list: (file) => askPage('file', tokens.issue(file)),
    focus: () => focusWindow(showWindow()),
  }
}

/** The program ends only after the workspace is closed; until then quitting waits. */
function endOrderly(close: () => Promise<void>, clean: () => void): void {
  let closing = false
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    if (closing) return
    closing = true
    close()
      .catch((error: unknown) => log.error('the workspace did not close', error))
      .finally(() => {
        closed = true
        clean()
        app.quit()
      })
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}
