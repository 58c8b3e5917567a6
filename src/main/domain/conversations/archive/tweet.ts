import { excerpt } from '#shared/model/list.ts'
import type { Attachment, MessageDraft, MessageNote, MessageReject } from '../draft.ts'
import { readId } from '../ids.ts'
import { isMap, listIn, mapIn, textIn, type Json, type JsonMap } from '../json.ts'
import { attachmentsOf } from '../plain-text.ts'
import { saidAt, saidText } from '../said.ts'
import type { ArchiveOwner } from './owner.ts'

export type TweetGround = {
  readonly owner: ArchiveOwner
  /** Texts that are too long for the field of a tweet, by its id. */
  readonly longTexts: ReadonlyMap<string, string>
  readonly now: number
}

/** One entry of `tweets.js` as a message of ours. Ids are only taken as text: as numbers they have lost their last digits. */
export function archiveTweet(
  entry: Json,
  row: number,
  { owner, longTexts, now }: TweetGround,
): { draft: MessageDraft; notes: readonly MessageNote[] } | { reject: MessageReject } {
  const refuse = (reason: MessageReject['reason'], value: string | null): { reject: MessageReject } => ({
    reject: { row, reason, value: value === null ? null : excerpt(value) },
  })
  const tweet = mapIn(entry, 'tweet') ?? (isMap(entry) ? entry : null)
  const shown = tweet === null ? null : (textIn(tweet, 'full_text') ?? textIn(tweet, 'text'))
  if (tweet === null || (shown === null && textIn(tweet, 'id_str') === null))
    return refuse('not_a_message', JSON.stringify(entry) ?? '')
  const read = readId(textIn(tweet, 'id_str') ?? textIn(tweet, 'id') ?? '', false)
  const id = read !== null && 'id' in read ? read.id : null
  const attachments = mediaOf(tweet)
  const deletedAt = saidAt(textIn(tweet, 'deleted_at'), now)
  const long = id === null ? undefined : longTexts.get(id)
  const text = saidText(long ?? shown ?? '', attachments)
  if ('reason' in text) return refuse(text.reason, id)
  if (/^RT @\w+:/.test(text.text)) return refuse('shared_post', text.text)
  const time = saidAt(textIn(tweet, 'created_at'), now)
  if ('reason' in time) return refuse(time.reason, time.value ?? id)
  const parent = readId(textIn(tweet, 'in_reply_to_status_id_str') ?? textIn(tweet, 'in_reply_to_status_id') ?? '', false)
  const notes: MessageNote[] = []
  if (read !== null && 'destroyed' in read) notes.push({ row, remark: 'id_destroyed', value: read.destroyed })
  if (parent !== null && 'destroyed' in parent) notes.push({ row, remark: 'link_destroyed', value: parent.destroyed })
  const language = textIn(tweet, 'lang')
  return {
    draft: {
      row,
      key: id === null ? `x:${owner.username.toLowerCase()}/${time.at}/${text.digest}` : `x:${id}`,
      network: 'x',
      at: time.at,
      text: text.text,
      writer: { handle: owner.username, name: owner.name },
      ours: true,
      account: owner.username,
      addressed: addressedIn(tweet),
      replyTo: parent !== null && 'id' in parent ? `x:${parent.id}` : null,
      answers: [],
      thread: null,
      hidden: false,
      deletedAt: 'at' in deletedAt ? deletedAt.at : null,
      language: language === 'und' || language === 'zxx' ? null : language,
      team: null,
      attachments,
    },
    notes,
  }
}

/** Whom it answers, and everybody it names. */
function addressedIn(tweet: JsonMap): string[] {
  const named = listIn(mapIn(tweet, 'entities'), 'user_mentions').flatMap((one) => textIn(one, 'screen_name') ?? [])
  const answered = textIn(tweet, 'in_reply_to_screen_name')
  return [...new Set(answered === null ? named : [answered, ...named])].slice(0, 20)
}

const mediaOf = (tweet: JsonMap): Attachment[] =>
  attachmentsOf(
    listIn(mapIn(tweet, 'extended_entities') ?? mapIn(tweet, 'entities'), 'media').map((one) => ({
      kind: textIn(one, 'type'),
      reference: textIn(one, 'media_url_https') ?? textIn(one, 'media_url'),
    })),
  )
