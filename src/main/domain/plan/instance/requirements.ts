import type { PlanInstance, Requirement } from '#shared/model/plan-instance.ts'

/** Everything of an instance that must hold and could be given up, in the order of the file. */
export function requirementsOf({ accounts, required, limits }: PlanInstance): Requirement[] {
  const found: Requirement[] = []
  for (const { cell, min } of required) if (min > 0) found.push({ kind: 'cell', cell, min })
  for (const { id, locked } of accounts) if (locked) found.push({ kind: 'lock', account: id, locked })
  for (const limit of ['maxAccounts', 'maxEffort', 'maxBudget', 'minAudience'] as const) {
    const value = limits[limit]
    if (value !== null && value !== undefined) found.push({ kind: 'limit', limit, value })
  }
  for (const { brand, min } of limits.brandAudience) if (min > 0) found.push({ kind: 'brand', brand, min })
  return found
}
