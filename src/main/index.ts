import { captureAndEnd, printAndEnd } from './shell/capture.ts'
import { endOnProgrammingErrors } from './shell/failures.ts'
import { programFolders } from './shell/folders.ts'
import { endNow, refuse, whenActivated, whenReady } from './shell/life.ts'
import { setupLogging } from './shell/logging.ts'
import { refuseNavigation } from './shell/navigation.ts'
import { cutNetwork, denyPermissions } from './shell/permissions.ts'
import { program } from './shell/program.ts'
import { registerPageScheme, servePage } from './shell/protocol.ts'
import { fileArrivals, isFirstInstance } from './shell/single-instance.ts'
import { startOptions } from './shell/start-options.ts'

const options = startOptions(process.argv)
const alone = options.print !== null || options.capture !== null
const folders = programFolders(__dirname, options)

// Before Electron is ready: the page's scheme, and files that macOS tells early.
setupLogging(folders.data)
endOnProgrammingErrors(alone)
registerPageScheme()
refuseNavigation()
const arrivals = fileArrivals()

if (options.refused !== null) refuse(options.refused)
else if (!alone && !isFirstInstance()) endNow()
else void whenReady().then(start)

function start(): void {
  denyPermissions()
  cutNetwork(folders.server)
  servePage(folders.renderer)
  if (options.print) return void printAndEnd(options.print)

  const running = program(folders, options)
  if (options.capture) return void captureAndEnd(running, options.capture)

  running.showWindow()
  whenActivated(() => running.focus())
  if (!arrivals.begin(running)) running.openLast()
}
