import { readFileSync } from 'node:fs'
import pg from 'pg'
import { Refusal } from '#shared/contract/error.ts'

/** Where a hub is and how one signs in. */
export type HubAddress = {
  /** `postgres://login@host:port/database`, without a password; `sslmode` and `sslrootcert` as PostgreSQL's own programs read them. */
  readonly url: string
  readonly password: string
  /** Certificate, or chain, of whoever signed the server's; PEM. */
  readonly ca?: string
}

const CONNECT_MS = 10_000
const isHere = (host: string): boolean => ['', 'localhost', '127.0.0.1', '::1'].includes(host) || host.startsWith('/')

/** @throws Refusal `hub_address`, `file_not_found` for a certificate that is not there */
function configOf({ url, password, ca }: HubAddress): pg.ClientConfig {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    throw new Refusal('hub_address', 'not an address of PostgreSQL')
  const { hostname, port, pathname, username, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? hostname.replace(/^\[(.*)\]$/, '$1')
  const mode = searchParams.get('sslmode')
  const root = searchParams.get('sslrootcert')
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.INT8, Number)
  return {
    host: host === '' ? 'localhost' : decodeURIComponent(host),
    ...(port === '' ? {} : { port: Number(port) }),
    database: decodeURIComponent(pathname.slice(1)),
    user: decodeURIComponent(username),
    password,
    ssl:
      mode === 'disable' || (mode === null && isHere(host))
        ? false
        : { rejectUnauthorized: true, ...certificate(ca, root) },
    types,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'muster',
  }
}

function certificate(ca: string | undefined, file: string | null): { ca?: string } {
  if (ca !== undefined) return { ca }
  if (file === null) return {}
  try {
    return { ca: readFileSync(file, 'utf8') }
  } catch {
    throw new Refusal('file_not_found', `${file} cannot be read`, { file })
  }
}

/** Signs in. @throws Refusal `hub_unreachable`, `hub_denied`, `hub_untrusted`, `hub_not_muster`, `hub_address` */
export async function signIn(address: HubAddress): Promise<pg.Client> {
  const client = new pg.Client(configOf(address))
  // A line that breaks while nobody asks anything: who asks next is told, and who listens.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw refusalOf(error)
  }
}

const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|does not support SSL/i

/** What an error of PostgreSQL, of TLS or of the network means to whoever uses a hub. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const { code = '', message } = error as Error & { code?: string }
  if (code === '28P01' || code === '28000') return new Refusal('hub_denied', message)
  if (['3D000', '3F000', '42P01', '42883'].includes(code)) return new Refusal('hub_not_muster', message)
  if (code === 'MU002') return new Refusal('hub_older', message)
  if (code === '42501') return new Refusal('not_allowed', message)
  if (code === '23514') return new Refusal('hub_last_admin', message)
  if (code === '23505') return new Refusal('hub_computer', message)
  if (UNTRUSTED.test(code) || UNTRUSTED.test(message)) return new Refusal('hub_untrusted', message)
  return new Refusal('hub_unreachable', message === '' ? code : message)
}
