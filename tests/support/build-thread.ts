import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Where the tests' own bundle of the worker thread lies; built from the source of now before every run. */
export const THREAD = at('../../node_modules/.cache/muster/tests/thread.mjs')

/** Bundles the thread once, because every test that opens a workspace starts one or two of them. */
export default async function buildThread(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: at('../../src/main/service/thread.ts'),
      outDir: at('../../node_modules/.cache/muster/tests'),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'thread.mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' } },
    },
  })
}
