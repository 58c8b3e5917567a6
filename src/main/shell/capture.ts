import { app, type BrowserWindow } from 'electron'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pageReady } from './page-ready.ts'
import { printPdf } from './printing.ts'
import type { Program } from './program.ts'
import type { StartOptions } from './start-options.ts'

const PATIENCE_MS = 40_000
/** As long as a fade takes, and one frame more. */
const SETTLE_MS = 200

/** Prints one file for the command line and ends. */
export async function printAndEnd(job: NonNullable<StartOptions['print']>): Promise<void> {
  await endWith(() => printPdf(job))
}

/** Opens the real window on a workspace, writes a picture of it and ends. */
export async function captureAndEnd(running: Program, capture: NonNullable<StartOptions['capture']>): Promise<void> {
  await endWith(async () => {
    await running.documents.open(capture.workspace)
    const { problem } = running.state()
    if (problem) throw new Error(`${problem.code}: ${problem.message}`)
    const window = running.showWindow()
    await inTime(pageReady(window.webContents), `the page was not ready within ${PATIENCE_MS / 1000} s`)
    await save(window, capture.picture)
  })
}

async function save(window: BrowserWindow, file: string): Promise<void> {
  // The pointer of the computer may lie over the window; the picture is of a window nobody points at.
  window.webContents.sendInputEvent({ type: 'mouseLeave', x: 0, y: 0 })
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const picture = await window.webContents.capturePage()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, picture.toPNG())
}

/** Runs to the end; the exit status says how it went, one line on stderr why it failed. */
async function endWith(work: () => Promise<void>): Promise<void> {
  let status = 0
  // The window that prints is the only one; its end is not yet the end of the work.
  app.on('window-all-closed', () => undefined)
  try {
    await work()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    status = 1
  }
  app.once('will-quit', (event) => {
    event.preventDefault()
    app.exit(status)
  })
  app.quit()
}

function inTime<T>(work: Promise<T>, late: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(late)), PATIENCE_MS)
    work.then(resolve, reject).finally(() => clearTimeout(limit))
  })
}
