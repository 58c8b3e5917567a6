/**
 * The system libraries that Electron loads on Linux. `ldd` is asked what is missing, so a machine that has
 * everything is left alone; on Debian and its relatives root gets it installed, others are told the command.
 */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { capture, say, SetupError } from './steps.mjs'

/** Which package holds a library that Electron names. The second name is the one since the move to 64-bit time. */
const packageOfLibrary = [
  [/^libgtk-3|^libgdk-3/, ['libgtk-3-0t64', 'libgtk-3-0']],
  [/^libnss3|^libnssutil3|^libsmime3|^libssl3/, ['libnss3']],
  [/^libnspr4/, ['libnspr4']],
  [/^libasound/, ['libasound2t64', 'libasound2']],
  [/^libgbm/, ['libgbm1']],
  [/^libdrm/, ['libdrm2']],
  [/^libatk-bridge/, ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0']],
  [/^libatk-1/, ['libatk1.0-0t64', 'libatk1.0-0']],
  [/^libatspi/, ['libatspi2.0-0t64', 'libatspi2.0-0']],
  [/^libcups/, ['libcups2t64', 'libcups2']],
  [/^libXss/, ['libxss1']],
  [/^libxkbcommon/, ['libxkbcommon0']],
  [/^libX|^libxcb/, ['libgtk-3-0t64', 'libgtk-3-0']],
  [/^libglib|^libgio|^libgobject/, ['libglib2.0-0t64', 'libglib2.0-0']],
  [/^libdbus/, ['libdbus-1-3']],
  [/^libexpat/, ['libexpat1']],
  [/^libpango|^libcairo/, ['libgtk-3-0t64', 'libgtk-3-0']],
]

/**
 * Makes sure the Electron executable finds its libraries, that text can be drawn, and, when there is no display,
 * that a virtual one can be started. Does nothing outside Linux.
 */
export function ensureSystemLibraries(executable, { virtualDisplay }) {
  if (process.platform !== 'linux') return
  const missing = missingPieces(executable, virtualDisplay)
  if (missing.length === 0) return
  const hasApt = capture('apt-get', ['--version']).status === 0
  if (!hasApt)
    throw new SetupError(`Electron needs what this system lacks: ${missing.map((piece) => piece.what).join(', ')}`)

  if (process.getuid() !== 0) {
    const names = [...new Set(missing.map((piece) => piece.packages.at(-1)))].join(' ')
    throw new SetupError(`system libraries are missing; run: sudo apt-get install --no-install-recommends ${names}`)
  }
  say('refreshing the list of system packages …')
  apt(['update'])
  const names = [...new Set(missing.map((piece) => firstAvailable(piece.packages)))]
  say(`installing system packages: ${names.join(' ')} …`)
  apt(['install', '--yes', '--no-install-recommends', ...names])
  const still = missingPieces(executable, virtualDisplay)
  if (still.length > 0)
    throw new SetupError(`still missing after installation: ${still.map((piece) => piece.what).join(', ')}`)
}

function missingPieces(executable, virtualDisplay) {
  const pieces = missingLibraries(executable)
  if (virtualDisplay && capture('Xvfb', ['-help']).status === null) pieces.push({ what: 'Xvfb', packages: ['xvfb'] })
  if (!hasFonts()) {
    pieces.push({ what: 'fonts', packages: ['fonts-dejavu-core'] }, { what: 'fonts', packages: ['fonts-liberation'] })
  }
  return pieces
}

function missingLibraries(executable) {
  const listed = capture('ldd', [executable]).stdout
  const names = listed
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0])
  return names.map((what) => ({
    what,
    packages: packageOfLibrary.find(([pattern]) => pattern.test(what))?.[1] ?? [what],
  }))
}

function hasFonts() {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', path.join(process.env.HOME ?? '/', '.fonts')]
  return folders.some(
    (folder) => existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.[ot]tf$/.test(name)),
  )
}

/** Installs packages of Debian as root. @throws SetupError where they cannot be had */
export function installPackages(names) {
  apt(['update'])
  apt(['install', '--yes', '--no-install-recommends', ...names])
}

function firstAvailable(packages) {
  return packages.find((name) => /^Candidate: \d/m.test(policyOf(name))) ?? packages.at(-1)
}

function policyOf(name) {
  return capture('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } }).stdout.replaceAll(/^ +/gm, '')
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr } = capture('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { env })
  if (status === 0) return
  const reason = stderr.split('\n').findLast((line) => line.startsWith('E:')) ?? `exit status ${status}`
  throw new SetupError(`apt-get ${args[0]} failed: ${reason}`)
}
