#!/usr/bin/env node
/**
 * The command line. Loads the bundled program from out/, which a fresh checkout builds first; Node built-ins only.
 * An older Node hands over to the one among the project's dependencies.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import { isNewEnough, projectNode } from '../scripts/setup/node.mjs'
import { runScript } from '../scripts/setup/steps.mjs'

const program = fileURLToPath(new URL('../out/main/cli.cjs', import.meta.url))
const database = fileURLToPath(new URL('../node_modules/better-sqlite3', import.meta.url))
const compiled = fileURLToPath(new URL('../node_modules/.cache/muster/compiled', import.meta.url))

// A reader that has seen enough (`muster accounts | head`) closes the pipe: no error, nothing more to say.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

const wrongSetUp = 2

await runScript(async () => {
  if (!existsSync(program) || !existsSync(database)) await prepare()
  if (!isNewEnough(process.version)) return handOver(projectNode())
  // Compiled code is kept for the next call; where the folder cannot be written, every call compiles anew.
  // Threads find the folder in the environment.
  if (module.enableCompileCache?.(compiled).directory !== undefined) process.env.NODE_COMPILE_CACHE = compiled
  const { main } = createRequire(import.meta.url)(program)
  return main(process.argv.slice(2))
}, wrongSetUp)

/** A checkout that was never started has no program yet. */
async function prepare() {
  const { ensureDependencies } = await import('../scripts/setup/dependencies.mjs')
  const { ensureBuild } = await import('../scripts/setup/build.mjs')
  ensureDependencies()
  ensureBuild()
}

/** Runs the same command under another Node and ends as it ends. */
function handOver(node) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('exit', (status, signal) => resolve(status ?? 128 + os.constants.signals[signal]))
  })
}
