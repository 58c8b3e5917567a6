/**
 * `npm run habits`: what no linter can be trusted with, because a comment would switch it off. No checks are
 * suppressed, no test is left out for good, no path of somebody's machine and no registry is written down.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { capture, projectRoot, runScript, SetupError } from './setup/steps.mjs'

const own = 'scripts/habits.mjs'
const code = /\.(ts|tsx|mts|mjs|cjs|js)$/

const habits = [
  {
    what: 'a check is switched off',
    files: code,
    pattern:
      /(oxlint|eslint|tslint|biome|prettier|oxfmt|stylelint)-(disable|ignore)|@ts-(ignore|nocheck|expect-error)|(v8|c8|istanbul) ignore/,
  },
  {
    what: 'a test is left out',
    files: /^tests\/.*\.(ts|tsx)$/,
    pattern: /\b(it|test|describe)\.(only|fixme|todo|skip)\(/,
  },
  { what: 'work is left for later', files: code, pattern: /\b(TODO|FIXME|XXX)\b|\b[Nn]ot (yet )?implemented/ },
  {
    what: 'a path of somebody’s machine',
    files: /./,
    pattern: /(^|[\s"'`(=:])(\/(home|Users|root|work)\/[\w.-]+|[A-Z]:\\Users\\)/,
  },
  {
    what: 'a registry other than the public one',
    files: /^(package-lock\.json|\.npmrc)$/,
    pattern: /"resolved": "http|registry=/,
  },
]

await runScript(() => {
  const found = trackedFiles().flatMap((file) => broken(file))
  for (const line of found) process.stdout.write(`${line}\n`)
  process.stdout.write(`${found.length} habits broken\n`)
  return found.length === 0 ? 0 : 1
})

/** Files in git and new ones that are not ignored. */
function trackedFiles() {
  const { status, stdout } = capture('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'])
  if (status !== 0) throw new SetupError('git is needed to list the files of the project')
  return stdout.split('\0').filter((file) => file !== '' && file !== own)
}

function broken(file) {
  const concerned = habits.filter(({ files }) => files.test(file))
  const text = readText(file)
  if (text === undefined) return []
  const lines = text.split('\n')
  return concerned.flatMap(({ what, pattern }) =>
    lines.flatMap((line, index) =>
      pattern.test(line) ? [`${file}:${index + 1}: ${what}: ${line.trim().slice(0, 120)}`] : [],
    ),
  )
}

/** The text of a file; undefined for pictures and the like, and for files deleted a moment ago. */
function readText(file) {
  try {
    const bytes = readFileSync(path.join(projectRoot, file))
    return bytes.subarray(0, 8000).includes(0) ? undefined : bytes.toString('utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined
    throw error
  }
}
