import type { Mirror } from './open.ts'

/** Kibibytes of pages, and of rows being sorted, that are held meanwhile: rows are written in their order, and four times as much saves no time. */
const FRUGAL = -16_384

/**
 * Lets very many rows be written and sorted in little memory until `end`: what does not fit is sorted in a file that nobody sees
 * and that goes with it. Otherwise the rows of an index are held all at once while it is built.
 */
export function sortedOnDisk(db: Mirror): { end(): void } {
  const usual = Number(db.pragma('cache_size', { simple: true }))
  const place = Number(db.pragma('temp_store', { simple: true }))
  db.pragma('temp_store = FILE')
  db.pragma(`cache_size = ${FRUGAL}`)
  return {
    end() {
      db.pragma(`cache_size = ${usual}`)
      db.pragma(`temp_store = ${place}`)
    },
  }
}
