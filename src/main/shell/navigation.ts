import { app, shell } from 'electron'

const openable = new Set(['https:', 'http:', 'mailto:'])

/** Opens an address in the person's browser or mail program; anything but a web or mail address is refused. */
export async function openExternal(address: string): Promise<boolean> {
  const url = read(address)
  if (url === null || !openable.has(url.protocol)) return false
  await shell.openExternal(url.href)
  return true
}

function read(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/** Keeps every page where it is: no new windows, no other documents. What leads out goes through `shell.openExternal`. */
export function refuseNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event, url) => {
      if (url !== contents.getURL()) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame && event.url !== 'about:srcdoc') event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
