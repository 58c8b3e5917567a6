const MARK = { stream: 'stream', end: 'endstream', picture: 'DCTDecode' } as const
/** How far before its bytes a picture's description begins, at most. */
const DESCRIPTION = 2000

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'

/**
 * The pictures of a file: the file itself, or of a PDF from a scanner the JPEG pictures that are its pages. Nothing else of a PDF is
 * looked at. An empty list is a PDF without such pictures.
 */
export function pagesOf(bytes: Uint8Array): Uint8Array[] {
  if (!isPdf(bytes)) return [bytes]
  const text = new TextDecoder('latin1').decode(bytes)
  const pages: Uint8Array[] = []
  for (let at = text.indexOf(MARK.stream); at >= 0; at = text.indexOf(MARK.stream, at)) {
    const begins = at + MARK.stream.length
    const from = begins + (text.startsWith('\r\n', begins) ? 2 : 1)
    const to = text.indexOf(MARK.end, from)
    if (to < 0) break
    const described = text.slice(Math.max(0, at - DESCRIPTION), at)
    const own = described.slice(described.lastIndexOf('obj') + 1)
    if (own.includes(MARK.picture)) pages.push(bytes.subarray(from, to))
    at = to + MARK.end.length
  }
  return pages
}
