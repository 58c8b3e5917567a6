import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { MANIFEST, SealManifest } from '#shared/model/seal.ts'

/** What differs between a sealed folder and its manifest; nothing when nobody changed it. */
export type SealProblem = { readonly what: 'missing' | 'changed' | 'added'; readonly file: string }
export type SealCheck = {
  readonly manifest: SealManifest
  /** SHA-256 of the manifest itself. */
  readonly digest: string
  readonly problems: readonly SealProblem[]
}

/** A manifest of a hundred files is far below this. */
const MOST_BYTES = 1_000_000

async function sha256Of(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer)
  return digest.digest('hex')
}

/**
 * Reads a sealed folder, or the folder of a manifest, and hashes every file again.
 * @param progress told after each file; may throw to stop
 * @throws Refusal `file_not_found` without a manifest, `file_malformed` where it is none
 */
export async function checkSealed(place: string, progress: (done: number, total: number) => void): Promise<SealCheck> {
  const folder = basename(place) === MANIFEST ? dirname(place) : place
  const path = join(folder, MANIFEST)
  if (!existsSync(path) || !statSync(path).isFile())
    throw new Refusal('file_not_found', `${path} is not there`, { file: path })
  if (statSync(path).size > MOST_BYTES) throw new Refusal('file_too_large', `${path} is no manifest`, { file: path })
  const bytes = readFileSync(path)
  const manifest = parsed(bytes.toString('utf8'), path)
  const problems: SealProblem[] = []
  for (const [done, file] of manifest.files.entries()) {
    progress(done, manifest.files.length)
    const there = join(folder, file.name)
    if (!existsSync(there) || !statSync(there).isFile()) problems.push({ what: 'missing', file: file.name })
    else if (statSync(there).size !== file.bytes || (await sha256Of(there)) !== file.sha256)
      problems.push({ what: 'changed', file: file.name })
  }
  const known = new Set([MANIFEST, ...manifest.files.map(({ name }) => name)])
  for (const name of readdirSync(folder)) if (!known.has(name)) problems.push({ what: 'added', file: name })
  progress(manifest.files.length, manifest.files.length)
  return { manifest, digest: createHash('sha256').update(bytes).digest('hex'), problems }
}

function parsed(text: string, file: string): SealManifest {
  try {
    return SealManifest.parse(JSON.parse(text))
  } catch {
    throw new Refusal('file_malformed', `${file} is no manifest of sealed records`, { file, why: 'manifest' })
  }
}
