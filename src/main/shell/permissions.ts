import { session } from 'electron'
import { PAGE_ORIGIN } from './protocol.ts'

/**
 * Nothing that needs asking is granted: no microphone, no location, no notifications, no devices, no clipboard reading. The one
 * exception is a picture without sound for our own page, which asks when somebody reads ballots with the camera.
 */
export function denyPermissions(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((contents, permission, answer, details) => {
    const wanted = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const pictureOnly = wanted.length > 0 && wanted.every((type) => type === 'video')
    answer(permission === 'media' && pictureOnly && contents.getURL().startsWith(`${PAGE_ORIGIN}/`))
  })
  own.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === 'media' && details.mediaType === 'video' && origin.startsWith(PAGE_ORIGIN),
  )
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
