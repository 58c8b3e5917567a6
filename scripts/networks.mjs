/**
 * `npm run networks`: writes what follows from the files in src/main/domain/networks/entries/: the list in entries.ts and
 * the table in docs/networks.md. `--check` only says whether both are up to date. A new network is a file and this command.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isNewEnough, projectNode } from './setup/node.mjs'
import { capture, projectRoot, runInForeground, runScript, SetupError } from './setup/steps.mjs'

const folder = path.join(projectRoot, 'src', 'main', 'domain', 'networks')
const list = path.join(folder, 'entries.ts')
const document = path.join(projectRoot, 'docs', 'networks.md')
const heads = ['name', 'id', 'status', 'host', 'kinds', 'merge', 'rename', 'public figures']

await runScript(async () => {
  if (!isNewEnough(process.version))
    return runInForeground(projectNode(), [path.join(projectRoot, 'scripts', 'networks.mjs'), ...process.argv.slice(2)])
  const checks = process.argv.includes('--check')
  settle(list, listOfFiles(), checks)
  const { networks } = await import(pathToFileURL(path.join(folder, 'index.ts')).href)
  settle(document, withTable(readFileSync(document, 'utf8'), networks), checks)
  return 0
})

/** Writes a file that is out of date, or refuses when only asked to check. Spaces that align a table do not count. */
function settle(file, text, checks) {
  const plain = (one) => one.replaceAll(/[ -]+/g, ' ')
  if (plain(readFileSync(file, 'utf8')) === plain(text)) return
  if (checks) throw new SetupError(`${path.relative(projectRoot, file)} is out of date: run npm run networks`)
  writeFileSync(file, text)
  const formatter = path.join(projectRoot, 'node_modules', '.bin', 'oxfmt')
  const { status, stderr } = capture(formatter, [file], {})
  if (status !== 0) throw new SetupError(`oxfmt failed: ${stderr}`)
}

/** A line for each file; every file exports its network by the file's own name. */
function listOfFiles() {
  const ids = readdirSync(path.join(folder, 'entries'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .toSorted()
  const lines = ids.map((id) => `export { ${id} } from './entries/${id}.ts'\n`)
  return `/** Every network known to the product. Written by \`npm run networks\` from the folder. */\n${lines.join('')}`
}

/** The document with the present counts and a row for each network. */
function withTable(text, networks) {
  const gone = networks.filter(({ status }) => status === 'defunct').length
  const line = (cells) => `| ${cells.join(' | ')} |\n`
  const table = [heads, heads.map(() => '---'), ...networks.map(rowOf)].map(line).join('')
  return text
    .replace(/\d+ networks, \d+ of them defunct/, `${networks.length} networks, ${gone} of them defunct`)
    .replace(/\| name .*\n(?:\|.*\n)+/, () => table)
}

function unique(values) {
  return [...new Set(values)].join(', ')
}

function rowOf({ id, name, status, statusDate, host, spaces, canMerge, canRename, metrics }) {
  return [
    name,
    `\`${id}\``,
    statusDate === undefined ? status : `${status} ${statusDate}`,
    host === '' ? '–' : host,
    unique(spaces.map(({ kind }) => kind)),
    canMerge.value ? 'yes' : 'no',
    canRename.value ? 'yes' : 'no',
    unique(metrics.map((metric) => metric.name.en.toLowerCase())) || '–',
  ]
}
