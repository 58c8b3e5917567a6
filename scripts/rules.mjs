/**
 * `npm run rules`: writes the tables of docs/rules.md from the rules themselves; `--check` only says whether the page is up
 * to date. What stands above the first group is written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isNewEnough, projectNode } from './setup/node.mjs'
import { capture, projectRoot, runInForeground, runScript, SetupError } from './setup/steps.mjs'

const audit = path.join(projectRoot, 'src', 'main', 'domain', 'audit')
const document = path.join(projectRoot, 'docs', 'rules.md')
/** Groups in the order in which the page lists them; one that is not here comes last under its own id. */
const groups = {
  identity: 'Identity and naming',
  ownership: 'Ownership and access',
  activity: 'Activity and abandonment',
  profile: 'Profile and brand consistency',
  purpose: 'Purpose',
  coverage: 'Coverage',
  service: 'Service',
  strategy: 'Strategy',
  overlap: 'Overlap',
  network: 'Network risk',
  impostors: 'Impostors and look-alikes',
  lifecycle: 'Compliance and life cycle',
}
const heads = ['rule', 'id', 'severity', 'figures and where they come from', 'what it has to know']

await runScript(async () => {
  if (!isNewEnough(process.version))
    return runInForeground(projectNode(), [path.join(projectRoot, 'scripts', 'rules.mjs'), ...process.argv.slice(2)])
  const load = (file) => import(pathToFileURL(path.join(audit, file)).href)
  const [{ allRules }, { factWords }, { parameterLabel }] = await Promise.all(
    ['rules/all.ts', 'fact-words.ts', 'parameter-words.ts'].map(load),
  )
  const before = readFileSync(document, 'utf8')
  settle(before, withTables(before, allRules, factWords, parameterLabel))
  return 0
})

/** Writes a page that is out of date, or refuses when only asked to check. Spaces that align a table do not count. */
function settle(before, after) {
  const plain = (one) => one.replaceAll(/[ -]+/g, ' ').trim()
  if (plain(before) === plain(after)) return
  if (process.argv.includes('--check')) throw new SetupError('docs/rules.md is out of date: run npm run rules')
  writeFileSync(document, after)
  const { status, stderr } = capture(path.join(projectRoot, 'node_modules', '.bin', 'oxfmt'), [document], {})
  if (status !== 0) throw new SetupError(`oxfmt failed: ${stderr}`)
}

function withTables(text, rules, facts, label) {
  const known = Object.keys(groups)
  const others = [...new Set(rules.map(({ group }) => group))].filter((group) => !known.includes(group))
  const parts = [...known, ...others].flatMap((group) => {
    const members = rules.filter((rule) => rule.group === group)
    return members.length === 0 ? [] : [`## ${groups[group] ?? group}`, tableOf(members, facts, label)]
  })
  const head = text.slice(0, text.search(/^## /m)).replace(/\d+ rules/, `${rules.length} rules`)
  return `${head.trimEnd()}\n\n${parts.join('\n\n')}\n`
}

function line(cells) {
  return `| ${cells.join(' | ')} |`
}

function tableOf(rules, facts, label) {
  const rows = rules.map(({ id, severity, text, parameters, needs }) => [
    text.en.title,
    `\`${id}\``,
    severity,
    Object.entries(parameters)
      .map(([name, parameter]) => figureOf(label(name, 'en').toLowerCase(), parameter))
      .join('; ') || '–',
    needs.map((fact) => facts[fact].en.toLowerCase()).join(', ') || '–',
  ])
  return [heads, heads.map(() => '---'), ...rows].map(line).join('\n')
}

/** "at most, in days: 180 (Muster default, 2026)" */
function figureOf(name, { default: value, source, year }) {
  return `${name}: ${value} (${year === null ? source.en : `${source.en}, ${year}`})`
}
