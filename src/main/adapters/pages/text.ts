import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import { PAGE_LIMITS } from './limits.ts'

const unpack = promisify(gunzip)
/** Where a page names its encoding (HTML Living Standard: within the first 1,024 bytes; real pages are not so exact). */
const HEAD_BYTES = 4_096

/**
 * The text of a file, unpacked when it is gzip (`sitemap.xml.gz`). Null when it is no text, cannot be read, or unpacks
 * to more than a file may hold.
 */
export async function fileText(path: string, most = PAGE_LIMITS.fileBytes): Promise<string | null> {
  try {
    const bytes = await readFile(path)
    const packed = bytes.length > 2 && bytes[0] === 0x1f && bytes[1] === 0x8b
    return decode(packed ? await unpack(bytes, { maxOutputLength: most }) : bytes)
  } catch {
    return null
  }
}

/** By its mark, by proof of UTF-8, by what the page says, else as Western text. */
function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isUtf8(bytes)) return bytes.includes(0) ? null : new TextDecoder('utf-8').decode(bytes)
  if (bytes.subarray(0, HEAD_BYTES).includes(0)) return null
  const head = bytes.toString('latin1', 0, HEAD_BYTES)
  const named = /charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1] ?? /encoding="([\w-]{2,20})"/i.exec(head)?.[1]
  return decodeAs(bytes, named)
}

/** A page that names UTF-8 and is not is read as Western text: its addresses are ASCII either way. */
function decodeAs(bytes: Buffer, label: string | undefined): string {
  try {
    return new TextDecoder(label === undefined || /^utf-?8$/i.test(label) ? 'windows-1252' : label).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
