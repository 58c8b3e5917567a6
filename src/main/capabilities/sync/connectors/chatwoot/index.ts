import { NetProblem } from '#main/adapters/net/problem.ts'
import { isMap, listIn, mapIn, textIn, type Json, type JsonMap } from '#main/domain/conversations/json.ts'
import type { Connector, Page, Stream, StreamTools } from '../connector.ts'
import { deskFacts } from '../desk.ts'
import { mapOf, originIn } from '../read.ts'

/** Pages of messages of one conversation, 20 messages each. */
const MOST_PAGES = 50
const EVERY = 15

/**
 * Chatwoot's application interface (developers.chatwoot.com): conversations by their last activity, each with its messages.
 * Needs an access token of an agent and the number of the account. Deleted messages say so and lose their words here too.
 */
export const chatwoot: Connector = {
  type: 'chatwoot',
  brings: ['conversations'],
  secret: 'required',
  fields: [
    { name: 'address', kind: 'address', required: true },
    { name: 'accountNumber', kind: 'text', required: true },
  ],
  perMinute: 60,
  everyMinutes: EVERY,
  fault: ({ address, accountNumber = '' }) =>
    originIn(address) === null ? 'address' : /^\d{1,12}$/.test(accountNumber.trim()) ? null : 'accountNumber',
  streams: ({ address }) => {
    const host = new URL(originIn(address) ?? '').host
    const common = { subject: '', account: null, label: host, hosts: [host], brings: ['conversations'] as const }
    return [{ ...common, what: 'conversations', secret: 'must', everyMinutes: EVERY }]
  },
  page: conversations,
}

const secretOf = ({ secret }: StreamTools) => ({ header: 'api_access_token', value: secret ?? '' })

/** A walk from the conversation that was active last to those that were active before the walk before it began. */
type Cursor = { readonly until: number; readonly top: number; readonly page: number }
const START: Cursor = { until: 0, top: 0, page: 1 }

async function conversations(stream: Stream, tools: StreamTools): Promise<Page> {
  const at = tools.cursor === null ? START : (JSON.parse(tools.cursor) as Cursor)
  const base = `${originIn(tools.settings['address']) ?? ''}/api/v1/accounts/${tools.settings['accountNumber']?.trim()}/conversations`
  const answer = mapOf(
    await tools.ask({
      url: `${base}?status=all&assignee_type=all&sort_by=last_activity_at_desc&page=${at.page}`,
      secret: secretOf(tools),
    }),
  )
  const listed = listIn(mapIn(answer, 'data') ?? answer, 'payload').filter((one): one is JsonMap => isMap(one))
  const moments = listed.map(activeAt)
  const whole: JsonMap[] = []
  for (const [place, one] of listed.entries()) {
    // Equal seconds are taken again: somebody may have written in the same one.
    if ((moments[place] ?? 0) < at.until) continue
    whole.push({ ...one, messages: await messagesOf(base, textIn(one, 'id') ?? '', stream, tools) })
  }
  const top = Math.max(at.top, ...moments)
  const done = listed.length === 0 || Math.min(...moments) < at.until
  const to: Cursor = done ? { until: top, top: 0, page: 1 } : { ...at, top, page: at.page + 1 }
  return { facts: deskFacts({ payload: whole }, 'chatwoot', tools.now), cursor: JSON.stringify(to), more: !done }
}

const activeAt = (one: JsonMap): number => Number(textIn(one, 'last_activity_at') ?? textIn(one, 'timestamp') ?? 0) || 0

/** Every message of a conversation, the oldest first. */
async function messagesOf(base: string, id: string, stream: Stream, tools: StreamTools): Promise<readonly Json[]> {
  const pages: (readonly Json[])[] = []
  let before: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const older: string = before === null ? '' : `?before=${encodeURIComponent(before)}`
    const answer = mapOf(
      await tools.ask({ url: `${base}/${encodeURIComponent(id)}/messages${older}`, secret: secretOf(tools) }),
    )
    const found = listIn(answer, 'payload')
    const first = textIn(found[0], 'id')
    if (found.length === 0) return pages.toReversed().flat()
    if (first === null || first === before)
      throw new NetProblem('endless', stream.hosts[0] ?? '', 'the next page is the one before it')
    pages.push(found)
    before = first
  }
  return pages.toReversed().flat()
}
