import { app } from 'electron'

export const whenReady = (): Promise<void> => app.whenReady()

/** Ends at once, before anything was opened. */
export const endNow = (): void => app.exit(0)

/** macOS: the icon in the dock was clicked, perhaps with no window open. */
export const whenActivated = (act: () => void): void => void app.on('activate', act)

/** Ends with one line on stderr: for a command line that cannot be read. */
export function refuse(why: string): void {
  process.stderr.write(`muster: ${why}\n`)
  app.exit(2)
}
