import { useQueries } from '@tanstack/react-query'
import type { AccountDetail } from '#shared/model/account.ts'
import { ask } from '../../../api.ts'

/** Accounts that are compared at once; more do not fit side by side. */
export const COMPARED = 6

/** Details of some accounts in their order; those that are gone are left out. `ready` once all are known. */
export function useAccounts(ids: readonly string[]): { accounts: readonly AccountDetail[]; ready: boolean } {
  return useQueries({
    queries: ids.slice(0, COMPARED).map((id) => ({
      queryKey: ['accounts.get', { id }],
      queryFn: () => ask('accounts.get', { id }),
      placeholderData: undefined,
    })),
    combine: (results) => ({
      accounts: results.flatMap(({ data }) => data ?? []),
      ready: results.every(({ isPending }) => !isPending),
    }),
  })
}
