import type { NetReply } from '#main/adapters/net/client.ts'
import { readAddress } from '#main/domain/discovery/addresses.ts'
import { readPage } from '#main/domain/discovery/page.ts'
import { handleKey } from '#main/domain/identity/key.ts'
import type { GroundAccount } from '#main/mirror/queries/sync/connectors.ts'
import type { Connector, Fact, Stream } from '../connector.ts'
import { addressOf } from '../read.ts'

const WEEKLY = 7 * 1440
/** Networks that answer anybody with "not found" for what is not there; the others show a page for log-in, whatever was asked. */
const TELLING = [
  'website',
  'youtube',
  'github',
  'vimeo',
  'tumblr',
  'medium',
  'substack',
  'wordpress',
  'blogger',
  'livejournal',
  'soundcloud',
  'dailymotion',
]

/**
 * Looks whether addresses answer, redirect or are gone, and what the brands' own first pages link to. A redirect is followed
 * only to hosts that were agreed to; where it leads otherwise is told without going there.
 */
export const site: Connector = {
  type: 'site',
  brings: ['links'],
  secret: 'none',
  fields: [{ name: 'profiles', kind: 'flag', required: false }],
  perMinute: 20,
  everyMinutes: WEEKLY,
  fault: () => null,
  streams(settings, ground) {
    const streams: Stream[] = []
    const add = (what: string, address: string, accounts: readonly GroundAccount[], subject: string): void => {
      const url = addressOf(address)
      if (url === null) return
      const hosts = [...new Set([url.host, url.host.startsWith('www.') ? url.host.slice(4) : `www.${url.host}`])]
      const common = { account: null, accounts, label: url.href, brings: ['links'] as const }
      streams.push({
        ...common,
        what,
        subject,
        hosts: isNamed(url.hostname) ? hosts : [url.host],
        secret: false,
        everyMinutes: WEEKLY,
      })
    }
    const all = ground.accounts(null)
    for (const account of all) {
      const asked = settings['profiles'] === 'yes' ? TELLING : ['website']
      if (asked.includes(account.network)) add('address', account.url ?? account.handle, [account], account.id)
    }
    const byLink = new Map<string, GroundAccount[]>()
    for (const account of all) {
      const href = addressOf(account.website ?? undefined)?.href
      if (href !== undefined) byLink.set(href, [...(byLink.get(href) ?? []), account])
    }
    for (const [href, accounts] of byLink) add('website', href, accounts, href)
    for (const brand of ground.brands())
      add(
        'page',
        brand.website,
        all.filter(({ brandId, network }) => brandId === brand.id && network !== 'website'),
        brand.id,
      )
    return streams
  },
  async page(stream, tools) {
    const reply = await tools.ask({ url: stream.label, accept: 'text/html, */*;q=0.5', anyStatus: true })
    return {
      facts: stream.what === 'page' ? linked(stream, reply) : answered(stream, reply),
      cursor: null,
      more: false,
    }
  },
}

const isNamed = (hostname: string): boolean => /[a-z]$/i.test(hostname) && hostname.includes('.')

/** What the answer says about the address; nothing where the server only did not want to talk. */
function answered({ what, label, accounts = [] }: Stream, reply: NetReply): Fact[] {
  const kind = what === 'website' ? 'website' : 'address'
  const found = stateOf(label, reply)
  return found === null ? [] : accounts.map(({ id }) => ({ is: 'standing', account: id, kind, ...found }))
}

function stateOf(
  asked: string,
  reply: NetReply,
): { state: 'there' | 'gone' | 'redirected'; detail: string | null } | null {
  if (reply.status === 404 || reply.status === 410) return { state: 'gone', detail: String(reply.status) }
  if (reply.leadsTo !== null) return { state: 'redirected', detail: reply.leadsTo.slice(0, 500) }
  if (reply.status < 200 || reply.status >= 400) return null
  const [from, to] = [new URL(asked), new URL(reply.url)]
  const bare = (url: URL): string => `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}`
  // From http to https, with and without www or a slash: the same place.
  return bare(from) === bare(to) || !reply.moved
    ? { state: 'there', detail: null }
    : { state: 'redirected', detail: to.href.slice(0, 500) }
}

/** The page itself, and for every account of the brand whether and how the page names it. */
function linked({ accounts = [] }: Stream, reply: NetReply): Fact[] {
  if (reply.status !== 200 || reply.text.trim() === '') return []
  const how = new Map<string, string>()
  for (const { address, kind } of readPage(reply.text, '').addresses) {
    const read = readAddress(address)
    if (read.is !== 'account') continue
    const key = `${read.identity.network} ${read.identity.handleKey}`
    if (!how.has(key) || kind === 'same_as' || kind === 'rel_me') how.set(key, kind)
  }
  return [
    { is: 'page', url: reply.url, html: reply.text },
    ...accounts.map(({ id, network, handle }): Fact => {
      const found = how.get(`${network} ${handleKey(network, handle)}`) ?? null
      return {
        is: 'standing',
        account: id,
        kind: 'link_back',
        state: found === null ? 'absent' : 'there',
        detail: found ?? new URL(reply.url).host,
      }
    }),
  ]
}
