/** Installs what package-lock.json names, when node_modules does not hold exactly that already. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { npm, projectRoot, say, SetupError } from './steps.mjs'

/** Makes node_modules match package-lock.json. */
export function ensureDependencies() {
  const reason = whyInstall()
  if (reason === undefined) return
  say(`installing dependencies (${reason}), about a minute …`)
  const started = Date.now()
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] })
  if (status !== 0)
    throw new SetupError('npm ci failed: see its message above; a registry that npm can reach is needed')
  say(`dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

/**
 * Says what node_modules lacks, or undefined when it matches. npm writes node_modules/.package-lock.json as the last
 * step of an installation, so a torn installation has none.
 */
function whyInstall() {
  const wanted = readJson('package-lock.json')
  const installed = readJson('node_modules/.package-lock.json')
  if (wanted === undefined) throw new SetupError('package-lock.json is missing: this is not a complete checkout')
  if (installed === undefined) return 'node_modules is missing or incomplete'
  for (const [folder, { version, optional, link }] of Object.entries(wanted.packages)) {
    if (folder === '' || link) continue
    const found = installed.packages[folder]
    if (found === undefined && optional) continue
    if (found?.version !== version) return `${folder.replace(/^node_modules\//, '')} is not at ${version}`
    if (!existsSync(path.join(projectRoot, folder))) return `${folder} is gone`
  }
  const left = Object.keys(installed.packages).find((folder) => wanted.packages[folder] === undefined)
  return left === undefined ? undefined : `${left.replace(/^node_modules\//, '')} is not in the lockfile`
}

function readJson(file) {
  const full = path.join(projectRoot, file)
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : undefined
}
