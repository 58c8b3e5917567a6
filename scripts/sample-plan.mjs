/**
 * `npm run sample-plan`: the plan of the sample company as every document Muster writes, into docs/sample-plan/, in English and the
 * board's pages in Russian too. Every file carries the day it was made; made anew on another day they differ by it.
 */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureEverything } from './setup/everything.mjs'
import { capture, projectEnvironment, projectRoot as root, runScript, say, SetupError } from './setup/steps.mjs'

const SEED = '178'
/** File of an export, without the day in its name: `halvorn-group-plan-2026-11-22.xlsx` is `plan.xlsx`. */
const shortName = (name) => name.replace(/^halvorn-group-/, '').replace(/-\d{4}-\d{2}-\d{2}(?= |\.)/, '')

await runScript(async () => {
  await ensureEverything()
  const env = projectEnvironment()
  const folder = mkdtempSync(join(tmpdir(), 'muster-sample-plan-'))
  const workspace = join(folder, 'Halvorn Group.muster')
  const target = join(root, 'docs', 'sample-plan')
  const muster = (...words) => {
    const { status, stderr } = capture('node', [join(root, 'bin', 'muster.mjs'), ...words], { env })
    if (status !== 0) throw new SetupError(`muster ${words[0]} failed: ${stderr.trim()}`)
  }
  /** @param suffix is put before the ending of every file */
  const exported = (suffix, ...options) => {
    const out = join(folder, 'out')
    muster('export', '--workspace', workspace, '--out', out, ...options)
    for (const name of readdirSync(out))
      renameSync(join(out, name), join(target, shortName(name).replace(/(?=\.\w+$)/, suffix)))
    rmSync(out, { recursive: true })
  }
  try {
    say('planning the sample company …')
    muster('init', workspace, '--sample', '--seed', SEED)
    muster('audit', '--workspace', workspace)
    muster('plan', '--workspace', workspace)
    muster('plan', '--workspace', workspace, '--waves')
    rmSync(target, { recursive: true, force: true })
    mkdirSync(target, { recursive: true })
    exported('', '--issue', '--note', 'For the board', '--format', 'xlsx,docx,ics,jira,planner')
    exported('', '--audience', 'board', '--format', 'pdf,pptx,html')
    exported('-ru', '--audience', 'board', '--lang', 'ru', '--format', 'pdf,pptx')
    for (const name of readdirSync(target)) say(`docs/sample-plan/${name}`)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
