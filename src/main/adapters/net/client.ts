import { Agent } from 'undici'
import { publicLookup, refuseLiteral } from './addresses.ts'
import { readBody } from './body.ts'
import { Pace } from './pace.ts'
import { NetProblem, problemOf } from './problem.ts'
import { askedWait, usedUp } from './waits.ts'

/** What a server said of an answer, so that it need not be sent again while nothing changed. */
export type Seen = { readonly etag: string | null; readonly modified: string | null }

export type NetRequest = {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly accept?: string
  /** A header with a secret. It goes to the host of the address only; a redirect elsewhere is refused. */
  readonly secret?: { readonly header: string; readonly value: string } | null
  readonly json?: unknown
  readonly seen?: Seen | null
  /** Answers with any status instead of refusing those that are no success. */
  readonly anyStatus?: boolean
}

/** Whom a stream of requests may ask, how often, and what ends it. */
export type NetBounds = {
  /** `host` or `host:port` of everything the person agreed to. */
  readonly hosts: ReadonlySet<string>
  /** Those of them that may be addresses inside a private network. */
  readonly inside: ReadonlySet<string>
  readonly perMinute: number
  readonly signal: AbortSignal
}

export type NetReply = {
  readonly status: number
  /** Where the answer came from, after redirects. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** The server said that nothing changed. */
  readonly unchanged: boolean
  readonly seen: Seen
  /** Where a redirect pointed that nobody agreed to; it was not followed. */
  readonly leadsTo: string | null
  /** A redirect said that the address itself is another one now (301, 308). */
  readonly moved: boolean
}

export type NetClient = {
  /** Asks, and follows redirects among the agreed hosts. @throws NetProblem */
  fetch(request: NetRequest, bounds: NetBounds): Promise<NetReply>
  /** Until when a host asked to be left alone. */
  closedUntil(host: string): number | null
  close(): Promise<void>
}

export const NET_LIMITS = {
  connectMs: 10_000,
  headersMs: 20_000,
  silenceMs: 15_000,
  wholeMs: 60_000,
  bytes: 8 * 1024 * 1024,
  redirects: 5,
}
export type NetLimits = typeof NET_LIMITS

const NAME = 'Muster (+mirror of own accounts; asks on behalf of a person)'

/**
 * The one way out of the program. Only http and https, only hosts the person agreed to, only public addresses (checked on
 * connecting, after the name was resolved) but where the person said that a host is inside, no cookies, bounded in time,
 * bytes and redirects.
 */
export function netClient(limits: NetLimits = NET_LIMITS): NetClient {
  const common = {
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.silenceMs,
    keepAliveTimeout: 4000,
    keepAliveMaxTimeout: 10_000,
    connections: 2,
    pipelining: 1,
  }
  const outside = new Agent({ ...common, connect: { timeout: limits.connectMs, lookup: publicLookup } })
  const within = new Agent({ ...common, connect: { timeout: limits.connectMs } })
  const pace = new Pace()

  function admit(address: string, { hosts, inside }: NetBounds): URL {
    const url = URL.canParse(address) ? new URL(address) : null
    if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
      throw new NetProblem('bad_address', '', `no web address: ${address.slice(0, 200)}`)
    if (url.username !== '' || url.password !== '')
      throw new NetProblem('bad_address', url.host, 'an address holds a password')
    if (!hosts.has(url.host)) throw new NetProblem('host_not_agreed', url.host, `${url.host} was not agreed to`)
    if (!inside.has(url.host)) refuseLiteral(url)
    return url
  }

  async function once(
    url: URL,
    request: NetRequest,
    { secret, inside, signal }: { secret: NetRequest['secret']; inside: boolean; signal: AbortSignal },
  ) {
    let begun = false
    try {
      const { statusCode, headers, body } = await (inside ? within : outside).request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: request.method ?? 'GET',
        signal,
        headers: headersOf(request, secret),
        ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
      })
      begun = true
      const plain = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
      )
      const text = await readBody(body, plain, limits.bytes, url.host)
      return { status: statusCode, headers: plain, text }
    } catch (error) {
      throw problemOf(error, url.host, begun)
    }
  }

  /** What no caller can use: the host wants to be left alone, is broken, or does not know us. @throws NetProblem */
  function refuse(status: number, headers: Readonly<Record<string, string>>, url: URL, any: boolean): void {
    const now = Date.now()
    const told = { status, until: null as number | null }
    if (status === 429 || (status === 503 && headers['retry-after'] !== undefined)) {
      told.until = now + askedWait(headers, now)
      pace.close(url.host, told.until)
      throw new NetProblem('limited', url.host, `${url.host} answered ${status}`, told)
    }
    const spent = usedUp(headers, now)
    if (spent !== null) pace.close(url.host, spent)
    if (status < 400 || any) return
    if (status >= 500) throw new NetProblem('server_error', url.host, `${url.host} answered ${status}`, told)
    if (status === 401 || status === 403)
      throw new NetProblem('not_authorised', url.host, `${url.host} answered ${status}`, told)
    if (status === 404 || status === 410)
      throw new NetProblem('not_there', url.host, `${url.host} answered ${status}`, told)
    throw new NetProblem('refused', url.host, `${url.host} answered ${status}`, told)
  }

  return {
    async fetch(request, bounds) {
      const { hosts, inside, perMinute, signal } = bounds
      const whole = AbortSignal.any([signal, AbortSignal.timeout(limits.wholeMs)])
      const first = admit(request.url, bounds)
      let url = first
      let moved = false
      try {
        for (let step = 0; step <= limits.redirects; step++) {
          await pace.turn(url.host, perMinute, whole)
          const secret = url.origin === first.origin ? (request.secret ?? null) : null
          const { status, headers, text } = await once(url, request, {
            secret,
            inside: inside.has(url.host),
            signal: whole,
          })
          const to = redirectOf(status, headers, url)
          if (to === null) {
            refuse(status, headers, url, request.anyStatus === true)
            return {
              status,
              url: url.href,
              headers,
              text,
              unchanged: status === 304,
              seen: { etag: headers['etag'] ?? null, modified: headers['last-modified'] ?? null },
              leadsTo: null,
              moved,
            }
          }
          if (request.method === 'POST' || (secret !== null && to.origin !== first.origin))
            throw new NetProblem('redirect', url.host, `a request with a secret was sent on to ${to.host}`)
          moved ||= status === 301 || status === 308
          if (!hosts.has(to.host) && request.anyStatus === true)
            return {
              status,
              url: url.href,
              headers,
              text: '',
              unchanged: false,
              seen: NOTHING,
              leadsTo: to.href,
              moved,
            }
          url = admit(to.href, bounds)
        }
      } catch (error) {
        if (signal.aborted) throw new NetProblem('stopped', url.host, 'stopped')
        throw problemOf(error, url.host, false)
      }
      throw new NetProblem('redirect', url.host, `more than ${limits.redirects} redirects`)
    },
    closedUntil: (host) => pace.closedUntil(host),
    async close() {
      await Promise.all([outside.destroy(), within.destroy()])
    },
  }
}

const NOTHING: Seen = { etag: null, modified: null }

function headersOf(request: NetRequest, secret: NetRequest['secret']): Record<string, string> {
  const { seen } = request
  return {
    'user-agent': NAME,
    accept: request.accept ?? 'application/json',
    'accept-encoding': 'gzip, br',
    ...(secret ? { [secret.header]: secret.value } : {}),
    ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(seen?.etag ? { 'if-none-match': seen.etag } : {}),
    ...(seen?.modified ? { 'if-modified-since': seen.modified } : {}),
  }
}

function redirectOf(status: number, headers: Readonly<Record<string, string>>, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null
  const to = headers['location']
  if (to === undefined || !URL.canParse(to, from.href))
    throw new NetProblem('redirect', from.host, 'a redirect leads nowhere')
  return new URL(to, from.href)
}
