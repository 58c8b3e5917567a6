import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './runtime.ts'

/** The command line, as a person would type it. */
export function muster(...words: string[]): string {
  return execFileSync(process.execPath, [join(root, 'bin', 'muster.mjs'), ...words], { encoding: 'utf8' })
}

/** Makes the sample company, audited and with a suggested plan, and gives back its file. */
export function makeSample(folder: string): string {
  const file = join(folder, 'sample.muster')
  muster('init', file, '--sample')
  muster('audit', '--workspace', file)
  muster('plan', '--workspace', file)
  return file
}
