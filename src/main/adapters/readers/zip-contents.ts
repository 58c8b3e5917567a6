import { type Entry, open as openZip, type ZipFile } from 'yauzl'

const BOOK = 'xl/workbook.xml'
/** What other documents of office programs hold. */
const DOCUMENT: ReadonlySet<string> = new Set(['[Content_Types].xml', 'content.xml'])

export type ZipKind = 'workbook' | 'document' | 'folder'

/** What a zip holds, by the names in its directory; nothing is unpacked. @throws Error where the directory is damaged */
export async function zipKind(path: string): Promise<ZipKind> {
  let isDocument = false
  const book = await walk(path, ({ fileName }) => {
    isDocument ||= DOCUMENT.has(fileName)
    return fileName === BOOK ? Promise.resolve('workbook' as const) : null
  })
  return book ?? (isDocument ? 'document' : 'folder')
}

/** Whether a workbook has a sheet of this name: read from its table of contents alone. */
export async function hasSheet(path: string, name: string): Promise<boolean> {
  try {
    return (await walk(path, (entry, zip) => (entry.fileName === BOOK ? named(zip, entry, name) : null))) ?? false
  } catch {
    return false
  }
}

async function named(zip: ZipFile, entry: Entry, name: string): Promise<boolean> {
  if (entry.uncompressedSize > 1024 * 1024 || entry.isEncrypted()) return false
  const parts: Buffer[] = []
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (broken, opened) => (broken ? reject(broken) : resolve(opened))),
  )
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts).includes(`name="${name}"`)
}

/** Goes through the directory until an entry has an answer. @returns null where none has */
function walk<T>(path: string, look: (entry: Entry, zip: ZipFile) => Promise<T> | null): Promise<T | null> {
  return new Promise((resolve, reject) => {
    openZip(path, { lazyEntries: true }, (failure, zip: ZipFile | undefined) => {
      if (failure || !zip) return reject(failure ?? new Error('no zip'))
      zip.on('error', reject)
      zip.on('end', () => resolve(null))
      zip.on('entry', (entry: Entry) => {
        const answer = look(entry, zip)
        if (answer === null) zip.readEntry()
        else answer.then(resolve, reject).finally(() => zip.close())
      })
      return zip.readEntry()
    })
  })
}
