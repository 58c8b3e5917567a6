import {
  keepPreviousData,
  QueryClient,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { Answer, NamesOf, QueryInput } from '#shared/contract/index.ts'
import { ask, on, ProblemError } from '../api.ts'

/** A service that ended is started again within moments; what was asked meanwhile is asked again. */
const RESTARTS = { most: 6, afterMs: 400 }
const isRestarting = (error: Error): boolean =>
  error instanceof ProblemError && error.problem.code === 'service_stopped'

/** Offline is the normal state: nothing here ever waits for a network, and nothing goes stale by time. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: (count, error) => isRestarting(error) && count < RESTARTS.most,
      retryDelay: RESTARTS.afterMs,
      refetchOnWindowFocus: false,
      placeholderData: keepPreviousData,
    },
    mutations: { networkMode: 'always' },
  },
})

/** Reads again whatever is shown as soon as anything was committed. */
export function followChanges(): void {
  on('changed', ({ entities }) => {
    // What only the queue of sources says has no meaning elsewhere, and it speaks often while sources are asked.
    const queue = entities.every((name) => name === 'sync')
    const ofQueue = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => String(queryKey[0]).startsWith('sync.')
    const hub = entities.every((name) => name === 'hub')
    const ofHub = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => String(queryKey[0]).startsWith('hub.')
    void queryClient.invalidateQueries(queue ? { predicate: ofQueue } : hub ? { predicate: ofHub } : {})
  })
}

/** A query of the contract, read again after every change. The key is the request itself. */
export function useAsk<N extends NamesOf<'query'>>(
  name: N,
  query: QueryInput<N>,
  enabled = true,
): UseQueryResult<Answer<N>> {
  return useQuery({ queryKey: [name, query], queryFn: async () => (await ask(name, query)) as Answer<N>, enabled })
}

/** A command of the contract. What it changes is read again when the service says so. */
export function useCommand<N extends NamesOf<'command'>>(name: N): UseMutationResult<Answer<N>, Error, QueryInput<N>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (query: QueryInput<N>) => (await ask(name, query)) as Answer<N>,
    onSettled: () => client.invalidateQueries(),
  })
}
