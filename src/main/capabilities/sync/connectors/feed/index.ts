import { readFeed, type FeedEntry } from '#main/adapters/feeds/parse.ts'
import { NetProblem } from '#main/adapters/net/problem.ts'
import { saidAt, saidText } from '#main/domain/conversations/said.ts'
import type { GroundAccount } from '#main/mirror/queries/sync/connectors.ts'
import type { Connector, Fact, Page, Stream, StreamTools, SyncGround } from '../connector.ts'
import { addressOf } from '../read.ts'

const CHANNEL = /^UC[A-Za-z0-9_-]{22}$/
const EVERY = 240

/**
 * Feeds: RSS, Atom, RDF and JSON Feed by their address, and the feed that YouTube gives of every channel. They hold the
 * newest entries only; what falls out of one was not deleted.
 */
export const feed: Connector = {
  type: 'feed',
  brings: ['posts', 'metrics'],
  secret: 'none',
  fields: [{ name: 'feeds', kind: 'lines', required: false }],
  perMinute: 30,
  everyMinutes: EVERY,
  fault: ({ feeds = '' }) => (linesOf(feeds).every(({ url }) => url !== null) ? null : 'feeds'),
  streams: (settings, ground) => {
    const named = linesOf(settings['feeds'] ?? '').flatMap(({ url, account }) => {
      const ours = url === null ? null : accountOf(account, url, ground)
      return url === null || ours === null ? [] : [streamOf(url.href, ours)]
    })
    const channels = ground.accounts(['youtube']).flatMap((account) => {
      const id = [account.handle, account.externalId].find((one) => one !== null && CHANNEL.test(one))
      return id ? [streamOf(`https://www.youtube.com/feeds/videos.xml?channel_id=${id}`, account)] : []
    })
    const taken = new Set(named.map(({ subject }) => subject))
    return [...named, ...channels.filter(({ subject }) => !taken.has(subject))]
  },
  page,
}

const streamOf = (url: string, account: GroundAccount): Stream => ({
  what: url,
  subject: account.id,
  account,
  label: account.handle,
  hosts: [new URL(url).host],
  brings: ['posts', 'metrics'],
  secret: false,
  everyMinutes: EVERY,
})

/** One feed a line: its address, and behind a blank the account it belongs to (`youtube:UC…`), where that is not its site. */
const linesOf = (text: string): { url: URL | null; account: string | null }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [address = '', account = null] = line.split(/\s+/, 2)
      return { url: addressOf(address), account }
    })

function accountOf(named: string | null, url: URL, ground: SyncGround): GroundAccount | null {
  if (named !== null) {
    const [network = '', ...rest] = named.split(':')
    const handle = rest.join(':').toLowerCase()
    return ground.accounts([network]).find((one) => one.handle.toLowerCase() === handle) ?? null
  }
  const host = url.hostname.replace(/^www\./, '')
  return (
    ground
      .accounts(['website', 'wordpress', 'blogger', 'substack', 'medium', 'tumblr'])
      .find((one) =>
        [one.url, one.handle].some((text) => addressOf(text ?? undefined)?.hostname.replace(/^www\./, '') === host),
      ) ?? null
  )
}

async function page(stream: Stream, tools: StreamTools): Promise<Page> {
  const { account } = stream
  if (account === null) return { facts: [], cursor: null, more: false }
  const reply = await tools.ask({
    url: stream.what,
    accept: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
    anyStatus: true,
    sinceLast: true,
  })
  const standing = (state: 'there' | 'gone'): Fact => ({
    is: 'standing',
    account: account.id,
    kind: account.network === 'youtube' ? 'profile' : 'address',
    state,
    detail: null,
  })
  if (reply.unchanged) return { facts: [standing('there')], cursor: null, more: false }
  if (reply.status === 404 || reply.status === 410) return { facts: [standing('gone')], cursor: null, more: false }
  if (reply.status !== 200)
    throw new NetProblem(
      reply.status >= 500 ? 'server_error' : 'refused',
      stream.hosts[0] ?? '',
      `answered ${reply.status}`,
      { status: reply.status },
    )
  const read = readFeed(reply.text)
  if (read === null) throw new NetProblem('not_readable', stream.hosts[0] ?? '', 'the answer is no feed')
  const facts = read.entries.map((entry) => entryFact(entry, account, tools.now))
  const moments = facts.flatMap((fact) => (fact.is === 'message' ? [fact.draft.at] : []))
  const newest: Fact[] =
    moments.length === 0
      ? []
      : [
          {
            is: 'snapshot',
            account: account.id,
            takenAt: tools.now,
            followers: null,
            following: null,
            posts: null,
            lastPostAt: Math.max(...moments),
          },
        ]
  return { facts: [standing('there'), ...facts, ...newest], cursor: null, more: false }
}

function entryFact(entry: FeedEntry, account: GroundAccount, now: number): Fact {
  const name = entry.id ?? entry.url
  const refuse = (reason: string): Fact => ({ is: 'refused', reason, value: name })
  if (name === null) return refuse('not_a_message')
  const time = saidAt(entry.at, now)
  if ('reason' in time) return refuse(time.reason)
  const markup = [entry.title, entry.markup].filter((part) => part !== null && part !== '').join('<br>')
  const said = saidText(markup === '' ? (entry.url ?? '') : markup, [])
  if ('reason' in said) return refuse(said.reason)
  return {
    is: 'message',
    draft: {
      row: 0,
      key: `${account.network}:${name}`,
      network: account.network,
      at: time.at,
      text: said.text,
      writer: { handle: account.handle, name: null },
      ours: true,
      account: account.handle,
      addressed: [],
      replyTo: null,
      answers: [],
      thread: null,
      hidden: false,
      deletedAt: null,
      language: null,
      team: null,
      attachments: entry.url === null ? [] : [{ kind: 'link', reference: entry.url }],
    },
  }
}
