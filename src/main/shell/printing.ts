import { BrowserWindow, session } from 'electron'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { Refusal } from '#shared/contract/error.ts'

export type PrintJob = {
  /** Path of a self-contained HTML file. */
  html: string
  /** Path of the PDF to write. */
  pdf: string
  /** Left part of the page foot; page numbers stand at its right. */
  footer: string
}

const MM = 1 / 25.4
const MARGINS = { top: 16 * MM, bottom: 18 * MM, left: 14 * MM, right: 14 * MM }

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Chromium fills `pageNumber` and `totalPages`, and draws the template a third larger than it says. */
const footerOf = (text: string): string => `
  <div style="width:100%;margin:0 10.5mm;display:flex;justify-content:space-between;font:5.8pt Inter,'DejaVu Sans',Arial,sans-serif;color:#5f696e">
    <span>${escape(text)}</span>
    <span><span class="pageNumber"></span> / <span class="totalPages"></span></span>
  </div>`

/**
 * Prints a self-contained HTML file to PDF: A4, page numbers "n / m", no scripts, no network.
 * @throws Refusal `printer_unavailable` when Chromium cannot, `folder_unwritable` when the PDF cannot be put in place
 */
export async function printPdf(job: PrintJob): Promise<void> {
  const bytes = await render(job)
  const half = `${job.pdf}.${process.pid}`
  try {
    writeFileSync(half, bytes)
    renameSync(half, job.pdf)
  } catch (error) {
    rmSync(half, { force: true })
    throw new Refusal('folder_unwritable', `${job.pdf}: ${(error as Error).message}`, { file: job.pdf })
  }
}

async function render(job: PrintJob): Promise<Buffer> {
  const partition = session.fromPartition('print')
  partition.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  partition.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(file|data|devtools):/.test(details.url) }),
  )
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: partition,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadFile(job.html)
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerOf(job.footer),
      margins: MARGINS,
    })
  } catch (error) {
    throw new Refusal('printer_unavailable', error instanceof Error ? error.message : String(error), { file: job.html })
  } finally {
    window.destroy()
  }
}
