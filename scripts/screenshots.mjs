/**
 * `npm run screenshots`: pictures of every page of the real window on the sample company, in both
 * themes and both languages, into docs/screenshots/. Extra words choose pages: `npm run screenshots -- plan`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureEverything } from './setup/everything.mjs'
import { electronRuntime } from './setup/electron-runtime.mjs'
import { capture, projectEnvironment, projectRoot as root, runScript, say, SetupError } from './setup/steps.mjs'
import { withDisplay } from './setup/display.mjs'

const SEED = '178'

await runScript(async () => {
  await ensureEverything()
  const env = projectEnvironment()
  const folder = mkdtempSync(join(tmpdir(), 'muster-screenshots-'))
  const workspace = join(folder, 'Halvorn Group.muster')
  const muster = (...words) => {
    const { status, stdout, stderr } = capture('node', [join(root, 'bin', 'muster.mjs'), ...words], { env })
    if (status !== 0) throw new SetupError(`muster ${words[0]} failed: ${stderr.trim()}`)
    return stdout
  }
  try {
    say('preparing the sample company …')
    muster('init', workspace, '--sample', '--seed', SEED)
    muster('audit', '--workspace', workspace)
    muster('plan', '--workspace', workspace)
    const { accounts } = JSON.parse(
      muster('accounts', '--workspace', workspace, '--json', '--where', 'severity:critical', '--limit', '1'),
    )
    const { findings } = JSON.parse(
      muster('findings', '--workspace', workspace, '--json', '--where', 'severity:critical'),
    )
    const pages = {
      center: '#/center',
      accounts: `#/accounts?account=${accounts[0].id}`,
      audit: `#/audit?finding=${encodeURIComponent(findings[0].id)}`,
      charter: '#/audit?view=charter',
      maturity: '#/audit?view=maturity',
      conversations: '#/conversations',
      service: '#/conversations?view=service',
      plan: `#/plan?account=${accounts[0].id}`,
      board: '#/plan?view=board',
      reports: '#/reports',
      import: '#/import',
      duplicates: '#/accounts?view=duplicates',
      directory: '#/directory',
      discovery: '#/discovery',
      workshop: '#/workshop',
      sync: '#/sync',
      hub: '#/sync?view=hub',
      help: '#/help',
      settings: '#/settings',
    }
    const wanted = process.argv.slice(2)
    const shots = Object.entries(pages).filter(([name]) => wanted.length === 0 || wanted.includes(name))
    const target = join(root, 'docs', 'screenshots')
    mkdirSync(target, { recursive: true })
    const { executable, flags } = electronRuntime()
    await withDisplay(env, async (shown) => {
      for (const [name, route] of shots)
        for (const theme of ['light', 'dark'])
          for (const language of ['en', 'ru']) {
            const picture = join(target, `${name}-${theme}${language === 'ru' ? '-ru' : ''}.png`)
            const switches = {
              capture: picture,
              workspace,
              route,
              theme,
              language,
              size: '1440x900',
            }
            const { status, stderr } = capture(
              executable,
              [
                ...flags,
                `--user-data-dir=${join(folder, 'data')}`,
                root,
                ...Object.entries(switches).map(([key, value]) => `--muster-${key}=${value}`),
              ],
              { env: shown },
            )
            if (status !== 0) throw new SetupError(`the picture of ${name} failed: ${stderr.trim().split('\n').at(-1)}`)
            say(`docs/screenshots/${name}-${theme}${language === 'ru' ? '-ru' : ''}.png`)
          }
    })
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
