import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

/** Tells one state of a file from another. `modifiedAt` is milliseconds since 1970. */
export interface FileStamp {
  readonly digest: string
  readonly modifiedAt: number
}

/** SHA-256 of the content and when it was last written. */
export async function fileStamp(path: string): Promise<FileStamp> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  const { mtimeMs } = await stat(path)
  return { digest: hash.digest('hex'), modifiedAt: Math.trunc(mtimeMs) }
}

/** SHA-256 of the column names: two lists with the same columns in the same order have the same shape. */
export function shapeOf(columns: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(columns.map((name) => name.toLowerCase())))
    .digest('hex')
}
