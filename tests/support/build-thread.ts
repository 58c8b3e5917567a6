import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { createWorkspace } from '#main/mirror/open.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the bundled worker thread. */
    thread: string
    /** A new empty workspace, to be copied. */
    empty: string
  }
}

/**
 * What every test that opens a workspace needs is made once a run: the worker thread as a bundle, and an empty workspace.
 * Each run has a folder of its own, so that runs beside each other do not take it away from one another.
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
  createWorkspace(`${folder}/empty.muster`, { id: 'empty', name: 'Empty', at: 0 })
  project.provide('empty', `${folder}/empty.muster`)
  // Threads of every test find what the first of them compiled.
  process.env['NODE_COMPILE_CACHE'] = `${folder}/compiled`
  return () => rmSync(folder, { recursive: true, force: true })
}
