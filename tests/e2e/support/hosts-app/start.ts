import { _electron, type ElectronApplication } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { electronRuntime, root } from '../runtime.ts'
import type { Hosts } from './main.ts'

type Call = { [K in keyof Hosts]: (...given: Parameters<Hosts[K]>) => Promise<Awaited<ReturnType<Hosts[K]>>> }

/** Builds the little program into `folder`, starts it, and lets a test call its functions from outside. */
export async function startHostsApp(folder: string): Promise<{ app: ElectronApplication; hosts: Call }> {
  mkdirSync(folder, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'tests', 'e2e', 'support', 'hosts-app', 'main.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
    ssr: { noExternal: true },
  })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'hosts', version: '1.0.0', main: 'main.cjs' }))
  const { executable, flags } = electronRuntime()
  const app = await _electron.launch({
    executablePath: executable,
    args: [...flags, `--user-data-dir=${join(folder, 'data')}`, folder],
  })
  const call =
    (name: keyof Hosts) =>
    (...given: unknown[]): Promise<unknown> =>
      app.evaluate(
        (_electronModule, [asked, args]) =>
          (globalThis as unknown as { hosts: Record<string, (...all: unknown[]) => unknown> }).hosts[asked]?.(...args),
        [name, given] as const,
      )
  const names = ['start', 'open', 'request', 'heard', 'kill', 'close'] as const
  return { app, hosts: Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as Call }
}
