import { session } from 'electron'

/** Nothing that needs asking is ever granted: no camera, no location, no notifications, no devices, no clipboard reading. */
export function denyPermissions(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
}

/** The program works offline: a page that asks the network gets nothing, whatever it was tricked into. */
export function cutNetwork(allowed: string | null): void {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*']
  const host = allowed === null ? null : new URL(allowed).host
  session.defaultSession.webRequest.onBeforeRequest({ urls }, (details, answer) => {
    answer({ cancel: new URL(details.url).host !== host })
  })
}
