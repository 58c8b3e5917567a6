import type { Hub } from '#main/adapters/hub/index.ts'
import type { HubFactSent } from '#shared/model/hub-fact.ts'

/** A key as long as a fingerprint that can be read. */
export const finger = (name: string): string => name.padEnd(24, '_')
export const fact = (one: Partial<HubFactSent>): HubFactSent => ({
  kind: 'snapshot',
  key: 'k',
  thread: null,
  state: 0,
  row: '{}',
  stamps: null,
  stamp: 1,
  fresh: true,
  ...one,
})
export const talk = (name: string, of: string, more: object = {}): HubFactSent =>
  fact({ kind: 'thread', key: finger(name), row: JSON.stringify({ account_id: of, status: 'open', ...more }) })
export const words = (name: string, of: string, more: object = {}): HubFactSent =>
  fact({ kind: 'message', key: finger(name), thread: finger(of), row: JSON.stringify({ text: name, ...more }) })
export const figure = (name: string, of: string): HubFactSent =>
  fact({ key: name, row: JSON.stringify({ account_id: of, followers: 1 }) })
export const refusals = async (who: Hub, ...facts: HubFactSent[]): Promise<string[]> =>
  (await who.facts.push(facts)).refused.map(({ place, reason }) => `${facts[place]?.key.replace(/_+$/, '')} ${reason}`)
/** Keys of all facts somebody sees. */
export async function seenFacts(who: Hub): Promise<string[]> {
  const found: string[] = []
  for await (const { facts } of who.facts.pull(0)) found.push(...facts.map(({ key }) => key.replace(/_+$/, '')))
  return found.toSorted()
}
