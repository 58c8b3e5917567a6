/**
 * `node scripts/walkthroughs.mjs`: the job of each kind of user, from the first start to an exported plan, done in the real
 * window by mouse and keyboard. Every step of docs/walkthrough-*.md leaves its picture in docs/walkthroughs/. A step the
 * window does not answer as the document says ends the run with status 1. Extra words choose jobs:
 * `node scripts/walkthroughs.mjs consultant`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureEverything } from './setup/everything.mjs'
import { projectEnvironment, projectRoot as root, runScript, say } from './setup/steps.mjs'
import { withDisplay } from './setup/display.mjs'
import { consultant } from './walkthroughs/consultant.mjs'
import { governanceLead } from './walkthroughs/governance-lead.mjs'
import { manager } from './walkthroughs/manager.mjs'
import { walking } from './walkthroughs/walking.mjs'

const JOBS = { 'governance-lead': governanceLead, consultant, manager }

await runScript(async () => {
  await ensureEverything()
  const wanted = process.argv.slice(2)
  const pictures = join(root, 'docs', 'walkthroughs')
  mkdirSync(pictures, { recursive: true })
  await withDisplay(projectEnvironment(), async (env) => {
    for (const [name, job] of Object.entries(JOBS)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue
      const folder = mkdtempSync(join(tmpdir(), 'muster-walk-'))
      const walk = await walking({ name, folder, pictures, env })
      try {
        await job(walk)
        say(`${name}: ${walk.steps()} steps walked`)
      } finally {
        await walk.end()
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      }
    }
  })
  return 0
})
