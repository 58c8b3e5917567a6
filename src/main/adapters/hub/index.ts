import { randomBytes } from 'node:crypto'
import { Refusal } from '#shared/contract/error.ts'
import { type HubAddress, refusalOf, signIn } from './connection.ts'
import type { Ask } from './ask.ts'
import type { Hub, HubIdentity, HubMemberRow } from './hub.ts'
import { pull } from './pull.ts'
import { hubFacts } from './facts/index.ts'
import { push } from './push.ts'
import { HUB_VERSION } from './schema/index.ts'

export type { HubAddress } from './connection.ts'
export type { Hub } from './hub.ts'
export { initHub } from './init.ts'

const MEMBER = 'id, name, role, brands, markets'
/** The version of a hub from which on it holds facts. */
const WITH_FACTS = 2

/**
 * Signs in to a hub.
 * @param schema version of the workspace here: a hub that holds more than this program knows is refused by name
 * @throws Refusal `hub_unreachable`, `hub_denied`, `hub_untrusted`, `hub_not_muster`, `hub_newer`, `hub_address`
 */
export async function connectHub(address: HubAddress, schema: number): Promise<Hub> {
  const client = await signIn(address)
  let before: Promise<unknown> = Promise.resolve()
  /** One question after another: a connection answers them in turn. */
  const ask: Ask = <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> => {
    const answer = before.then(() => client.query<T>(sql, values))
    before = answer.catch(() => undefined)
    return answer.then(
      ({ rows }) => rows,
      (error: unknown) => {
        throw refusalOf(error)
      },
    )
  }
  async function identity(): Promise<HubIdentity> {
    const [hub] = await ask<{
      id: string
      workspace: string
      name: string
      version: number
      schema: number
      last: number
    }>('SELECT id, workspace, name, version, schema, last_seq AS last FROM muster.hub')
    const [member] = await ask<HubIdentity['member']>(
      `SELECT ${MEMBER} FROM muster.member WHERE login = session_user AND "left" IS NULL`,
    )
    if (!hub || !member) throw new Refusal('hub_denied', 'this login is no member')
    if (hub.version > HUB_VERSION || hub.schema > schema)
      throw new Refusal('hub_newer', `hub ${hub.version}, schema ${hub.schema}`)
    const [facts] =
      hub.version < WITH_FACTS
        ? []
        : await ask<{ last: number; private: boolean }>('SELECT last_seq AS last, private FROM muster.facts')
    return {
      hub: hub.id,
      workspace: { id: hub.workspace, name: hub.name },
      member,
      lastSeq: hub.last,
      facts: facts ?? null,
    }
  }
  try {
    await identity()
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error instanceof Refusal && error.code === 'not_allowed'
      ? new Refusal('hub_not_muster', error.message)
      : error
  }

  return {
    identity,
    async joinWith(password, device) {
      await ask('BEGIN')
      try {
        await ask('SELECT muster.joined($1)', [device])
        await ask(`ALTER ROLE CURRENT_USER PASSWORD ${client.escapeLiteral(password)}`)
        await ask('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined)
        throw error
      }
    },
    push: (steps) => push(ask, schema, steps),
    facts: hubFacts(ask),
    async *pull(cursor) {
      const { member, facts } = await identity()
      yield* pull(ask, cursor, member.brands !== null || member.markets !== null, facts !== null)
    },
    members: () =>
      ask<HubMemberRow>(
        `SELECT ${MEMBER}, invited, joined, "left" FROM muster.member ORDER BY "left" IS NOT NULL, lower(name), id`,
      ),
    async invite(name, role, brands, markets) {
      const password = randomBytes(24).toString('base64url')
      const [made] = await ask<{ said: { id: string; login: string; until: number } }>(
        'SELECT muster.invite($1, $2, $3, $4, $5) AS said',
        [name, role, brands, markets, password],
      )
      if (!made) throw new Error('the hub said nothing')
      return { ...made.said, password }
    },
    async change(id, role, brands, markets) {
      const [made] = await ask<{ said: boolean }>('SELECT muster.change($1, $2, $3, $4) AS said', [
        id,
        role,
        brands,
        markets,
      ])
      return made?.said === true
    },
    async remove(id) {
      const [made] = await ask<{ said: boolean }>('SELECT muster.remove($1) AS said', [id])
      return made?.said === true
    },
    trail: (limit) => ask('SELECT seq, at, actor, what, detail FROM muster.trail ORDER BY seq DESC LIMIT $1', [limit]),
    async listen(onNews, onLost) {
      const hear = ({ channel, payload }: { channel: string; payload?: string | undefined }): void =>
        onNews(Number(payload), channel === 'muster' ? 'steps' : 'facts')
      client.on('notification', hear)
      client.on('end', onLost)
      await ask('LISTEN muster')
      await ask('LISTEN muster_facts')
      return () => {
        client.off('notification', hear)
        client.off('end', onLost)
      }
    },
    close: () => client.end(),
  }
}
