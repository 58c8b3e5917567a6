import type { FromReader, ToReader } from './reader.worker.ts'

export type SlipReader = {
  file(file: File): Promise<FromReader>
  frame(frame: ImageBitmap): Promise<FromReader>
  stop(): void
}

/** Reads codes beside the window, so that it never waits for a picture. */
export function slipReader(): SlipReader {
  const worker = new Worker(new URL('reader.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: FromReader) => void>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  // A fault of the reader is a picture that could not be read; whoever waits for it is told.
  worker.addEventListener('error', () => {
    for (const [id, answer] of waiting) answer({ id, codes: [], problem: 'unreadable' })
    waiting.clear()
  })
  const send = (asked: ToReader, moved: Transferable): Promise<FromReader> =>
    new Promise((resolve) => {
      waiting.set(asked.id, resolve)
      worker.postMessage(asked, [moved])
    })
  return {
    async file(file) {
      const bytes = await file.arrayBuffer()
      return send({ id: ++last, bytes }, bytes)
    },
    frame: (frame) => send({ id: ++last, frame }, frame),
    stop: () => worker.terminate(),
  }
}
