import type { Knows } from '#shared/model/exchange.ts'
import type { Mirror } from '../open.ts'
import type { Portions } from './facts.ts'

/** What a partner was last known to have. */
export type Has = { readonly steps: Knows; readonly facts: Portions }
export type Peer = {
  readonly fingerprint: string
  readonly device: string
  readonly name: string
  readonly knownSince: number
  readonly receivedAt: number | null
  readonly sentAt: number | null
}

const COLUMNS = 'fingerprint, device, name, known_since AS knownSince, received_at AS receivedAt, sent_at AS sentAt'

export const peersOf = (db: Mirror): Peer[] =>
  db.prepare(`SELECT ${COLUMNS} FROM exchange_peer ORDER BY name COLLATE NOCASE, fingerprint`).all() as Peer[]

export const peerOf = (db: Mirror, fingerprint: string): Peer | null =>
  (db.prepare(`SELECT ${COLUMNS} FROM exchange_peer WHERE fingerprint = ?`).get(fingerprint) as Peer | undefined) ??
  null

export function hasOf(db: Mirror, fingerprint: string): Has | null {
  const text = db.prepare('SELECT has FROM exchange_peer WHERE fingerprint = ?').pluck().get(fingerprint) as
    | string
    | null
    | undefined
  return text === null || text === undefined ? null : (JSON.parse(text) as Has)
}

/** Remembers who a bundle came from and what they have. */
export function heardFrom(
  db: Mirror,
  from: { fingerprint: string; device: string; name: string },
  has: Has,
  at: number,
): void {
  db.prepare(
    `INSERT INTO exchange_peer (fingerprint, device, name, known_since, received_at, has) VALUES (@fingerprint, @device, @name, @at, @at, @has)
     ON CONFLICT (fingerprint) DO UPDATE SET device = @device, name = @name, received_at = @at, has = @has`,
  ).run({ ...from, at, has: JSON.stringify(has) })
}

export const sentTo = (db: Mirror, fingerprint: string, at: number): void =>
  void db.prepare('UPDATE exchange_peer SET sent_at = ? WHERE fingerprint = ?').run(at, fingerprint)
