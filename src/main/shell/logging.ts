import log from 'electron-log/main'
import { join } from 'node:path'

const LARGEST_FILE = 2 * 1024 * 1024

/** Where the log is kept: one file, and the one before it. */
export const logFile = (folder: string): string => join(folder, 'logs', 'muster.log')

/** Starts the log of this program. It names requests, codes and figures, never what a workspace holds. */
export function setupLogging(folder: string): void {
  log.transports.file.resolvePathFn = () => logFile(folder)
  log.transports.file.maxSize = LARGEST_FILE
  log.transports.file.level = 'info'
  log.transports.console.level = 'warn'
  log.transports.console.format = 'muster: {text}'
  log.transports.ipc.level = false
}

export { log }
