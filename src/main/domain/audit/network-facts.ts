import { networkById } from '#main/domain/networks/index.ts'
import { VERIFIES_FROM } from './network-verification.ts'
import type { AccountFacts } from './account-facts.ts'

type NetworkFacts = Pick<
  AccountFacts,
  'networkName' | 'networkVerifiesFrom' | 'networkDefunct' | 'networkEnd' | 'networkRenamedOn' | 'networkDecliningSince'
>

const known = new Map<string, NetworkFacts>()

/** What is known of a network, worked out once for each. */
export function networkFacts(id: string): NetworkFacts {
  const found = known.get(id) ?? make(id)
  known.set(id, found)
  return found
}

function make(id: string): NetworkFacts {
  const network = networkById(id)
  const since = network?.statusDate ?? null
  const is = (status: string): boolean => network?.status === status
  return {
    networkName: network?.name ?? id,
    networkVerifiesFrom: VERIFIES_FROM.get(id) ?? null,
    networkDefunct: is('defunct'),
    networkEnd: is('defunct') ? since : null,
    networkRenamedOn: is('renamed') ? since : null,
    networkDecliningSince: is('declining') ? (since ?? '') : null,
  }
}
