import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { childServiceProcess } from '#main/service/child-process.ts'
import type { ServiceProcess } from '#main/service/host.ts'
import type { Folders } from './folders.ts'
import { utilityServiceProcess } from './utility-process.ts'

/**
 * Everything that depends on the version of Electron is decided here. The database driver needs
 * Node-API 10, which a current Electron has; on an older one the service runs on a Node of its own.
 */
const current = Number(process.versions['napi']) >= 10

/** Starts the service process in the way this runtime can. Its compiled code is kept in the data folder. */
export function startServiceProcess({ main, root, data }: Folders): ServiceProcess {
  const entry = join(main, 'service.cjs')
  const compiled = join(data, 'compiled')
  return current ? utilityServiceProcess(entry, compiled) : childServiceProcess(entry, projectNode(root), compiled)
}

/** Privileges of the page's scheme; compiled scripts are kept where Electron can keep them. */
export const pagePrivileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  ...(current ? { codeCache: true } : {}),
}

/** The Node the older runtime hands the service to: as told, beside the app, or as set-up found it. */
function projectNode(root: string): string {
  const told = process.env['MUSTER_NODE']
  if (told) return told
  const own = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(own)) return own
  const remembered = join(root, 'node_modules', '.cache', 'muster', 'runtime.json')
  if (existsSync(remembered)) return (JSON.parse(readFileSync(remembered, 'utf8')) as { node: string }).node
  return 'node'
}
