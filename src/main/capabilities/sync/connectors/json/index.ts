import { NetProblem } from '#main/adapters/net/problem.ts'
import type { Json } from '#main/domain/conversations/json.ts'
import { saidAt, saidText } from '#main/domain/conversations/said.ts'
import { handleKey } from '#main/domain/identity/key.ts'
import type { Connector, Fact, Page, Stream, StreamTools } from '../connector.ts'
import { addressOf, jsonOf } from '../read.ts'
import { at, type Mapping, readMapping, textAt } from './mapping.ts'

const HOURLY = 60

/**
 * Any service that answers in JSON, by a mapping that says where things stand. For tools of one's own, and for those that
 * have no connector yet. A token, where one is kept, goes along as `Authorization: Bearer`.
 */
export const json: Connector = {
  type: 'json',
  brings: ['metrics', 'conversations'],
  secret: 'optional',
  fields: [
    { name: 'address', kind: 'address', required: true },
    { name: 'mapping', kind: 'mapping', required: true },
  ],
  perMinute: 30,
  everyMinutes: HOURLY,
  fault: ({ address, mapping }) =>
    addressOf(address) === null ? 'address' : readMapping(mapping) === null ? 'mapping' : null,
  streams(settings, ground) {
    const url = addressOf(settings['address'])
    const mapping = readMapping(settings['mapping'])
    if (url === null || mapping === null) return []
    const brings = mapping.as === 'figures' ? ['metrics' as const] : ['conversations' as const]
    const accounts = ground.accounts([mapping.network])
    const common = { what: 'entries', subject: '', account: null, accounts, label: url.href, hosts: [url.host], brings }
    return [{ ...common, secret: 'may', everyMinutes: HOURLY }]
  },
  page,
}

async function page(stream: Stream, tools: StreamTools): Promise<Page> {
  const mapping = readMapping(tools.settings['mapping'])
  if (mapping === null) throw new NetProblem('refused', stream.hosts[0] ?? '', 'the mapping cannot be read')
  const url = new URL(stream.label)
  const { next } = mapping
  if (next && tools.cursor !== null) url.searchParams.set(next.parameter, tools.cursor)
  const reply = await tools.ask({
    url: url.href,
    sinceLast: next === undefined,
    ...(tools.secret === null ? {} : { secret: { header: 'authorization', value: `Bearer ${tools.secret}` } }),
  })
  if (reply.unchanged) return { facts: [], cursor: null, more: false }
  const document = jsonOf(reply)
  const items = mapping.items === undefined ? document : at(document, mapping.items)
  if (!Array.isArray(items))
    throw new NetProblem('not_readable', stream.hosts[0] ?? '', 'there is no list where the mapping says')
  const facts = (items as readonly Json[]).flatMap((item) =>
    mapping.as === 'messages' ? [messageFact(item, mapping, tools.now)] : figureFacts(item, mapping, stream, tools.now),
  )
  const behind = next === undefined || items.length === 0 ? null : following(document, next.path, tools.cursor)
  if (behind !== null && behind === tools.cursor)
    throw new NetProblem('endless', stream.hosts[0] ?? '', 'the next page is the one before it')
  return { facts, cursor: behind, more: behind !== null }
}

/** What asks for the page behind: what stands at the path, else the next number. */
const following = (document: Json, path: string | undefined, cursor: string | null): string | null =>
  path === undefined ? String(Number(cursor ?? '1') + 1) : textAt(document, path)

function messageFact(item: Json, { network, account, fields }: Mapping, now: number): Fact {
  const read = (field: string): string | null => textAt(item, fields[field])
  const id = read('id')
  const refuse = (reason: string): Fact => ({ is: 'refused', reason, value: id })
  const writer = read('writer')
  if (id === null) return refuse('not_a_message')
  if (writer === null) return refuse('no_writer')
  const time = saidAt(read('at'), now)
  if ('reason' in time) return refuse(time.reason)
  const said = saidText(read('text') ?? '', [])
  if ('reason' in said) return refuse(said.reason)
  const named = (read('account') ?? account ?? '').replace(/^@/, '')
  const ours = fields['ours'] === undefined ? undefined : at(item, fields['ours'])
  const mine = ours === undefined ? null : ours === true || ours === 'true' || ours === 1
  const thread = read('thread')
  const replyTo = read('replyTo')
  return {
    is: 'message',
    draft: {
      row: 0,
      key: `${network}:${id}`,
      network,
      at: time.at,
      text: said.text,
      writer: { handle: writer.replace(/^@/, ''), name: read('name') },
      ours: mine,
      account: named,
      addressed: mine === true ? [] : [named],
      replyTo: replyTo === null ? null : `${network}:${replyTo}`,
      answers: [],
      thread: thread === null ? null : `${network}:thread:${thread}`,
      hidden: false,
      deletedAt: null,
      language: read('language'),
      team: null,
      attachments: [],
    },
  }
}

function figureFacts(
  item: Json,
  { network, account, fields }: Mapping,
  { accounts = [] }: Stream,
  now: number,
): Fact[] {
  const named = textAt(item, fields['account']) ?? account ?? ''
  const key = handleKey(network, named)
  const ours = accounts.find((one) => handleKey(network, one.handle) === key)
  if (!ours) return [{ is: 'refused', reason: 'no_account', value: named }]
  const count = (field: string): number | null => {
    const text = textAt(item, fields[field])
    const value = text === null ? Number.NaN : Number(text)
    return Number.isSafeInteger(value) && value >= 0 ? value : null
  }
  const last = saidAt(textAt(item, fields['lastPostAt']), now)
  const name = textAt(item, fields['displayName'])
  return [
    {
      is: 'snapshot',
      account: ours.id,
      takenAt: now,
      followers: count('followers'),
      following: count('following'),
      posts: count('posts'),
      lastPostAt: 'at' in last ? last.at : null,
    },
    ...(name === null ? [] : [{ is: 'profile' as const, account: ours.id, fields: { display_name: name } }]),
  ]
}
