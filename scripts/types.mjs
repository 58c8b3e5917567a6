/** `npm run types`: each part of the program is checked with only the words its runtime has. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectEnvironment, runScript } from './setup/steps.mjs'

/** The longest first. */
const projects = ['web', 'node', 'pure', 'shell', 'e2e']

/** One checker each and two projects at a time: several checkers of one project do much of the work several times. */
await runScript(async () => {
  const env = projectEnvironment()
  const waiting = [...projects]
  const failed = []
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { status, said } = await check(name, env)
      if (status === 0) continue
      process.stdout.write(said)
      failed.push(name)
    }
  }
  await Promise.all([lane(), lane()])
  const told =
    failed.length === 0 ? `types hold in ${projects.join(', ')}` : `types do not hold in ${failed.join(', ')}`
  process.stdout.write(`${told}\n`)
  return failed.length === 0 ? 0 : 1
})

async function check(name, env) {
  const tsc = spawn('tsc', ['-p', `tsconfig/${name}.json`, '--checkers', '1'], {
    env,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const output of [tsc.stdout, tsc.stderr]) output.setEncoding('utf8').on('data', (text) => (said += text))
  tsc.on('error', (error) => (said += `${error.message}\n`))
  const [status] = await once(tsc, 'close')
  return { status, said }
}
