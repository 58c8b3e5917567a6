import { app } from 'electron'
import { extname } from 'node:path'
import { listExtensions } from './dialogs.ts'
import { filesIn } from './start-options.ts'

export type FileArrival = { workspace(file: string): void; list(file: string): void; focus(): void }

/** Electron sets this when it was started as `electron <folder>`. */
const startedByFolder = (): boolean => (process as NodeJS.Process & { defaultApp?: boolean }).defaultApp ?? false

/** True in the first start on this data folder. A second one hands its files over and must end. */
export function isFirstInstance(): boolean {
  return app.requestSingleInstanceLock()
}

/**
 * Listens to files that come from outside: the command line of this and of later starts, and macOS's own event.
 * Must run before Electron is ready, because macOS tells early. What came before `begin` is told then.
 */
export function fileArrivals(): { begin(arrival: FileArrival): boolean } {
  const early = filesIn(process.argv, process.cwd(), startedByFolder())
  let tell: FileArrival | null = null

  function take(file: string): void {
    if (!tell) early.push(file)
    else if (listExtensions.includes(extname(file).slice(1).toLowerCase())) tell.list(file)
    else tell.workspace(file)
  }
  app.on('open-file', (event, file) => {
    event.preventDefault()
    take(file)
    tell?.focus()
  })
  app.on('second-instance', (_event, argv, folder) => {
    for (const file of filesIn(argv, folder, startedByFolder())) take(file)
    tell?.focus()
  })
  return {
    begin(arrival) {
      tell = arrival
      const waiting = early.splice(0)
      for (const file of waiting) take(file)
      return waiting.length > 0
    },
  }
}
