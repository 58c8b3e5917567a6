/** All set-up in order; each step does nothing when its work is already done. */
import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureElectronRuntime } from './electron-runtime.mjs'
import { projectNode } from './node.mjs'

/** Dependencies and an Electron that starts here; gives back what is known about that Electron. */
export async function ensureTools() {
  ensureDependencies()
  projectNode()
  return ensureElectronRuntime()
}

/** The tools and a build of the present sources. */
export async function ensureEverything() {
  const runtime = await ensureTools()
  ensureBuild()
  return runtime
}
