/** Longest an account counts as new, in days; the rule of the audit has the same default. */
export const NEW_DAYS = 120

/** Nothing known speaks for somebody inside: no owner, no way in, no badge of the network, and in use. */
export const isNobodys = (account: {
  readonly active: boolean
  readonly owned: boolean
  readonly ways: number
  readonly verified: boolean | null
}): boolean => account.active && !account.owned && account.ways === 0 && account.verified !== true
