import type { Step } from '#shared/model/exchange.ts'
import type { HubRole } from '#shared/model/hub.ts'
import type { HubFacts } from './facts/index.ts'

export type HubStandingThere = {
  readonly id: string
  readonly name: string
  readonly role: HubRole
  /** Ids; null is no limit. */
  readonly brands: string[] | null
  readonly markets: string[] | null
}
export type HubIdentity = {
  readonly hub: string
  readonly workspace: { readonly id: string; readonly name: string }
  readonly member: HubStandingThere
  /** Number of the newest step. */
  readonly lastSeq: number
  /** The newest number of facts, and whether private messages are shared; null in a hub of before there were any. */
  readonly facts: { readonly last: number; readonly private: boolean } | null
}
export type HubMemberRow = HubStandingThere & {
  readonly invited: number | null
  readonly joined: number | null
  readonly left: number | null
}

/** Why a hub does not take a step. `scope` and `register`: who is limited writes only about accounts in their scope. */
export const HUB_REASONS = ['role', 'register', 'scope', 'device', 'clock', 'exists', 'line'] as const
export type HubReason = (typeof HUB_REASONS)[number]
export type HubRefusedStep = { readonly step: string; readonly reason: HubReason; readonly detail: string | null }
export type Pushed = {
  readonly taken: number
  readonly known: number
  readonly refused: readonly HubRefusedStep[]
  readonly lastSeq: number
}
/** Whole steps; `seq` is a safe place to go on from, `of` the newest number when pulling began. */
export type HubPortion = { readonly seq: number; readonly of: number; readonly steps: Step[] }

/** A hub one is signed in to. Every call throws a Refusal: `hub_unreachable` when the line broke, `not_allowed`, `hub_computer`, `hub_last_admin`. */
export type Hub = {
  identity(): Promise<HubIdentity>
  /** The first time: takes a password that only this computer knows, and says which computer this is. */
  joinWith(password: string, device: string): Promise<void>
  /** Sends steps at once, in their order: each is taken whole or refused whole. Sending again does nothing. */
  push(steps: Iterable<Step>): Promise<Pushed>
  /** What came after a number, as far as one may see it; an account that came into one's scope comes with all of its lines. */
  pull(cursor: number): AsyncIterable<HubPortion>
  /** What is shared by natural key: figures, lists, conversations. */
  readonly facts: HubFacts
  members(): Promise<HubMemberRow[]>
  invite(
    name: string,
    role: HubRole,
    brands: string[] | null,
    markets: string[] | null,
  ): Promise<{ id: string; login: string; password: string; until: number }>
  /** @returns false when nobody of that id is there any more */
  change(id: string, role: HubRole, brands: string[] | null, markets: string[] | null): Promise<boolean>
  remove(id: string): Promise<boolean>
  /** Newest first. */
  trail(limit: number): Promise<{ seq: number; at: number; actor: string; what: string; detail: string | null }[]>
  /** Hears of news of steps and of facts as it comes. @returns how to stop; @throws where the way there does not carry news (ask now and then) */
  listen(onNews: (lastSeq: number, of: 'steps' | 'facts') => void, onLost: () => void): Promise<() => void>
  close(): Promise<void>
}
