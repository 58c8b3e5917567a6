import { clipboard, ClipboardItem, type NativeImage } from 'electron'

/** Older runtimes take both forms in one object and have no items. */
type Older = { write(data: { text: string; html: string }): void }

/** Puts a table on the clipboard as text and as HTML, so that each program takes the form it keeps best. */
export async function copyTable(text: string, html: string): Promise<void> {
  if (typeof ClipboardItem !== 'function') {
    ;(clipboard as unknown as Older).write({ text, html })
    return
  }
  await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })])
}

/** Older runtimes take a picture as such. */
type OlderPictures = { writeImage(image: NativeImage): void }

/** Puts a picture on the clipboard. */
export async function copyPicture(picture: NativeImage): Promise<void> {
  if (typeof ClipboardItem !== 'function') {
    ;(clipboard as unknown as OlderPictures).writeImage(picture)
    return
  }
  const bytes = new Blob([Uint8Array.from(picture.toPNG())], { type: 'image/png' })
  await clipboard.write([new ClipboardItem({ 'image/png': bytes })])
}
