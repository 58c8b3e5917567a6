import { BrowserWindow, screen } from 'electron'
import { PAGE_ORIGIN } from './protocol.ts'

type WallSetup = { preload: string; icon: string; server: string | null; session: string }

/** The window for the projector: it fills a second screen where there is one, and is an ordinary window where there is none. */
export function openWallWindow(
  { preload, icon, server, session }: WallSetup,
  beside: BrowserWindow | null,
): BrowserWindow {
  const own = beside === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(beside.getBounds())
  const other = screen.getAllDisplays().find((display) => display.id !== own.id)
  const window = new BrowserWindow({
    ...(other ? other.bounds : { width: 1280, height: 720 }),
    minWidth: 960,
    minHeight: 540,
    fullscreen: other !== undefined,
    title: 'Muster',
    icon,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  void window.loadURL(`${server ?? `${PAGE_ORIGIN}/index.html`}#/wall?session=${encodeURIComponent(session)}`)
  return window
}
