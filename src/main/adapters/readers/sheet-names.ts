import { type Entry, open as openZip, type ZipFile } from 'yauzl'

/** Whether a workbook has a sheet of this name: read from its table of contents alone. */
export function hasSheet(path: string, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    openZip(path, { lazyEntries: true }, (failure, zip: ZipFile | undefined) => {
      if (failure || !zip) {
        resolve(false)
        return
      }
      const done = (found: boolean): void => {
        zip.close()
        resolve(found)
      }
      zip.on('error', () => done(false))
      zip.on('end', () => done(false))
      zip.on('entry', (entry: Entry) => {
        if (entry.fileName !== 'xl/workbook.xml') {
          zip.readEntry()
          return
        }
        if (entry.uncompressedSize > 1024 * 1024 || entry.isEncrypted()) {
          done(false)
          return
        }
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) {
            done(false)
            return
          }
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('error', () => done(false))
          stream.on('end', () => done(Buffer.concat(parts).includes(`name="${name}"`)))
        })
      })
      zip.readEntry()
    })
  })
}
