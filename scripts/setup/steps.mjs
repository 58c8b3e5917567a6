/**
 * How the set-up scripts speak and how they run other programs.
 * Progress goes to stderr, so that stdout holds answers only.
 */
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this checkout. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

/** What set-up remembers between runs; `npm ci` wipes it together with the dependencies it describes. */
export const rememberedFolder = path.join(projectRoot, 'node_modules', '.cache', 'muster')

/** A set-up step that cannot go on; `message` is the one line a person needs. */
export class SetupError extends Error {}

/** Tells what is being done, one line. */
export function say(line) {
  process.stderr.write(`muster: ${line}\n`)
}

/** Runs a script's main function and exits with the status it gives; a SetupError ends it with one clear line. */
export async function runScript(main, statusOfFailure = 1) {
  try {
    const status = await main()
    process.exitCode = status ?? 0
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = statusOfFailure
  }
}

/** The environment for children: the project's own tools and Node come first on PATH. */
export function projectEnvironment(extra = {}) {
  const tools = path.join(projectRoot, 'node_modules', '.bin')
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const present = process.env[pathName] ?? ''
  const first = present.split(path.delimiter)[0] === tools ? present : `${tools}${path.delimiter}${present}`
  return { ...process.env, [pathName]: first, ...extra }
}

/** Runs a program to its end and keeps what it printed. Never throws: `status` is null when it did not start. */
export function capture(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', cwd: projectRoot, maxBuffer: 64 * 1024 * 1024, ...options })
  return { status: done.status, stdout: done.stdout ?? '', stderr: done.stderr ?? done.error?.message ?? '' }
}

/**
 * Runs npm and keeps what it printed. Under `npm run` the same npm is used again; on Windows npm is a shell script.
 */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath
  if (own !== undefined && /npm-cli\.c?js$/.test(own)) return capture(process.execPath, [own, ...args], options)
  return capture('npm', args, { shell: process.platform === 'win32', ...options })
}

/**
 * Runs a program in the foreground and resolves with its exit status (a signal counts as 1).
 * Ctrl-C and termination are passed on to it; with `seconds` it is ended when it takes longer.
 */
export function runInForeground(command, args, { env, cwd = projectRoot, seconds } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: env ?? projectEnvironment(), stdio: 'inherit' })
    const passOn = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, passOn)
    const limit =
      seconds === undefined
        ? undefined
        : setTimeout(() => {
            say(`${path.basename(command)} took longer than ${seconds} s and was ended`)
            child.kill('SIGTERM')
            setTimeout(() => child.kill('SIGKILL'), 5000).unref()
          }, seconds * 1000)
    const finish = () => {
      clearTimeout(limit)
      for (const signal of signals) process.off(signal, passOn)
    }
    child.on('error', (error) => {
      finish()
      reject(new SetupError(`${command} could not be started: ${error.message}`))
    })
    child.on('exit', (status) => {
      finish()
      resolve(status ?? 1)
    })
  })
}
