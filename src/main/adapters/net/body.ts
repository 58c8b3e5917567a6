import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { NetProblem } from './problem.ts'

const unpackers = { gzip: promisify(gunzip), br: promisify(brotliDecompress), deflate: promisify(inflate) }

/** Reads an answer to its end, packed or not, and never more of it than `most` bytes. @throws NetProblem */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  headers: Readonly<Record<string, string>>,
  most: number,
  host: string,
): Promise<string> {
  const tooLarge = (): NetProblem => new NetProblem('too_large', host, `more than ${most} bytes`)
  if (Number(headers['content-length'] ?? 0) > most) throw tooLarge()
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > most) throw tooLarge()
    parts.push(chunk)
  }
  const whole = Buffer.concat(parts)
  const packing = (headers['content-encoding'] ?? 'identity').toLowerCase()
  if (packing === 'identity' || whole.length === 0) return decoded(whole, headers)
  if (packing !== 'gzip' && packing !== 'br' && packing !== 'deflate')
    throw new NetProblem('not_readable', host, `unknown packing ${packing.slice(0, 20)}`)
  try {
    return decoded(await unpackers[packing](whole, { maxOutputLength: most }), headers)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    throw new NetProblem(code === 'Z_BUF_ERROR' ? 'cut_short' : 'not_readable', host, String(error))
  }
}

function decoded(bytes: Buffer, headers: Readonly<Record<string, string>>): string {
  const named = /charset="?([\w-]{2,20})/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
