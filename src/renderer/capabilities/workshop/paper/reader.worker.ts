import { pagesOf } from './scan-pages.ts'
import type { Picture } from './find-blobs.ts'
import { readCodes } from './read-codes.ts'

/** Longest side that is looked at, px: a slip of a sheet is some 300 of them. */
const LONGEST = 2600

/** `bytes` is a picture or a PDF of pictures, `frame` what a camera sees. */
export type ToReader = { id: number; bytes: ArrayBuffer } | { id: number; frame: ImageBitmap }
/** `problem`: `unreadable` is no picture, `no_pages` a PDF without pictures of its pages. */
export type FromReader = { id: number; codes: string[]; problem: 'unreadable' | 'no_pages' | null }

function pictureOf(bitmap: ImageBitmap): Picture {
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  const { data } = context.getImageData(0, 0, width, height)
  const grey = new Uint8ClampedArray(width * height)
  for (let at = 0; at < grey.length; at++)
    // Weights of ITU-R BT.601.
    grey[at] = 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0)
  return { grey, width, height }
}

async function answer(asked: ToReader): Promise<FromReader> {
  const { id } = asked
  if ('frame' in asked) return { id, codes: readCodes(pictureOf(asked.frame)), problem: null }
  const pages = pagesOf(new Uint8Array(asked.bytes))
  if (pages.length === 0) return { id, codes: [], problem: 'no_pages' }
  const codes = new Set<string>()
  for (const page of pages) {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(page)])).catch(() => null)
    if (bitmap === null) return { id, codes: [...codes], problem: 'unreadable' }
    for (const code of readCodes(pictureOf(bitmap))) codes.add(code)
  }
  return { id, codes: [...codes], problem: null }
}

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  // Thrown outside of the promise, so that the window hears of it.
  answer(data).then(
    (said) => postMessage(said),
    (error: unknown) =>
      setTimeout(() => {
        throw error
      }),
  )
})
