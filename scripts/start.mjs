/**
 * `npm start`: sets everything up, then runs the main job. With a display the window opens on the sample workspace;
 * without one `muster demo` runs and what it wrote is printed. Arguments go to the window (a workspace to open).
 */
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { hasDisplay, withDisplay } from './setup/display.mjs'
import { ensureEverything } from './setup/everything.mjs'
import { projectEnvironment, projectRoot, runInForeground, runScript, say, SetupError } from './setup/steps.mjs'

const demoFolder = path.join(projectRoot, 'demo-output')
const muster = path.join(projectRoot, 'bin', 'muster.mjs')

await runScript(async () => {
  const runtime = await ensureEverything()
  return hasDisplay() ? openWindow(runtime) : runDemo(runtime)
})

async function openWindow({ executable, flags, node }) {
  const asked = process.argv.slice(2)
  const opened = asked.length > 0 ? asked : [await sampleWorkspace(node)]
  say('opening the window …')
  return runInForeground(executable, [...flags, projectRoot, ...opened])
}

/** The sample stays between starts, with everything done to it. */
async function sampleWorkspace(node) {
  const file = path.join(demoFolder, 'sample.muster')
  if (existsSync(file)) return file
  say(`making the sample workspace in ${path.relative(projectRoot, file)} …`)
  mkdirSync(demoFolder, { recursive: true })
  const status = await runInForeground(node, [muster, 'init', file, '--sample'])
  if (status !== 0) throw new SetupError('the sample workspace could not be made')
  return file
}

function runDemo({ node }) {
  process.stdout.write('No display here: running the demo without a window, into ./demo-output\n')
  const args = [muster, 'demo', '--out', './demo-output']
  return withDisplay(projectEnvironment(), (env) => runInForeground(node, args, { env }))
}
