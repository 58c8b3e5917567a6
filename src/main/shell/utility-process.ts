import { utilityProcess } from 'electron'
import type { FromService } from '#main/service/protocol.ts'
import type { ServiceProcess } from '#main/service/host.ts'

/**
 * The service as Electron's own kind of child: the one people get.
 * @param compiled folder where Node keeps compiled code for the next start
 */
export function utilityServiceProcess(entry: string, compiled?: string): ServiceProcess {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Muster workspace',
    ...(compiled ? { env: { ...process.env, NODE_COMPILE_CACHE: compiled } } : {}),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromService)),
    onExit: (listener) => void child.on('exit', (code) => listener(code)),
    // Electron cannot end a process that has not begun: then it ends as soon as it has.
    kill: () => {
      if (!child.kill()) child.once('spawn', () => child.kill())
    },
  }
}
