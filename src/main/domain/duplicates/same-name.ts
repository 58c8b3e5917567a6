import { nameKey } from '#main/domain/audit/name-key.ts'

type Named = {
  readonly network: string
  readonly displayName: string | null
  readonly brandId: string | null
  readonly marketId: string | null
  readonly teamId: string | null
  readonly language: string | null
}

/**
 * The identity that two accounts share when they are one account under two addresses: the same name, but for case, spaces and
 * punctuation, for the same brand, market, language and team on one network. Null where there is no name. Whether a part that
 * is not known counts as a part that is the same is the caller's to say.
 */
export function sameNameKey(account: Named): string | null {
  const name = nameKey(account.displayName ?? '')
  if (name === '') return null
  const { network, brandId, marketId, teamId, language } = account
  return [network, brandId, marketId, teamId, (language ?? '').trim().toLowerCase(), name].join('\n')
}

/** Whether every part of the identity is known. */
export const isFullyNamed = (account: Named): boolean =>
  account.brandId !== null &&
  account.marketId !== null &&
  account.teamId !== null &&
  (account.language ?? '').trim() !== ''
