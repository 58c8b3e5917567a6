import { app } from 'electron'
import { childServiceProcess } from '#main/service/child-process.ts'
import { type ServiceHost, serviceHost, type ServiceProcess } from '#main/service/host.ts'
import type { OpenOptions } from '#main/service/protocol.ts'
import { utilityServiceProcess } from '#main/shell/utility-process.ts'

/** A program of a few lines, so that both kinds of host run inside real Electron and nothing else is in the way. */
export type Hosts = {
  start(kind: 'utility' | 'child', entry: string, node: string): number
  open(host: number, options: OpenOptions): ReturnType<ServiceHost['open']>
  request(host: number, name: string, query: unknown): ReturnType<ServiceHost['request']>
  /** Resolves with what the host has heard so far, once there is something of that kind. */
  heard<K extends keyof Heard>(host: number, kind: K): Promise<Heard[K]>
  kill(host: number): void
  close(host: number): Promise<void>
}
export type Heard = { events: { name: string; body: unknown }[]; prints: unknown[]; crashes: (number | null)[] }

type Running = { host: ServiceHost; process: ServiceProcess; heard: Heard; look: () => void }
const running: Running[] = []
const at = (host: number): Running => {
  const found = running[host]
  if (!found) throw new Error(`no host ${host}`)
  return found
}

const hosts: Hosts = {
  start(kind, entry, node) {
    const process = kind === 'utility' ? utilityServiceProcess(entry) : childServiceProcess(entry, node)
    const heard: Heard = { events: [], prints: [], crashes: [] }
    const own: Running = {
      process,
      heard,
      look: () => undefined,
      host: serviceHost(process, {
        event(name, body) {
          heard.events.push({ name, body })
          own.look()
        },
        crashed(code) {
          heard.crashes.push(code)
          own.look()
        },
        async printPdf(page) {
          heard.prints.push(page)
          own.look()
          if (page.pdf === 'refused') throw new Error('no paper')
        },
      }),
    }
    return running.push(own) - 1
  },
  open: (host, options) => at(host).host.open(options),
  request: (host, name, query) => at(host).host.request(name, query, 'ru'),
  heard(host, kind) {
    const own = at(host)
    return new Promise((resolve) => {
      own.look = () => {
        if (own.heard[kind].length > 0) resolve(own.heard[kind])
      }
      own.look()
    })
  },
  kill: (host) => at(host).process.kill(),
  close: (host) => at(host).host.close(),
}

Object.assign(globalThis, { hosts })
app.on('window-all-closed', () => undefined)
void app.whenReady()
