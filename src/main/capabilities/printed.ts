import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Devices } from './handler.ts'

/** Prints a page to a PDF. The file it is printed from lies apart, so that an export folder never shows it. @param footer left part of the page foot */
export async function print(html: string, footer: string, devices: Devices, pdf: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-print-'))
  try {
    const file = join(folder, 'page.html')
    writeFileSync(file, html)
    await devices.printPdf({ html: file, pdf, footer })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
