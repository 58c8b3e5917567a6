import { NetProblem } from '#main/adapters/net/problem.ts'
import { isMap, listIn, textIn, type Json, type JsonMap } from '#main/domain/conversations/json.ts'
import type { Connector, Fact, Page, StreamTools } from '../connector.ts'
import { deskFacts } from '../desk.ts'
import { mapOf, originIn } from '../read.ts'

/** Tickets of one answer; each changed one is asked for its comments. */
const TICKETS = 25
const COMMENTS = 100
/** Pages of comments of one ticket. */
const MOST_PAGES = 20
const DAY_MS = 86_400_000
const USUAL_DAYS = 90

/**
 * Zendesk Support: the incremental export of tickets by cursor, each changed ticket with its comments (developer.zendesk.com,
 * Incremental Exports and Ticket Comments). Needs an API token, given as `email/token:TOKEN`.
 */
export const zendesk: Connector = {
  type: 'zendesk',
  brings: ['conversations'],
  secret: 'required',
  fields: [
    { name: 'address', kind: 'address', required: true },
    { name: 'days', kind: 'text', required: false },
  ],
  perMinute: 60,
  everyMinutes: 15,
  fault: ({ address, days = '' }) =>
    originIn(address) === null ? 'address' : days === '' || /^[1-9]\d{0,4}$/.test(days.trim()) ? null : 'days',
  streams: ({ address }) => {
    const host = new URL(originIn(address) ?? '').host
    return [
      {
        what: 'tickets',
        subject: '',
        account: null,
        label: host,
        hosts: [host],
        brings: ['conversations'],
        secret: 'must',
        everyMinutes: 15,
      },
    ]
  },
  page: tickets,
}

const secretOf = ({ secret }: StreamTools): { header: string; value: string } => ({
  header: 'authorization',
  value: `Basic ${Buffer.from(secret ?? '', 'utf8').toString('base64')}`,
})

async function tickets(_: unknown, tools: StreamTools): Promise<Page> {
  const origin = originIn(tools.settings['address']) ?? ''
  const days = Number(tools.settings['days'] ?? '') || USUAL_DAYS
  const from =
    tools.cursor === null
      ? `start_time=${Math.floor((tools.now - days * DAY_MS) / 1000)}`
      : `cursor=${encodeURIComponent(tools.cursor)}`
  const answer = mapOf(
    await tools.ask({
      url: `${origin}/api/v2/incremental/tickets/cursor.json?${from}&per_page=${TICKETS}&include=users,groups`,
      secret: secretOf(tools),
    }),
  )
  const next = textIn(answer, 'after_cursor')
  if (next !== null && next === tools.cursor && answer['end_of_stream'] !== true)
    throw new NetProblem('endless', new URL(origin).host, 'the next page is the one before it')
  const found = listIn(answer, 'tickets').filter((one): one is JsonMap => isMap(one))
  const gone = found.filter((one) => textIn(one, 'status') === 'deleted')
  const users = new Map<string, Json>()
  const keep = (list: readonly Json[]): void => {
    for (const user of list) users.set(textIn(user, 'id') ?? '', user)
  }
  keep(listIn(answer, 'users'))
  const whole: JsonMap[] = []
  for (const ticket of found) {
    if (gone.includes(ticket)) continue
    const comments = await commentsOf(origin, textIn(ticket, 'id') ?? '', tools, keep)
    whole.push({ ...ticket, comments })
  }
  const document = { tickets: whole, users: [...users.values()], groups: listIn(answer, 'groups') }
  const facts: Fact[] = [
    ...deskFacts(document, 'zendesk', tools.now),
    ...gone.map((one): Fact => ({ is: 'deleted_thread', key: `zendesk:${textIn(one, 'id')}` })),
  ]
  return { facts, cursor: next ?? tools.cursor, more: answer['end_of_stream'] !== true && next !== null }
}

async function commentsOf(
  origin: string,
  ticket: string,
  tools: StreamTools,
  users: (list: readonly Json[]) => void,
): Promise<readonly Json[]> {
  const comments: Json[] = []
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const more: string = after === null ? '' : `&page[after]=${encodeURIComponent(after)}`
    const url = `${origin}/api/v2/tickets/${encodeURIComponent(ticket)}/comments.json?include=users&page[size]=${COMMENTS}${more}`
    const answer = mapOf(await tools.ask({ url, secret: secretOf(tools) }))
    comments.push(...listIn(answer, 'comments'))
    users(listIn(answer, 'users'))
    const meta = isMap(answer['meta']) ? answer['meta'] : null
    const next = textIn(meta, 'after_cursor')
    if (meta?.['has_more'] !== true || next === null || next === after) return comments
    after = next
  }
  throw new NetProblem(
    'endless',
    new URL(origin).host,
    `ticket ${ticket} has more than ${MOST_PAGES * COMMENTS} comments`,
  )
}
