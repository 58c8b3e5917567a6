import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Said by tests that need the public data beside the checkout when it is not there. */
export const NO_SHARED_DATA = 'skipped: no ../shared/data'

/** Path of a file of the public data beside the checkout, or null where that is missing. */
export function sharedData(path: string): string | null {
  const found = fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url))
  return existsSync(found) ? found : null
}
