import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/**
 * Ends the process that has a workspace open, without warning. Found by its open files, as the kernel tells them,
 * so this runs on Linux only.
 */
export async function killService(file: string): Promise<void> {
  const holder = processes().find((pid) => holds(pid, file))
  if (holder === undefined) throw new Error(`no process has ${file} open`)
  process.kill(holder, 'SIGKILL')
  while (isAlive(holder)) await new Promise((resolve) => setImmediate(resolve))
}

const processes = (): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)

function holds(pid: number, file: string): boolean {
  return (
    quietly(() => readdirSync(`/proc/${pid}/fd`))?.some(
      (handle) => quietly(() => readlinkSync(`/proc/${pid}/fd/${handle}`)) === file,
    ) ?? false
  )
}

/** Processes and their files come and go while they are looked at. */
function quietly<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  const state = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return state !== undefined && !state.includes(') Z ')
}
