/**
 * `npm run walls`: checks the architecture's walls with dependency-cruiser, after proving on planted violations that
 * every wall still stands. A cruiser that cannot read TypeScript sees nothing and passes, hence the count.
 */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { allowed, planted, targets } from './gates/planted-walls.mjs'
import { capture, projectEnvironment, projectRoot, runScript } from './setup/steps.mjs'

const config = path.join(projectRoot, '.dependency-cruiser.cjs')
const fewestModules = 20

await runScript(() => {
  const blind = blindWalls()
  const { modules, violations } = cruise(projectRoot, ['src', 'tests', 'scripts', 'bin'])
  const ours = modules.filter(({ source }) => source.startsWith('src/')).length
  const complaints = [
    ...blind,
    ...violations.map(({ rule, from, to, comment }) => `${from} → ${to}: ${rule.name}. ${comment ?? ''}`),
    ...(ours > fewestModules ? [] : [`only ${ours} modules of src/ were seen: the cruiser does not read them`]),
  ]
  for (const complaint of complaints) process.stdout.write(`${complaint.trim()}\n`)
  process.stdout.write(`${ours} modules in src/, ${complaints.length} complaints about walls\n`)
  return complaints.length === 0 ? 0 : 1
})

/** Says which walls do not report their planted violation, and which report what is allowed. */
function blindWalls() {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'muster-walls-')))
  try {
    const { imports } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
    write(folder, { file: 'package.json', code: JSON.stringify({ name: 'planted', type: 'module', imports }) })
    symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
    for (const file of [...planted, ...targets, ...allowed]) write(folder, file)

    const { violations } = cruise(folder, ['src', 'tests'])
    // A circle is reported once, at whichever of its files comes first.
    const touches = ({ from, cycle = [] }, file) => from === file || cycle.some(({ name }) => name === file)
    const reported = (rule, file) => violations.some((found) => found.rule.name === rule && touches(found, file))
    const unseen = planted.filter(({ rule, file }) => !reported(rule, file))
    const untested = ruleNames().filter((name) => !planted.some(({ rule }) => rule === name))
    const wronged = violations.filter(({ from }) => allowed.some(({ file }) => file === from))
    return [
      ...unseen.map(({ rule, file }) => `the wall ${rule} does not see the planted ${file}`),
      ...untested.map((name) => `the wall ${name} has no planted violation`),
      ...wronged.map(({ rule, from, to }) => `the wall ${rule.name} reports an allowed import: ${from} → ${to}`),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function ruleNames() {
  return createRequire(import.meta.url)(config).forbidden.map(({ name }) => name)
}

function write(folder, { file, code }) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), `${code}\n`)
}

function cruise(folder, roots) {
  const tool = path.join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const args = [tool, ...roots, '--config', config, '--output-type', 'json']
  const { stdout, stderr } = capture('node', args, { cwd: folder, env: projectEnvironment() })
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${stderr}`)
  const { modules, summary } = JSON.parse(stdout)
  return { modules, violations: summary.violations }
}
