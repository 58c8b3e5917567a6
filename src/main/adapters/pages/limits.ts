/** How much of a chosen folder is ever taken in. Sizes are bytes. */
export interface PageLimits {
  readonly files: number
  /** All files together. */
  readonly bytes: number
  /** One file, packed or unpacked; larger ones are left out. */
  readonly fileBytes: number
  /** Folders inside one another. */
  readonly depth: number
  /** Entries looked at, whatever they are. */
  readonly entries: number
}

const MEGABYTE = 1024 * 1024

export const PAGE_LIMITS: PageLimits = {
  files: 20_000,
  bytes: 2_048 * MEGABYTE,
  fileBytes: 24 * MEGABYTE,
  depth: 24,
  entries: 400_000,
}
