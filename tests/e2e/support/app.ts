import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronRuntime, root } from './runtime.ts'

export { expect } from '@playwright/test'

/** One start of the program. `page` is its window, ready to be used. */
export type Muster = { app: ElectronApplication; page: Page }

export type StartOptions = {
  /** Workspaces and lists to open, and switches. */
  args?: string[]
  /** The data folder, to start twice on the same one. */
  data?: string
  env?: Record<string, string>
  /** False for a page that never becomes ready. */
  ready?: boolean
}

type Fixtures = {
  /** Where the folders of tests are made. */
  under: string
  /** A folder of this test's own. */
  folder: string
  /** Starts the program; everything started is closed when the test ends. */
  start: (options?: StartOptions) => Promise<Muster>
  /** The program, started without a workspace. */
  muster: Muster
}

/** Everything an electron started by a test must not inherit. */
function cleanEnvironment(extra: Record<string, string>): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !['ELECTRON_RUN_AS_NODE', 'ELECTRON_RENDERER_URL', 'NODE_OPTIONS'].includes(name))
      env[name] = value
  }
  return { ...env, ...extra }
}

/** Starts the program on a data folder of its own; `said` collects what it writes to stderr. */
export async function launch(
  data: string,
  { args = [], env = {} }: StartOptions = {},
): Promise<{ app: ElectronApplication; said: string[] }> {
  const { executable, flags } = electronRuntime()
  const app = await _electron.launch({
    executablePath: executable,
    args: [...flags, `--user-data-dir=${data}`, root, ...args],
    env: cleanEnvironment(env),
  })
  const said: string[] = []
  app.process().stderr?.on('data', (text: Buffer) => said.push(text.toString()))
  return { app, said }
}

/** What the page must have said before a test may touch it. */
export async function pageReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
}

export const test = base.extend<Fixtures>({
  under: [tmpdir(), { option: true }],
  folder: async ({ under }, give) => {
    const folder = mkdtempSync(join(under, 'muster-e2e-'))
    await give(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ folder }, give, info) => {
    const started: { app: ElectronApplication; data: string; said: string[] }[] = []
    await give(async ({ data = join(folder, 'data'), ready = true, ...options } = {}) => {
      const { app, said } = await launch(data, options)
      // Before its window is waited for: what it said is kept when there is none.
      started.push({ app, data, said })
      const page = await app.firstWindow()
      if (ready) await pageReady(page)
      return { app, page }
    })
    const failed = info.status !== info.expectedStatus
    for (const [index, { app, data, said }] of started.entries()) {
      if (failed) {
        await keepPicture(app, info.outputPath(`window-${index}.png`))
        await info.attach(`stderr-${index}`, { body: said.join(''), contentType: 'text/plain' })
        const log = join(data, 'logs', 'muster.log')
        if (existsSync(log)) await info.attach(`log-${index}`, { body: readFileSync(log), contentType: 'text/plain' })
      }
      await app.close().catch(() => undefined)
    }
  },
  muster: async ({ start }, give) => {
    await give(await start())
  },
})

async function keepPicture(app: ElectronApplication, path: string): Promise<void> {
  const page = app.windows()[0]
  await page?.screenshot({ path, timeout: 5000 }).catch(() => undefined)
}
