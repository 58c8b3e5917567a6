import type { HubSteps } from '#main/capabilities/hub/steps.ts'
import type { HubView } from '#shared/model/hub.ts'
import { Refusal } from '#shared/contract/error.ts'

export type Signs = {
  isCancelled(): boolean
  progress(what: NonNullable<HubView['running']>['what'], done: number, total: number): void
}
export type Write = <N extends keyof HubSteps>(
  name: N,
  query: Parameters<HubSteps[N]>[1],
  signs?: Signs,
) => Promise<Awaited<ReturnType<HubSteps[N]>>>

export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** @throws Refusal `cancelled` */
export function stopIf(signs: Signs): void {
  if (signs.isCancelled()) throw new Refusal('cancelled', 'hub.sync was cancelled')
}
