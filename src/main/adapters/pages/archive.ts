/** The page inside a web archive, and where it was saved from. */
export type ArchivedPage = { readonly text: string; readonly url: string | null }

/** What a part of an archive may hold when its end is missing. */
const HEADERS = 8_192

/** Whether a text is a web archive: MIME with several parts, as browsers save "single file" pages (RFC 2557). */
export const isWebArchive = (text: string): boolean =>
  /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){0,20}?Content-Type:\s*multipart\/related/i.test(text.slice(0, HEADERS))

/** The first part of an archive that is a page. Null when there is none. */
export function pageInArchive(text: string): ArchivedPage | null {
  const head = text.slice(0, HEADERS)
  const boundary = /boundary="?([^"\r\n;]{1,200})"?/i.exec(head)?.[1]
  if (boundary === undefined) return null
  const url = /^Snapshot-Content-Location:\s*(\S+)/im.exec(head)?.[1] ?? null
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const gap = /\r?\n\r?\n/.exec(part)
    if (gap === null) continue
    const headers = part.slice(0, gap.index)
    if (!/^Content-Type:\s*(?:text\/html|application\/xhtml\+xml)/im.test(headers)) continue
    const body = part.slice(gap.index + gap[0].length)
    const location = /^Content-Location:\s*(\S+)/im.exec(headers)?.[1] ?? null
    return { text: decoded(body, headers), url: url ?? location }
  }
  return null
}

function decoded(body: string, headers: string): string {
  const how = /^Content-Transfer-Encoding:\s*(\S+)/im.exec(headers)?.[1]?.toLowerCase() ?? ''
  if (how === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return how === 'quoted-printable' ? quotedPrintable(body) : body
}

/** RFC 2045, section 6.7: `=XX` is a byte, `=` at the end of a line joins it with the next. */
function quotedPrintable(body: string): string {
  const joined = body.replaceAll(/=[ \t]*\r?\n/g, '')
  return joined.replaceAll(/(?:=[0-9A-Fa-f]{2})+/g, (bytes) =>
    Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
  )
}
