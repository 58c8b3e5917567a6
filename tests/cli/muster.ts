import { fork, spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Answers } from './answers.ts'

/** The checkout whose program is tried. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

if (!existsSync(join(ROOT, 'out/main/cli.cjs')))
  throw new Error('out/main/cli.cjs is missing: the command line is tried as it is built, so run npm run build first')

export type Ended = { status: number | null; stdout: string; stderr: string }
type Setting = {
  input?: string | Buffer
  workspace?: string
  env?: NodeJS.ProcessEnv
  cwd?: string
  root?: string
  /** A process of its own, as people start it. */
  apart?: boolean
}

/** What the program remembers on this computer goes where the run of tests leaves nothing behind. */
const home = mkdtempSync(join(tmpdir(), 'muster-home-'))
process.once('exit', () => rmSync(home, { recursive: true, force: true }))

function environment({ workspace, env }: Setting): NodeJS.ProcessEnv {
  const { MUSTER_WORKSPACE: _, ...clean } = process.env
  return { MUSTER_HOME: home, ...clean, ...(workspace === undefined ? {} : { MUSTER_WORKSPACE: workspace }), ...env }
}

/** Starts the real program. `root` is another checkout to start it from. */
export function start(args: readonly string[], setting: Setting = {}): ChildProcess {
  return spawn(process.execPath, [join(setting.root ?? ROOT, 'bin/muster.mjs'), ...args], {
    env: environment(setting),
    ...(setting.cwd === undefined ? {} : { cwd: setting.cwd }),
    stdio: 'pipe',
  })
}

let ready: ChildProcess | null = null
let calls = 0

/** The program that is loaded already; one for each process that runs tests. */
function readyProgram(): ChildProcess {
  if (ready?.connected === true) return ready
  const entry = fileURLToPath(new URL('ready-program.mjs', import.meta.url))
  ready = fork(entry, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  ready.setMaxListeners(0)
  ready.unref()
  return ready
}

function askReady(args: readonly string[], setting: Setting): Promise<Ended> {
  const program = readyProgram()
  const id = ++calls
  return new Promise((resolve, reject) => {
    const hear = ({ id: of, ...ended }: Ended & { id: number }): void => {
      if (of !== id) return
      program.off('message', hear).off('exit', fail)
      resolve(ended)
    }
    const fail = (): void => reject(new Error(`muster ${args.join(' ')} took the process with it`))
    program.on('message', hear).on('exit', fail)
    program.send({ id, args, env: environment(setting), cwd: setting.cwd ?? process.cwd() })
  })
}

/** Runs the real program to its end: in one that is loaded already, unless something is about the process itself. */
export async function muster(args: readonly string[], setting: Setting = {}): Promise<Ended> {
  if (setting.apart !== true && setting.input === undefined && setting.root === undefined)
    return askReady(args, setting)
  const child = start(args, setting)
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  // A command that refuses its arguments never reads what is sent to it.
  child.stdin?.on('error', () => undefined).end(setting.input ?? '')
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, stdout, stderr }
}

/** The answer of a command that must succeed: one JSON document on stdout, nothing on stderr. */
export async function answer<C extends keyof Answers>(
  args: readonly [C, ...string[]],
  setting: Setting = {},
): Promise<Answers[C]> {
  const { status, stdout, stderr } = await muster([...args, '--json'], setting)
  if (status !== 0 || stderr !== '') throw new Error(`muster ${args.join(' ')} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as Answers[C]
}

/** A folder of this test's own, removed when it ends. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The sample company of this process of tests, by the file it was made in once. */
let company: Promise<string> | undefined

/** Lays the sample company, as `muster init --sample` makes it, at `file`: made once a process and copied from then on. */
export async function sampleWorkspace(file: string): Promise<void> {
  company ??= makeCompany()
  copyFileSync(await company, file)
}

async function makeCompany(): Promise<string> {
  const file = join(home, 'company.muster')
  await answer(['init', file, '--sample'])
  return file
}

/** What a workspace holds, as one word; also says when something was written beside it and not yet moved in. */
export function digest(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return 'missing'
  if (stat.isDirectory()) return 'folder'
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  return `${createHash('sha256').update(readFileSync(file)).digest('hex')} ${wal}`
}

/** Keeps a workspace open for writing in a second, living program: the very process the window starts. */
export async function holdOpen(file: string): Promise<void> {
  const holder = fork(join(ROOT, 'out/main/service.cjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  onTestFinished(async () => {
    holder.kill('SIGKILL')
    if (holder.exitCode === null && holder.signalCode === null) await once(holder, 'exit')
  })
  const opened = once(holder, 'message') as Promise<[{ type: string; envelope: { ok: boolean } }]>
  holder.send({ type: 'open', options: { file, mode: 'write', actor: 'Holder', device: 'holder', keepBackups: 0 } })
  const [message] = await opened
  if (message.type !== 'opened' || !message.envelope.ok) throw new Error(`not held open: ${JSON.stringify(message)}`)
}
