import { app, dialog } from 'electron'
import { log } from './logging.ts'
import { shellWords } from './words.ts'

/**
 * A programming error in the main process ends the program with a message. The workspace is safe: it is held by a
 * process of its own, which closes it when this one is gone.
 * @param alone true for runs without a person, which get a line on stderr instead of a dialog
 */
export function endOnProgrammingErrors(alone: boolean): void {
  const end = (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log.error('the program has to end', text)
    if (!alone) dialog.showErrorBox(shellWords(app.getLocale().startsWith('ru') ? 'ru' : 'en').stopped, text)
    app.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
