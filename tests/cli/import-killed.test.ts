import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { writeList } from '#tests/bench/import-list.ts'
import { checkSearch, contents } from '#tests/support/contents.ts'
import { answer, muster, ownFolder, ROOT, start } from './muster.ts'

const ROWS = 60_000

let workspace = ''
let list = ''
beforeEach(async () => {
  const folder = ownFolder()
  workspace = join(folder, 'w.muster')
  list = join(folder, 'many.csv')
  writeList(list, ROWS)
  await answer(['init', workspace])
})

async function end(child: ChildProcess): Promise<NodeJS.Signals | null> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.signalCode
}

/** The workspace opens at once, is whole, and takes the same list as if nothing had happened. */
async function isAsBefore(before: unknown): Promise<void> {
  expect(await answer(['verify'], { workspace })).toMatchObject({ ok: true })
  expect(contents(workspace)).toEqual(before)
  const { files } = await answer(['import', list], { workspace })
  expect(files).toMatchObject([{ rows: ROWS, rejected: 0 }])
  checkSearch(workspace)
}

describe('killed in the middle of an import, everything is as it was:', () => {
  test('the process behind the window', async () => {
    const before = contents(workspace)
    const service = fork(join(ROOT, 'out/main/service.cjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    onTestFinished(() => end(service).then(() => undefined))
    const reached = new Promise<number>((resolve) => {
      service.on('message', (message: { type: string; name?: string; body?: { done: number; total: number } }) => {
        if (message.type === 'opened')
          service.send({ type: 'request', id: 1, name: 'import.run', query: { file: list }, language: 'en' })
        const { done = 0, total = 0 } = message.body ?? {}
        if (message.type === 'event' && message.name === 'job' && done > total / 3) resolve(done / total)
      })
    })
    service.send({
      type: 'open',
      options: { file: workspace, mode: 'write', actor: 'Killed', device: 'killed', keepBackups: 0 },
    })
    expect(await reached).toBeLessThan(1)
    expect(await end(service)).toBe('SIGKILL')
    await isAsBefore(before)
  })

  test.runIf(process.platform === 'linux')('the command line', async () => {
    const before = contents(workspace)
    const child = start(['import', list], { workspace })
    onTestFinished(() => end(child).then(() => undefined))
    // Ticks of processor time: starting takes about thirty, taking so long a list some hundreds.
    while (ticksOf(child.pid ?? 0) < 120) await new Promise(setImmediate)
    expect(await end(child)).toBe('SIGKILL')
    await isAsBefore(before)
  })
})

function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return Number(fields[11]) + Number(fields[12])
}

test('a list that was refused leaves one line and the workspace as it was', async () => {
  const before = contents(workspace)
  const told = await muster(['import', join(list, '..')], { workspace })
  expect([told.status, told.stdout]).toEqual([2, ''])
  expect(told.stderr).toMatch(/^muster: [^\n]+\n$/)
  expect(contents(workspace)).toEqual(before)
})
