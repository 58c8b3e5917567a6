import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

declare module 'vitest' {
  interface ProvidedContext {
    thread: string
  }
}

/**
 * Bundles the worker thread once a run, because every test that opens a workspace starts one or two of them. Each run
 * has a folder of its own, so that runs beside each other do not take it away from one another.
 */
export default async function buildThread(project: TestProject): Promise<() => void> {
  const folder = at(`../../node_modules/.cache/muster/tests-${process.pid}`)
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', 'highs'] },
    build: {
      ssr: at('../../src/main/service/thread.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'thread.mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' } },
    },
  })
  project.provide('thread', `${folder}/thread.mjs`)
  return () => rmSync(folder, { recursive: true, force: true })
}
