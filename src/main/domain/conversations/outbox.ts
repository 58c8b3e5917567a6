import type { Attachment, MessageDraft, MessageReject } from './draft.ts'
import { excerpt } from '#shared/model/list.ts'
import { attachmentsOf } from './plain-text.ts'
import { isMap, listIn, mapIn, textIn, textsIn, type Json, type JsonMap } from './json.ts'
import { saidAt, saidText } from './said.ts'

const PUBLIC = /(^|[#:])Public$/

/** True for the file in which Mastodon hands out what an account has posted. */
export function isOutbox(document: Json): boolean {
  return (
    isMap(document) &&
    Array.isArray(document['orderedItems']) &&
    textIn(document, 'type')?.includes('OrderedCollection') === true
  )
}

/** `https://mastodon.example/users/acme` is `acme@mastodon.example`. */
export function fediverseHandle(address: string | null): string | null {
  const match = /^https?:\/\/([^/\s]+)\/(?:users\/|@|accounts\/|u\/)?([^/\s]+)\/?$/.exec(address ?? '')
  return match ? `${(match[2] ?? '').replace(/^@/, '')}@${match[1]?.toLowerCase()}` : null
}

const isPost = (note: JsonMap | null): note is JsonMap =>
  note !== null && ['Note', 'Question', 'Article'].includes(textIn(note, 'type') ?? '')

/** True for a post that only named people can see. */
const isHidden = (activity: JsonMap, note: JsonMap): boolean =>
  ![activity, note]
    .flatMap((one) => [...textsIn(one, 'to'), ...textsIn(one, 'cc')])
    .some((to) => PUBLIC.test(to) || to.endsWith('/followers'))

/** What one activity of an outbox says. Posts that only named people can see are private and left out unless they are wanted. */
export function outboxMessage(
  activity: Json,
  row: number,
  ground: { withPrivate: boolean; now: number },
): { draft: MessageDraft } | { reject: MessageReject } {
  const refuse = (reason: MessageReject['reason'], value: string | null): { reject: MessageReject } => ({
    reject: { row, reason, value: value === null ? null : excerpt(value) },
  })
  if (!isMap(activity)) return refuse('not_a_message', JSON.stringify(activity) ?? '')
  const kind = textIn(activity, 'type')
  const note = mapIn(activity, 'object')
  if (kind === 'Announce') return refuse('shared_post', textIn(activity, 'object') ?? textIn(note, 'id'))
  if (kind !== 'Create' || !isPost(note)) return refuse('not_a_message', kind)
  const id = textIn(note, 'id') ?? textIn(activity, 'id')
  const hidden = isHidden(activity, note)
  if (hidden && !ground.withPrivate) return refuse('private_left_out', id)
  const attachments = filesOf(note)
  const said = saidText(
    [textIn(note, 'summary'), textIn(note, 'content')].filter((part) => part !== null).join('<br>'),
    attachments,
  )
  if ('reason' in said) return refuse(said.reason, id)
  const { text } = said
  const time = saidAt(textIn(note, 'published') ?? textIn(activity, 'published'), ground.now)
  if ('reason' in time) return refuse(time.reason, time.value ?? id)
  const { at } = time
  const handle = fediverseHandle(textIn(activity, 'actor') ?? textIn(note, 'attributedTo'))
  if (handle === null) return refuse('no_writer', text)
  const inReplyTo = textIn(note, 'inReplyTo')
  return {
    draft: {
      row,
      key: `mastodon:${id ?? `${handle}/${at}`}`,
      network: 'mastodon',
      at,
      text,
      writer: { handle, name: null },
      ours: true,
      account: handle,
      addressed: mentionedIn(note),
      replyTo: inReplyTo === null ? null : `mastodon:${inReplyTo}`,
      answers: [],
      thread: null,
      hidden,
      deletedAt: null,
      language: Object.keys(mapIn(note, 'contentMap') ?? {})[0] ?? null,
      team: null,
      attachments,
    },
  }
}

const mentionedIn = (note: JsonMap): string[] =>
  listIn(note, 'tag')
    .filter((tag) => textIn(tag, 'type') === 'Mention')
    .flatMap((tag) => fediverseHandle(textIn(tag, 'href')) ?? textIn(tag, 'name')?.replace(/^@/, '') ?? [])

const filesOf = (note: JsonMap): Attachment[] =>
  attachmentsOf(
    listIn(note, 'attachment').map((one) => ({
      kind: textIn(one, 'mediaType') ?? textIn(one, 'type'),
      reference: textIn(one, 'url'),
    })),
  )
