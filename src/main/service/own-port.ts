import type { FromService, Port, ToService } from './protocol.ts'

/** What Electron gives a utility process to speak with its parent. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** The way to the parent: Electron's port in a utility process, Node's IPC channel in a forked child. */
export function ownPort(): Port<ToService, FromService> {
  const parent = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort
  if (parent)
    return {
      send: (message) => parent.postMessage(message),
      listen: (listener) => parent.on('message', (event) => listener(event.data as ToService)),
    }
  if (!process.send) throw new Error('started without a parent to speak with')
  return {
    send: (message) => process.send?.(message),
    listen: (listener) => process.on('message', (message) => listener(message as ToService)),
  }
}
