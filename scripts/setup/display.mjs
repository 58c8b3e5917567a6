/** Where windows appear: the person's own display, or a virtual one (Xvfb) on a Linux machine without any. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { say, SetupError } from './steps.mjs'

/** True when a window can be shown here. Only Linux has sessions without a display that can still run programs. */
export function hasDisplay(env = process.env) {
  if (process.platform !== 'linux') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Calls `act` with an environment in which windows can open and gives back its result. Without a display an Xvfb of
 * its own is started for that time; it picks a free number by itself, so any number of them can run side by side.
 */
export async function withDisplay(env, act) {
  if (hasDisplay(env)) return act(env)
  const server = await startVirtualDisplay()
  try {
    return await act({ ...env, DISPLAY: server.display })
  } finally {
    await server.stop()
  }
}

async function startVirtualDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  let complaints = ''
  server.stderr.on('data', (text) => (complaints += text))
  const number = await new Promise((resolve, reject) => {
    const giveUp = (why) => reject(new SetupError(`no display, and Xvfb did not start: ${why}`))
    const limit = setTimeout(() => giveUp('no answer within 20 s'), 20_000)
    server.on('error', (error) => giveUp(error.message))
    server.on('exit', () => giveUp(complaints.trim().split('\n').at(-1) || 'it ended at once'))
    server.stdio[3].once('data', (text) => {
      clearTimeout(limit)
      resolve(String(text).trim())
    })
  })
  const end = () => server.kill('SIGTERM')
  process.once('exit', end)
  server.removeAllListeners('exit')
  say(`no display here: using a virtual one (Xvfb :${number})`)
  return {
    display: `:${number}`,
    async stop() {
      process.off('exit', end)
      const ended = once(server, 'exit')
      if (end()) await ended
    },
  }
}
