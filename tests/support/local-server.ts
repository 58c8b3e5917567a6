import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** A local server that answers as the test says, and counts what it was asked. */
export type OddServer = {
  readonly host: string
  readonly url: string
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string }[]
  answer(answering: Answering): void
  /** Pulls the cable: nothing listens, and what was open is cut. */
  cut(): Promise<void>
  /** Listens again at the same place. */
  mend(): Promise<void>
}

export async function localServer(answering: Answering): Promise<OddServer> {
  let now = answering
  const asked: { path: string; headers: IncomingMessage['headers']; body: string }[] = []
  const sockets = new Set<Socket>()
  let server: Server | null = null
  let port = 0
  const listen = async (): Promise<void> => {
    const made = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
      request.on('end', () => {
        asked.push({ path: request.url ?? '', headers: request.headers, body })
        now(request, response)
      })
    })
    made.on('connection', (socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve))
    port = (made.address() as AddressInfo).port
    server = made
  }
  const cut = async (): Promise<void> => {
    const closing = server
    server = null
    for (const socket of sockets) socket.destroy()
    if (closing) await new Promise((resolve) => closing.close(resolve))
  }
  await listen()
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    asked,
    answer: (next) => void (now = next),
    cut,
    mend: listen,
  }
}

export const sayJson = (response: ServerResponse, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
