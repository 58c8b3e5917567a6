import { promisify } from 'node:util'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { type ListLimits, refuse } from './limits.ts'

const openZip = promisify<Buffer, { lazyEntries: boolean; validateEntrySizes: boolean }, ZipFile>(
  (buffer, options, done) => fromBuffer(buffer, options, done),
)

/**
 * Looks at a zip before any reader unpacks it: first what its directory declares (number of entries, sizes, ratio), then
 * what really comes out, counted and thrown away, because the directory may lie. Refuses with `file_zip_bomb`.
 */
export async function checkZip(buffer: Buffer, path: string, limits: ListLimits): Promise<void> {
  const zip = await openChecked(buffer, path)
  try {
    const entries = await readDirectory(zip, path, limits)
    let left = limits.zipBytes
    for (const entry of entries) left -= await unpackedSize(zip, entry, left, path)
  } finally {
    zip.close()
  }
}

async function openChecked(buffer: Buffer, path: string): Promise<ZipFile> {
  try {
    return await openZip(buffer, { lazyEntries: true, validateEntrySizes: true })
  } catch (error) {
    throw refuse('file_malformed', path, error instanceof Error ? error.message : 'no zip directory')
  }
}

function readDirectory(zip: ZipFile, path: string, limits: ListLimits): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    let packed = 0
    let declared = 0
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      packed += entry.compressedSize
      declared += entry.uncompressedSize
      const bomb = bombSign(entries.length, packed, declared, limits)
      if (bomb) reject(refuse('file_zip_bomb', path, bomb, { declared, packed, entries: entries.length }))
      else if (entry.isEncrypted()) reject(refuse('file_encrypted', path, 'an entry is encrypted'))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) => reject(refuse('file_malformed', path, error.message)))
    zip.readEntry()
  })
}

function bombSign(entries: number, packed: number, declared: number, limits: ListLimits): string | null {
  if (entries > limits.zipEntries) return 'too many entries'
  if (declared > limits.zipBytes) return 'declares too large a size'
  if (declared > limits.zipRatioFrom && declared > packed * limits.zipRatio) return 'declares too high a ratio'
  return null
}

function unpackedSize(zip: ZipFile, entry: Entry, left: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failure, stream) => {
      if (failure) {
        reject(refuse('file_malformed', path, failure.message))
        return
      }
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > left) {
          stream.destroy()
          reject(
            refuse('file_zip_bomb', path, 'unpacks to more than it declares', { declared: entry.uncompressedSize }),
          )
        }
      })
      stream.on('end', () => resolve(size))
      stream.on('error', (error: Error) => reject(refuse('file_malformed', path, error.message)))
    })
  })
}
