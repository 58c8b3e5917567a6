import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answering, type OddServer, sayJson } from './local-server.ts'

export type Toot = {
  id: string
  text: string
  at: string
  by?: string
  visibility?: string
  answers?: string
}

/** A server that answers the part of the Mastodon API that Muster uses (docs.joinmastodon.org), with what a test put into it. */
export type MastodonServer = OddServer & {
  readonly toots: Toot[]
  readonly mentions: { id: string; toot: Toot }[]
  readonly account: Record<string, unknown>
  token: string
  /** Answers before the server does; true when it did. */
  trick: ((request: IncomingMessage, response: ServerResponse) => boolean) | null
}

export const NAME = 'halvorn'
export const HOME = 'social.halvorn.example'

/** @param open starts a local server */
export async function mastodonOn(open: (answering: Answering) => Promise<OddServer>): Promise<MastodonServer> {
  const toots: Toot[] = []
  const mentions: { id: string; toot: Toot }[] = []
  const account: Record<string, unknown> = {
    id: '900',
    username: NAME,
    acct: NAME,
    display_name: 'Halvorn Group',
    url: `https://${HOME}/@${NAME}`,
    uri: `https://${HOME}/users/${NAME}`,
    note: '<p>Heat pumps &amp; cooking</p>',
    followers_count: 4120,
    following_count: 12,
    statuses_count: 3,
    created_at: '2019-03-04T00:00:00.000Z',
    last_status_at: '2026-05-01',
    fields: [{ name: 'Web', value: '<a href="https://halvorn.example">halvorn.example</a>', verified_at: null }],
    suspended: false,
    moved: null,
  }
  const status = (toot: Toot): Record<string, unknown> => {
    const by = toot.by ?? NAME
    return {
      id: toot.id,
      uri: `https://${HOME}/users/${by}/statuses/${toot.id}`,
      url: `https://${HOME}/@${by}/${toot.id}`,
      created_at: toot.at,
      visibility: toot.visibility ?? 'public',
      content: `<p>${toot.text}</p>`,
      spoiler_text: '',
      in_reply_to_id: toot.answers ?? null,
      language: 'en',
      reblog: null,
      media_attachments: [],
      account: {
        id: by === NAME ? '900' : '777',
        acct: by,
        display_name: by,
        url: `https://${HOME}/@${by}`,
        uri: `https://${HOME}/users/${by}`,
      },
      mentions: by === NAME ? [] : [{ id: '900', acct: NAME, url: `https://${HOME}/@${NAME}`, username: NAME }],
    }
  }
  const later = (one: { id: string }, id: string): boolean => Number(one.id) > Number(id)
  const missing = (response: ServerResponse): void => {
    response.writeHead(404, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error: 'Record not found' }))
  }
  const server: OddServer = await open((request, response) => {
    if (made.trick?.(request, response)) return
    const url = new URL(request.url ?? '', server.url)
    const min = url.searchParams.get('min_id')
    if (url.pathname === '/api/v1/accounts/lookup') {
      const asked = url.searchParams.get('acct')
      const name = String(account['username'])
      if (asked === name || asked === `${name}@${HOME}`) return sayJson(response, account)
      return missing(response)
    }
    if (url.pathname === '/api/v1/accounts/900/statuses') {
      const shown = toots
        .filter((one) => min === null || later(one, min))
        .toSorted((a, b) => Number(a.id) - Number(b.id))
      const limit = Number(url.searchParams.get('limit'))
      // `min_id` takes the page next to it; either way the newest stands first.
      const page = min === null ? shown.slice(-limit) : shown.slice(0, limit)
      return sayJson(response, page.toReversed().map(status))
    }
    if (url.pathname === '/api/v1/notifications') {
      if (request.headers.authorization !== `Bearer ${made.token}`) {
        response.writeHead(401).end('{"error":"The access token is invalid"}')
        return
      }
      const page = mentions.filter((one) => min === null || later(one, min)).slice(0, 40)
      return sayJson(
        response,
        page.toReversed().map(({ id, toot }) => ({ id, type: 'mention', status: status(toot) })),
      )
    }
    const one = /^\/api\/v1\/statuses\/(\w+)$/.exec(url.pathname)?.[1]
    const found = [...toots, ...mentions.map(({ toot }) => toot)].find(({ id }) => id === one)
    if (found) sayJson(response, status(found))
    else missing(response)
  })
  const made: MastodonServer = { ...server, toots, mentions, account, token: 'tok', trick: null }
  return made
}

/** Posts of ours, one a minute, the first with the number `from`. */
export const series = (from: number, count: number): Toot[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(from + at),
    text: `Post ${from + at}`,
    at: new Date(Date.UTC(2026, 3, 1) + (from + at) * 60_000).toISOString(),
  }))
