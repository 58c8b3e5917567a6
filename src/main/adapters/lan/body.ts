import type { IncomingMessage } from 'node:http'

/** More than any honest vote has. */
const MOST_BYTES = 4096

/** What is wrong with a request, by the status it is answered with. */
export class BadBody extends Error {
  readonly status: 400 | 413 | 415
  constructor(status: 400 | 413 | 415) {
    super(`refused with ${status}`)
    this.status = status
  }
}

/** A small JSON body. @throws BadBody for another type, more than 4 KB, or no JSON */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) throw new BadBody(415)
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new BadBody(413)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST_BYTES) throw new BadBody(413)
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw new BadBody(400)
  }
}
