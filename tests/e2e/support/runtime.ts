import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The checkout under test; Playwright starts in it. */
export const root = process.cwd()

/** What set-up remembers about the Electron of this machine. */
export type Runtime = { executable: string; version: string; fallback: boolean; flags: string[]; node: string }

export function electronRuntime(): Runtime {
  const file = join(root, 'node_modules', '.cache', 'muster', 'runtime.json')
  if (!existsSync(file)) throw new Error('Electron is not set up here: run npm start or npm test once')
  return JSON.parse(readFileSync(file, 'utf8')) as Runtime
}
