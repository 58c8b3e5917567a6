/** `npm run types`: each part of the program is checked with only the words its runtime has. */
import { capture, projectEnvironment, runScript } from './setup/steps.mjs'

const projects = ['pure', 'node', 'shell', 'web', 'e2e']

await runScript(() => {
  const env = projectEnvironment()
  const failed = projects.filter((name) => {
    const { status, stdout, stderr } = capture('tsc', ['-p', `tsconfig/${name}.json`], {
      env,
      shell: process.platform === 'win32',
    })
    if (status !== 0) process.stdout.write(`${stdout}${stderr}`)
    return status !== 0
  })
  const told =
    failed.length === 0 ? `types hold in ${projects.join(', ')}` : `types do not hold in ${failed.join(', ')}`
  process.stdout.write(`${told}\n`)
  return failed.length === 0 ? 0 : 1
})
