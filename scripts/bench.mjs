/**
 * `npm run bench [name…]`: runs the measurements in tests/bench/, each beside the least work that could do the same, and
 * prints a table. Writes nothing. Figures of one machine compare only with each other: the ratio is what counts.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './setup/build.mjs'
import { withDisplay } from './setup/display.mjs'
import { isNewEnough, projectNode } from './setup/node.mjs'
import { projectRoot, rememberedFolder, runInForeground, runScript, say } from './setup/steps.mjs'

const folder = path.join(projectRoot, 'tests', 'bench')
const heads = ['name', 'measured', 'baseline', 'ratio', 'aim']

const figure = (value, unit) => (value === null ? '–' : `${Math.round(value)} ${unit}`)
const ratio = (measured, baseline) => (baseline === null ? '–' : (measured / baseline).toFixed(1))

await runScript(async () => {
  if (!isNewEnough(process.version))
    return runInForeground(projectNode(), [path.join(projectRoot, 'scripts', 'bench.mjs'), ...process.argv.slice(2)])
  ensureBuild()
  // As the program starts: with its compiled code kept.
  process.env.NODE_COMPILE_CACHE = path.join(rememberedFolder, 'compiled')
  const wanted = process.argv.slice(2)
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((name) => file.includes(name))),
  )
  print(
    await withDisplay(process.env, (env) => {
      // The benches start windows by themselves and look for their display where every program does.
      process.env.DISPLAY = env.DISPLAY
      return measure(files.toSorted())
    }),
  )
  return 0
})

/** The lines of the table, one bench after another. */
async function measure(files) {
  const lines = []
  for (const file of files) {
    say(`measuring ${file} …`)
    const { run } = await import(pathToFileURL(path.join(folder, file)).href)
    for (const result of [await run()].flat()) {
      const { name, measured, baseline, aim, notes, unit = 'ms' } = result
      const told = [figure(measured, unit), figure(baseline, unit)]
      const cells = [name, ...told, ratio(measured, baseline), aim === null ? '–' : `≤ ${aim}`]
      lines.push({ cells, notes: notes ?? [] })
    }
  }
  return lines
}

/** Columns of equal width; what explains a measurement stands below it. */
function print(lines) {
  const widths = heads.map((head, at) => Math.max(head.length, ...lines.map(({ cells }) => cells[at].length)))
  const row = (cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ')
  process.stdout.write(`${row(heads)}\n`)
  for (const { cells, notes } of lines) {
    process.stdout.write(`${row(cells)}\n`)
    for (const note of notes) process.stdout.write(`  ${note}\n`)
  }
}
