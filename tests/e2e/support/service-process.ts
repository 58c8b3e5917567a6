import type { ElectronApplication } from '@playwright/test'
import { readdirSync, readlinkSync } from 'node:fs'

/** Ends the process that has the workspace open, without warning, and waits until it is gone. */
export async function killService(app: ElectronApplication, file: string): Promise<void> {
  const pid = (await utilityProcess(app)) ?? childProcess(file)
  if (pid === undefined) throw new Error(`no process has ${file} open`)
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve))
}

/** A current Electron knows its own utility processes by name. */
function utilityProcess(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(
    ({ app: electronApp }) => electronApp.getAppMetrics().find(({ name }) => name === 'Muster workspace')?.pid,
  )
}

/** The older runtime, which is there for Linux only: found by its open files, as the kernel tells them. */
function childProcess(file: string): number | undefined {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid))
  return pids.find((pid) => holds(pid, file))
}

function holds(pid: number, file: string): boolean {
  const handles = quietly(() => readdirSync(`/proc/${pid}/fd`)) ?? []
  return handles.some((handle) => quietly(() => readlinkSync(`/proc/${pid}/fd/${handle}`)) === file)
}

/** Processes and their files come and go while they are looked at. */
function quietly<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

const isAlive = (pid: number): boolean => quietly(() => process.kill(pid, 0)) ?? false
