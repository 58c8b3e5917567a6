import type { Devices } from '#main/capabilities/handler.ts'
import { runElectron } from './electron.ts'

/** Prints through the real program in a hidden window: the same pages the window prints. */
export const printPdf: Devices['printPdf'] = (page) => runElectron([`--muster-print=${JSON.stringify(page)}`])
