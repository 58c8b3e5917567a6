import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const POOL = new Uint8Array(16 * 1024)
let used = POOL.length
let last = 0
let sequence = 0

/**
 * A UUIDv7 that rises with every call in this thread. Random bytes are fetched for a thousand ids at once: an import
 * makes hundreds of thousands.
 */
export function newId(): string {
  if (used === POOL.length) {
    randomFillSync(POOL)
    used = 0
  }
  const random = POOL.subarray(used, used + 16)
  used += 16
  const now = Date.now()
  if (now > last) {
    last = now
    sequence = ((random[6] ?? 0) << 16) | ((random[7] ?? 0) << 8) | (random[8] ?? 0)
  } else sequence += 1
  return v7({ random, msecs: last, seq: sequence })
}
