import type { InventoryLine } from '../report.ts'

const GOOD = 70
const FAIR = 40

/** Accounts by their health, in the bands of the window. */
export function healthBands(inventory: readonly InventoryLine[]) {
  const bands = { healthGood: 0, healthFair: 0, healthPoor: 0, healthUnknown: 0 }
  for (const { health } of inventory) {
    if (health === null) bands.healthUnknown++
    else if (health >= GOOD) bands.healthGood++
    else if (health >= FAIR) bands.healthFair++
    else bands.healthPoor++
  }
  return (['healthGood', 'healthFair', 'healthPoor', 'healthUnknown'] as const).map((id) => ({ id, count: bands[id] }))
}
