import { BrowserWindow, nativeTheme } from 'electron'
import { join } from 'node:path'
import { log } from './logging.ts'
import { PAGE_ORIGIN } from './protocol.ts'
import { SMALLEST, type WindowState } from './window-state.ts'

/** The frame's colour of both themes, so that the first moment looks like the page that follows. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#0E1112' : '#F3F5F5')

/** How long after loading the first picture is waited for. */
const DRAWN_MS = 1500

/** A page that crashes this often within one run is not loaded again. */
const RELOADS = 3

export type WindowSetup = {
  preload: string
  icon: string
  /** Address of the development server, or null for the built page. */
  server: string | null
  route: string
  /** Exact size of the content, for pictures; otherwise as it was last time. */
  size: { width: number; height: number } | null
  state: WindowState
}

/** Opens the window. It shows itself once its first picture is ready. */
export function openWindow(setup: WindowSetup): BrowserWindow {
  const window = new BrowserWindow({
    ...(setup.size ? { ...setup.size, useContentSize: true } : setup.state.bounds),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Muster',
    icon: setup.icon,
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: setup.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (setup.size === null) setup.state.follow(window)
  showWhenDrawn(window, setup.size === null && setup.state.maximized)
  window.on('page-title-updated', (event) => event.preventDefault())
  reloadAfterCrash(window)
  const recolour = (): void => window.setBackgroundColor(background())
  nativeTheme.on('updated', recolour)
  window.once('closed', () => nativeTheme.off('updated', recolour))
  void window.loadURL(`${setup.server ?? `${PAGE_ORIGIN}/index.html`}${setup.route}`)
  return window
}

/**
 * The first picture shows the window. Some drivers never report one for a hidden window: then it is shown soon after
 * the page is loaded, because a window that flashes is better than one that never comes.
 */
function showWhenDrawn(window: BrowserWindow, maximized: boolean): void {
  const show = (): void => {
    clearTimeout(late)
    if (window.isDestroyed() || window.isVisible()) return
    if (maximized) window.maximize()
    window.show()
  }
  let late: NodeJS.Timeout | undefined
  window.once('ready-to-show', show)
  window.webContents.once('did-finish-load', () => {
    late = setTimeout(show, DRAWN_MS)
  })
}

function reloadAfterCrash(window: BrowserWindow): void {
  let crashes = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error(`the page's process ended: ${reason}`)
    crashes += 1
    if (reason !== 'clean-exit' && crashes <= RELOADS && !window.isDestroyed()) window.webContents.reload()
  })
  window.webContents.on('did-fail-load', (_event, code, description) =>
    log.error(`the page did not load: ${description} (${code})`),
  )
  window.webContents.on('preload-error', (_event, _path, error) => log.error('the preload failed', error))
}

/** Brings the window to the front, whatever state it is in. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** The window's icon as a file, where the platform wants one. */
export const iconFile = (root: string): string => join(root, 'resources', 'icon.png')
