import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { openService, type Service } from '#main/service/service.ts'
import { emptyWorkspace, ownFolder } from './workspace.ts'

export type Laptop = {
  readonly service: Service
  readonly file: string
  readonly folder: string
  readonly name: string
}

type Setup = {
  /** Starts on a copy of this workspace, which nobody may have open. */
  readonly copyOf?: string
  /** Another workspace than that of the client. */
  readonly id?: string
  /** What is kept of passwords here, by key. */
  readonly secrets?: ReadonlyMap<string, string>
  /** Goes on by itself, as the window does. */
  readonly live?: boolean
}

/** A computer of one person with its own key, on a workspace of its own or on a copy of a closed one. */
export async function laptop(name: string, { copyOf, id, secrets, live = false }: Setup = {}): Promise<Laptop> {
  const folder = join(ownFolder(), name)
  mkdirSync(folder)
  const file = join(folder, 'client.muster')
  if (copyOf === undefined)
    emptyWorkspace(file, { id: id ?? '01900000-0000-7000-8000-00000000c11e', name: 'Client', at: 1_700_000_000_000 })
  else copyFileSync(copyOf, file)
  const service = await openService({
    file,
    mode: 'write',
    actor: name,
    device: `device-of-${name}`,
    home: folder,
    keepBackups: 0,
    live,
    secret: (key) => Promise.resolve(secrets?.get(key) ?? null),
    thread: inject('thread'),
    devices: { printPdf: () => Promise.reject(new Error('no printer in tests')) },
  })
  onTestFinished(() => service.close())
  return { service, file, folder, name }
}

let made = 0
/** Writes a bundle for everybody, or for a partner who sent one. @returns its path */
export async function bundleOf(from: Laptop, to?: Laptop): Promise<string> {
  const target = join(from.folder, `bundle-${++made}.musterbundle`)
  const fingerprint = to === undefined ? null : (await to.service.run('exchange.state', {})).fingerprint
  await from.service.run('exchange.export', { target, to: fingerprint })
  return target
}
