/**
 * Finds the Electron that windows run in, gets it when there is none, and remembers it in
 * node_modules/.cache/muster/runtime.json for tests, benchmarks, screenshots and the command line:
 *
 *   executable   path of Electron
 *   version      its version
 *   source       'override' (ELECTRON_OVERRIDE_DIST_PATH), 'package' (the electron package) or 'fallback'
 *   fallback     true when it is the older runtime for tests and headless demos
 *   flags        what it must be started with on this machine, before the app's folder
 *   node         Node 22.14 or newer for the service child and everything else outside Electron
 *   withDisplay  script that runs a command on a virtual display when there is no other:
 *                node, withDisplay, executable, ...flags, folder
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hasDisplay } from './display.mjs'
import { ensureFallbackRuntime, fallbackRuntime } from './fallback-runtime.mjs'
import { projectNode } from './node.mjs'
import { capture, projectEnvironment, projectRoot, rememberedFolder, say, SetupError } from './steps.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

const rememberedFile = path.join(rememberedFolder, 'runtime.json')
const electronPackage = path.join(projectRoot, 'node_modules', 'electron')
const executableInside =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron'

/** What `ensureElectronRuntime` remembered; fails with one line when set-up has not run. */
export function electronRuntime() {
  const remembered = readRemembered()
  if (remembered === undefined) throw new SetupError('Electron is not set up here: run npm start or npm test once')
  return remembered
}

/** Path of the Electron executable; see `electronRuntime`. */
export function electronExecutable() {
  return electronRuntime().executable
}

/** Makes sure there is an Electron that starts on this machine, and gives back what is remembered about it. */
export async function ensureElectronRuntime() {
  const { executable, source } = await findExecutable()
  ensureSystemLibraries(executable, { virtualDisplay: !hasDisplay() })
  const node = projectNode()
  const remembered = readRemembered()
  const unchanged = remembered?.executable === executable && remembered.node === node
  const version = unchanged ? remembered.version : askVersion(executable)
  const fallback = source === 'fallback'
  const withDisplay = path.join(projectRoot, 'scripts', 'with-display.mjs')
  const runtime = { executable, version, source, fallback, flags: flagsFor(executable, fallback), node, withDisplay }
  remember(runtime)
  if (!unchanged || fallback) say(describe(runtime))
  return runtime
}

function readRemembered() {
  if (!existsSync(rememberedFile)) return undefined
  const remembered = JSON.parse(readFileSync(rememberedFile, 'utf8'))
  return existsSync(remembered.executable) ? remembered : undefined
}

/** Written aside and renamed, and only when it differs: others may be reading it. */
function remember(runtime) {
  const text = `${JSON.stringify(runtime, null, 2)}\n`
  if (existsSync(rememberedFile) && readFileSync(rememberedFile, 'utf8') === text) return
  mkdirSync(rememberedFolder, { recursive: true })
  writeFileSync(`${rememberedFile}.${process.pid}`, text)
  renameSync(`${rememberedFile}.${process.pid}`, rememberedFile)
}

async function findExecutable() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const executable = path.resolve(override, executableInside)
    if (existsSync(executable)) return { executable, source: 'override' }
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}`)
  }
  const own = downloadedExecutable()
  if (own !== undefined) return { executable: own, source: 'package' }

  const remembered = readRemembered()
  if (remembered?.source !== 'fallback') {
    const refusal = await downloadElectron()
    if (refusal === undefined) return { executable: downloadedExecutable(), source: 'package' }
    say(`Electron could not be downloaded: ${refusal}`)
    if (!fallbackRuntime.fitsHere) {
      throw new SetupError(
        'set ELECTRON_MIRROR to a host that can be reached, or ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron, and run again',
      )
    }
  }
  return { executable: ensureFallbackRuntime(), source: 'fallback' }
}

/** The binary that the electron package has downloaded, if it has and it is of the package's version. */
function downloadedExecutable() {
  const executable = path.join(electronPackage, 'dist', executableInside)
  const versionFile = path.join(electronPackage, 'dist', 'version')
  const complete =
    existsSync(executable) && existsSync(versionFile) && existsSync(path.join(electronPackage, 'path.txt'))
  if (!complete) return undefined
  return readFileSync(versionFile, 'utf8').replace(/^v/, '').trim() === packageVersion() ? executable : undefined
}

function packageVersion() {
  return JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8')).version
}

/** Lets the electron package download its binary. Gives back why it could not, or undefined when it could. */
async function downloadElectron() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const host = new URL(mirror ?? 'https://github.com/').origin
  const reachable = await answers(host)
  say(`downloading Electron ${packageVersion()} from ${host} …`)
  // A host that does not answer gets a short chance only: the installer may know a proxy that the question did not.
  const patience = reachable ? 15 * 60_000 : 20_000
  const installer = path.join(electronPackage, 'install.js')
  const { status, stderr } = capture(projectNode(), [installer], { env: projectEnvironment(), timeout: patience })
  if (status === 0 && downloadedExecutable() !== undefined) return undefined
  if (!reachable) return `${host} does not answer`
  return (
    stderr
      .split('\n')
      .find((line) => /error/i.test(line))
      ?.trim() ?? `${host} took too long`
  )
}

async function answers(host) {
  try {
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    return true
  } catch {
    return false
  }
}

function askVersion(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { status, stdout, stderr } = capture(executable, ['-p', 'process.versions.electron'], { env, timeout: 60_000 })
  if (status === 0) return stdout.trim()
  throw new SetupError(`Electron does not start here: ${stderr.trim().split('\n')[0] || `exit status ${status}`}`)
}

/**
 * Chromium's sandbox and shared memory need things that root, containers and some distributions do not give. The
 * stand-in runs where there is no graphics driver: looking for one now and then leaves its window without a picture.
 */
function flagsFor(executable, fallback) {
  if (process.platform !== 'linux') return []
  const flags = fallback ? ['--disable-gpu'] : []
  if (!sandboxWorks(executable)) flags.push('--no-sandbox')
  const shared = existsSync('/dev/shm') ? statfsSync('/dev/shm') : { bavail: 0, bsize: 0 }
  if (shared.bavail * shared.bsize < 256 * 1024 * 1024) flags.push('--disable-dev-shm-usage')
  return flags
}

function sandboxWorks(executable) {
  if (process.getuid() === 0) return false
  const helper = path.join(path.dirname(executable), 'chrome-sandbox')
  const setuid = existsSync(helper) && statSync(helper).uid === 0 && (statSync(helper).mode & 0o4000) !== 0
  return setuid || capture('unshare', ['--user', '--map-root-user', 'true']).status === 0
}

function describe({ version, executable, fallback }) {
  if (!fallback) return `Electron ${version}: ${executable}`
  return `Electron ${version} stands in for ${packageVersion()}: for tests and headless demos only (delete ${path.relative(projectRoot, rememberedFile)} to try the download again)`
}
