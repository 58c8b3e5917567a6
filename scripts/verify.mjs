/**
 * `npm run verify`: everything that must hold before a change lands, for people, hooks and CI alike. Every stage runs
 * even when an earlier one failed; the last line on stdout is `N passed, N failed`. Named stages run alone:
 * `npm run verify -- format lint types`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { withDisplay } from './setup/display.mjs'
import { projectEnvironment, projectRoot, rememberedFolder, runScript, SetupError } from './setup/steps.mjs'
import { countPlaywright, countVitest } from './gates/count.mjs'

const minutes = 60_000
/** For tools written in Go: two of them beside each other do less work on one processor each. */
const oneProcessor = { GOMAXPROCS: '1' }
const reports = path.join(rememberedFolder, 'reports')

/**
 * A gate is one check: passed or failed by its exit status. A suite has many: its JSON report is counted.
 * Gates keep their output to themselves unless they fail, and run two at a time, the longest first; suites follow them
 * one after another, because each uses every processor by itself.
 */
const stages = [
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'], env: oneProcessor },
  { name: 'types', command: ['node', 'scripts/types.mjs'], env: oneProcessor },
  { name: 'build', command: ['node', 'scripts/build.mjs'] },
  { name: 'walls', command: ['node', 'scripts/walls.mjs'] },
  { name: 'dead-code', command: ['knip', '--no-progress'] },
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'habits', command: ['node', 'scripts/habits.mjs'] },
  { name: 'licences', command: ['node', 'scripts/licences.mjs', '--check'] },
  { name: 'networks', command: ['node', 'scripts/networks.mjs', '--check'] },
  { name: 'rules', command: ['node', 'scripts/rules.mjs', '--check'] },
  { name: 'vitest', command: ['vitest', 'run', '--reporter=default', '--reporter=json'], count: countVitest },
  { name: 'e2e', command: ['playwright', 'test', '--reporter=list,json'], count: countPlaywright },
]

/** Runs the stages (all, or the named ones) and gives back the exit status: 0 when nothing failed. */
export async function verify(names = []) {
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name))
  if (unknown !== undefined) {
    throw new SetupError(`no stage is called ${unknown}: there are ${stages.map((stage) => stage.name).join(', ')}`)
  }
  const chosen = stages.filter((stage) => names.length === 0 || names.includes(stage.name))
  mkdirSync(reports, { recursive: true })

  const total = { passed: 0, failed: 0, skipped: 0 }
  const opensWindows = chosen.some((stage) => stage.count !== undefined)
  const inPlace = opensWindows ? withDisplay : (env, act) => act(env)
  await inPlace(projectEnvironment(), async (env) => {
    const add = (result) => {
      for (const key of Object.keys(total)) total[key] += result[key]
    }
    const gates = chosen.filter((stage) => stage.count === undefined)
    const lane = async () => {
      for (let gate = gates.shift(); gate !== undefined; gate = gates.shift()) add(await runGate(gate, env))
    }
    await Promise.all([lane(), lane()])
    for (const suite of chosen.filter((stage) => stage.count !== undefined)) add(await runSuite(suite, env))
  })
  if (total.skipped > 0) process.stdout.write(`${total.skipped} skipped\n`)
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 ? 0 : 1
}

async function runGate({ name, command, env: own }, env) {
  const { status, output, seconds } = await run(command, { env: { ...env, ...own }, shown: false })
  const passed = status === 0
  if (!passed) process.stdout.write(`${output.trimEnd()}\n`)
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

async function runSuite({ name, command, count }, env) {
  const report = path.join(reports, `${name}.json`)
  rmSync(report, { force: true })
  const reportTo =
    name === 'vitest'
      ? { args: [`--outputFile.json=${report}`], env }
      : { args: [], env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } }
  const { status, seconds } = await run([...command, ...reportTo.args], { env: reportTo.env, shown: true })
  const result = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  // An exit status that no counted test explains (a crash, no tests at all) is a failure of its own.
  if (status !== 0 && result.failed === 0) result.failed = 1
  const verdict = result.failed === 0 ? 'ok    ' : 'FAILED'
  const unsteady = result.unsteady > 0 ? `, ${result.unsteady} of them on the second try` : ''
  process.stdout.write(
    `${verdict} ${name}: ${result.passed} passed${unsteady}, ${result.failed} failed (${seconds} s)\n`,
  )
  return result
}

/** Runs one of the project's tools; what takes more than twenty minutes hangs and is ended with all its children. */
function run([tool, ...args], { env, shown }) {
  return new Promise((resolve) => {
    const started = Date.now()
    const own = process.platform !== 'win32'
    const child = spawn(tool, args, {
      cwd: projectRoot,
      env,
      detached: own,
      shell: !own,
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    })
    let output = ''
    child.stdout?.on('data', (text) => (output += text))
    child.stderr?.on('data', (text) => (output += text))
    const end = () => (own ? process.kill(0 - (child.pid ?? 0), 'SIGKILL') : child.kill('SIGKILL'))
    const limit = setTimeout(end, 20 * minutes)
    const interrupted = (signal) => {
      end()
      process.exit(signal === 'SIGINT' ? 130 : 143)
    }
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
    const finish = (status) => {
      clearTimeout(limit)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      resolve({ status, output, seconds: ((Date.now() - started) / 1000).toFixed(1) })
    }
    child.on('error', (error) => {
      output += error.message
      finish(1)
    })
    child.on('close', (status) => finish(status ?? 1))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runScript(() => verify(process.argv.slice(2)))
