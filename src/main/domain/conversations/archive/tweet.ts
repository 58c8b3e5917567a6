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

type Read = { draft: MessageDraft; notes: readonly MessageNote[] } | { reject: MessageReject }

/** One entry of `tweets.js` as a message of ours. Ids are only taken as text: as numbers they have lost their last digits. */
export function archiveTweet(entry: Json, row: number, ground: TweetGround): Read {
  const refuse = (reason: MessageReject['reason'], value: string | null): Read => ({
    reject: { row, reason, value: value === null ? null : excerpt(value) },
  })
  const tweet = mapIn(entry, 'tweet') ?? (isMap(entry) ? entry : null)
  const shown = textIn(tweet, 'full_text') ?? textIn(tweet, 'text')
  if (tweet === null || (shown === null && textIn(tweet, 'id_str') === null))
    return refuse('not_a_message', JSON.stringify(entry) ?? '')
  const keys = keysOf(tweet, row)
  const attachments = mediaOf(tweet)
  const long = keys.id === null ? undefined : ground.longTexts.get(keys.id)
  const text = saidText(long ?? shown ?? '', attachments)
  if ('reason' in text) return refuse(text.reason, keys.id)
  if (/^RT @\w+:/.test(text.text)) return refuse('shared_post', text.text)
  const time = saidAt(textIn(tweet, 'created_at'), ground.now)
  if ('reason' in time) return refuse(time.reason, time.value ?? keys.id)
  return { draft: draftOf(tweet, { row, keys, text, at: time.at, attachments }, ground), notes: keys.notes }
}

type Keys = { readonly id: string | null; readonly parent: string | null; readonly notes: readonly MessageNote[] }

function keysOf(tweet: JsonMap, row: number): Keys {
  const notes: MessageNote[] = []
  const read = (name: string, remark: MessageNote['remark']): string | null => {
    const found = readId(textIn(tweet, `${name}_str`) ?? textIn(tweet, name) ?? '', false)
    if (found === null || 'id' in found) return found?.id ?? null
    notes.push({ row, remark, value: found.destroyed })
    return null
  }
  return { id: read('id', 'id_destroyed'), parent: read('in_reply_to_status_id', 'link_destroyed'), notes }
}

function draftOf(
  tweet: JsonMap,
  said: { row: number; keys: Keys; text: { text: string; digest: string }; at: number; attachments: Attachment[] },
  { owner, now }: TweetGround,
): MessageDraft {
  const { row, keys, text, at, attachments } = said
  const deleted = saidAt(textIn(tweet, 'deleted_at'), now)
  const language = textIn(tweet, 'lang')
  return {
    row,
    key: keys.id === null ? `x:${owner.username.toLowerCase()}/${at}/${text.digest}` : `x:${keys.id}`,
    network: 'x',
    at,
    text: text.text,
    writer: { handle: owner.username, name: owner.name },
    ours: true,
    account: owner.username,
    addressed: addressedIn(tweet),
    replyTo: keys.parent === null ? null : `x:${keys.parent}`,
    answers: [],
    thread: null,
    hidden: false,
    deletedAt: 'at' in deleted ? deleted.at : null,
    language: language === 'und' || language === 'zxx' ? null : language,
    team: null,
    attachments,
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
