import { _electron, type ElectronApplication, type Page, test as base, type TestInfo } from '@playwright/test'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSample } from './command-line.ts'
import { type Muster, pageReady, release, reset } from './program.ts'
import { electronRuntime, root } from './runtime.ts'

export { expect } from '@playwright/test'

export type StartOptions = {
  /** Workspaces and lists to open, and switches. */
  args?: string[]
  /** The data folder, to start twice on the same one. */
  data?: string
  env?: Record<string, string>
}

type Fixtures = {
  /** A folder of this test's own. */
  folder: string
  /** Starts the program on a data folder of its own; everything started is closed when the test ends. For tests of the start. */
  start: (options?: StartOptions) => Promise<Muster>
  /** The program that runs already, as the last test left it; its workspace is closed when the test ends. */
  lent: Muster
  /** The program that runs already, without a workspace and as if it had never had one. */
  muster: Muster
  /** Opens a workspace of this test's own in it, on the page of the route. Closed when the test ends. */
  open: (file: string, route?: string) => Promise<Muster>
  /** The same with a copy of the sample company, which the test may leave as it likes. */
  openSample: (route?: string) => Promise<Muster>
}

type Kept = {
  /** Where the folders of tests are made. */
  around: string
  /** The sample company, audited and with a suggested plan; to be copied, never opened. */
  sample: string
  /** The copy of it that all tests of a worker share which take back what they change. */
  shared: string
  /** One program for all tests of a worker. When a test fails, the next one gets a new worker and with it a new program. */
  kept: Muster & { readonly data: string; readonly said: string[] }
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

/** Starts the program on a data folder; `said` collects what it writes to stderr. */
async function launch(
  data: string,
  { args = [], env = {} }: StartOptions = {},
): Promise<{ app: ElectronApplication; data: string; said: string[] }> {
  const { executable, flags } = electronRuntime()
  const app = await _electron.launch({
    executablePath: executable,
    args: [...flags, `--user-data-dir=${data}`, root, ...args],
    env: cleanEnvironment(env),
  })
  const said: string[] = []
  app.process().stderr?.on('data', (text: Buffer) => said.push(text.toString()))
  return { app, data, said }
}

export const test = base.extend<Fixtures, Kept>({
  around: [tmpdir(), { scope: 'worker', option: true }],
  sample: [
    async ({ around }, give) => {
      const folder = mkdtempSync(join(around, 'muster-sample-'))
      await give(makeSample(folder))
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  shared: [
    async ({ sample, around }, give) => {
      const folder = mkdtempSync(join(around, 'muster-shared-'))
      const file = join(folder, 'Halvorn Group.muster')
      copyFileSync(sample, file)
      await give(file)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],
  kept: [
    async ({ around }, give) => {
      const folder = mkdtempSync(join(around, 'muster-kept-'))
      const started = await launch(join(folder, 'data'))
      const page = await started.app.firstWindow()
      await pageReady(page)
      // What moves is at its end at once; the programs of `start` move.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await give({ ...started, page })
      await started.app.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  folder: async ({ around }, give) => {
    const folder = mkdtempSync(join(around, 'muster-e2e-'))
    await give(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ folder }, give, info) => {
    const started: Awaited<ReturnType<typeof launch>>[] = []
    await give(async ({ data = join(folder, 'data'), ...options } = {}) => {
      const one = await launch(data, options)
      // Before its window is waited for: what it said is kept when there is none.
      started.push(one)
      const page = await one.app.firstWindow()
      await pageReady(page)
      return { app: one.app, page }
    })
    for (const [index, one] of started.entries()) {
      await keepTraces(info, one, String(index))
      await one.app.close().catch(() => undefined)
    }
  },
  lent: async ({ kept, folder }, give, info) => {
    await kept.app.evaluate(({ app }, documents) => app.setPath('documents', documents), folder)
    await give(kept)
    await keepTraces(info, kept, 'kept')
    // Nothing holds the folder when it goes; the page is loaded anew where the next test begins.
    await release(kept).catch(() => undefined)
  },
  muster: async ({ lent }, give) => {
    await reset(lent, null)
    await give(lent)
  },
  open: async ({ lent }, give) => {
    await give(async (file, route) => {
      await reset(lent, file, route)
      return lent
    })
  },
  openSample: async ({ open, sample, folder }, give) => {
    await give((route) => {
      const file = join(folder, 'Halvorn Group.muster')
      copyFileSync(sample, file)
      return open(file, route)
    })
  },
})

/** What the window showed and the program said, when the test failed. */
export async function keepTraces(
  info: TestInfo,
  { app, data, said }: { app: ElectronApplication; data: string; said: readonly string[] },
  name: string,
): Promise<void> {
  if (info.status === info.expectedStatus) return
  const page: Page | undefined = app.windows()[0]
  await page?.screenshot({ path: info.outputPath(`window-${name}.png`), timeout: 5000 }).catch(() => undefined)
  await info.attach(`stderr-${name}`, { body: said.join(''), contentType: 'text/plain' })
  const log = join(data, 'logs', 'muster.log')
  if (existsSync(log)) await info.attach(`log-${name}`, { body: readFileSync(log), contentType: 'text/plain' })
}
