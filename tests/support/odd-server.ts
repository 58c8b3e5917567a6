import { onTestFinished } from 'vitest'
import { type Answering, localServer, type OddServer } from './local-server.ts'

export { type OddServer, sayJson } from './local-server.ts'

/** A local server that goes when the test ends. */
export async function oddServer(answering: Answering): Promise<OddServer> {
  const server = await localServer(answering)
  onTestFinished(() => server.cut())
  return server
}
