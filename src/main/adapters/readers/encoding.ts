import { isAscii, isUtf8 } from 'node:buffer'
import { open, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { judgeLetters } from './letters.ts'
import { refuse } from './limits.ts'

/** In which encoding a text file stands. */
export interface TextEncoding {
  /** Label a `TextDecoder` understands. */
  readonly label: string
  /** Bytes of the byte-order mark at the start. */
  readonly mark: number
  /** True where no mark and no proof of UTF-8 told: it was judged from the letters. */
  readonly guessed: boolean
  /** UTF-8 with a few broken bytes: rows that hold them are refused one by one. */
  readonly broken: boolean
}

const HEAD_BYTES = 4096
const SAMPLE_BYTES = 64 * 1024
const CHUNK_BYTES = 256 * 1024

/** Finds the encoding of a text file. Refuses with `file_encoding` what is no text. Reads the file once. */
export async function findEncoding(path: string): Promise<TextEncoding> {
  const head = await readHead(path, HEAD_BYTES)
  const marked = byMark(head)
  if (marked) return marked
  const wide = wideWithoutMark(head)
  if (wide) return { label: wide, mark: 0, guessed: true, broken: false }
  if (head.includes(0)) throw refuse('file_encoding', path, 'zero bytes in what should be text')
  const sample = await foreignLines(path)
  if (!sample) return { label: 'utf-8', mark: 0, guessed: false, broken: false }
  if (mostlyUtf8(sample)) return { label: 'utf-8', mark: 0, guessed: false, broken: true }
  const label = judgeLetters(sample)
  if (!label) throw refuse('file_encoding', path, 'no encoding fits the bytes')
  return { label, mark: 0, guessed: true, broken: false }
}

/** The encoding a person chose. A byte-order mark of that encoding is no text; broken UTF-8 costs single rows. */
export async function chosenEncoding(path: string, label: string): Promise<TextEncoding> {
  const marked = byMark(await readHead(path, 4))
  return { label, mark: marked?.label === label ? marked.mark : 0, guessed: false, broken: label === 'utf-8' }
}

/** The text of a file in pieces, with the number of bytes read so far. Memory stays at one piece. */
export async function* decodeFile(
  path: string,
  encoding: TextEncoding,
): AsyncGenerator<{ text: string; bytesRead: number }> {
  const decoder = new TextDecoder(encoding.label, { fatal: false, ignoreBOM: true })
  let bytesRead = encoding.mark
  for await (const chunk of createReadStream(path, { start: encoding.mark, highWaterMark: CHUNK_BYTES })) {
    const bytes = chunk as Buffer
    bytesRead += bytes.length
    yield { text: decoder.decode(bytes, { stream: true }), bytesRead }
  }
  const rest = decoder.decode()
  if (rest) yield { text: rest, bytesRead }
}

/** The first bytes of a file. A pipe is refused: opening one waits for somebody to write into it. @throws Refusal `file_unreadable` */
export async function readHead(path: string, length: number): Promise<Buffer> {
  if ((await stat(path)).isFIFO()) throw refuse('file_unreadable', path, 'a pipe')
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await file.read(buffer, 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function byMark(head: Buffer): TextEncoding | null {
  const found = (label: string, mark: number): TextEncoding => ({ label, mark, guessed: false, broken: false })
  if (head.length >= 3 && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return found('utf-8', 3)
  if (head.length >= 4 && head[0] === 0xff && head[1] === 0xfe && head[2] === 0 && head[3] === 0) return null
  if (head.length >= 2 && head[0] === 0xff && head[1] === 0xfe) return found('utf-16le', 2)
  if (head.length >= 2 && head[0] === 0xfe && head[1] === 0xff) return found('utf-16be', 2)
  return null
}

/** UTF-16 without a mark: commas, digits and line ends leave zeros at every second byte and never at both. */
function wideWithoutMark(head: Buffer): string | null {
  const zeros = [0, 0]
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const enough = head.length / 2 / 10
  if (odd > enough && even === 0) return 'utf-16le'
  if (even > enough && odd === 0) return 'utf-16be'
  return null
}

/** Null for valid UTF-8 (plain ASCII included), else the lines that hold bytes beyond ASCII, up to a sample's size. */
async function foreignLines(path: string): Promise<Buffer | null> {
  let carry: Buffer = Buffer.alloc(0)
  let valid = true
  const lines: Buffer[] = []
  let kept = 0
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const bytes = Buffer.concat([carry, chunk as Buffer])
    const cut = bytes.lastIndexOf(10) + 1 || bytes.length - incompleteTail(bytes)
    const whole = bytes.subarray(0, cut)
    carry = bytes.subarray(cut)
    if (valid && !isUtf8(whole)) valid = false
    if (kept < SAMPLE_BYTES) kept += keepForeign(whole, lines, SAMPLE_BYTES - kept)
    if (!valid && kept >= SAMPLE_BYTES) break
  }
  if (valid && isUtf8(carry)) return null
  keepForeign(carry, lines, SAMPLE_BYTES - kept)
  return Buffer.concat(lines)
}

/** Bytes at the end that may be the start of a character continued in the next piece. */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back
  }
  return 0
}

function keepForeign(bytes: Buffer, lines: Buffer[], room: number): number {
  if (isAscii(bytes)) return 0
  let kept = 0
  for (let start = 0; start < bytes.length && kept < room;) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length
    const line = bytes.subarray(start, Math.min(end, start + room))
    if (line.some((byte) => byte >= 0x80)) {
      lines.push(Buffer.from(line))
      kept += line.length
    }
    start = end
  }
  return kept
}

/** True where nearly every foreign letter is proper UTF-8 and only single bytes are broken. */
function mostlyUtf8(sample: Buffer): boolean {
  let letters = 0
  let broken = 0
  for (const character of new TextDecoder('utf-8').decode(sample)) {
    if (character === '\uFFFD') broken += 1
    else if (character > '\u007F') letters += 1
  }
  return letters > broken * 4
}
