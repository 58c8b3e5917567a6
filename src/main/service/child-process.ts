import { fork } from 'node:child_process'
import type { FromService } from './protocol.ts'
import type { ServiceProcess } from './host.ts'

/**
 * The service as a child of the project's own Node, for runtimes whose built-in Node is too old for the database driver.
 * @param compiled folder where Node keeps compiled code for the next start
 */
export function childServiceProcess(entry: string, node: string, compiled?: string): ServiceProcess {
  const env: NodeJS.ProcessEnv = { ...process.env, ...(compiled ? { NODE_COMPILE_CACHE: compiled } : {}) }
  delete env['ELECTRON_RUN_AS_NODE']
  const child = fork(entry, {
    execPath: node,
    execArgv: [],
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return {
    send: (message) => {
      if (child.connected) child.send(message)
    },
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromService)),
    onExit: (listener) => {
      let told = false
      const tell = (code: number | null): void => {
        if (!told) listener(code)
        told = true
      }
      child.on('exit', tell)
      child.on('error', () => tell(null))
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
