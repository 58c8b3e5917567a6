/** Builds the app into out/ with electron-vite, when what it is made from has changed since the last build. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectNode } from './node.mjs'
import { capture, projectEnvironment, projectRoot, say, SetupError } from './steps.mjs'

/** Files and folders a build depends on. */
const madeFrom = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.base.json',
]
const stampFile = path.join(projectRoot, 'out', '.stamp')
const products = [
  'main/index.cjs',
  'main/cli.cjs',
  'main/service.cjs',
  'main/thread.cjs',
  'preload/index.cjs',
  'renderer/index.html',
]

/** Makes sure out/ is built from the present sources. */
export function ensureBuild() {
  if (isBuilt()) return
  build()
}

/** True when out/ holds everything and was built from the present sources. */
export function isBuilt() {
  if (!existsSync(stampFile) || missingProduct() !== undefined) return false
  return readFileSync(stampFile, 'utf8') === hashOfSources()
}

/** Builds, whether needed or not. */
export function build() {
  say('building the app …')
  const started = Date.now()
  const hash = hashOfSources()
  rmSync(stampFile, { force: true })
  const tool = path.join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status, stdout, stderr } = capture(projectNode(), [tool, 'build'], {
    env: projectEnvironment({ NO_COLOR: '1' }),
  })
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\n`)
    throw new SetupError('the build failed: see its messages above')
  }
  const missing = missingProduct()
  if (missing !== undefined) throw new SetupError(`the build left out ${missing}`)
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hash)
  say(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function missingProduct() {
  return products.map((name) => `out/${name}`).find((name) => !existsSync(path.join(projectRoot, name)))
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const name of madeFrom) {
    for (const file of filesUnder(name))
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(projectRoot, file)))
        .update('\0')
  }
  return hash.digest('hex')
}

/** All files at or below a path, in a steady order; none when it does not exist. */
function filesUnder(name) {
  const full = path.join(projectRoot, name)
  if (!existsSync(full)) return []
  const entries = readdirSync(path.dirname(full), { withFileTypes: true })
  if (!entries.find((entry) => entry.name === path.basename(name))?.isDirectory()) return [name]
  const below = readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return below.map((entry) => path.relative(projectRoot, path.join(entry.parentPath ?? entry.path, entry.name))).sort()
}
