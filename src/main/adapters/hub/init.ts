import type { Client } from 'pg'
import { randomBytes } from 'node:crypto'
import { Refusal } from '#shared/contract/error.ts'
import { type HubAddress, refusalOf, signIn } from './connection.ts'
import type { HubIdentity } from './hub.ts'
import { kinds } from './kinds.ts'
import { HUB_VERSION, upgradeFrom } from './schema/index.ts'

type Founder = { readonly name: string; readonly device: string; readonly password: string }
type Existing = { id: string; workspace: string; name: string; version: number; logins: string; last_seq: number }

/**
 * Lays a hub in a database, or brings one to the newest version, and makes whoever asks an admin of it. Whole or not at all.
 * @param address signs in as somebody who may make roles and a schema there
 * @param schema version of the workspace
 * @throws Refusal `hub_foreign` when another workspace has its hub there, `hub_newer`, `hub_denied` without the rights, and those of signing in
 */
export async function initHub(
  address: HubAddress,
  workspace: { readonly id: string; readonly name: string },
  schema: number,
  admin: Founder,
): Promise<Omit<HubIdentity, 'facts'> & { login: string }> {
  const client = await signIn(address)
  try {
    await client.query('BEGIN')
    const found = await existing(client)
    if (found && found.workspace !== workspace.id)
      throw new Refusal('hub_foreign', `the hub of ${found.workspace}`, { name: found.name })
    if (found && found.version > HUB_VERSION) throw new Refusal('hub_newer', `hub version ${found.version}`)
    const hub = found ?? (await lay(client, workspace))
    for (const sql of upgradeFrom(found?.version ?? 0, hub.logins)) await client.query(sql)
    await client.query('TRUNCATE muster.kind')
    const known = kinds()
    await client.query(
      'INSERT INTO muster.kind (entity, auditor, shared, place) SELECT * FROM unnest($1::text[], $2::boolean[], $3::boolean[], $4::text[])',
      [
        known.map(({ entity }) => entity),
        known.map(({ auditor }) => auditor),
        known.map(({ shared }) => shared),
        known.map(({ place }) => place),
      ],
    )
    if (found)
      await client.query('UPDATE muster.hub SET version = $1, schema = greatest(schema, $2)', [HUB_VERSION, schema])
    else
      await client.query(
        'INSERT INTO muster.hub (id, workspace, name, version, schema, logins, made) VALUES ($1, $2, $3, $4, $5, $6, muster.now_ms())',
        [hub.id, workspace.id, workspace.name, HUB_VERSION, schema, hub.logins],
      )
    const member = (await standing(client, admin)) ?? (await founded(client, admin))
    await client.query('UPDATE muster.member SET joined = coalesce(joined, muster.now_ms()) WHERE id = $1', [member.id])
    await client.query(
      'INSERT INTO muster.device (id, member, since) VALUES ($1, $2, muster.now_ms()) ON CONFLICT (id) DO UPDATE SET member = excluded.member',
      [admin.device, member.id],
    )
    await client.query(
      "INSERT INTO muster.trail (at, member, actor, what, detail) VALUES (muster.now_ms(), $1, $2, 'laid', $3)",
      [member.id, admin.name, `${HUB_VERSION}`],
    )
    await client.query('COMMIT')
    const { id, login, name } = member
    return {
      hub: hub.id,
      workspace: { ...workspace },
      member: { id, name, role: 'admin', brands: null, markets: null },
      lastSeq: hub.last_seq,
      login,
    }
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    const refusal = refusalOf(error)
    throw refusal.code === 'not_allowed' ? new Refusal('hub_denied', refusal.message) : refusal
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The hub that is there already; from here on the session works as its owner. */
async function existing(client: Client): Promise<Existing | null> {
  const owner = await client.query<{ owner: string }>(
    "SELECT pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname = 'muster'",
  )
  const [schema] = owner.rows
  if (!schema) return null
  await client.query(`SET LOCAL ROLE ${client.escapeIdentifier(schema.owner)}`)
  const found = await client.query<Existing>('SELECT id, workspace, name, version, logins, last_seq FROM muster.hub')
  return found.rows[0] ?? null
}

type Member = { id: string; login: string; name: string }

/** Whoever runs it again on the computer of an admin stays that admin, with the password given. */
async function standing(client: Client, { device, password }: Founder): Promise<Member | null> {
  const found = await client.query<Member>(
    `SELECT m.id, m.login, m.name FROM muster.device d JOIN muster.member m ON m.id = d.member
     WHERE d.id = $1 AND m.role = 'admin' AND m.brands IS NULL AND m.markets IS NULL AND m."left" IS NULL`,
    [device],
  )
  const [member] = found.rows
  if (!member) return null
  await client.query(`ALTER ROLE ${client.escapeIdentifier(member.login)} PASSWORD ${client.escapeLiteral(password)}`)
  return member
}

async function founded(client: Client, { name, password }: Founder): Promise<Member> {
  const made = await client.query<Member>(
    "SELECT id, login, name FROM muster.add_member($1, 'admin', NULL, NULL, $2, 'infinity')",
    [name, password],
  )
  const [member] = made.rows
  if (!member) throw new Error('no member was made')
  return member
}

async function lay(client: Client, workspace: { id: string; name: string }): Promise<Existing> {
  const id = randomBytes(16).toString('hex')
  const logins = `muster_${id.slice(0, 8)}`
  const [owner, members] = [client.escapeIdentifier(`${logins}_owner`), client.escapeIdentifier(`${logins}_members`)]
  await client.query(`CREATE ROLE ${owner} NOLOGIN CREATEROLE`)
  await client.query(`CREATE ROLE ${members} NOLOGIN`)
  await client.query(`GRANT ${members} TO ${owner} WITH ADMIN OPTION`)
  await client.query(`GRANT ${owner} TO CURRENT_USER`)
  await client.query(`CREATE SCHEMA muster AUTHORIZATION ${owner}`)
  await client.query(`SET LOCAL ROLE ${owner}`)
  return { id, workspace: workspace.id, name: workspace.name, version: 0, logins, last_seq: 0 }
}
