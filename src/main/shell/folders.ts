import { app } from 'electron'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { StartOptions } from './start-options.ts'

/** Where the program's own files are, and where it keeps what it remembers. */
export type Folders = {
  /** The app: package.json, resources. */
  root: string
  /** The bundles of the main process and the service. */
  main: string
  preload: string
  renderer: string
  /** Settings, log, sample workspace. */
  data: string
  /** Address of the development server, or null. */
  server: string | null
}

/**
 * Printing and taking pictures run beside a program that may be open: unless the caller names a data folder, they get a
 * temporary one.
 * @param main the folder this program was loaded from, `out/main`
 */
export function programFolders(main: string, options: StartOptions): Folders {
  const root = join(main, '..', '..')
  if ((options.print || options.capture) && !process.argv.some((argument) => argument.startsWith('--user-data-dir'))) {
    app.setPath('userData', mkdtempSync(join(app.getPath('temp'), 'muster-run-')))
  }
  return {
    root,
    main,
    preload: join(main, '..', 'preload', 'index.cjs'),
    renderer: join(main, '..', 'renderer'),
    data: app.getPath('userData'),
    server: app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null),
  }
}
