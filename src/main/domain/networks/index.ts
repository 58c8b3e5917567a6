import * as entries from './entries.ts'
import { hintReader, type Hint } from './hint.ts'
import type { Network } from './network.ts'

export type { Network } from './network.ts'

/** Every network known to the product, in the order of their ids. */
export const networks: readonly Network[] = Object.values(entries).toSorted((a, b) => (a.id < b.id ? -1 : 1))

const byId: ReadonlyMap<string, Network> = new Map(networks.map((network) => [network.id, network]))
const readAliases = hintReader(networks)

/** The network with this id, or undefined. */
export function networkById(id: string): Network | undefined {
  return byId.get(id)
}

/** The network a column name or a platform name means, or undefined when it means none or more than one. */
export function networkByHint(hint: string): Network | undefined {
  return readAliases(hint).network
}

/** As {@link networkByHint}, and whether the words ask for an id instead of a name (`youtube_id`). */
export function readHint(hint: string): Hint {
  return readAliases(hint)
}
