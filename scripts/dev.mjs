/** `npm run dev`: the window with live reload, on the Electron that set-up found. */
import path from 'node:path'
import { withDisplay } from './setup/display.mjs'
import { ensureTools } from './setup/everything.mjs'
import { projectEnvironment, projectRoot, runInForeground, runScript } from './setup/steps.mjs'

await runScript(async () => {
  const { executable, flags, node } = await ensureTools()
  const tool = path.join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const noSandbox = flags.includes('--no-sandbox') ? ['--noSandbox'] : []
  return withDisplay(projectEnvironment({ ELECTRON_EXEC_PATH: executable }), (env) =>
    runInForeground(node, [tool, 'dev', ...noSandbox, ...process.argv.slice(2)], { env }),
  )
})
