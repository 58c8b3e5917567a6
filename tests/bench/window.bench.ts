import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openService } from '#main/service/service.ts'
import type { BenchResult } from './bench.ts'
import { watchPage } from './page-watch.ts'
import { memoryOfTree } from './process-memory.ts'

const ROUNDS = Number(process.env['MUSTER_BENCH_STARTS'] ?? 7)
/** Longer than this a person waits. */
const AIM_MS = 1500
const MEGABYTE = 1024 * 1024
const root = fileURLToPath(new URL('../..', import.meta.url))
const thread = join(root, 'src', 'main', 'service', 'thread.ts')

type Runtime = { executable: string; flags: string[]; node: string; withDisplay: string }
type Start = { took: number; memory: number | null }

const PARAGRAPH = `document.querySelector('p') !== null`
/** The first page of the workspace, not the page that opens one. */
const COMMAND_CENTER = `document.documentElement?.dataset.page === 'center' && document.documentElement.dataset.ready === 'true'`

/** The company that "Open sample workspace" makes, audited and planned. */
async function makeSample(file: string): Promise<void> {
  const devices = { printPdf: () => Promise.reject(new Error('no printer')) }
  const service = await openService({
    file,
    mode: 'write',
    actor: 'bench',
    device: 'bench',
    keepBackups: 0,
    thread,
    devices,
    create: { name: 'Halvorn Group' },
  })
  try {
    await service.run('workspace.fillSample', { seed: 178 })
    await service.run('audit.run', {})
    await service.run('plan.recommend', {})
  } finally {
    await service.close()
  }
}

/** From the start of the process until two frames after the page can be used, in milliseconds, and the memory held then. */
async function startOnce(
  runtime: Runtime,
  args: readonly string[],
  page: string,
  env: NodeJS.ProcessEnv,
): Promise<Start> {
  const started = performance.now()
  const electron = spawn(runtime.executable, [...runtime.flags, '--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(electron, 'exit')
  try {
    const watch = await watchPage(electron)
    await watch.painted(page)
    const took = performance.now() - started
    const memory = memoryOfTree(pidOf(electron))
    watch.close()
    return { took, memory }
  } catch (error) {
    electron.kill('SIGKILL')
    throw error
  } finally {
    await ended
  }
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('Electron did not start')
  return child.pid
}

function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _asNode, ELECTRON_RENDERER_URL: _server, NODE_OPTIONS: _options, ...rest } = env
  return rest
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const megabytes = (starts: readonly Start[]): string =>
  `${Math.round(median(starts.map(({ memory }) => memory ?? 0)) / MEGABYTE)} MB`

/**
 * The window on the sample workspace against an Electron window with one paragraph, started in turn on the same display.
 * Both have a data folder that one start before has made. The middle of the rounds.
 */
export async function run(): Promise<BenchResult> {
  const runtime = JSON.parse(
    readFileSync(join(root, 'node_modules', '.cache', 'muster', 'runtime.json'), 'utf8'),
  ) as Runtime
  const { withDisplay } = (await import(join(root, 'scripts', 'setup', 'display.mjs'))) as {
    withDisplay: <T>(env: NodeJS.ProcessEnv, act: (env: NodeJS.ProcessEnv) => Promise<T>) => Promise<T>
  }
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  const data = (name: string): string => `--user-data-dir=${join(folder, name)}`
  try {
    const file = join(folder, 'sample.muster')
    await makeSample(file)
    const ours: Start[] = []
    const empty: Start[] = []
    await withDisplay(withoutOurs(process.env), async (env) => {
      for (let round = 0; round <= ROUNDS; round++) {
        const bare = await startOnce(
          runtime,
          [data('empty'), join(root, 'tests', 'bench', 'empty-window')],
          PARAGRAPH,
          env,
        )
        const whole = await startOnce(runtime, [data('muster'), root, file], COMMAND_CENTER, env)
        if (round === 0) continue
        empty.push(bare)
        ours.push(whole)
      }
    })
    const measured = median(ours.map(({ took }) => took))
    return {
      name: 'window from start to the sample workspace',
      measured,
      baseline: median(empty.map(({ took }) => took)),
      aim: 3,
      notes: [
        `aim ${AIM_MS} ms: ${measured <= AIM_MS ? 'kept' : 'missed'}`,
        `slowest of ${ROUNDS} starts ${Math.round(Math.max(...ours.map(({ took }) => took)))} ms`,
        `memory of all processes ${megabytes(ours)}, of the empty window ${megabytes(empty)}`,
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
