import { parentPort, workerData } from 'node:worker_threads'
import { serveBeside } from './beside.ts'
import { type Message, serveWorkspace } from './thread/serve.ts'
import type { BesideData, ToThread } from './thread-protocol.ts'

/**
 * Entry of all worker threads of the service. The `writer` holds the only writing connection; the `reader` runs long reading; one
 * `beside` the writer reads for a job of it and ends with that. Writers and readers hold one workspace after another. What
 * carries out commands and jobs is loaded with the first of them: opening a workspace waits for the file alone.
 */
const port = parentPort
if (!port) throw new Error('started outside a worker thread')
const beside = workerData as BesideData | null

if (beside) void serveBeside(port, beside)
else {
  let take: ((message: Message) => void) | null = null
  port.on('message', (message: ToThread) => {
    if (message.type !== 'open') take?.(message)
    else {
      take = serveWorkspace(message.data, (answer) => {
        port.postMessage(answer)
        if (answer.type === 'closed') take = null
      })
    }
  })
}
