import type { Severity } from '#shared/model/words.ts'

/** Worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const satisfies readonly Severity[]

/**
 * What one failed rule takes from an account's health. Chosen so that one critical finding alone
 * keeps an account below 60, and five low ones weigh less than one high.
 */
export const WEIGHT: Readonly<Record<Severity, number>> = { critical: 45, high: 20, medium: 8, low: 3 }

/**
 * Health of an account, 0 to 100: starts at 100 and loses the weight of every failed rule by its
 * severity (critical 45, high 20, medium 8, low 3), never below 0. Rules that could not be decided
 * take nothing: what is not known is a data gap, not a fault.
 */
export function health(failed: readonly Severity[]): number {
  let left = 100
  for (const severity of failed) left -= WEIGHT[severity]
  return Math.max(0, left)
}

/**
 * Reach of an account, 1 upwards: 1 + the decimal logarithm of its audience, so that each tenfold
 * audience adds one. An audience that is not known counts as none.
 */
export const reach = (audience: number | null): number => 1 + Math.log10(1 + Math.max(0, audience ?? 0))

/** Risk of a finding: weight of its severity × reach of its account, rounded. */
export const risk = (severity: Severity, audience: number | null): number =>
  Math.round(WEIGHT[severity] * reach(audience))

/** The worst of some severities; null of none. */
export function worst(severities: readonly Severity[]): Severity | null {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? null
}
