import { createHash, createPublicKey, sign, verify } from 'node:crypto'
import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createGunzip, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { Refusal } from '#shared/contract/error.ts'
import { fingerprintOf, type OwnKey } from './keys.ts'

/** First line of every bundle: whoever opens one in an editor reads what it is. */
const MAGIC = 'Muster change bundle'
/** The only form there is so far. */
const FORM = 1
const MEGABYTE = 1024 * 1024

/** How much of a bundle is ever taken in, in bytes: the summary, the file, and what it unpacks to. */
export const BUNDLE_LIMITS = { head: 8 * MEGABYTE, file: 256 * MEGABYTE, unpacked: 1024 * MEGABYTE } as const

const Mark = z.object({ clock: z.string().max(40), steps: z.number().int().min(0), digest: z.string().max(20) })
const Knows = z.record(z.string().max(80), Mark)

const Manifest = z.object({
  form: z.literal(FORM),
  schema: z.number().int(),
  workspace: z.object({ id: z.string().max(64), name: z.string().max(300) }),
  from: z.object({
    name: z.string().max(200),
    device: z.string().max(80),
    publicKey: z.string().max(200),
    fingerprint: z.string().max(60),
  }),
  at: z.number().int(),
  /** Whom it was made for; null for anybody. */
  to: z.string().max(60).nullable(),
  has: z.object({ steps: Knows, facts: z.record(z.string().max(400), z.string().max(20)) }),
  counts: z.object({
    steps: z.number().int().min(0),
    changes: z.number().int().min(0),
    facts: z.number().int().min(0),
  }),
  summary: z.array(z.string().max(400)).max(60),
  payload: z.object({
    bytes: z.number().int().min(0),
    unpacked: z.number().int().min(0),
    sha256: z.string().length(64),
  }),
})
export type Manifest = z.infer<typeof Manifest>

/** Writes a bundle beside its place and moves it there, so that no half of one is ever found. @returns its bytes */
export function writeBundle(
  file: string,
  key: OwnKey,
  about: Omit<Manifest, 'form' | 'payload' | 'from'> & { from: { name: string; device: string } },
  records: Iterable<unknown>,
): number {
  const parts: string[] = []
  for (const record of records) parts.push(`${JSON.stringify(record)}\n`)
  const text = Buffer.from(parts.join(''))
  if (text.length > BUNDLE_LIMITS.unpacked)
    throw new Refusal('bundle_too_large', 'more than a bundle holds', { file: basename(file), limit: 'GB 1' })
  const packed = gzipSync(text, { level: 6 })
  const manifest: Manifest = {
    form: FORM,
    ...about,
    from: { ...about.from, publicKey: key.publicKey, fingerprint: key.fingerprint },
    payload: { bytes: packed.length, unpacked: text.length, sha256: createHash('sha256').update(packed).digest('hex') },
  }
  const head = JSON.stringify(manifest)
  const signature = sign(null, Buffer.from(head), key.privateKey).toString('base64')
  const whole = Buffer.concat([Buffer.from(`${MAGIC}\n${head}\n${signature}\n`), packed])
  const beside = `${file}.part`
  try {
    writeFileSync(beside, whole)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new Refusal('disk_full', 'no space', { file })
    throw new Refusal('folder_unwritable', `${file} cannot be written`, { file })
  }
  return whole.length
}

export type OpenedBundle = { readonly manifest: Manifest; readonly packed: Buffer; readonly bytes: number }

const damaged = (file: string, why: string): Refusal => new Refusal('bundle_damaged', why, { file: basename(file) })

/**
 * Reads a bundle and checks that it is whole and signed by the key it names; nothing is unpacked yet.
 * @throws Refusal `file_not_found`, `bundle_unknown`, `bundle_too_large`, `bundle_newer`, `bundle_damaged`
 */
export function openBundle(file: string): OpenedBundle {
  const whole = readWhole(file)
  if (whole.subarray(0, MAGIC.length).toString('latin1') !== MAGIC)
    throw new Refusal('bundle_unknown', 'no bundle', { file: basename(file) })
  const first = whole.indexOf(10)
  const second = whole.indexOf(10, first + 1)
  const third = whole.indexOf(10, second + 1)
  if (first < 0 || second < 0 || third < 0 || second - first > BUNDLE_LIMITS.head) throw damaged(file, 'no head')
  const head = whole.subarray(first + 1, second)
  const stated = parse(head.toString('utf8'), file)
  const form = (stated as { form?: unknown } | null)?.form
  if (typeof form === 'number' && form > FORM)
    throw new Refusal('bundle_newer', `form ${form}`, { file: basename(file) })
  const manifest = Manifest.safeParse(stated)
  if (!manifest.success) throw damaged(file, 'the head does not fit')
  const { from, payload } = manifest.data
  const packed = whole.subarray(third + 1)
  if (
    !isSigned(head, whole.subarray(second + 1, third).toString('latin1'), from.publicKey) ||
    fingerprintOf(from.publicKey) !== from.fingerprint
  )
    throw damaged(file, 'the signature does not fit')
  if (packed.length !== payload.bytes || createHash('sha256').update(packed).digest('hex') !== payload.sha256)
    throw damaged(file, 'the content does not fit')
  if (payload.unpacked > BUNDLE_LIMITS.unpacked)
    throw new Refusal('bundle_too_large', 'unpacks to too much', { file: basename(file), limit: 'GB 1' })
  return { manifest: manifest.data, packed, bytes: whole.length }
}

function readWhole(file: string): Buffer {
  if (!existsSync(file)) throw new Refusal('file_not_found', `${file} is not there`, { file })
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    throw new Refusal('file_unreadable', `${file} cannot be read`, { file })
  }
  try {
    const about = fstatSync(handle)
    if (about.isDirectory()) throw new Refusal('file_is_folder', `${file} is a folder`, { file })
    if (about.size > BUNDLE_LIMITS.file)
      throw new Refusal('bundle_too_large', 'the file is too large', { file: basename(file), limit: 'MB 256' })
    const whole = Buffer.alloc(about.size)
    let read = 0
    while (read < whole.length) {
      const some = readSync(handle, whole, read, whole.length - read, read)
      if (some === 0) break
      read += some
    }
    return whole.subarray(0, read)
  } finally {
    closeSync(handle)
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged(file, 'the head is not readable')
  }
}

function isSigned(head: Buffer, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, head, key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/**
 * Unpacks what a bundle holds, record by record, and never more than its head says.
 * @throws Refusal `bundle_damaged` when it unpacks to anything else
 */
export async function* recordsOf({ manifest, packed }: OpenedBundle, file: string): AsyncGenerator {
  const unpacker = createGunzip()
  unpacker.end(packed)
  let unpacked = 0
  let rest = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of unpacker as AsyncIterable<Buffer>) {
      unpacked += chunk.length
      if (unpacked > manifest.payload.unpacked) {
        unpacker.destroy()
        throw damaged(file, 'it unpacks to more than it says')
      }
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw damaged(file, 'it does not unpack')
  }
  if (unpacked !== manifest.payload.unpacked || rest !== '') throw damaged(file, 'it ends too early')
}
