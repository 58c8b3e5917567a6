/** What goes through a hub by its natural key, in the order in which it is sent: nothing before what it hangs on. */
export const HUB_FACT_KINDS = [
  'import',
  'source',
  'entry',
  'snapshot',
  'sighting',
  'standing',
  'thread',
  'message',
] as const
export type HubFactKind = (typeof HUB_FACT_KINDS)[number]
/** How a fact stands in the hub: it is there, it was deleted on its network, or whoever brought it took it back. */
export const HUB_FACT_STATES = { there: 0, deleted: 1, gone: 2 } as const
export type HubFactState = (typeof HUB_FACT_STATES)[keyof typeof HUB_FACT_STATES]

/** One fact as it travels. */
export type HubFact = {
  readonly kind: HubFactKind
  /** The natural key; of conversations and messages its fingerprint. */
  readonly key: string
  /** Of a message: the fingerprint of its conversation. */
  readonly thread: string | null
  readonly state: HubFactState
  /** One JSON object. */
  readonly row: string
  /** When columns of a conversation were said by somebody since it came; JSON, by column. */
  readonly stamps: string | null
}
export type HubFactSent = HubFact & {
  /** When it came to be here, milliseconds. */
  readonly stamp: number
  /** Whole, and not sent before from here; otherwise the columns that are said anew. */
  readonly fresh: boolean
}

export const HUB_ERASED_KINDS = ['person', 'thread', 'message'] as const
export type HubErasedKind = (typeof HUB_ERASED_KINDS)[number]
/** That somebody, or something that was said, was erased: fingerprints only. */
export type HubErased = { readonly kind: HubErasedKind; readonly key: string }
