/**
 * The program as it is built, loaded once and asked many times: what a command does is tried without waiting for a new process each
 * time. What is about the process itself — its start, signals, pipes, its end — is tried with one of its own.
 */
import module, { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const compiled = at('../../node_modules/.cache/muster/compiled')
if (module.enableCompileCache?.(compiled).directory !== undefined) process.env.NODE_COMPILE_CACHE = compiled
const { main } = createRequire(import.meta.url)(at('../../out/main/cli.cjs'))

const own = { ...process.env }
let said = { stdout: '', stderr: '' }
for (const name of ['stdout', 'stderr'])
  process[name].write = (chunk, encoding, done) => {
    said[name] += chunk
    ;(typeof encoding === 'function' ? encoding : done)?.()
    return true
  }

let last = Promise.resolve()
process.on('message', (call) => {
  last = last.then(() => run(call))
})
process.on('disconnect', () => process.exit())

async function run({ id, args, env, cwd }) {
  said = { stdout: '', stderr: '' }
  for (const name of Object.keys(process.env)) if (!(name in own)) delete process.env[name]
  Object.assign(process.env, env)
  process.chdir(cwd)
  const status = await main(args)
  process.send({ id, status, ...said })
}
