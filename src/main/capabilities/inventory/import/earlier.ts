import { fileStamp } from '#main/adapters/readers/stamp.ts'
import { importsOf } from '#main/mirror/queries/import-log.ts'
import type { Mirror } from '#main/mirror/open.ts'

/** A file as it lies there, and when this very reading of it was imported; `at` null when it was not, or was taken back. */
export async function earlierImport(
  db: Mirror,
  file: string,
  mapping: string,
  reading: string,
): Promise<{ digest: string; modifiedAt: number; at: number | null }> {
  const stamp = await fileStamp(file)
  const at = importsOf(db, stamp.digest, mapping).find((one) => one.reading === reading)?.at ?? null
  return { ...stamp, at }
}
