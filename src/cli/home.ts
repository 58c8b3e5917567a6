import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the window keeps what it remembers; the command line shares its key. `MUSTER_HOME` names another folder. */
export function home(): string {
  const named = process.env['MUSTER_HOME']
  if (named) return named
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Muster')
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Muster')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Muster')
}

/** This installation, as the change log names it: two computers never share a name. */
export function installation(): { home: string; device: string } {
  const folder = home()
  const file = join(folder, 'command-line')
  try {
    const known = readFileSync(file, 'utf8').trim()
    if (/^cli-[0-9a-f-]{36}$/.test(known)) return { home: folder, device: known }
  } catch {
    // It is made below.
  }
  const device = `cli-${randomUUID()}`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, `${device}\n`, { flag: 'wx' })
    return { home: folder, device }
  } catch {
    // Where nothing can be kept, the name of old holds, and exchanging says so when it needs a key.
    return { home: folder, device: 'cli' }
  }
}
