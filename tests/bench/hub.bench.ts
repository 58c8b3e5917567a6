import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signIn } from '#main/adapters/hub/connection.ts'
import { connectHub, initHub } from '#main/adapters/hub/index.ts'
import type { Step } from '#shared/model/exchange.ts'
import { accountSteps } from '../support/hub-load.ts'
import { startPostgres } from '../support/postgres.ts'
import type { BenchResult } from './bench.ts'

const CHANGES = 100_000
const STEP_LINES = 250
/** As the program sends. */
const PORTION = 20

/** The least work: the same lines as text into a table without an index and back into a file, by COPY at the server itself. */
async function copied(url: string, password: string, steps: readonly Step[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-hub-'))
  chmodSync(folder, 0o777)
  const client = await signIn({ url, password })
  try {
    const quoted = (text: string): string => text.replaceAll('\\', '\\\\')
    const rows = steps.flatMap(({ id, lines }) =>
      lines.map(
        ({ clock: at, entity, key, after }) => `${id}\t${at}\t${entity}\t${key}\t${quoted(JSON.stringify(after))}\n`,
      ),
    )
    const file = join(folder, 'lines')
    writeFileSync(file, rows.join(''))
    chmodSync(file, 0o644)
    await client.query('CREATE TABLE copied (step text, clock text, entity text, key text, after text)')
    const started = performance.now()
    await client.query(`COPY copied FROM '${file}'`)
    await client.query(`COPY copied TO '${join(folder, 'back')}'`)
    return performance.now() - started
  } finally {
    await client.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function run(): Promise<BenchResult> {
  const server = await startPostgres()
  try {
    const url = await server.makeDatabase('bench')
    const steps = accountSteps(CHANGES, STEP_LINES)
    const baseline = await copied(url, server.password, steps)
    const founded = await initHub({ url, password: server.password }, { id: 'bench', name: 'Bench' }, 1, {
      name: 'Anna',
      device: 'bench',
      password: 'bench',
    })
    const hub = await connectHub({ url: url.replace('postgres@', `${founded.login}@`), password: 'bench' }, 1)
    const started = performance.now()
    for (let at = 0; at < steps.length; at += PORTION) {
      const { refused } = await hub.push(steps.slice(at, at + PORTION))
      if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`)
    }
    const pushed = performance.now() - started
    let lines = 0
    for await (const portion of hub.pull(0)) for (const step of portion.steps) lines += step.lines.length
    if (lines !== CHANGES) throw new Error(`${lines} lines came back`)
    const measured = performance.now() - started
    await hub.close()
    return {
      name: `hub: push and pull ${CHANGES} changes ÷ COPY in and out`,
      measured,
      baseline,
      aim: null,
      notes: [`push ${Math.round(pushed)} ms, pull ${Math.round(measured - pushed)} ms`],
    }
  } finally {
    await server.stop()
  }
}
