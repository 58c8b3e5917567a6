import { excerpt } from '#shared/model/list.ts'
import type { MessageDraft, MessageReject } from '../draft.ts'
import { listIn, mapIn, textIn, type Json, type JsonMap } from '../json.ts'
import { attachmentsOf } from '../plain-text.ts'
import { saidAt, saidText } from '../said.ts'
import type { ArchiveOwner } from './owner.ts'

export type DirectGround = { readonly owner: ArchiveOwner; readonly withPrivate: boolean; readonly now: number }
type Read = { draft: MessageDraft } | { reject: MessageReject }

/**
 * Direct messages of an archive. All of them are private: they are left out unless somebody asked for them. The other side
 * is known by its number only, because the archive says no name.
 */
export function* archiveDirect(document: Json, ground: DirectGround): Generator<Read> {
  const talks = (Array.isArray(document) ? (document as readonly Json[]) : []).map((entry) =>
    mapIn(entry, 'dmConversation'),
  )
  const own = ground.owner.accountId ?? mostNamed(talks.map((talk) => textIn(talk, 'conversationId')))
  let row = 0
  for (const talk of talks) {
    const thread = `x:dm/${textIn(talk, 'conversationId') ?? row}`
    for (const message of listIn(talk, 'messages')) yield directMessage(message, ++row, thread, own, ground)
  }
}

function directMessage(
  message: Json,
  row: number,
  thread: string,
  own: string | null,
  { owner, withPrivate, now }: DirectGround,
): Read {
  const refuse = (reason: MessageReject['reason'], value: string | null): Read => ({
    reject: { row, reason, value: value === null ? null : excerpt(value) },
  })
  const said: JsonMap | null = mapIn(message, 'messageCreate')
  if (said === null) return refuse('not_a_message', JSON.stringify(message) ?? '')
  const id = textIn(said, 'id')
  if (!withPrivate) return refuse('private_left_out', id)
  const sender = textIn(said, 'senderId')
  if (sender === null || own === null) return refuse('no_writer', id)
  const attachments = attachmentsOf(
    listIn(said, 'mediaUrls').map((url) => ({ kind: 'media', reference: typeof url === 'string' ? url : null })),
  )
  const text = saidText(textIn(said, 'text') ?? '', attachments)
  if ('reason' in text) return refuse(text.reason, id)
  const time = saidAt(textIn(said, 'createdAt'), now)
  if ('reason' in time) return refuse(time.reason, time.value ?? id)
  const ours = sender === own
  const receiver = textIn(said, 'recipientId')
  return {
    draft: {
      row,
      key: `x:dm/${id ?? `${thread}/${time.at}/${text.digest}`}`,
      network: 'x',
      at: time.at,
      text: text.text,
      writer: ours ? { handle: owner.username, name: owner.name } : { handle: sender, name: null },
      ours,
      account: owner.username,
      addressed: ours && receiver !== null ? [receiver] : [],
      replyTo: null,
      answers: [],
      thread,
      hidden: true,
      deletedAt: null,
      language: null,
      team: null,
      attachments,
    },
  }
}

/** The one number that stands in all the names of talks (`12-34`, `12-56`); null where that is not one alone. */
function mostNamed(names: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const name of names)
    for (const part of new Set(name?.split('-') ?? [])) counts.set(part, (counts.get(part) ?? 0) + 1)
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a)
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null
}
