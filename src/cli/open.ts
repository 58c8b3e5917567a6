import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import type { Service } from '#main/service/service.ts'
import { type Call, UsageError } from './arguments.ts'
import { home, installation } from './home.ts'
import { clearProgress, type Output } from './output.ts'
import { printPdf } from './printer.ts'
import { wrong } from './words.ts'

function actor(): string {
  try {
    return userInfo().username
  } catch {
    return 'cli'
  }
}

export type SecretOf = (connector: string) => Promise<string | null>

/** The workspace every command but a few needs. */
export function workspaceOf(call: Call): string {
  if (!call.workspace) throw new UsageError(wrong.workspaceMissing)
  return resolve(call.workspace)
}

/** Opens a workspace in this process, without a window. `read` works beside a program that is writing. */
async function openWorkspace(
  file: string,
  mode: 'write' | 'read',
  create?: { name: string },
  secret?: SecretOf,
): Promise<Service> {
  const { openService } = await import('#main/service/service.ts')
  return openService({
    file,
    mode,
    ...(create ? { create } : {}),
    actor: actor(),
    ...(mode === 'write' ? installation() : { home: home(), device: 'cli' }),
    keepBackups: create ? 0 : 10,
    thread: join(__dirname, 'thread.cjs'),
    devices: { printPdf },
    ...(secret ? { secret } : {}),
  })
}

/** Opens, works, closes; long work tells on stderr how far it is. */
export async function withWorkspace<T>(
  call: Call,
  mode: 'write' | 'read',
  out: Output,
  work: (service: Service) => Promise<T>,
  secret?: SecretOf,
): Promise<T> {
  return withFile(workspaceOf(call), mode, out, work, undefined, secret)
}

export async function withFile<T>(
  file: string,
  mode: 'write' | 'read',
  out: Output,
  work: (service: Service) => Promise<T>,
  create?: { name: string },
  secret?: SecretOf,
): Promise<T> {
  const service = await openWorkspace(file, mode, create, secret)
  service.on((name, body) => {
    if (name !== 'job' || !('state' in body)) return
    if (body.state === 'running' && body.total > 0)
      out.progress(`${body.subject ?? body.name} ${body.done} / ${body.total}`)
    else if (body.finishedAt !== null) clearProgress()
  })
  try {
    return await work(service)
  } finally {
    await service.close()
  }
}
