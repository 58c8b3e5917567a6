import type { MessageDraft } from '#main/domain/conversations/draft.ts'
import { listIn, mapIn, textIn, type Json, type JsonMap } from '#main/domain/conversations/json.ts'
import { fediverseHandle } from '#main/domain/conversations/outbox.ts'
import { attachmentsOf, plainText } from '#main/domain/conversations/plain-text.ts'
import { saidAt, saidText } from '#main/domain/conversations/said.ts'
import type { GroundAccount } from '#main/mirror/queries/sync/connectors.ts'
import type { Fact } from '../connector.ts'
import { countIn } from '../read.ts'

/** What an account says of itself (Mastodon API, entity Account). */
export function profileFacts(account: JsonMap, ours: GroundAccount, now: number, home: boolean): Fact[] {
  const moved = mapIn(account, 'moved')
  const suspended = account['suspended'] === true
  const link = listIn(account, 'fields')
    .map((field) => /href="(https?:\/\/[^"]+)"/i.exec(textIn(field, 'value') ?? '')?.[1])
    .find((href) => href !== undefined)
  const id = textIn(account, 'id')
  const opened = /^\d{4}-\d{2}-\d{2}/.exec(textIn(account, 'created_at') ?? '')?.[0]
  const movedTo = fediverseHandle(textIn(moved, 'url'))
  const state = suspended ? 'gone' : movedTo === null ? 'there' : 'moved'
  return [
    {
      is: 'profile',
      account: ours.id,
      fields: {
        display_name: textIn(account, 'display_name'),
        bio: plainText(textIn(account, 'note') ?? ''),
        ...(link === undefined ? {} : { website: link }),
        ...(home && id !== null ? { external_id: id } : {}),
        ...(opened === undefined ? {} : { opened_on: opened }),
      },
    },
    {
      is: 'snapshot',
      account: ours.id,
      takenAt: now,
      followers: countIn(account, 'followers_count'),
      following: countIn(account, 'following_count'),
      posts: countIn(account, 'statuses_count'),
      lastPostAt: dayOf(textIn(account, 'last_status_at')),
    },
    { is: 'standing', account: ours.id, kind: 'profile', state, detail: suspended ? 'suspended' : movedTo },
  ]
}

function dayOf(text: string | null): number | null {
  const at = Date.parse(text ?? '')
  return Number.isNaN(at) ? null : at
}

export type StatusGround = {
  readonly ours: GroundAccount
  readonly now: number
  /** Keys of statuses by their ids on this server. */
  readonly keyOf: ReadonlyMap<string, string>
}

/** The name of a status everywhere: its address on its home server. */
export const statusKey = (network: string, status: Json): string | null => {
  const uri = textIn(status, 'uri') ?? textIn(status, 'url')
  return uri === null ? null : `${network}:${uri}`
}

/** One status as a message. Those that only named people can see stay out. */
export function statusFact(status: JsonMap, { ours, now, keyOf }: StatusGround): Fact {
  const key = statusKey(ours.network, status)
  const refuse = (reason: string): Fact => ({ is: 'refused', reason, value: key })
  const visibility = textIn(status, 'visibility')
  if (visibility === 'private' || visibility === 'direct') return refuse('private_left_out')
  if (mapIn(status, 'reblog') !== null) return refuse('shared_post')
  if (key === null) return refuse('not_a_message')
  const author = mapIn(status, 'account')
  const handle = fediverseHandle(textIn(author, 'uri') ?? textIn(author, 'url'))
  const mine = isSame(handle, ours)
  if (handle === null) return refuse('no_writer')
  const attachments = attachmentsOf(
    listIn(status, 'media_attachments').map((one) => ({ kind: textIn(one, 'type'), reference: textIn(one, 'url') })),
  )
  const markup = [textIn(status, 'spoiler_text'), textIn(status, 'content')]
    .filter((part) => part !== null)
    .join('<br>')
  const said = saidText(markup, attachments)
  if ('reason' in said) return refuse(said.reason)
  const time = saidAt(textIn(status, 'created_at'), now)
  if ('reason' in time) return refuse(time.reason)
  const replyTo = textIn(status, 'in_reply_to_id')
  const draft: MessageDraft = {
    row: 0,
    key,
    network: ours.network,
    at: time.at,
    text: said.text,
    writer: { handle: mine ? ours.handle : handle, name: textIn(author, 'display_name') },
    ours: mine ? true : null,
    account: ours.handle,
    addressed: listIn(status, 'mentions').flatMap((one) => {
      const named = fediverseHandle(textIn(one, 'url'))
      return named === null ? [] : [isSame(named, ours) ? ours.handle : named]
    }),
    replyTo: replyTo === null ? null : (keyOf.get(replyTo) ?? null),
    answers: [],
    thread: null,
    hidden: false,
    deletedAt: null,
    language: textIn(status, 'language'),
    team: null,
    attachments,
  }
  return { is: 'message', draft }
}

/** An account is known by its name on its server, or by its address where it goes by another domain. */
const isSame = (handle: string | null, ours: GroundAccount): boolean =>
  handle !== null &&
  (handle.toLowerCase() === ours.handle.toLowerCase() ||
    handle.toLowerCase() === fediverseHandle(ours.url)?.toLowerCase())
