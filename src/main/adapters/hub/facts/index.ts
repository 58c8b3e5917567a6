import type { HubErased, HubFact, HubFactSent } from '#shared/model/hub-fact.ts'
import type { Ask } from '../ask.ts'
import { pullErased, pullFacts, pullMoved, type FactPage } from './pull.ts'

/** Why a hub does not take a fact. `absent`: a part of something it does not have; `thread`: its conversation is not there. */
export type FactReason = 'role' | 'scope' | 'erased' | 'thread' | 'private' | 'absent' | 'line'
export type FactsPushed = {
  /** The newest number before and behind what was taken. */
  readonly base: number
  readonly last: number
  /** By the place in what was sent. */
  readonly refused: readonly { readonly place: number; readonly reason: FactReason }[]
  /** Facts that stand there otherwise than they were sent, as they stand there. */
  readonly again: readonly HubFact[]
}

/** What a hub holds by natural key. */
export type HubFacts = {
  /** Sends at once; each row is taken or refused for itself. Sending again does nothing. */
  push(facts: readonly HubFactSent[]): Promise<FactsPushed>
  /** Deletes rows there for good and leaves a receipt. */
  erase(keys: readonly HubErased[]): Promise<Omit<FactsPushed, 'again'>>
  /** What came after a number, up to another, in pages; the end of each is a safe place to go on from. */
  pull(cursor: number, upTo?: number): AsyncIterable<FactPage>
  /** Everything up to a number about accounts that came into sight between two steps. */
  moved(accounts: { readonly from: number; readonly to: number }, upTo: number): AsyncIterable<FactPage>
  erased(
    cursor: number,
  ): AsyncIterable<{ readonly seq: number; readonly by: string; readonly keys: readonly HubErased[] }>
  /** Whether private messages are shared. @throws Refusal `not_allowed` */
  sharePrivate(shared: boolean): Promise<void>
}

type Said = { base: number; last: number; refused: { n: number; reason: FactReason }[]; again?: number[] }

export function hubFacts(ask: Ask): HubFacts {
  const one = async (sql: string, values: unknown[]): Promise<Said> => {
    const [answer] = await ask<{ said: Said }>(sql, values)
    if (!answer) throw new Error('the hub said nothing')
    return answer.said
  }
  const refusedOf = ({ refused }: Said) => refused.map(({ n, reason }) => ({ place: n - 1, reason }))
  return {
    async push(facts) {
      const said = await one('SELECT muster.push_facts($1, $2, $3, $4, $5, $6, $7, $8) AS said', [
        facts.map(({ kind }) => kind),
        facts.map(({ key }) => key),
        facts.map(({ thread }) => thread),
        facts.map(({ stamp }) => stamp),
        facts.map(({ stamps }) => stamps),
        facts.map(({ fresh }) => fresh),
        facts.map(({ state }) => state),
        facts.map(({ row }) => row),
      ])
      const differing = (said.again ?? []).flatMap((n) => facts[n - 1] ?? [])
      const again =
        differing.length === 0
          ? []
          : await ask<HubFact>(
              `SELECT f.kind, f.key, f.thread, f.state, f.row, f.stamps::text AS stamps FROM muster.fact f
               JOIN unnest($1::text[], $2::text[]) u(kind, key) ON f.kind = u.kind AND f.key = u.key`,
              [differing.map(({ kind }) => kind), differing.map(({ key }) => key)],
            )
      return { base: said.base, last: said.last, refused: refusedOf(said), again }
    },
    async erase(keys) {
      const said = await one('SELECT muster.erase_facts($1, $2) AS said', [
        keys.map(({ kind }) => kind),
        keys.map(({ key }) => key),
      ])
      return { base: said.base, last: said.last, refused: refusedOf(said) }
    },
    pull: (cursor, upTo) => pullFacts(ask, cursor, upTo),
    moved: (accounts, upTo) => pullMoved(ask, accounts, upTo),
    erased: (cursor) => pullErased(ask, cursor),
    sharePrivate: async (shared) => void (await ask('SELECT muster.share_private($1)', [shared])),
  }
}
