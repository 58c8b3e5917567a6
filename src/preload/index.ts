import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type Bridge, channels, eventNames } from '#shared/contract/bridge.ts'

type Listener = (body: never) => void

const listeners = new Map<string, Set<Listener>>(eventNames.map((name) => [name, new Set()]))

ipcRenderer.on(channels.event, (_event, name: string, body: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(body as never)
})

/** The older runtime has no `webUtils`; there the path is a property of the file. */
const pathOf = (file: File): string =>
  (webUtils as typeof webUtils | undefined)?.getPathForFile(file) ?? (file as File & { path?: string }).path ?? ''

const bridge: Bridge = {
  request: (name, query) => ipcRenderer.invoke(channels.request, name, query),
  shell: (name, query) => ipcRenderer.invoke(channels.shell, name, query),
  on: (name, listener) => {
    const own = listeners.get(name)
    if (!own) throw new Error(`no event is called ${name}`)
    // Wrapped, so that the same function given twice is two subscriptions.
    const entry: Listener = (body) => listener(body)
    own.add(entry)
    return () => void own.delete(entry)
  },
  fileToken: (file) => ipcRenderer.invoke(channels.drop, pathOf(file)),
}

contextBridge.exposeInMainWorld('muster', bridge)
