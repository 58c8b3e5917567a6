import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'

/** The checkout or package this program runs from: `out/main/cli.cjs` is two levels down. */
const ROOT = join(__dirname, '..', '..')

/** As `scripts/setup/electron-runtime.mjs` writes it. `withDisplay` starts a program under Xvfb where there is no display. */
type Runtime = { executable: string; flags: string[]; node: string; withDisplay: string }

/** The Electron that set-up found. Without one there is nothing that can draw a page. */
function runtime(): Runtime {
  const file = join(ROOT, 'node_modules', '.cache', 'muster', 'runtime.json')
  if (!existsSync(file)) throw new Refusal('printer_unavailable', `no Electron runtime is set up (${file} is missing)`)
  return JSON.parse(readFileSync(file, 'utf8')) as Runtime
}

const TIMEOUT_MS = 120_000

/**
 * Runs the real program once with switches, under Xvfb where there is no display.
 * @throws Refusal `printer_unavailable` when it cannot start, fails or takes longer than two minutes
 */
export async function runElectron(switches: readonly string[]): Promise<void> {
  const { executable, flags, node, withDisplay } = runtime()
  // Beside a program that may be open, in a data folder that goes away afterwards.
  const data = mkdtempSync(join(tmpdir(), 'muster-run-'))
  try {
    await started(node, [withDisplay, executable, ...flags, `--user-data-dir=${data}`, ROOT, ...switches])
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function started(node: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env }
  delete env['ELECTRON_RUN_AS_NODE']
  await new Promise<void>((resolve, reject) => {
    const refuse = (why: string): void => reject(new Refusal('printer_unavailable', why))
    const child = spawn(node, [...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000)
    })
    const timer = setTimeout(() => {
      child.kill()
      refuse('Electron took too long')
    }, TIMEOUT_MS)
    child.on('error', (error) => {
      clearTimeout(timer)
      refuse(error.message)
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else refuse(`Electron ended with ${String(code)}: ${said.trim()}`)
    })
  })
}
