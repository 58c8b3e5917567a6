import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture, projectRoot as root, SetupError } from '../setup/steps.mjs'

const HEADS = ['Network', 'Handle', 'URL', 'Brand', 'Market', 'Team', 'Owner', 'Followers', 'Last post']
const cell = (value) => `"${String(value ?? '').replaceAll('"', '""')}"`

/** A list as a company keeps it in a spreadsheet: the accounts of the sample company, as CSV. */
export function ownList(folder, env) {
  const sample = join(folder, 'list.muster')
  const muster = (...words) => {
    const { status, stdout, stderr } = capture('node', [join(root, 'bin', 'muster.mjs'), ...words], { env })
    if (status !== 0) throw new SetupError(`muster ${words[0]} failed: ${stderr.trim()}`)
    return stdout
  }
  muster('init', sample, '--sample', '--seed', '178')
  const { accounts } = JSON.parse(muster('accounts', '--workspace', sample, '--json'))
  const rows = accounts.map((one) => [
    one.networkName,
    one.handle,
    one.url,
    one.brand,
    one.market,
    one.team,
    one.owner,
    one.audience,
    one.lastPostAt === null ? '' : new Date(one.lastPostAt).toISOString().slice(0, 10),
  ])
  const file = join(folder, 'halvorn-accounts.csv')
  writeFileSync(file, [HEADS, ...rows].map((row) => row.map(cell).join(',')).join('\n'))
  return file
}
