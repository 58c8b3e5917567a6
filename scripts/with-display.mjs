/** Runs a command where windows can open: `node scripts/with-display.mjs <command> [arguments …]`. */
import { withDisplay } from './setup/display.mjs'
import { projectEnvironment, runInForeground, runScript, SetupError } from './setup/steps.mjs'

await runScript(async () => {
  const [command, ...args] = process.argv.slice(2)
  if (command === undefined) throw new SetupError('usage: node scripts/with-display.mjs <command> [arguments …]')
  return withDisplay(projectEnvironment(), (env) => runInForeground(command, args, { env, cwd: process.cwd() }))
})
