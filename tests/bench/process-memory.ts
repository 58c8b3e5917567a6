import { readdirSync, readFileSync } from 'node:fs'

/**
 * Memory of a process and everything it started, in bytes: each page of memory counted once, shared ones by their
 * share (PSS). As the kernel tells it, so on Linux only; elsewhere null.
 */
export function memoryOfTree(root: number): number | null {
  if (process.platform !== 'linux') return null
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [Number(pid), parentOf(pid)]),
  )
  const belongs = (pid: number | null | undefined): boolean =>
    pid === root || (typeof pid === 'number' && belongs(parents.get(pid)))
  return [...parents.keys()].filter(belongs).reduce((sum, pid) => sum + ownMemory(pid), 0)
}

/** Processes come and go while they are looked at: one that is gone has no parent and no memory. */
function parentOf(pid: string): number | null {
  try {
    return Number(/^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? Number.NaN)
  } catch {
    return null
  }
}

function ownMemory(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
